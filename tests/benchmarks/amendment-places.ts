/**
 * Amendments that change where clauses stand: deleting, moving and inserting.
 */
import { take, type Amounts, type Work } from './amendment-work.ts';
import { editWords, lengthOf } from './invented-edits.ts';
import {
  inventClause,
  nearCopy,
  type InventedPart,
  type InventedProvision,
} from './invented-law.ts';

/** A clause that is to stand elsewhere. */
interface Move {
  readonly clause: InventedProvision;
  readonly from: InventedPart;
  /** Where it stood, counted in clauses that stay. */
  readonly at: number;
}

/** Chooses which clauses go, and notes it. */
export function plan(work: Work, amounts: Amounts): Move[] {
  const { truth, free, referred } = work;
  take(work, amounts.deleted, (part, at) => {
    const { id } = part.clauses[at] as InventedProvision;
    if (referred.has(id) || truth.edited.has(id)) return false;
    truth.deleted.add(id);
    return free.delete(id);
  });
  const moves: { clause: InventedProvision; from: InventedPart }[] = [];
  take(work, amounts.moved, (part, at) => {
    const clause = part.clauses[at] as InventedProvision;
    if (truth.edited.has(clause.id)) return false;
    truth.moved.add(clause.id);
    moves.push({ clause, from: part });
    return free.delete(clause.id);
  });
  return moves.map((move) => {
    const index = move.from.clauses.indexOf(move.clause);
    const before = move.from.clauses.slice(0, index).filter(({ id }) => free.has(id));
    return { ...move, at: before.length };
  });
}

/** Takes deleted and moved clauses out. */
export function leave({ law, truth }: Work, moves: readonly Move[]): void {
  const moved = new Set(moves.map(({ clause }) => clause));
  for (const part of law.parts) {
    part.clauses = part.clauses.filter(
      (clause) => !truth.deleted.has(clause.id) && !moved.has(clause),
    );
  }
}

/** A move past fewer clauses than this could be told as a move of those. */
const LEAST_DISTANCE = 4;

/** Puts moved and inserted clauses after free ones, where nothing else happens. */
export function arrive(work: Work, moves: readonly Move[], amounts: Amounts): void {
  const { random, law, nextId, truth, free } = work;
  const arrived = new Set<number>();
  /** Finds a place that fits; says whether there is one. */
  const place = (
    clause: InventedProvision,
    fits: (part: InventedPart, at: number) => boolean,
  ): boolean => {
    for (let attempt = 0; attempt < 50 * law.parts.length; attempt += 1) {
      const part = random.pick(law.parts);
      const at = random.between(0, part.clauses.length - 1);
      const [here, next] = [part.clauses[at], part.clauses[at + 1]];
      if (here === undefined || !free.has(here.id)) continue;
      if (next !== undefined && !free.has(next.id) && !arrived.has(next.id)) continue;
      if (!fits(part, part.clauses.slice(0, at + 1).filter(({ id }) => free.has(id)).length)) {
        continue;
      }
      part.clauses.splice(at + 1, 0, clause);
      arrived.add(clause.id);
      return true;
    }
    return false;
  };
  for (const { clause, from, at } of moves) {
    if (amounts.movedEdited > 0) {
      const share = amounts.movedEdited * random.fraction();
      editWords(random, clause, Math.floor(lengthOf(clause) * share));
      truth.edited.add(clause.id);
    }
    const far = (part: InventedPart, to: number): boolean =>
      part === from && Math.abs(to - at) >= LEAST_DISTANCE;
    const elsewhere = (part: InventedPart): boolean => part !== from;
    if (random.chance(0.5) && place(clause, far)) continue;
    if (!place(clause, elsewhere)) throw new Error('There is no room for a moved clause.');
  }
  const models = work.family === 'schedules' ? modelsOf(work) : [];
  for (let index = 0; index < amounts.inserted; index += 1) {
    const clause =
      models.length > 0
        ? nearCopy(random, random.pick(models), nextId)
        : inventClause(random, work.words, nextId);
    truth.inserted.add(clause.id);
    if (!place(clause, () => true)) throw new Error('There is no room for an inserted clause.');
  }
}

/**
 * The clauses that an inserted one may be made after: those of schedules that lose none. A copy of
 * what was deleted next to it could as well be called a move.
 */
function modelsOf({ law, schedules, truth }: Work): InventedProvision[] {
  const losing = new Set([...truth.deleted, ...truth.moved].map((id) => schedules.get(id)));
  return law.parts
    .flatMap((part) => part.clauses)
    .filter(({ id }) => schedules.has(id) && !losing.has(schedules.get(id)));
}
