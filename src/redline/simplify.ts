/**
 * Makes an exact comparison readable. Every step moves the edges of what changed over words that
 * both texts have, and moves both sides alike, so that the result is as exact as what it was made
 * from.
 */
import { slideEdges } from './edges.ts';
import { startOf, type Place, type Stretch } from './compare.ts';
import { takeTermsWhole } from './terms.ts';
import type { Token } from './tokens.ts';

/** Simplifies a comparison of two token lists. */
export function simplify(
  stretches: readonly Stretch[],
  old: readonly Token[],
  fresh: readonly Token[],
  terms: ReadonlySet<string>,
): Stretch[] {
  takeTermsWhole(stretches, old, fresh, terms);
  return slideEdges(joinPhrases(stretches, old, fresh), old, fresh);
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

/** An island of kept words may have other kinds of change in it, up to so many stretches in all. */
const LARGEST_ISLAND = 3;

/** Joins the last change with the one before it where an island between them is not worth keeping. */
function joinLast(result: Stretch[], old: readonly Token[], fresh: readonly Token[]): boolean {
  const end = result.length - 1;
  const last = result[end] as Stretch;
  let at = end - 1;
  while (end - at <= LARGEST_ISLAND && result[at]?.kind !== 'changed') at -= 1;
  const first = result[at];
  if (first?.kind !== 'changed') return false;
  // Beside words in place of words, signs in place of signs are words too.
  if (last.kind !== 'changed' && (last.kind !== 'typographic' || at < end - 1)) return false;
  const start = startOf(result, at);
  const between = startOf(result, end);
  const island = fresh.slice(first.new, between.new);
  if (island[0]) {
    const saved = marksBetween(start, first) + marksBetween(between, last) - 2;
    if (saved < 1 || island.some(({ text, node }) => ENDS.has(text) || node)) return false;
    const words = wordsIn(island);
    const around = [
      ...old.slice(start.old, first.old),
      ...fresh.slice(start.new, first.new),
      ...old.slice(between.old, last.old),
      ...fresh.slice(between.new, last.new),
    ];
    const light = words.filter(({ text }) => LIGHT.test(text)).length;
    const cost = light * LIGHT_COSTS + (words.length - light) * WORD_COSTS;
    if (words.length > MOST_WORDS || cost > wordsIn(around).length) return false;
  }
  result.splice(at, Infinity, { ...last, kind: 'changed' });
  return true;
}

/**
 * Words that carry a sentence rather than its meaning, and so make poor islands: in every language
 * the shortest. A word of this kind taken into a change costs the reader little.
 */
const LIGHT = /^\p{Ll}{1,3}$/u;

/** Marks that end a sentence or a limb: a change that reaches over one is hard to read. */
const ENDS: ReadonlySet<string> = new Set('.;:?!');

/** Changed words around an island that pay for one light word in it, and for one of another kind. */
const LIGHT_COSTS = 2;
const WORD_COSTS = 6;

/** No island of more words than this is taken in, whatever stands around it. */
const MOST_WORDS = 3;

/** How many marks a change needs: a deletion, an insertion, or both. */
function marksBetween(start: Place, end: Place): number {
  return Number(end.old > start.old) + Number(end.new > start.new);
}

function wordsIn(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind }) => kind === 'word');
}
