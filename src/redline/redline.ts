/**
 * Two trees to one redline: align, compare, simplify, prove. Runs in browsers too: no disk, no
 * network, no clock.
 */
import type { LegalDocument } from '../model/nodes.ts';
import { align } from './align.ts';
import { Identities } from './identity.ts';
import { mergePair } from './merge.ts';
import { prove } from './prove.ts';
import { Recorder } from './recorder.ts';
import { renumberedIn } from './renumbered.ts';
import { summarise } from './summary.ts';
import type { Redline } from './types.ts';
import { survey } from './units.ts';

export interface RedlineOptions {
  /** True for the exact comparison of words without anything done for readability. */
  readonly raw?: boolean;
}

/** Computes and proves the redline of two versions. Never throws on texts; the proof tells. */
export function makeRedline(
  old: LegalDocument,
  fresh: LegalDocument,
  options: RedlineOptions = {},
): Redline {
  const surveying = { identities: new Identities(), count: 0, terms: new Set<string>() };
  const before = survey(old, 'old', surveying);
  const after = survey(fresh, 'new', surveying);
  align(before, after, surveying.identities.size);
  const recorder = new Recorder();
  const tree = mergePair(before, after, {
    recorder,
    renumbered: renumberedIn(before),
    terms: surveying.terms,
    raw: options.raw === true,
    around: undefined,
    moves: new Map(),
  }) as LegalDocument;
  const changes = recorder.changes();
  return {
    tree,
    changes,
    counts: recorder.counts(),
    summary: summarise(changes),
    proof: prove(tree, old, fresh),
  };
}
