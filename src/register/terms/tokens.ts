/**
 * The words and marks of texts, as numbers: whoever looks for terms compares numbers, and each text is
 * read letter by letter once, however many terms are looked for in it, and by however many seekers.
 */

/** The numbers of all spellings that were read so far; there are as many as words in a dictionary. */
const numbers = new Map<string, number>();
const spellings: string[] = [];

/** The number of a spelling, from 0. */
export function numberOf(spelling: string): number {
  const known = numbers.get(spelling);
  if (known !== undefined) return known;
  const number = spellings.length;
  numbers.set(spelling, number);
  spellings.push(spelling);
  return number;
}

const smalls: number[] = [];

/** The number of a spelling in small letters, by its number. */
export function smallOf(number: number): number {
  return (smalls[number] ??= numberOf((spellings[number] ?? '').toLowerCase()));
}

/** The tokens of one text: words and single marks. White space only stands between them. */
export class Tokens {
  readonly count: number;
  readonly #all: Int32Array;
  readonly #from: number;

  /**
   * @param all for each token of several texts where it begins, where it ends, and its number.
   * @param from where those of this text begin.
   */
  constructor(all: Int32Array, from: number, count: number) {
    this.#all = all;
    this.#from = from;
    this.count = count;
  }

  /** Where a token begins, in UTF-16 units. */
  start(index: number): number {
    return this.#all[this.#from + SIZE * index] as number;
  }

  /** Past its last unit. */
  end(index: number): number {
    return this.#all[this.#from + SIZE * index + 1] as number;
  }

  /** The number of its spelling. */
  number(index: number): number {
    return this.#all[this.#from + SIZE * index + 2] as number;
  }
}

const SIZE = 3;

/**
 * Room for the tokens of many texts, filled one after another: an array for each would be work for the
 * garbage collector. It goes when the last of the texts does.
 */
let room = new Int32Array(SIZE * 4096);
let used = 0;

/** Reads a text; takes time in proportion to it. */
export function tokensOf(text: string): Tokens {
  let from = used;
  let filled = used;
  for (let at = tokenFrom(text, 0); at < text.length;) {
    const end = tokenEnd(text, at);
    if (filled + SIZE > room.length) {
      // What was read of this text goes on in a new room.
      const read = room.subarray(from, filled);
      room = new Int32Array(Math.max(SIZE * 4096, 2 * read.length));
      room.set(read);
      [from, filled] = [0, read.length];
    }
    room[filled] = at;
    room[filled + 1] = end;
    room[filled + 2] = numberOf(wordAt(text, at, end));
    filled += SIZE;
    at = tokenFrom(text, end);
  }
  used = filled;
  return new Tokens(room, from, (filled - from) / SIZE);
}

const read = new WeakMap<WithText, Tokens>();

/** Something with a text that stays as it is. */
export interface WithText {
  readonly text: string;
}

/** The tokens of a text, read once for what it belongs to. */
export function tokensIn(words: WithText): Tokens {
  const known = read.get(words) ?? tokensOf(words.text);
  read.set(words, known);
  return known;
}

/** Where the next token begins, at a place or after it; the end of the text where none does. */
function tokenFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) === SPACE) at += 1;
  return at;
}

/** Where the token that begins at a place ends. */
function tokenEnd(text: string, start: number): number {
  let end = start;
  let code = text.charCodeAt(end);
  while (code < ASCII.length && ASCII[code] === WORD) code = text.charCodeAt((end += 1));
  if (end > start && !(code >= ASCII.length)) return end;
  end = start + sizeAt(text, start);
  if (kindAt(text, start) !== WORD) return end;
  while (end < text.length && kindAt(text, end) === WORD) end += sizeAt(text, end);
  return end;
}

/** The words and marks of a term, as they are numbered. */
export function wordsOfTerm(term: string): string[] {
  const words: string[] = [];
  for (let at = tokenFrom(term, 0); at < term.length;) {
    const end = tokenEnd(term, at);
    words.push(wordAt(term, at, end));
    at = tokenFrom(term, end);
  }
  return words;
}

/** A word as it is compared: hyphens that are not seen taken out, one apostrophe, one hyphen. */
function wordAt(text: string, start: number, end: number): string {
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
