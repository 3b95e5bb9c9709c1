/**
 * Finds uses of defined terms in words: leftmost and longest, whole words only, so that a term
 * inside a longer term is never found on its own.
 */
import type { TermKey } from '../../model/identifiers.ts';
import { meaningAt, type FindableTerm, type TermPlace, ANYWHERE } from './findable.ts';
import { inflectionsOf } from './inflections.ts';
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
import {
  Beginnings,
  tokenEnd,
  tokenFrom,
  tokensOf,
  UNKNOWN,
  Vocabulary,
  wordAt,
  wordsOfTerm,
} from './tokens.ts';

/** A term found in a text: offsets in UTF-16 units, end past the last; "’s" is part of it. */
export interface FoundTerm {
  readonly key: TermKey;
  readonly start: number;
  readonly end: number;
}

interface TrieNode {
  readonly next: Map<number, TrieNode>;
  meanings?: FindableTerm[];
  /** Meanings that the words have only where they begin a sentence: "Prescribed fees". */
  opening?: FindableTerm[];
  /** The term is one word, spelt so. */
  single?: string;
}

const makeNode = (): TrieNode => ({ next: new Map() });

/** Terms ready for finding. */
export class TermFinder {
  readonly #root = makeNode();
  readonly #vocabulary = new Vocabulary();
  readonly #beginnings = new Beginnings();
  readonly #weak: ReadonlySet<string>;
  readonly #terms: readonly FindableTerm[];
  /** Finds what is written in capitals; made when there is such a text. */
  #shouting: TermFinder | undefined;

  /**
   * @param terms earlier ones win over later ones of the same scope; a term as written wins over
   *   an inflection of another.
   * @param weak terms of one word that these texts mostly write small: a capital at the beginning
   *   of a sentence is then only the sentence's.
   */
  constructor(terms: Iterable<FindableTerm>, weak: ReadonlySet<string> = new Set()) {
    this.#weak = weak;
    const listed = [...terms];
    this.#terms = listed;
    const written = new Set(listed.map(({ term }) => term));
    for (const term of listed) this.#add(term.term, term);
    for (const term of listed) {
      for (const form of inflectionsOf(term.term)) {
        if (!written.has(form)) this.#add(form, term);
      }
    }
  }

  #add(form: string, term: FindableTerm): void {
    const words = wordsOfTerm(form);
    const node = this.#nodeOf(words);
    if (node === this.#root) return;
    (node.meanings ??= []).push(term);
    if (words.length === 1) node.single = form;
    const [first = ''] = words;
    if (isSmall(first)) {
      const opening = this.#nodeOf([
        first.charAt(0).toUpperCase() + first.slice(1),
        ...words.slice(1),
      ]);
      (opening.opening ??= []).push(term);
    }
  }

  /** The node that words lead to; it is made where it is not there. */
  #nodeOf(words: readonly string[]): TrieNode {
    let node = this.#root;
    if (words[0] !== undefined) this.#beginnings.add(words[0]);
    for (const word of words) {
      const number = this.#vocabulary.learn(word);
      let next = node.next.get(number);
      if (next === undefined) node.next.set(number, (next = makeNode()));
      node = next;
    }
    return node;
  }

  /**
   * The uses in a text, in order, none overlapping another.
   *
   * @param switches what editors say of uses in it; those that are about one of the words found, and
   *   name a meaning that it has, are put into `answered`.
   */
  find(
    text: string,
    place: TermPlace = ANYWHERE,
    switches: readonly TermSwitch[] = [],
    answered?: Set<TermSwitch>,
  ): FoundTerm[] {
    const shouted = shoutedIn(text);
    const quiet = this.#spelt(text, place, switches);
    const spelt = shouted.length === 0 ? quiet : this.#withShouted(quiet, text, shouted, place);
    if (spelt.length === 0) return [];
    const heading = endOfHeading(text, place.isLimb === true);
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

  /**
   * The uses in a text of small letters only, as far as somebody wants them: whether words are a use
   * is then asked of few.
   */
  findSmall(text: string, isWanted: (found: FoundTerm) => boolean): FoundTerm[] {
    const spelt = this.#spelt(text, ANYWHERE, []);
    let heading: number | undefined;
    let laws: ReturnType<typeof lawsIn> | undefined;
    return spelt.flatMap(({ key, start, end }, index) => {
      const found = { key, start, end: pastOf(text, start, end) };
      if (!isWanted(found)) return [];
      heading ??= endOfHeading(text, false);
      laws ??= lawsIn(text);
      const isUse =
        start >= heading && !isInLaw(laws, start, end) && this.#isUse(text, spelt, index);
      return isUse ? [found] : [];
    });
  }

  /** Words that are spelt like a term: leftmost and longest. */
  #spelt(text: string, place: TermPlace, switches: readonly TermSwitch[]): Spelt[] {
    const spelt: Spelt[] = [];
    for (let from = tokenFrom(text, 0); from < text.length;) {
      let end = tokenEnd(text, from);
      let past = end;
      let longest: Spelt | undefined;
      let node = this.#beginnings.mayBegin(text, from)
        ? this.#after(this.#root, text, from, end)
        : undefined;
      while (node !== undefined) {
        const meanings = meaningsOf(node, text, from);
        const key = meanings && meaningAt(meanings, place, meantAt(text, end, switches));
        if (meanings !== undefined && key !== undefined) {
          longest = { key, start: from, end, single: node.single, meanings };
          past = end;
        }
        const next = tokenFrom(text, end);
        if (next === text.length) break;
        end = tokenEnd(text, next);
        node = this.#after(node, text, next, end);
      }
      if (longest !== undefined) spelt.push(longest);
      from = tokenFrom(text, past);
    }
    return spelt;
  }

  /** Where a token of a text leads from a place in the terms; nowhere where no term goes on so. */
  #after(node: TrieNode, text: string, start: number, end: number): TrieNode | undefined {
    const number = this.#vocabulary.numberOf(wordAt(text, start, end));
    return number === UNKNOWN ? undefined : node.next.get(number);
  }

  /** What is spelt in capitals, in the stretches that are; the rest as it is. */
  #withShouted(
    quiet: readonly Spelt[],
    text: string,
    stretches: readonly Stretch[],
    place: TermPlace,
  ): Spelt[] {
    this.#shouting ??= new TermFinder(inCapitals(this.#terms, this.#weak));
    const shouting = this.#shouting;
    const found = stretches.flatMap((stretch) => {
      const words = text.slice(stretch.start, stretch.end);
      const ordinary = ordinaryIn(words);
      return shouting
        .#spelt(words, place, [])
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
    if (single !== undefined && this.#weak.has(single) && opensSentence(text, start)) return false;
    const [before, after] = [spelt[index - 1], spelt[index + 1]];
    const follows = before !== undefined && isGap(text, before.end, start);
    const precedes = after !== undefined && isGap(text, end, after.start);
    return (
      (follows || nameBefore(text, start) === undefined) &&
      (precedes || nameAfter(text, end) === undefined)
    );
  }

  /** Every term that some part of a text is a form of, a term inside a longer one too. */
  formsWithin(text: string): Set<TermKey> {
    const { count, numbers } = tokensOf(text, this.#vocabulary);
    const keys = new Set<TermKey>();
    for (let from = 0; from < count; from += 1) {
      let node: TrieNode | undefined = this.#root;
      for (let at = from; at < count; at += 1) {
        node = node.next.get(numbers[at] as number);
        if (node === undefined) break;
        for (const { key } of node.meanings ?? []) keys.add(key);
      }
    }
    return keys;
  }
}

/** Where words end, with the "’s" after them; a quotation mark after quoted words is none of them. */
function pastOf(text: string, start: number, end: number): number {
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
