/**
 * The words and marks of texts, as numbers: whoever looks for terms compares numbers, and each text is
 * read letter by letter once, however many terms are looked for in it, and by however many seekers.
 */
import { comparable, numberAt, numberOfMark, numberOfPacked, PACKED } from './spellings.ts';

/** The tokens of one text: words and single marks. White space only stands between them. */
export class Tokens {
  readonly count: number;
  /** The kinds of words and marks among them, and of how many kinds that was asked (`kinds.ts`). */
  kinds = 0;
  judges = 0;
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
  const { length } = text;
  for (let at = 0; at < length;) {
    let code = text.charCodeAt(at);
    let kind = KINDS[code] as number;
    if (kind === UNKNOWN) kind = kindAt(text, at);
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    const start = at;
    let number: number;
    if (kind === MARK && !isSurrogate(code)) {
      number = numberOfMark(code);
      at += 1;
    } else {
      let one = 0;
      let two = 0;
      let three = 0;
      let four = 0;
      let all = 0;
      // Where a word ends is looked for, and its letters are packed, at once.
      for (let bit = 0; kind === WORD && !isSurrogate(code); bit += 8) {
        all |= code;
        if (bit < 32) one |= code << bit;
        else if (bit < 64) two |= code << bit;
        else if (bit < 96) three |= code << bit;
        else four |= code << bit;
        at += 1;
        if (at === length) break;
        code = text.charCodeAt(at);
        kind = KINDS[code] as number;
        if (kind === UNKNOWN) kind = kindAt(text, at);
      }
      const isPlain = at > start && (at === length || kind !== WORD);
      if (!isPlain) at = tokenEnd(text, start);
      number =
        isPlain && all < 128 && at - start <= PACKED
          ? numberOfPacked(one, two, three, four)
          : numberAt(text, start, at);
    }
    if (filled + SIZE > room.length) {
      // What was read of this text goes on in a new room.
      const read = room.subarray(from, filled);
      room = new Int32Array(Math.max(SIZE * 4096, 2 * read.length));
      room.set(read);
      [from, filled] = [0, read.length];
    }
    room[filled] = start;
    room[filled + 1] = at;
    room[filled + 2] = number;
    filled += SIZE;
  }
  used = filled;
  return new Tokens(room, from, (filled - from) / SIZE);
}

/** Something with a text that stays as it is. */
export interface WithText {
  readonly text: string;
  /**
   * What `tokensIn` read of it. It stands here and in no table beside: to look the texts of a code up in
   * one, again and again, would take longer than to read them.
   */
  tokens?: Tokens | undefined;
}

/** The tokens of a text, read once for what it belongs to. */
export function tokensIn(words: WithText): Tokens {
  return (words.tokens ??= tokensOf(words.text));
}

/** Where the next token begins, at a place or after it; the end of the text where none does. */
function tokenFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) === SPACE) at += 1;
  return at;
}

/** Where the token that begins at a place ends. */
function tokenEnd(text: string, start: number): number {
  let end = start + sizeAt(text, start);
  if (kindAt(text, start) !== WORD) return end;
  while (end < text.length && kindAt(text, end) === WORD) end += sizeAt(text, end);
  return end;
}

/** The words and marks of a term, as they are numbered. */
export function wordsOfTerm(term: string): string[] {
  const words: string[] = [];
  for (let at = tokenFrom(term, 0); at < term.length;) {
    const end = tokenEnd(term, at);
    words.push(comparable(term.slice(at, end)));
    at = tokenFrom(term, end);
  }
  return words;
}

const SPACE = 0;
const WORD = 1;
const MARK = 2;
const UNKNOWN = 3;

/** What a character is: white space, part of a word, or a mark. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return isSurrogate(code) ? kindOf(text.codePointAt(at) as number) : kindOfUnit(code);
}

/** What a unit is that is a character by itself; of each it is worked out once. */
function kindOfUnit(code: number): number {
  const kind = KINDS[code] as number;
  return kind === UNKNOWN ? (KINDS[code] = kindOf(code)) : kind;
}

function kindOf(code: number): number {
  if (code === 0xad) return WORD;
  const character = String.fromCodePoint(code);
  if (/^[\p{L}\p{M}\p{N}]/u.test(character)) return WORD;
  return /^[\s\u200B\u2060]/.test(character) ? SPACE : MARK;
}

const KINDS = new Uint8Array(0x10000).fill(UNKNOWN);

/** True for a unit that is a letter or a digit, or half of a character that may be one. */
export function isWordCode(code: number): boolean {
  return kindOfUnit(code) === WORD || isSurrogate(code);
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** One unit, or the two of a character beyond the first 65,536. */
function sizeAt(text: string, at: number): number {
  return isSurrogate(text.charCodeAt(at)) && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}
