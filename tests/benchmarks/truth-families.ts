/**
 * The families of pairs that truth is measured on, with the bar that each must reach.
 */
import { parseLegalText } from '../../src/parse/parse.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import type { Redline } from '../../src/redline/types.ts';
import { answerOf, findingsOf } from './findings.ts';
import type { Amounts } from './amendment-work.ts';
import type { LawSize } from './invented-law.ts';
import { inventPair, type InventedPair } from './invented-pair.ts';
import { noScores, score, type Miss, type Scores } from './score.ts';

/** Pairs of one sort. */
interface Family {
  readonly name: string;
  readonly size: LawSize;
  readonly amounts: Partial<Amounts>;
  /** Precision and recall of every kind must reach it; without one, they are only reported. */
  readonly bar?: number;
}

const VARIED: LawSize = { clauses: 150, words: 10_000, family: 'varied' };

const STRUCTURE: Partial<Amounts> = {
  edited: 6,
  inserted: 4,
  deleted: 4,
  moved: 4,
  split: 3,
  merged: 3,
  raised: 2,
  lowered: 2,
  swapped: 2,
  limbs: 4,
  movedLimbs: 2,
  terms: 1,
};

export const FAMILIES: readonly Family[] = [
  { name: 'words', size: VARIED, amounts: { edited: 15 }, bar: 1 },
  {
    name: 'inserted and deleted',
    size: VARIED,
    amounts: { inserted: 6, deleted: 6, limbs: 6 },
    bar: 1,
  },
  { name: 'moved', size: VARIED, amounts: { moved: 8, swapped: 3, edited: 3 }, bar: 1 },
  { name: 'split and merged', size: VARIED, amounts: { split: 6, merged: 6, edited: 3 }, bar: 1 },
  { name: 'raised and lowered', size: VARIED, amounts: { raised: 4, lowered: 4 }, bar: 1 },
  {
    name: 'limbs and definitions',
    size: VARIED,
    amounts: { limbs: 4, movedLimbs: 4, movedDefinitions: 1, terms: 2 },
    bar: 1,
  },
  { name: 'everything', size: VARIED, amounts: STRUCTURE, bar: 1 },
  {
    name: 'everything, moved and edited',
    size: VARIED,
    amounts: { ...STRUCTURE, movedEdited: 0.2, moved: 8 },
    bar: 0.98,
  },
  {
    name: 'heavy',
    size: VARIED,
    amounts: {
      edited: 50,
      inserted: 20,
      deleted: 20,
      moved: 10,
      movedEdited: 0.2,
      split: 4,
      merged: 4,
      limbs: 6,
    },
    bar: 0.98,
  },
  {
    name: 'schedules',
    size: { ...VARIED, family: 'schedules' },
    amounts: { edited: 6, inserted: 6, deleted: 6, moved: 4 },
  },
  {
    name: 'schedules, one deleted',
    size: { ...VARIED, family: 'schedules' },
    amounts: { deleted: 1 },
  },
];

/** What came of one pair. */
export interface Trial {
  readonly family: Family;
  readonly seed: number;
  readonly pair: InventedPair;
  readonly redline: Redline;
  readonly misses: readonly Miss[];
}

/** Runs a family over some seeds. */
export function tryFamily(
  family: Family,
  seeds: readonly number[],
  report: (trial: Trial) => void = () => undefined,
): Scores {
  const scores = noScores();
  for (const seed of seeds) {
    const pair = inventPair(seed, family.size, family.amounts);
    const redline = makeRedline(
      parseLegalText(pair.old, 'old.md').tree,
      parseLegalText(pair.fresh, 'new.md').tree,
    );
    const misses = score(scores, answerOf(pair), findingsOf(pair, redline));
    report({ family, seed, pair, redline, misses });
  }
  return scores;
}
