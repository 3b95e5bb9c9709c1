/**
 * Proof of a redline: rejecting every change gives the old text, accepting every change gives the
 * new text, structure and formatting included. Nothing is published without it.
 */
import { firstDifference, type Difference } from '../model/equality.ts';
import type { LegalNode } from '../model/nodes.ts';
import { readNode, type Reading } from './project.ts';

export type Proof =
  | { readonly proven: true }
  | {
      readonly proven: false;
      /** Which reading is wrong. */
      readonly reading: 'accepted' | 'rejected';
      readonly difference: Difference;
    };

/** Proves a merged tree against the two texts it was made from, without a copy of either reading. */
export function prove(merged: LegalNode, old: LegalNode, fresh: LegalNode): Proof {
  for (const reading of ['rejected', 'accepted'] as const) {
    const made = reading === 'accepted';
    const how: Reading = { made, marks: 'computed' };
    const difference = firstDifference(merged, made ? fresh : old, (node) => readNode(node, how));
    if (difference) return { proven: false, reading, difference };
  }
  return { proven: true };
}
