/**
 * Makes an exact comparison readable. Every step moves the edges of what changed over words that
 * both texts have, and moves both sides alike, so that the result is as exact as what it was made
 * from.
 */
import type { Stretch } from './compare.ts';
import { slideEdges } from './edges.ts';
import { takeTermsWhole } from './terms.ts';
import type { Token } from './tokens.ts';

/** Simplifies a comparison of two token lists. */
export function simplify(
  stretches: readonly Stretch[],
  old: readonly Token[],
  fresh: readonly Token[],
  terms: ReadonlySet<string>,
): Stretch[] {
  const whole = takeTermsWhole(stretches, old, fresh, terms);
  return slideEdges(joinPhrases(whole, old, fresh), old, fresh);
}

/**
 * Kept words between two changes are an island. It is taken into one change with them where that
 * spares marks and costs few words: each word of it is then deleted and inserted.
 */
function joinPhrases(
  stretches: readonly Stretch[],
  old: readonly Token[],
  fresh: readonly Token[],
): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    result.push(stretch);
    while (joinLast(result, old, fresh));
  }
  return result;
}

/** Joins the last change with the one before it where an island between them is not worth keeping. */
function joinLast(result: Stretch[], old: readonly Token[], fresh: readonly Token[]): boolean {
  const last = result.at(-1);
  if (last === undefined || !canJoin(last)) return false;
  let at = result.length - 2;
  while (at >= 0 && result.length - at <= LARGEST_ISLAND && !isChange(result[at] as Stretch))
    at -= 1;
  const first = result[at];
  if (first === undefined || !isChange(first) || first === last) return false;
  if (at === result.length - 2 ? !sameKindOfMarks(first, last) : last.kind !== 'changed')
    return false;
  const island = fresh.slice(first.newEnd, last.new);
  if (island.length > 0 && !isWorthJoining(first, last, island, old, fresh)) return false;
  result.splice(at, result.length - at, {
    kind: 'changed',
    old: first.old,
    oldEnd: last.oldEnd,
    new: first.new,
    newEnd: last.newEnd,
  });
  return true;
}

/** An island of kept words may have other kinds of change in it, up to so many stretches in all. */
const LARGEST_ISLAND = 4;

function isChange({ kind }: Stretch): boolean {
  return kind === 'changed';
}

function canJoin({ kind }: Stretch): boolean {
  return kind === 'changed' || kind === 'typographic';
}

/** Neighbours join at once where both are words in place of words. */
function sameKindOfMarks(one: Stretch, other: Stretch): boolean {
  return isChange(one) && canJoin(other);
}

/** Words that carry a sentence rather than its meaning, and so make poor islands. */
const LIGHT: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be been by each for from had has have if in into is it its of on or ' +
    'out so such than that the their then there these this those to under up upon was were which ' +
    'who whom whose will with'
  ).split(' '),
);

/** Marks that end a sentence or a limb: a change that reaches over one is hard to read. */
const ENDS = new Set(['.', ';', ':', '?', '!']);

/** Changed words around an island that pay for one light word in it, and for one of another kind. */
const LIGHT_COSTS = 2;
const WORD_COSTS = 6;

/** No island of more words than this is taken in, whatever stands around it. */
const MOST_WORDS = 3;

function isWorthJoining(
  first: Stretch,
  last: Stretch,
  island: readonly Token[],
  old: readonly Token[],
  fresh: readonly Token[],
): boolean {
  const saved = marksOf(first) + marksOf(last) - 2;
  if (saved < 1 || island.some(({ text, node }) => ENDS.has(text) || node !== undefined))
    return false;
  let cost = 0;
  let words = 0;
  for (const { kind, text } of island) {
    if (kind !== 'word') continue;
    words += 1;
    cost += LIGHT.has(text.toLowerCase()) ? LIGHT_COSTS : WORD_COSTS;
  }
  if (words > MOST_WORDS) return false;
  return cost <= wordsOf(first, old, fresh) + wordsOf(last, old, fresh);
}

function marksOf({ old, oldEnd, new: fresh, newEnd }: Stretch): number {
  return (oldEnd > old ? 1 : 0) + (newEnd > fresh ? 1 : 0);
}

function wordsOf(stretch: Stretch, old: readonly Token[], fresh: readonly Token[]): number {
  let words = 0;
  for (let at = stretch.old; at < stretch.oldEnd; at += 1) if (old[at]?.kind === 'word') words += 1;
  for (let at = stretch.new; at < stretch.newEnd; at += 1)
    if (fresh[at]?.kind === 'word') words += 1;
  return words;
}
