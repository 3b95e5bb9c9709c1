/**
 * Which of some words a text also writes small, of two letters or more. Most texts have little but
 * ASCII letters and the usual quotation marks, and are read letter by letter; the others by their
 * pattern.
 */
import { singularOf } from './terms.ts';

const SMALL = /(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}’-]+/gu;

/** Letters, digits and marks beyond ASCII that are no general punctuation. */
const BEYOND = /[^\0-\u007F\u2010-\u2027]/;

/** What words are looked for, by each spelling that they are the singular of. */
export class SmallWords {
  readonly #words = new Map<string, string>();
  /** What the spellings begin with: by three letters most words of a text are told to be none. */
  readonly #beginnings = new Uint8Array(1 << 15);

  /** @param words in small letters. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const spellings = [word, `${word}s`, `${word}es`, `${word.slice(0, -1)}ies`];
      for (const spelling of spellings) {
        if (singularOf(spelling) !== word) continue;
        this.#words.set(spelling, word);
        const at = beginningOf(spelling, 0);
        if (spelling.length > 2) this.#beginnings[at] = 1;
        // After a shorter one stands whatever stands there.
        else this.#beginnings.fill(1, at & ~31, (at & ~31) + 32);
      }
    }
  }

  /** Adds those of the words that a text writes small, whatever their number. */
  addFrom(text: string, to: Set<string>): void {
    if (BEYOND.test(text)) {
      for (const spelling of text.match(SMALL) ?? []) this.#add(spelling, to);
      return;
    }
    let inWord = false;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (inWord || !isSmall(code)) {
        inWord = isSmall(code) || isCapitalOrDigit(code);
        continue;
      }
      let end = at + 1;
      while (end < text.length && goesOn(text.charCodeAt(end))) end += 1;
      if (end > at + 1 && this.#beginnings[beginningOf(text, at)] === 1)
        this.#add(text.slice(at, end), to);
      at = end - 1;
      inWord = isSmall(text.charCodeAt(at));
    }
  }

  #add(spelling: string, to: Set<string>): void {
    const word = this.#words.get(spelling);
    if (word !== undefined) to.add(word);
  }
}

/** The first three letters of a word as one number; different ones may have the same. */
function beginningOf(text: string, at: number): number {
  const [first, second, third] = [
    text.charCodeAt(at),
    text.charCodeAt(at + 1),
    text.charCodeAt(at + 2),
  ];
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isCapitalOrDigit(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** A small letter, an apostrophe as printed, a hyphen. */
function goesOn(code: number): boolean {
  return isSmall(code) || code === 0x2019 || code === 45;
}
