/**
 * Finds uses of defined terms in words: leftmost and longest, whole words only, so that a term
 * inside a longer term is never found on its own.
 */
import type { TermKey } from '../../model/identifiers.ts';
import { meaningAt, type FindableTerm, type TermPlace, ANYWHERE } from './findable.ts';
import { formsOf } from './forms.ts';
import {
  endOfHeading,
  isDefinedElsewhere,
  isNamedHere,
  nameAfter,
  nameBefore,
  opensSentence,
} from './surroundings.ts';
import { inCapitals } from './in-capitals.ts';
import { ordinaryIn, shoutedIn, type Stretch } from './shouted.ts';
import { isMeant, type TermSwitch } from './switches.ts';
import { isInLaw, lawsIn } from './laws.ts';
import { isJoined, isSmall, withPossessive } from './letters.ts';
import { SpellingSet } from './number-table.ts';
import { numberOf } from './spellings.ts';
import { tokensOf, wordsOfTerm, type Tokens } from './tokens.ts';
import { TermTrie, type TrieNode } from './trie.ts';

/** A term found in a text: offsets in UTF-16 units, end past the last; "’s" is part of it. */
export interface FoundTerm {
  readonly key: TermKey;
  readonly start: number;
  readonly end: number;
}

/** Terms ready for finding. */
export class TermFinder {
  readonly #trie = new TermTrie();
  /** Terms of one word of which a capital that begins a sentence says nothing. */
  readonly weak: ReadonlySet<string>;
  /** In the order in which they win. */
  readonly terms: readonly FindableTerm[];
  /** The words that begin a form; made when somebody asks. */
  #begins: SpellingSet | undefined;
  /** Finds what is written in capitals; made when there is such a text. */
  #shouting: TermFinder | undefined;

  /**
   * @param terms earlier ones win over later ones of the same scope; a term as written wins over
   *   an inflection of another.
   * @param weak terms of one word that these texts mostly write small: a capital at the beginning
   *   of a sentence is then only the sentence's.
   */
  constructor(terms: Iterable<FindableTerm>, weak: ReadonlySet<string> = new Set()) {
    this.weak = weak;
    this.terms = [...terms];
    for (const [form, meanings] of formsOf(this.terms)) this.#trie.add(form, meanings);
  }

  /**
   * The uses in a text, in order, none overlapping another.
   *
   * @param switches what editors say of uses in it; those that are about one of the words found, and
   *   name a meaning that it has, are put into `answered`.
   * @param tokens those of the text, where it was read before.
   */
  find(
    text: string,
    place: TermPlace = ANYWHERE,
    switches: readonly TermSwitch[] = [],
    answered?: Set<TermSwitch>,
    tokens: Tokens = tokensOf(text),
  ): FoundTerm[] {
    const shouted = shoutedIn(text);
    const quiet = this.#spelt(text, tokens, place, switches);
    const spelt = shouted.length === 0 ? quiet : this.#withShouted(quiet, text, shouted, place);
    if (spelt.length === 0) return [];
    const heading = endOfHeading(text, place.isInner === true);
    const laws = lawsIn(text);
    const found: FoundTerm[] = [];
    for (const [index, { key, start, end }] of spelt.entries()) {
      const past = pastOf(text, start, end);
      const said = switches.find(({ at }) => at === end || at === past);
      if (said !== undefined && isAnswered(said, spelt[index] as Spelt)) answered?.add(said);
      const isUse =
        said === undefined
          ? start >= heading && !isInLaw(laws, start, end) && this.#isUse(text, spelt, index)
          : said.of !== undefined;
      if (isUse) found.push({ key, start, end: past });
    }
    return found;
  }

  /** Words that are spelt like a term: leftmost and longest. */
  #spelt(text: string, tokens: Tokens, place: TermPlace, switches: readonly TermSwitch[]): Spelt[] {
    const spelt: Spelt[] = [];
    const { count } = tokens;
    for (let from = 0; from < count;) {
      let next = from + 1;
      let longest: Spelt | undefined;
      let node = this.#trie.at(tokens.number(from));
      for (let at = from; node !== undefined;) {
        const start = tokens.start(from);
        const end = tokens.end(at);
        const meanings = meaningsOf(node, text, start);
        const key = meanings && meaningAt(meanings, place, meantAt(text, end, switches));
        if (meanings !== undefined && key !== undefined) {
          longest = { key, start, end, single: node.single, meanings };
          next = at + 1;
        }
        at += 1;
        if (at === count) break;
        node = node.next.get(tokens.number(at));
      }
      if (longest !== undefined) spelt.push(longest);
      from = next;
    }
    return spelt;
  }

  /** What is spelt in capitals, in the stretches that are; the rest as it is. */
  #withShouted(
    quiet: readonly Spelt[],
    text: string,
    stretches: readonly Stretch[],
    place: TermPlace,
  ): Spelt[] {
    this.#shouting ??= new TermFinder(inCapitals(this.terms, this.weak));
    const shouting = this.#shouting;
    const found = stretches.flatMap((stretch) => {
      const words = text.slice(stretch.start, stretch.end);
      const ordinary = ordinaryIn(words);
      return shouting
        .#spelt(words, tokensOf(words), place, [])
        .filter((one) => !ordinary.some(({ start, end }) => one.start < end && one.end > start))
        .map((one) => ({
          ...one,
          start: one.start + stretch.start,
          end: one.end + stretch.start,
          shouted: true,
        }));
    });
    const rest = quiet.filter(
      (one) => !stretches.some(({ start, end }) => one.start < end && one.end > start),
    );
    return [...rest, ...found].sort((one, other) => one.start - other.start);
  }

  #isUse(text: string, spelt: readonly Spelt[], index: number): boolean {
    const { start, end, single, shouted } = spelt[index] as Spelt;
    if (isDefinedElsewhere(text, withPossessive(text, end))) return false;
    if (isNamedHere(text, start, end)) return false;
    if (shouted) return true;
    if (isSmall(text.charAt(start))) return !isJoined(text, start, end);
    if (single !== undefined && this.weak.has(single) && opensSentence(text, start)) return false;
    const [before, after] = [spelt[index - 1], spelt[index + 1]];
    const follows = before !== undefined && isGap(text, before.end, start);
    const precedes = after !== undefined && isGap(text, end, after.start);
    return (
      (follows || nameBefore(text, start) === undefined) &&
      (precedes || nameAfter(text, end) === undefined)
    );
  }

  /** True where some words of a text are spelt like a term, in its place or another. */
  spellsAny(text: string, tokens: Tokens): boolean {
    if (!this.#mayBeginIn(tokens)) return false;
    const stretches = shoutedIn(text);
    const found = this.#spelt(text, tokens, ANYWHERE, []);
    if (found.length > 0 || stretches.length === 0) return found.length > 0;
    return this.#withShouted([], text, stretches, ANYWHERE).length > 0;
  }

  /** True where some word of a text begins a term, as it is or in capitals; of most texts it is not. */
  #mayBeginIn(tokens: Tokens): boolean {
    this.#begins ??= beginningsOf(this.terms);
    for (let index = 0; index < tokens.count; index += 1)
      if (this.#begins.has(tokens.number(index))) return true;
    return false;
  }

  /** Every term that some part of a text is a form of, a term inside a longer one too. */
  formsWithin(text: string): Set<TermKey> {
    const tokens = tokensOf(text);
    const keys = new Set<TermKey>();
    for (let from = 0; from < tokens.count; from += 1) {
      let node = this.#trie.at(tokens.number(from));
      for (let at = from + 1; node !== undefined; at += 1) {
        for (const { key } of node.meanings ?? []) keys.add(key);
        node = at < tokens.count ? node.next.get(tokens.number(at)) : undefined;
      }
    }
    return keys;
  }
}

function beginningsOf(terms: readonly FindableTerm[]): SpellingSet {
  const numbers = new SpellingSet();
  for (const form of formsOf(terms).keys()) {
    const [first] = wordsOfTerm(form);
    if (first === undefined) continue;
    const large = first.charAt(0).toUpperCase() + first.slice(1);
    for (const word of [first, large, first.toUpperCase()]) numbers.add(numberOf(word));
  }
  return numbers;
}

/** Where words end, with the "’s" after them; a quotation mark after quoted words is none of them. */
export function pastOf(text: string, start: number, end: number): number {
  const before = text.charAt(start - 1);
  return before === '‘' || before === "'" ? end : withPossessive(text, end);
}

/** Words that are spelt like a term, which may be no use of it. */
interface Spelt extends FoundTerm {
  /** The form, where it is one word. */
  readonly single: string | undefined;
  /** All meanings of such words, wherever they hold. */
  readonly meanings: readonly FindableTerm[];
  /** True among words in capitals only. */
  readonly shouted?: boolean;
}

function meaningsOf(
  { meanings, opening }: TrieNode,
  text: string,
  start: number,
): readonly FindableTerm[] | undefined {
  if (opening === undefined || !opensSentence(text, start)) return meanings;
  return meanings === undefined ? opening : [...meanings, ...opening];
}

/** True where what an editor says of words can be so: no term, or one that there is. */
function isAnswered({ of }: TermSwitch, { meanings }: Spelt): boolean {
  return of === undefined || meanings.some((meaning) => isMeant(meaning, of));
}

/** What a switch after the words says that defines the term. */
function meantAt(text: string, end: number, switches: readonly TermSwitch[]): string | undefined {
  if (switches.length === 0) return undefined;
  const past = withPossessive(text, end);
  return switches.find(({ at }) => at === end || at === past)?.of;
}

/** True where nothing but white space stands between two words. */
function isGap(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === '';
}
