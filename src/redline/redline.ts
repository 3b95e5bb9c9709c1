/**
 * Two trees to one redline: align, compare, simplify, prove. Runs in browsers too: no disk, no
 * network, no clock.
 */
import type { LegalDocument } from '../model/nodes.ts';
import { align } from './align.ts';
import { Survey } from './units.ts';
import { mergePair } from './merge.ts';
import { renumberedIn } from './renumbered.ts';
import { summarise } from './summary.ts';
import { Recorder } from './recorder.ts';
import type { Redline } from './types.ts';
import { Identities } from './identity.ts';
import { prove } from './prove.ts';

interface RedlineOptions {
  /** True for the exact comparison of words without anything done for readability. */
  readonly raw?: boolean;
}

/**
 * Computes and proves the redline of two versions. It never fails on a text; whether it is exact, the
 * proof tells.
 *
 * @throws TypeError when a tree is itself a redline.
 */
export function makeRedline(
  old: LegalDocument,
  fresh: LegalDocument,
  options: RedlineOptions = {},
): Redline {
  const identities = new Identities();
  const terms = new Set<string>();
  const before = new Survey(old, 'old', identities, terms);
  const after = new Survey(fresh, 'new', identities, terms);
  align(before, after);
  const recorder = new Recorder();
  const tree = mergePair(before.root, after.root, {
    recorder,
    renumbered: renumberedIn(before.root),
    terms,
    raw: options.raw === true,
    ids: new Map(),
  }) as LegalDocument;
  const { changes, counts } = recorder;
  return {
    tree,
    changes,
    counts,
    summary: summarise(changes),
    proof: prove(tree, old, fresh),
  };
}
