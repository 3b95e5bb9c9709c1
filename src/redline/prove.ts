/**
 * Proof of a redline: rejecting every change gives the old text, accepting every change gives the
 * new text, structure and formatting included. Nothing is published without it.
 */
import { firstDifference, type Difference } from '../model/equality.ts';
import type { LegalNode } from '../model/nodes.ts';
import { accept, reject } from './project.ts';

export type Proof =
  | { readonly proven: true }
  | {
      readonly proven: false;
      /** Which reading is wrong. */
      readonly reading: 'accepted' | 'rejected';
      readonly difference: Difference;
    };

/** Proves a merged tree against the two texts it was made from. */
export function prove(merged: LegalNode, old: LegalNode, fresh: LegalNode): Proof {
  const rejected = firstDifference(reject(merged), old);
  if (rejected !== undefined) return { proven: false, reading: 'rejected', difference: rejected };
  const accepted = firstDifference(accept(merged), fresh);
  if (accepted !== undefined) return { proven: false, reading: 'accepted', difference: accepted };
  return { proven: true };
}
