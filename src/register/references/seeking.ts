/**
 * Seeks the places in a text where references may begin. A number, a label or an opening bracket
 * follows every word that introduces one, so only what stands before such a sign is looked at: the
 * other words of a text are told by their first letter.
 */
import { BARE_OPENING, LIMBS_OPENING } from './items.ts';
import { CITING_WORDS, CUT_SHORT, OPENING } from './words.ts';
import type { Tokens } from '../terms/tokens.ts';

/** A place where a reference may begin. */
export type Opening =
  /** At a word: "this Section ". */
  | { readonly kind: 'word'; readonly index: number; readonly match: RegExpExecArray }
  /** Without a word: in brackets, before "above", or a number alone. */
  | { readonly kind: 'bare' | 'limbs' | 'alone'; readonly index: number };

const WORD = new RegExp(OPENING.source, 'uy');
const BARE = new RegExp(BARE_OPENING.source, 'uy');
const LIMBS = new RegExp(LIMBS_OPENING.source, 'uy');
/** A number of this document without a word: "as in D6.15". */
const ALONE =
  /(?<![\p{L}\p{N}.(-])(?=(?:[A-Z]{1,2}\d{1,3}[A-Z]{0,2}|[A-Z]{1,4}\d{0,2})\.(?:\d|[A-Z]\.\d))/uy;

/** A number without a letter is one only after words that cite: "see 3.2", not "of 3.2 per cent". */
const ALONE_AFTER_CITING =
  /(?<=(?<![\p{L}\p{N}])(?:[Ss]ee(?:[\s\u00A0]+also)?|(?:set[\s\u00A0]+out|described|specified|referred[\s\u00A0]+to|defined|mentioned|stated|listed|provided[\s\u00A0]+for)[\s\u00A0]+in|[Uu]nder|[Ii]n[\s\u00A0]+accordance[\s\u00A0]+with|[Pp]ursuant[\s\u00A0]+to|[Ss]ubject[\s\u00A0]+to)[\s\u00A0])(?=\d{1,3}(?:\.\d{1,3}){1,4}(?![\p{L}\d%.]*[\d%]|[\s\u00A0]*(?:%|per|million|billion|days|hours|months|years|[kMG]?Wh?)(?![\p{L}])))/uy;

/** After a small word, only where the sentence goes on as it does after a reference. */
const ALONE_IN_SENTENCE =
  /(?<=(?<![\p{L}\p{N}])(?:[Ii]n|[Tt]o|[Ww]ith|by|of|than)[\s\u00A0])(?=\d{1,3}(?:\.\d{1,3}){1,4}(?:\([a-z]{1,4}\))*(?:[,;)]|\.?$|[\s\u00A0]+(?:and|or|above|below|appl(?:y|ies)|shall|must|may|is|are|does|do|needs?|requires?|has|have)(?![\p{L}])))/uy;

/** What a number that begins with a digit is told by. */
const ALONE_BY_DIGIT = [ALONE_AFTER_CITING, ALONE_IN_SENTENCE];

/** The places where references may begin, in order. */
export function openingsIn(text: string, tokens: Tokens): readonly Opening[] {
  const openings: Opening[] = [];
  let before = -1;
  const { count } = tokens;
  for (let index = 0; index < count; index += 1) {
    const at = tokens.start(index);
    const code = text.charCodeAt(at);
    if (SIGNS[code] === 0 || !isSign(code, text, at)) continue;
    const word = code === SECTION_SIGN ? wordAt(text, at) : wordBefore(text, at);
    if (word !== undefined) {
      // "§§" is one word and two signs.
      if (word.index > before) openings.push(word);
      before = word.index;
    } else if (code === BRACKET) {
      const bare = seen(BARE, text, at);
      if (bare > 0) openings.push({ kind: 'bare', index: at + bare });
      else if (seen(LIMBS, text, at) >= 0) openings.push({ kind: 'limbs', index: at });
    } else if (standsAlone(code, text, at)) openings.push({ kind: 'alone', index: at });
  }
  return openings;
}

const [BRACKET, STOP, SQUARE, SECTION_SIGN] = [40, 46, 91, 0xa7];

/** 1 at what may be a sign at all, by code: most words are passed over by it. */
const SIGNS = new Uint8Array(0x10000).map((_, code) =>
  Number(isDigit(code) || isCapital(code) || [BRACKET, SQUARE, SECTION_SIGN].includes(code)),
);

/** True for a bracket, the sign of a Section, and what may follow a word after white space. */
function isSign(code: number, text: string, at: number): boolean {
  if (code === BRACKET || code === SECTION_SIGN) return true;
  return at === 0 || isSpace(text.charCodeAt(at - 1));
}

/** True for a number of this document without a word. */
function standsAlone(code: number, text: string, at: number): boolean {
  if (isDigit(code)) return ALONE_BY_DIGIT.some((one) => seen(one, text, at) >= 0);
  if (!isCapital(code)) return false;
  // "D6.15", "AB1.2", "ECP.6.3", "B.3.1": most capitals begin a word.
  let past = at + 1;
  while (past < at + 4 && isCapital(text.charCodeAt(past))) past += 1;
  const next = text.charCodeAt(past);
  if (!isDigit(next) && next !== STOP) return false;
  return seen(ALONE, text, at) >= 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isSpace(code: number): boolean {
  return code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code >= 0xa0 && SPACE.test(String.fromCharCode(code));
}

const SPACE = /\s/;

/** How many letters a pattern finds at a place; -1 where it finds nothing. */
function seen(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? -1;
}

/** The longest word that introduces a reference is "sub-paragraphs". */
const LONGEST_WORD = 16;

/** The opening that ends right before a sign; nothing where another word stands there. */
function wordBefore(text: string, at: number): Opening | undefined {
  const end = spaceBefore(text, at);
  if (end === at) return undefined;
  // "Art. 5": a word that is cut short may have a stop.
  const wordEnd = text.charAt(end - 1) === '.' ? end - 1 : end;
  const start = letterBefore(text, wordEnd);
  if (!mayCite(text, start, wordEnd)) return undefined;
  const word = text.slice(start, wordEnd).toLowerCase();
  if (!(wordEnd === end ? CITING_WORDS : CUT_SHORT).has(word)) return undefined;
  // "this Section", "standard condition": the word before may be a part of it.
  const first = letterBefore(text, spaceBefore(text, start));
  // “this Special Condition” has two of them.
  const second = /^cond/.test(word) ? letterBefore(text, spaceBefore(text, first)) : first;
  return (
    (second < first ? wordAt(text, second, at) : undefined) ??
    (first < start ? wordAt(text, first, at) : undefined) ??
    wordAt(text, start, at)
  );
}

function wordAt(text: string, index: number, upTo = 0): Opening | undefined {
  WORD.lastIndex = index;
  const match = WORD.exec(text) ?? undefined;
  if (match === undefined || index + match[0].length < upTo) return undefined;
  return { kind: 'word', index, match };
}

/** False for most words that are none of those which cite: by their first and their last letter. */
function mayCite(text: string, start: number, end: number): boolean {
  return ENDS[endsAt(text.charCodeAt(start), text.charCodeAt(end - 1))] === true;
}

/** Two letters as a number, whatever their capitals. */
function endsAt(first: number, last: number): number {
  return ((first & 31) << 5) | (last & 31);
}

const ENDS: true[] = [];
for (const word of [...CITING_WORDS, ...CUT_SHORT])
  ENDS[endsAt(word.charCodeAt(0), word.charCodeAt(word.length - 1))] = true;

/** Where the white space before a place begins. */
function spaceBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Where the word before a place begins; the place itself where none does, or one that is too long. */
function letterBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && isLetterOrHyphen(text.charCodeAt(start - 1))) {
    start -= 1;
    if (at - start > LONGEST_WORD) return at;
  }
  return start;
}

function isLetterOrHyphen(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 45;
}
