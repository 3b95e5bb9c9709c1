/**
 * The runs of capitalised words of a text. Most texts have little but ASCII letters and the usual
 * quotation marks, and are read word by word; the others by the pattern, which says what a run is.
 */
import { remembered } from '../../model/once.ts';
import { tokensIn, tokensOf, type Tokens, type WithText } from '../../register/terms/tokens.ts';
import type { Span } from '../places.ts';
import { CAPITALISED } from './names.ts';

/** What may be a letter, a digit or a mark beyond ASCII: all but some signs and general punctuation. */
const BEYOND = /[^\0-\u007F\u00A0\u00A3\u00A7\u2010-\u2027\u20AC]/;

/** The runs of capitalised words of each of some texts, in order; sought once for all of them. */
export const runsIn = remembered((texts: readonly WithText[]): readonly (readonly Span[])[] =>
  texts.map((words) => runsOf(words.text, tokensIn(words))),
);

/** The runs of capitalised words of a text, in order. */
export function runsOf(plain: string, tokens: Tokens = tokensOf(plain)): Span[] {
  return BEYOND.test(plain) ? runsByPattern(plain) : runsByTokens(plain, tokens);
}

/** What the pattern finds, for tests to hold the other way against it. */
export function runsByPattern(plain: string): Span[] {
  return [...plain.matchAll(CAPITALISED)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

const HERE = new RegExp(CAPITALISED.source, 'uy');

/** Words that begin with a capital are looked at, as few do. */
function runsByTokens(plain: string, tokens: Tokens): Span[] {
  const runs: Span[] = [];
  let past = 0;
  for (let index = 0; index < tokens.count; index += 1) {
    const at = tokens.start(index);
    if (at < past || !isCapital(plain.charCodeAt(at))) continue;
    if (at > 0 && JOINED_BEFORE[plain.charCodeAt(at - 1)] === 1) continue;
    let end = endOfRun(plain, at);
    if (isJoinedAfter(plain, end)) {
      // Some of it may be a run by itself.
      HERE.lastIndex = at;
      const found = HERE.exec(plain);
      if (found === null) continue;
      end = at + found[0].length;
    }
    runs.push({ start: at, end });
    past = end;
  }
  return runs;
}

/** Where the words end that a capital begins, as far as each after white space has one too. */
function endOfRun(plain: string, start: number): number {
  let end = endOfWord(plain, start);
  for (;;) {
    let next = end;
    while (isSpace(plain.charCodeAt(next))) next += 1;
    if (next === end || !isCapital(plain.charCodeAt(next))) return end;
    end = endOfWord(plain, next);
  }
}

/** Where a word ends, with what hyphens and apostrophes join to it. */
function endOfWord(plain: string, start: number): number {
  let end = start + 1;
  for (;;) {
    const code = plain.charCodeAt(end);
    if (isLetter(code) || isDigit(code)) end += 1;
    else if (isJoin(code) && isLetter(plain.charCodeAt(end + 1))) end += 2;
    else return end;
  }
}

/** True for part of an address, a file name or a number. */
function isJoinedAfter(plain: string, end: number): boolean {
  const code = plain.charCodeAt(end);
  if (code === AT || code === SLASH || code === AND || code === LINE) return true;
  const next = plain.charCodeAt(end + 1);
  if (code === PLUS) return isLetter(next);
  return code === STOP && (isLetter(next) || isDigit(next));
}

const [AT, SLASH, AND, STOP, LINE, PLUS] = [64, 47, 38, 46, 95, 43];
const [QUOTE, HYPHEN, APOSTROPHE] = [39, 45, 0x2019];

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || isCapital(code);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isJoin(code: number): boolean {
  return code === HYPHEN || code === QUOTE || code === APOSTROPHE;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 0xa0;
}

/** After which no run begins, by code. */
const JOINED_BEFORE = Uint8Array.from({ length: APOSTROPHE + 1 }, (_, code) =>
  Number(
    isLetter(code) ||
      isDigit(code) ||
      isJoin(code) ||
      [STOP, AT, SLASH, AND, LINE, PLUS].includes(code),
  ),
);
