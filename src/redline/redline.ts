/**
 * Two trees to one redline. Runs in browsers too: no disk, no network, no clock.
 */
import type { LegalDocument } from '../model/nodes.ts';
import { nameChanges } from './changes.ts';
import { Identities } from './identity.ts';
import { mergeNodes } from './merge.ts';
import { prove } from './prove.ts';
import { simplifyRuns } from './simplify.ts';
import { summarise } from './summary.ts';
import type { Redline } from './types.ts';

export interface RedlineOptions {
  /** True for the exact comparison without anything done for readability. */
  readonly raw?: boolean;
}

/** Computes and proves the redline of two versions. Never throws on texts; the proof tells. */
export function makeRedline(
  old: LegalDocument,
  fresh: LegalDocument,
  options: RedlineOptions = {},
): Redline {
  const simplify = options.raw === true ? <Runs>(runs: Runs): Runs => runs : simplifyRuns;
  const merged = mergeNodes(old, fresh, new Identities(), simplify);
  const { tree, changes } = nameChanges(merged);
  const counts = { wordsInserted: 0, wordsDeleted: 0, wordsMoved: 0, provisionsChanged: 0 };
  return { tree, changes, counts, summary: summarise(changes), proof: prove(tree, old, fresh) };
}
