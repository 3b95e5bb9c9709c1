/**
 * An amendment of invented law of which everything is known: which clauses were edited, inserted,
 * deleted, moved, split, merged, and which limbs were raised or lowered. Each clause has one part
 * at most, so that there is one right answer; what follows from the edits (other numbers, other
 * references) is left to the printing.
 */
import { arrive, leave, plan } from './amendment-places.ts';
import { changeLimbs, changeStructure, moveLimbs } from './amendment-structure.ts';
import type { Amounts, Truth, Work } from './amendment-work.ts';
import { editClause, editWords } from './invented-edits.ts';
import {
  CLAUSES_IN_SCHEDULE,
  inventDefinition,
  sentencesOf,
  type InventedLaw,
  type InventedProvision,
  type LawSize,
  type NextId,
} from './invented-law.ts';
import { inventTitle } from './invented-words.ts';
import type { Random } from './random.ts';

/** Amends a copy of the law. */
export function amend(
  random: Random,
  old: InventedLaw,
  amounts: Amounts,
  nextId: NextId,
  size: LawSize,
): { fresh: InventedLaw; truth: Truth } {
  const law = structuredClone(old);
  const clauses = law.parts.flatMap((part) => part.clauses);
  const headed = new Set(law.parts.flatMap((part) => [...part.subHeadings.keys()]));
  const work: Work = {
    random,
    law,
    nextId,
    family: size.family,
    words: size.words / size.clauses,
    truth: noTruth(),
    free: new Set(clauses.map(({ id }) => id).filter((id) => !headed.has(id))),
    referred: referredIn(clauses),
    schedules: new Map(
      clauses.map(({ id }, index) => [id, Math.floor(index / CLAUSES_IN_SCHEDULE)]),
    ),
  };
  changeStructure(work, amounts);
  for (const clause of random.shuffled(clauses)) {
    if (work.truth.edited.size >= amounts.edited) break;
    if (!work.free.has(clause.id)) continue;
    editClause(random, clause);
    work.truth.edited.add(clause.id);
  }
  changeLimbs(work, amounts.limbs);
  moveLimbs(work, amounts.movedLimbs);
  const moves = plan(work, amounts);
  leave(work, moves);
  arrive(work, moves, amounts);
  amendDefinitions(work, Math.ceil(law.definitions.length / 20), amounts);
  forgetUndone(work, old);
  return { fresh: law, truth: work.truth };
}

/** An edit may undo the one before it: what reads as it did was not edited. */
function forgetUndone({ law, truth }: Work, old: InventedLaw): void {
  const wordsById = ({ parts, definitions }: InventedLaw): Map<number, string> =>
    new Map(
      [...definitions, ...parts.flatMap((part) => part.clauses)].map((provision) => [
        provision.id,
        JSON.stringify([provision.term, ...sentencesOf(provision).flat()]),
      ]),
    );
  const before = wordsById(old);
  const after = wordsById(law);
  for (const id of truth.edited) if (before.get(id) === after.get(id)) truth.edited.delete(id);
}

function noTruth(): Truth {
  return {
    edited: new Set(),
    inserted: new Set(),
    deleted: new Set(),
    moved: new Set(),
    swapped: [],
    split: new Map(),
    merged: new Map(),
    raised: new Set(),
    lowered: new Set(),
  };
}

function referredIn(clauses: readonly InventedProvision[]): Set<number> {
  const words = clauses.flatMap(sentencesOf).flat();
  return new Set(words.flatMap((word) => (typeof word === 'string' ? [] : [word.to])));
}

/** Edits, deletes and inserts that many definitions each. */
function amendDefinitions(
  { random, law, truth, nextId }: Work,
  amount: number,
  { terms, movedDefinitions }: Amounts,
): void {
  const chosen = random.shuffled(law.definitions);
  for (const definition of chosen.slice(0, amount)) {
    editWords(random, definition, random.between(1, 3));
    truth.edited.add(definition.id);
  }
  for (const { id } of chosen.slice(amount, 2 * amount)) truth.deleted.add(id);
  law.definitions = law.definitions.filter(({ id }) => !truth.deleted.has(id));
  const others = chosen.slice(2 * amount);
  for (const definition of others.slice(0, terms)) {
    definition.term = `${inventTitle(random, 1)} ${definition.term.split(' ').slice(1).join(' ')}`;
    truth.edited.add(definition.id);
  }
  for (const definition of others.slice(terms, terms + movedDefinitions)) {
    const from = law.definitions.indexOf(definition);
    law.definitions.splice(from, 1);
    const half = Math.floor(law.definitions.length / 2);
    law.definitions.splice((from + half) % law.definitions.length, 0, definition);
    truth.moved.add(definition.id);
  }
  for (let index = 0; index < amount; index += 1) {
    const definition = inventDefinition(random, nextId);
    truth.inserted.add(definition.id);
    law.definitions.splice(random.between(0, law.definitions.length), 0, definition);
  }
}
