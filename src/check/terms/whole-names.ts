/**
 * Capitalised words that are, as a whole, almost a term, though some of them are terms by themselves and
 * hide it: "Users Subscriptions" for “User Subscription”, "Sub Contractor" for “Sub-Contractor”.
 */
import { once, remembered } from '../../model/once.ts';
import type { Span } from '../places.ts';
import { spanOf, type Chain } from './long-names.ts';
import { SMALL_WORDS } from './names.ts';
import { isNear, isTurnedRound } from './near-words.ts';
import { comparedWords, lettersOf, singularOf, type KnownTerms, type TermWords } from './terms.ts';

/** A whole with the term that it is almost. */
interface AlmostWhole extends Span {
  readonly term: TermWords;
}

/** The runs of several words that are almost a term and hold shorter ones, in order. Spans are sorted. */
export function almostWholes(
  plain: string,
  runs: readonly Span[],
  spans: readonly Span[],
  terms: KnownTerms,
): AlmostWhole[] {
  const found: AlmostWhole[] = [];
  let next = 0;
  for (const run of runs) {
    while ((spans[next]?.end ?? Infinity) <= run.start) next += 1;
    const [first, second] = [spans[next], spans[next + 1]];
    // Without a shorter term in it, the whole is compared by itself.
    if (first === undefined || first.start >= run.end) continue;
    const isOne = first.end >= run.end || (second?.start ?? Infinity) >= run.end;
    if (isOne && first.start <= run.start && first.end >= run.end) continue;
    const start = withoutOwner(plain, withoutSmall(plain, run), run.end);
    if (isOne && first.start <= start && first.end >= run.end) continue;
    // All of it is a shorter term and the rest of the run: that is no whole.
    if (spans.some((one) => one.start <= start && one.end >= run.end)) continue;
    const term = termAlmost(plain.slice(start, run.end), terms);
    if (term !== undefined) found.push({ start, end: run.end, term });
  }
  return found;
}

/**
 * So with small words between: "Statement of Renewals Terms". What the chain begins with may be another
 * thing: "Membership of the Statement of Renewals Terms".
 */
export function almostChains(
  plain: string,
  chains: readonly Chain[],
  spans: readonly Span[],
  terms: KnownTerms,
): AlmostWhole[] {
  return chains.flatMap((chain) => {
    const { end } = spanOf(chain);
    for (const run of chain.slice(0, -1)) {
      if (end - run.start > LONGEST) continue;
      const start = withoutOwner(plain, withoutSmall(plain, run), end);
      if (spans.some((one) => one.start <= start && one.end >= end)) return [];
      const term = termAlmost(plain.slice(start, end), terms);
      if (term !== undefined) return [{ start, end, term }];
    }
    return [];
  });
}

/** No term is longer, and what is almost one neither. */
const LONGEST = 200;

/** Where words begin after those that say whose they are: "the User’s Code Credit Limit". */
function withoutOwner(plain: string, start: number, end: number): number {
  const owner = /^[^]*[’']s?[\s\u00A0](?=\p{Lu}\S*[\s\u00A0])/u.exec(plain.slice(start, end));
  return start + (owner?.[0].length ?? 0);
}

/** Where a run begins without the small words that begin a sentence. */
export function withoutSmall(plain: string, { start, end }: Span): number {
  let at = start;
  for (;;) {
    const length = plain.slice(at, Math.min(end, at + LONGEST_SMALL)).search(/\s/);
    if (length === -1 || !SMALL_WORDS.has(plain.slice(at, at + length))) return at;
    at += length + 1;
  }
}

/** No small word is longer, with the space after it. */
const LONGEST_SMALL = 20;

/** The term that words are but for a slip, a plural or a hyphen; worked out once for all texts. */
export function termAlmost(phrase: string, terms: KnownTerms): TermWords | undefined {
  return comparing(terms)(phrase);
}

const comparing = remembered((terms: KnownTerms) =>
  once((phrase: string) => compare(phrase, terms)),
);

/** Possessives say whose another thing is, and what is short is near much. */
function compare(phrase: string, { byWord, byLetters }: KnownTerms): TermWords | undefined {
  if (/[’'()]/.test(phrase) || phrase === phrase.toUpperCase()) return undefined;
  const words = comparedWords(phrase);
  if (words.length < 2) return undefined;
  const same = byLetters.get(lettersOf(words));
  if (same !== undefined) {
    const isItself = same.some((term) => term.words.join(' ') === words.join(' '));
    return isItself ? undefined : same[0];
  }
  // All words but one are the term’s: of any two it has one. Those that few terms have are asked.
  const [few = [], more = []] = words
    .map((word) => byWord.get(word) ?? [])
    .sort((one, other) => one.length - other.length);
  for (const term of [...few, ...more]) {
    if (isTurnedRound(words, term.words)) return term;
    const missing = term.words.length - words.length;
    if (missing !== 0 && (missing !== 1 || words.length < LONG)) continue;
    if (isOtherJoin(words, term.words)) return term;
    if (!isNear(words, term.words)) continue;
    if (!isPluralOfHead(words, term.words) || isPluralTwice(phrase, term.name)) return term;
  }
  return undefined;
}

/** "Value of Risk" for “Value at Risk”. */
function isOtherJoin(words: readonly string[], term: readonly string[]): boolean {
  const at = words.findIndex((word, index) => word !== term[index]);
  if (!HEADED.has(words[at] ?? '') || !HEADED.has(term[at] ?? '')) return false;
  return (
    words.length === term.length &&
    words.slice(at + 1).every((word, index) => word === term[at + 1 + index])
  );
}

/** Of so many words one may be left out. */
const LONG = 4;

/** "Applications for Registration": the plural of a term whose head stands before a small word. */
function isPluralOfHead(words: readonly string[], term: readonly string[]): boolean {
  return words.every(
    (word, at) =>
      word === term[at] ||
      (HEADED.has(words[at + 1] ?? '') && singularOf(word) === singularOf(term[at] ?? '')),
  );
}

/** "Events of Defaults", where “Event of Default” is the term: both words in the plural. */
export function isPluralTwice(phrase: string, name: string): boolean {
  const [last = '', own = ''] = [phrase, name].map((words) => words.split(/[\s\u00A0]+/).at(-1));
  return last !== own && singularOf(last) === own;
}

const HEADED: ReadonlySet<string> = new Set('of for to in on by with under at from'.split(' '));
