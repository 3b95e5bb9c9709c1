/**
 * Words and marks that stand twice in succession: "the the", "of the of the", "days days", ",,".
 */

import { NumberTable, UNSET } from '../../register/terms/number-table.ts';
import { spellingOf } from '../../register/terms/spellings.ts';
import { ASKS, isRightlyTwice, NEAR } from './rightly-twice.ts';
import { isWordCode, tokensIn, type WithText } from '../../register/terms/tokens.ts';

/** Offsets into some words: the second of the two. */
interface Doubled {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const WORD =
  /(?<![\p{L}\p{M}\p{N}’'-])(\p{L}[\p{L}\p{M}’']*)([\s\u00A0]+)\1(?![\p{L}\p{M}\p{N}’'-])/giu;
const PAIR =
  /(?<![\p{L}\p{M}\p{N}])((?:of|to|in|by|for|with|under|from|and|or|on|at|is|be)\s(?:the|an?|its?|any|each|such|this))[\s\u00A0]+\1(?![\p{L}\p{M}\p{N}’'-])/giu;
/** Two words or three, and the same again: “in proportion to their to their shares”. */
const WORDS =
  /(?<![\p{L}\p{M}\p{N}’'-])(\p{Ll}+(?:[\s\u00A0]\p{Ll}+){1,2})[\s\u00A0]\1(?![\p{L}\p{M}\p{N}’'-])/gu;
const MARK =
  /(?<=[\p{L}\p{N})\]”"’ ])([,;:])[\s\u00A0]?\1|(?<=[\p{L}\p{N})\]”"’])\.[\s\u00A0]?\.(?![.\p{L}\p{N}/])/gu;
/** “if it if it is”, “of which of which”: what begins so goes on otherwise. */
const BEGINS_CASE =
  /^(?:if|when|where|unless|until|because|while|after|before|of|for|with|from|under)\s(?!(?:is|are|was|were|to)$)/;
const BEGINS_SMALL = /^[\s\u00A0]\p{Ll}{2}/u;
/** Shorter words may well stand so: “as is as is”. */
const LONG = 7;

/** What stands twice among some words, in order. */
export function doubledIn(words: WithText, isName: (word: string) => boolean): Doubled[] {
  return repeats(words) ? doubledByPattern(words.text, isName) : [];
}

/** What the patterns find, for tests to hold the quicker way against it. */
export function doubledByPattern(text: string, isName: (word: string) => boolean): Doubled[] {
  const found: Doubled[] = [];
  // A line may end within what stands twice.
  const plain = text.replaceAll(/[\r\n\t]/g, ' ');
  for (const match of plain.matchAll(WORD)) {
    const [whole, word = '', space = ''] = match;
    const second = whole.slice(word.length + space.length);
    const isLetter = second.length === 1 && /\p{Lu}/u.test(second);
    // “A A claim” at the beginning: the article; elsewhere letters are names.
    if (
      isLetter &&
      !(word === 'A' && match.index === 0 && BEGINS_SMALL.test(plain.slice(whole.length)))
    )
      continue;
    const before = plain.slice(Math.max(0, match.index - NEAR), match.index);
    if (isRightlyTwice(word, before, plain.slice(match.index + whole.length))) continue;
    // “In May may be paid”: the month.
    if (word === 'May') continue;
    // "[DAY day of MONTH]" is a form.
    if (/^\p{Lu}{2}/u.test(word) && word !== second) continue;
    // “On the Date of Possession possession shall be given”: the end of a name, and another word.
    if (/^\p{Ll}/u.test(second) && /^\p{Lu}/u.test(word) && endsName(plain, match.index)) continue;
    // "the The", "may May": another word. "Walla Walla": a name.
    if (/^\p{Lu}/u.test(second) && (!/^\p{Lu}/u.test(word) || (!isLetter && isName(second))))
      continue;
    found.push(secondOf(match.index + word.length + space.length, second));
  }
  for (const match of plain.matchAll(PAIR)) {
    const [whole, pair = ''] = match;
    const start = match.index + whole.length - pair.length;
    found.push(secondOf(start, whole.slice(-pair.length)));
  }
  for (const match of plain.matchAll(WORDS)) {
    const [whole, words = ''] = match;
    const start = match.index + whole.length - words.length;
    const before = plain.slice(Math.max(0, match.index - NEAR), match.index);
    // “more and more and more”, “from time to time to change”; “what is said is said”.
    if (
      /\bfrom\s+$/i.test(before) ||
      before.trimEnd().endsWith(words.split(/[\s\u00A0]/).at(-1) ?? '')
    )
      continue;
    if (/\b(?:and|or)\b/.test(words)) continue;
    if (!BEGINS_CASE.test(words) && (words.length < LONG || ASKS.test(before))) continue;
    if (found.some((one) => one.start <= start && start <= one.end + words.length)) continue;
    found.push(secondOf(start, words));
  }
  for (const match of plain.matchAll(MARK)) {
    const [whole] = match;
    found.push(secondOf(match.index + whole.length - 1, whole.slice(-1)));
  }
  return found.sort((one, other) => one.start - other.start);
}

/** True where a name goes on with “of”: “Date of ”. */
function endsName(plain: string, start: number): boolean {
  return /\p{Lu}\p{L}+[\s\u00A0](?:of|for)[\s\u00A0]$/u.test(
    plain.slice(Math.max(0, start - 30), start),
  );
}

function secondOf(start: number, words: string): Doubled {
  return { words, start, end: start + words.length };
}

/**
 * True where a word may be the one before, two the two before or three the three ("user’s user’s"), or a
 * mark the one before. It is asked of every sentence, so that the expressions above are asked of few.
 */
function repeats(words: WithText): boolean {
  const tokens = tokensIn(words);
  /** The last five words as keys, the latest first: words that differ seldom have the same. */
  let [a, b, c, d, e] = [-1, -2, -3, -4, -5];
  let mark = 0;
  let at = 0;
  for (let index = 0; index < tokens.count; index += 1) {
    const now = keyOf(tokens.number(index));
    if (now < 0) {
      if (now === OTHER) continue;
      const start = tokens.start(index);
      if (now === mark && start - at <= 2) return true;
      mark = now;
      at = start;
      continue;
    }
    if (now === a || (now === b && a === c) || (now === c && a === d && b === e)) return true;
    e = d;
    d = c;
    c = b;
    b = a;
    a = now;
  }
  return false;
}

/** The keys of spellings by their numbers, each worked out once. */
const keys = new NumberTable();

/** Some other sign than a mark or a word. */
const OTHER = -10;

/** A number of a word whatever its capitals; below nothing for a mark. */
function keyOf(number: number): number {
  let key = keys.get(number);
  if (key === UNSET) keys.set(number, (key = makeKey(spellingOf(number))));
  return key;
}

function makeKey(spelling: string): number {
  const first = spelling.charCodeAt(0);
  if (!isWordCode(first)) return MARKS.includes(first) ? -20 - first : OTHER;
  let key = 0;
  for (let at = 0; at < spelling.length; at += 1) {
    const code = spelling.charCodeAt(at);
    // Capitals are as good as small letters; beyond ASCII any letter is as good as another.
    key = (31 * key + (code < 128 ? code | 32 : 128)) & 0x3fffffff;
  }
  return key;
}

/** Comma, full stop, colon and semicolon. */
const MARKS: readonly number[] = [44, 46, 58, 59];
