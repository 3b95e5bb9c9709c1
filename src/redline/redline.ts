/**
 * Two trees to one redline. Runs in browsers too: no disk, no network, no clock.
 */
import type { LegalDocument } from '../model/nodes.ts';
import { nameChanges, type Change } from './changes.ts';
import { Identities } from './identity.ts';
import { mergeNodes } from './merge.ts';
import { prove, type Proof } from './prove.ts';
import { simplifyRuns } from './simplify.ts';
import { summarise } from './summary.ts';

/** All that changed between two versions: one immutable value that every view prints. */
export interface Redline {
  /** The new text with what was deleted from the old one, marked. */
  readonly tree: LegalDocument;
  readonly changes: readonly Change[];
  /** In words, one line a kind of change. */
  readonly summary: readonly string[];
  readonly proof: Proof;
}

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
  return { tree, changes, summary: summarise(changes), proof: prove(tree, old, fresh) };
}
