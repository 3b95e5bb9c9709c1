/**
 * What the makers of an amendment share: how much is to be done, what was done, and which clauses
 * are still free to take part.
 */
import type {
  InventedLaw,
  InventedPart,
  InventedProvision,
  LawSize,
  NextId,
} from './invented-law.ts';
import type { Random } from './random.ts';

/** How many clauses of each kind; fewer where the law has no more that fit. */
export interface Amounts {
  readonly edited: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
  /** The largest share of its words that a moved clause may have edited; 0 for none. */
  readonly movedEdited: number;
  readonly split: number;
  readonly merged: number;
  readonly raised: number;
  readonly lowered: number;
  readonly swapped: number;
  /** Limbs inserted or deleted. */
  readonly limbs: number;
  readonly movedLimbs: number;
  readonly movedDefinitions: number;
  /** Definitions whose term is another now. */
  readonly terms: number;
}

/** What was done, by identity. */
export interface Truth {
  readonly edited: Set<number>;
  readonly inserted: Set<number>;
  readonly deleted: Set<number>;
  readonly moved: Set<number>;
  /** Neighbours that changed places: either may be said to have moved. */
  readonly swapped: [number, number][];
  /** A clause and those that it was split into, itself the first. */
  readonly split: Map<number, number[]>;
  /** A clause and those that were merged into it, itself the first. */
  readonly merged: Map<number, number[]>;
  readonly raised: Set<number>;
  readonly lowered: Set<number>;
}

/** An amendment in the making. */
export interface Work {
  readonly random: Random;
  readonly law: InventedLaw;
  readonly nextId: NextId;
  readonly family: LawSize['family'];
  readonly words: number;
  readonly truth: Truth;
  /** Clauses that have no part yet. */
  readonly free: Set<number>;
  readonly referred: ReadonlySet<number>;
  /** Which schedule each clause of the old law is of, where the law is of schedules. */
  readonly schedules: ReadonlyMap<number, number>;
}

/** Takes the parts from free clauses that fit, in chance's order, until there are enough. */
export function take(
  { random, law, free }: Work,
  amount: number,
  change: (part: InventedPart, at: number) => boolean,
): void {
  if (amount === 0) return;
  let left = amount;
  const candidates = law.parts.flatMap((part) => part.clauses.map(({ id }) => ({ part, id })));
  for (const { part, id } of random.shuffled(candidates)) {
    if (left === 0) return;
    const at = part.clauses.findIndex((clause) => clause.id === id);
    if (at !== -1 && free.has(id) && change(part, at)) left -= 1;
  }
}

/** The clause after another, when both are free. */
export function freeNext(
  { free }: Work,
  part: InventedPart,
  at: number,
): InventedProvision | undefined {
  const next = part.clauses[at + 1];
  return next !== undefined && free.has(next.id) ? next : undefined;
}
