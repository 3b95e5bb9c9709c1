/**
 * A pair of invented texts, old and new, with all that was done to the one to make the other.
 */
import type { Amounts, Truth } from './amendment-work.ts';
import { amend } from './invented-amendment.ts';
import { idsFrom, inventLaw, type InventedLaw, type LawSize } from './invented-law.ts';
import { printLaw } from './invented-print.ts';
import { randomOf } from './random.ts';

/** Two invented texts, and how the one became the other. */
export interface InventedPair {
  readonly old: string;
  readonly fresh: string;
  readonly oldLaw: InventedLaw;
  readonly freshLaw: InventedLaw;
  readonly truth: Truth;
}

/** Nothing done; amounts are written as what they add to this. */
const NOTHING: Amounts = {
  edited: 0,
  inserted: 0,
  deleted: 0,
  moved: 0,
  movedEdited: 0,
  split: 0,
  merged: 0,
  raised: 0,
  lowered: 0,
  swapped: 0,
  limbs: 0,
  movedLimbs: 0,
  movedDefinitions: 0,
  terms: 0,
};

/** Invents a pair. The same seed, size and amounts give the same pair. */
export function inventPair(seed: number, size: LawSize, amounts: Partial<Amounts>): InventedPair {
  const random = randomOf(seed);
  const nextId = idsFrom(1);
  const oldLaw = inventLaw(random, size, nextId);
  const all = { ...NOTHING, ...amounts };
  const { fresh: freshLaw, truth } = amend(random, oldLaw, all, nextId, size);
  return { old: printLaw(oldLaw), fresh: printLaw(freshLaw), oldLaw, freshLaw, truth };
}
