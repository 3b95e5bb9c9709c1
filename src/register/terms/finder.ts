/**
 * Finds uses of defined terms in words: leftmost and longest, whole words only, so that a term
 * inside a longer term is never found on its own.
 */
import type { TermKey } from '../../model/identifiers.ts';
import { inflectionsOf } from './inflections.ts';
import {
  endOfHeading,
  isDefinedElsewhere,
  nameAfter,
  nameBefore,
  opensSentence,
} from './surroundings.ts';
import { isMeant, type TermSwitch } from './switches.ts';
import { tokensOf, UNKNOWN, Vocabulary, wordsOfTerm } from './tokens.ts';

/** A term found in a text: offsets in UTF-16 units, end past the last; "’s" is part of it. */
export interface FoundTerm {
  readonly key: TermKey;
  readonly start: number;
  readonly end: number;
}

/** A term to find, and where it has its meaning. */
export interface FindableTerm {
  /** As written. */
  readonly term: string;
  readonly key: TermKey;
  /** The document it is defined for; without one it is defined for all. */
  readonly document?: string;
  /** The provision that it is defined for: "K11"; without one the whole document. */
  readonly within?: string;
  /** What references call the document: "Appendix B". Needed only where switches name it. */
  readonly named?: string;
}

/** Where words stand, for terms that have their meaning only somewhere. */
export interface TermPlace {
  readonly document: string;
  /** The number of the clause or part around: "K11.2". */
  readonly number: string;
  /** Documents whose own terms are used after this one's and the code's, in that order. */
  readonly fallbacks: readonly string[];
  /** True for the words of a limb. */
  readonly isLimb?: boolean;
}

/** Words of no document: annexes, reports. */
export const ANYWHERE: TermPlace = { document: '', number: '', fallbacks: [] };

interface TrieNode {
  readonly next: Map<number, TrieNode>;
  meanings?: FindableTerm[];
  /** The term is one word, spelt so. */
  single?: string;
}

const makeNode = (): TrieNode => ({ next: new Map() });

/** Terms ready for finding. */
export class TermFinder {
  readonly #root = makeNode();
  readonly #vocabulary = new Vocabulary();
  readonly #weak: ReadonlySet<string>;

  /**
   * @param terms earlier ones win over later ones of the same scope; a term as written wins over
   *   an inflection of another.
   * @param weak terms of one word that these texts mostly write small: a capital at the beginning
   *   of a sentence is then only the sentence's.
   */
  constructor(terms: Iterable<FindableTerm>, weak: ReadonlySet<string> = new Set()) {
    this.#weak = weak;
    const listed = [...terms];
    const written = new Set(listed.map(({ term }) => term));
    for (const term of listed) this.#add(term.term, term);
    for (const term of listed) {
      for (const form of inflectionsOf(term.term)) {
        if (!written.has(form)) this.#add(form, term);
      }
    }
  }

  #add(form: string, term: FindableTerm): void {
    let node = this.#root;
    const words = wordsOfTerm(form);
    for (const word of words) {
      const number = this.#vocabulary.learn(word);
      let next = node.next.get(number);
      if (next === undefined) node.next.set(number, (next = makeNode()));
      node = next;
    }
    if (node === this.#root) return;
    (node.meanings ??= []).push(term);
    if (words.length === 1) node.single = form;
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
    const spelt = this.#spelt(text, place, switches);
    if (spelt.length === 0) return [];
    const heading = endOfHeading(text, place.isLimb === true);
    const found: FoundTerm[] = [];
    for (const [index, { key, start, end }] of spelt.entries()) {
      const past = withPossessive(text, end);
      const said = switches.find(({ at }) => at === end || at === past);
      if (said !== undefined && isAnswered(said, spelt[index] as Spelt)) answered?.add(said);
      const isUse =
        said === undefined
          ? start >= heading && this.#isUse(text, spelt, index)
          : said.of !== undefined;
      if (isUse) found.push({ key, start, end: past });
    }
    return found;
  }

  /** Words that are spelt like a term: leftmost and longest. */
  #spelt(text: string, place: TermPlace, switches: readonly TermSwitch[]): Spelt[] {
    const spelt: Spelt[] = [];
    const tokens = tokensOf(text, this.#vocabulary);
    const { count, starts, ends, numbers } = tokens;
    for (let from = 0; from < count;) {
      let node: TrieNode | undefined = this.#root;
      let longest: Spelt | undefined;
      let past = from + 1;
      for (let at = from; at < count; at += 1) {
        const number = numbers[at] as number;
        node = number === UNKNOWN ? undefined : node.next.get(number);
        if (node === undefined) break;
        if (node.meanings === undefined) continue;
        const key = meaningAt(node.meanings, place, meantAt(text, ends[at] as number, switches));
        if (key === undefined) continue;
        const [start, end] = [starts[from] as number, ends[at] as number];
        longest = { key, start, end, single: node.single, meanings: node.meanings };
        past = at + 1;
      }
      if (longest !== undefined) spelt.push(longest);
      from = past;
    }
    return spelt;
  }

  #isUse(text: string, spelt: readonly Spelt[], index: number): boolean {
    const { start, end, single } = spelt[index] as Spelt;
    if (isDefinedElsewhere(text, withPossessive(text, end))) return false;
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

/** Words that are spelt like a term, which may be no use of it. */
interface Spelt extends FoundTerm {
  /** The form, where it is one word. */
  readonly single: string | undefined;
  /** All meanings of such words, wherever they hold. */
  readonly meanings: readonly FindableTerm[];
}

/** True where what an editor says of words can be so: no term, or one that there is. */
function isAnswered({ of }: TermSwitch, { meanings }: Spelt): boolean {
  return of === undefined || meanings.some((meaning) => isMeant(meaning, of));
}

/** The meaning that words have in a place: the innermost there is; nothing where there is none. */
function meaningAt(
  meanings: readonly FindableTerm[],
  place: TermPlace,
  meant: string | undefined,
): TermKey | undefined {
  if (meant !== undefined) {
    const named = meanings.filter((meaning) => isMeant(meaning, meant));
    const own = named.find(({ document }) => document === place.document);
    if (named.length > 0) return (own ?? named[0])?.key;
  }
  let best: FindableTerm | undefined;
  let least = Infinity;
  for (const meaning of meanings) {
    const rank = distance(meaning, place);
    if (rank < least) [best, least] = [meaning, rank];
  }
  return best?.key;
}

/** What a switch after the words says that defines the term. */
function meantAt(text: string, end: number, switches: readonly TermSwitch[]): string | undefined {
  if (switches.length === 0) return undefined;
  const past = withPossessive(text, end);
  return switches.find(({ at }) => at === end || at === past)?.of;
}

/** How far from a place a meaning is made: the smaller, the more it is this place's own. */
function distance({ document, within = '' }: FindableTerm, place: TermPlace): number {
  if (document === undefined) return FOR_ALL;
  if (document !== place.document) {
    const fallback = within === '' ? place.fallbacks.indexOf(document) : -1;
    return fallback === -1 ? Infinity : FOR_ALL + 1 + fallback;
  }
  if (within === '') return FOR_DOCUMENT;
  const { number } = place;
  const inside = number.startsWith(within) && !/^[\p{L}\p{N}]/u.test(number.slice(within.length));
  return inside ? FOR_DOCUMENT - within.length : Infinity;
}

const FOR_DOCUMENT = 1000;
const FOR_ALL = 2000;

/** The end of a word with the "’s" or the "’" after it. */
function withPossessive(text: string, end: number): number {
  const mark = text.charAt(end);
  if (mark !== '’' && mark !== "'") return end;
  const next = text.charAt(end + 1);
  if (next === 's' && !/[\p{L}\p{N}]/u.test(text.charAt(end + 2))) return end + 2;
  return text.charAt(end - 1) === 's' && !/[\p{L}\p{N}]/u.test(next) ? end + 1 : end;
}

/** True where nothing but white space stands between two words. */
function isGap(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === '';
}
