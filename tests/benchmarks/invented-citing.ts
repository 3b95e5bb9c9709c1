/**
 * What an invented text cites: provisions of its own document and of others, one or many, limbs,
 * documents, other laws, and what is not published.
 */
import {
  CITING_MANNERS,
  type Cited,
  type InventedClause,
  type InventedDocument,
} from './invented-code-model.ts';
import type { Random } from './random.ts';

const LAWS = [
  { words: 'section * of the Electricity Act 1989', numbers: ['6(1A)'] },
  { words: 'sections * and * of the Gas Act 1986', numbers: ['5', '7'] },
  { words: 'Condition * of the Supply Licence', numbers: ['22'] },
  { words: 'section *', numbers: ['993(2)'] },
] as const;

/** The letters of a Section that no invented code has. */
const UNPUBLISHED = 'ZZ';

/** A place that cites. */
interface CitingSpot {
  readonly document: InventedDocument;
  readonly limbs: number;
}

/** Picks something to cite from a place. */
export function inventCited(
  random: Random,
  documents: readonly InventedDocument[],
  { document, limbs }: CitingSpot,
): Cited | undefined {
  const share = random.fraction();
  const near = random.chance(0.5) ? document : random.pick(documents);
  const part = random.pick(near.parts);
  const at = random.between(0, part.clauses.length - 1);
  const clause = part.clauses[at];
  if (clause === undefined) return undefined;
  if (share < 0.55) return oneClause(random, clause, near, document);
  if (share < 0.75) return someClauses(random, part.clauses, at, near, document);
  if (share < 0.82) return someLimbs(random, clause);
  if (share < 0.86)
    return limbs > 1 ? { kind: 'own limb', limb: random.between(0, limbs - 1) } : undefined;
  if (share < 0.9) return { kind: 'own part' };
  if (share < 0.95) return { kind: 'document', document: random.pick(documents).id };
  if (share < 0.98) {
    const { words, numbers } = random.pick(LAWS);
    return { kind: 'elsewhere', words, numbers };
  }
  return { kind: 'unpublished', number: `${UNPUBLISHED}${String(random.between(1, 20))}.2` };
}

function oneClause(
  random: Random,
  { id }: InventedClause,
  near: InventedDocument,
  from: InventedDocument,
): Cited {
  const leaves = from.kind === 'appendix' && near.kind === 'section' && random.chance(0.5);
  const manner = leaves ? 'of the Code' : random.chance(0.4) ? 'headed' : 'list';
  return { kind: 'clauses', to: [id], manner };
}

function someClauses(
  random: Random,
  clauses: readonly InventedClause[],
  at: number,
  near: InventedDocument,
  from: InventedDocument,
): Cited | undefined {
  if (near.kind === 'appendix' && near !== from) return undefined;
  const some = clauses.slice(at, at + random.between(2, 5)).map(({ id }) => id);
  if (some.length < 2) return undefined;
  const manner = random.pick(CITING_MANNERS);
  // A number in brackets says by its letter what it is; an Appendix's numbers have none.
  if (manner === 'bare' && near.kind === 'appendix') return undefined;
  return {
    kind: 'clauses',
    to: manner === 'range' ? [some[0] as number, some.at(-1) as number] : some,
    manner,
  };
}

function someLimbs(random: Random, { id, limbs }: InventedClause): Cited | undefined {
  if (limbs.length < 3) return undefined;
  const first = random.between(0, limbs.length - 2);
  return { kind: 'limbs', to: id, limbs: [first, random.between(first + 1, limbs.length - 1)] };
}
