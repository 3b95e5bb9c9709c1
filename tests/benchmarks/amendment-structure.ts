/**
 * Amendments that change what is a clause and what a limb: merging, splitting, swapping, raising,
 * lowering, and limbs inserted and deleted.
 */
import { freeNext, take, type Amounts, type Work } from './amendment-work.ts';
import { lengthOf } from './invented-edits.ts';
import { inventClause, type InventedProvision } from './invented-law.ts';
import { inventSentence } from './invented-words.ts';

/** Merges, splits, swaps, raises and lowers that many. */
export function changeStructure(work: Work, amounts: Amounts): void {
  const { random, truth, free, referred, nextId } = work;
  take(work, amounts.merged, (part, at) => {
    const clause = part.clauses[at] as InventedProvision;
    const next = freeNext(work, part, at);
    if (next === undefined || clause.limbs.length > 0 || referred.has(next.id)) return false;
    part.clauses.splice(at + 1, 1);
    clause.sentences.push(...next.sentences);
    clause.limbs = next.limbs;
    clause.closing = next.closing;
    truth.merged.set(clause.id, [clause.id, next.id]);
    return free.delete(clause.id) && free.delete(next.id);
  });
  take(work, amounts.split, (part, at) => {
    const clause = part.clauses[at] as InventedProvision;
    if (clause.limbs.length > 0 || clause.sentences.length < 2) return false;
    const sentences = clause.sentences.splice(random.between(1, clause.sentences.length - 1));
    const piece: InventedProvision = { ...clause, id: nextId(), limbs: [], closing: [], sentences };
    part.clauses.splice(at + 1, 0, piece);
    truth.split.set(clause.id, [clause.id, piece.id]);
    return free.delete(clause.id);
  });
  take(work, amounts.swapped, (part, at) => {
    const clause = part.clauses[at] as InventedProvision;
    const next = freeNext(work, part, at);
    if (next === undefined) return false;
    part.clauses.splice(at, 2, next, clause);
    truth.swapped.push([clause.id, next.id]);
    return free.delete(clause.id) && free.delete(next.id);
  });
  take(work, amounts.raised, (part, at) => {
    const clause = part.clauses[at] as InventedProvision;
    const from = clause.limbs.findIndex((limb, index) => index > 0 && limb.limbs.length === 0);
    if (clause.limbs.length < 3 || clause.closing.length > 0 || from === -1) return false;
    const [limb] = clause.limbs.splice(from, 1);
    if (limb === undefined) return false;
    part.clauses.splice(at + 1, 0, { ...limb, what: 'clause' });
    truth.raised.add(limb.id);
    return free.delete(clause.id);
  });
  take(work, amounts.lowered, (part, at) => {
    const clause = part.clauses[at] as InventedProvision;
    const next = freeNext(work, part, at);
    if (next === undefined || clause.limbs.length < 2 || clause.closing.length > 0) return false;
    if (next.limbs.length > 0 || referred.has(next.id)) return false;
    part.clauses.splice(at + 1, 1);
    clause.limbs.push({ ...next, what: 'limb' });
    truth.lowered.add(next.id);
    return free.delete(clause.id) && free.delete(next.id);
  });
}

/** Inserts or deletes a limb in clauses that have some. */
export function changeLimbs(work: Work, amount: number): void {
  const { random, truth, free, nextId } = work;
  take(work, amount, (part, at) => {
    const clause = part.clauses[at] as InventedProvision;
    if (clause.limbs.length < 3 || truth.edited.has(clause.id)) return false;
    const index = random.between(0, clause.limbs.length - 1);
    if (random.chance(0.5)) {
      const sentences = [inventSentence(random, random.between(6, 20), ';')];
      const limb = { ...inventClause(random, 1, nextId), what: 'limb' as const, sentences };
      clause.limbs.splice(index, 0, { ...limb, limbs: [], closing: [] });
      truth.inserted.add(limb.id);
    } else {
      const [gone] = clause.limbs.splice(index, 1);
      if (gone !== undefined) truth.deleted.add(gone.id);
    }
    return free.delete(clause.id);
  });
}

/** A limb shorter than this may look like another. */
const LEAST_WORDS = 8;

/** Moves limbs to other clauses that have some. */
export function moveLimbs(work: Work, amount: number): void {
  const { random, truth, free, referred, law } = work;
  take(work, amount, (part, at) => {
    const clause = part.clauses[at] as InventedProvision;
    const others = law.parts
      .flatMap((each) => each.clauses)
      .filter(({ id, limbs }) => id !== clause.id && limbs.length > 1 && free.has(id));
    const index = clause.limbs.findIndex(
      (limb) => limb.limbs.length === 0 && lengthOf(limb) >= LEAST_WORDS && !referred.has(limb.id),
    );
    if (clause.limbs.length < 3 || index === -1 || others.length === 0) return false;
    const other = random.pick(others);
    if (truth.edited.has(clause.id) || truth.edited.has(other.id)) return false;
    const [limb] = clause.limbs.splice(index, 1);
    if (limb === undefined) return false;
    other.limbs.splice(random.between(0, other.limbs.length), 0, limb);
    truth.moved.add(limb.id);
    return free.delete(clause.id) && free.delete(other.id);
  });
}
