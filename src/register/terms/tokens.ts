/**
 * The words and marks of a text, as numbers of a vocabulary. What is in no term is one number, so
 * that a text is compared with terms without a look at most of its letters twice.
 */

/** The number of every word and mark that is in no term. */
export const UNKNOWN = 0;

/** The words and marks of some terms, numbered from 1. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  /** Takes words in that are not known yet. */
  learn(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(word, number);
    return number;
  }

  numberOf(word: string): number {
    return this.#numbers.get(word) ?? UNKNOWN;
  }
}

/**
 * What words of a vocabulary begin with, as their first three letters: most words of a text are told
 * by these to be none of them, without a look at the rest.
 */
export class Beginnings {
  readonly #threes = new Uint8Array(MIXED + 1);
  /** The first letters of words that are shorter, or have other letters than those of ASCII. */
  readonly #firsts = new Uint8Array(ASCII_SIZE);

  add(word: string): void {
    const [first, second, third] = [word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2)];
    if (second < ASCII_SIZE && third < ASCII_SIZE) this.#threes[mixed(first, second, third)] = 1;
    else if (first < ASCII_SIZE) this.#firsts[first] = 1;
  }

  /** False only where none of the words begins there. */
  mayBegin(text: string, at: number): boolean {
    const first = text.charCodeAt(at);
    if (first >= ASCII_SIZE || this.#firsts[first] === 1) return true;
    const [second, third] = [text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
    if (second >= ASCII_SIZE || third >= ASCII_SIZE) return true;
    return this.#threes[mixed(first, second, third)] === 1;
  }
}

const ASCII_SIZE = 128;
const MIXED = 0x7fff;

/** Three letters as one number; different ones may have the same. */
function mixed(first: number, second: number, third: number): number {
  return ((first << 10) ^ (second << 5) ^ third) & MIXED;
}

/** The tokens of one text: words and single marks. White space only stands between them. */
export interface Tokens {
  readonly count: number;
  /** Offsets in UTF-16 units; ends are past the last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly numbers: Int32Array;
}

/**
 * Room for the tokens of one text, used again for the next: what `tokensOf` gives is good until it
 * is called again.
 */
let starts = new Int32Array(1024);
let ends = new Int32Array(1024);
let numbers = new Int32Array(1024);

/** Reads a text; takes time in proportion to it. */
export function tokensOf(text: string, vocabulary: Vocabulary): Tokens {
  let count = 0;
  for (let at = tokenFrom(text, 0); at < text.length;) {
    const end = tokenEnd(text, at);
    if (count === starts.length) grow();
    starts[count] = at;
    ends[count] = end;
    numbers[count] = vocabulary.numberOf(wordAt(text, at, end));
    count += 1;
    at = tokenFrom(text, end);
  }
  return { count, starts, ends, numbers };
}

/** Where the next token begins, at a place or after it; the end of the text where none does. */
export function tokenFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) === SPACE) at += 1;
  return at;
}

/** Where the token that begins at a place ends. */
export function tokenEnd(text: string, start: number): number {
  let end = start;
  let code = text.charCodeAt(end);
  while (code < ASCII_SIZE && ASCII[code] === WORD) code = text.charCodeAt((end += 1));
  if (end > start && !(code >= ASCII_SIZE)) return end;
  end = start + sizeAt(text, start);
  if (kindAt(text, start) !== WORD) return end;
  while (end < text.length && kindAt(text, end) === WORD) end += sizeAt(text, end);
  return end;
}

/** The words and marks of a term, as they are numbered. */
export function wordsOfTerm(term: string): string[] {
  const words: string[] = [];
  const { count, starts: from, ends: to } = tokensOf(term, NO_VOCABULARY);
  for (let index = 0; index < count; index += 1) {
    words.push(wordAt(term, from[index] as number, to[index] as number));
  }
  return words;
}

const NO_VOCABULARY = new Vocabulary();

/** A word as it is compared: hyphens that are not seen taken out, one apostrophe, one hyphen. */
export function wordAt(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  if (end - start === 1) return ALIKE.get(word) ?? word;
  return word.includes('\u00AD') ? word.replaceAll('\u00AD', '') : word;
}

/** Marks that are written in more than one way. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['“', '"'],
  ['”', '"'],
]);

const SPACE = 0;
const WORD = 1;
const MARK = 2;

/** What a character is: white space, part of a word, or a mark. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] as number;
  if (code === 0xad) return WORD;
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  if (/^[\p{L}\p{M}\p{N}]/u.test(character)) return WORD;
  return /^[\s\u200B\u2060]/.test(character) ? SPACE : MARK;
}

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(character)) return WORD;
  return /\s/.test(character) ? SPACE : MARK;
});

/** One unit, or the two of a character beyond the first 65,536. */
function sizeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && at + 1 < text.length ? 2 : 1;
}

function grow(): void {
  starts = grown(starts);
  ends = grown(ends);
  numbers = grown(numbers);
}

function grown(full: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * full.length);
  larger.set(full);
  return larger;
}
