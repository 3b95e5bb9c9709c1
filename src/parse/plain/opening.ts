/**
 * What a line begins, told by its first characters, where this is sure. What may be anything else
 * is left to the whole parser.
 */

export type Opening =
  /** Words of a paragraph, wherever they stand. */
  | 'words'
  /** An item of a list: a hyphen, one space, words. */
  | 'item'
  /** A heading: signs, one space, words. */
  | 'heading'
  /** A meaning: a colon, one space, words. */
  | 'meaning'
  /** Something else, or not sure. */
  | 'other';

const SPACE = 32;
const HYPHEN = 45;
const COLON = 58;
const SIGN = 35;
const ASTERISK = 42;
const LESS = 60;

/** Characters that may begin what is neither words nor one of our own openings. */
const OTHER: ReadonlySet<number> = new Set(Array.from('>+_`~=|\t', (one) => one.charCodeAt(0)));

/** Tells what begins at an offset, which is the first character of a line that is no space. */
export function openingAt(source: string, at: number, end: number): Opening {
  const first = source.charCodeAt(at);
  if (first === HYPHEN) return isMarked(source, at, end) ? 'item' : notAlone(source, at, end, '-');
  if (first === COLON) return isMarked(source, at, end) ? 'meaning' : 'other';
  if (first === SIGN) return isHeading(source, at, end) ? 'heading' : 'other';
  if (first === ASTERISK) return notAlone(source, at, end, '*');
  if (isDigit(first)) return isNumbered(source, at, end) ? 'other' : 'words';
  if (first === LESS) return MARK.test(source.slice(at, at + 8)) ? 'words' : 'other';
  return OTHER.has(first) ? 'other' : 'words';
}

/** A mark around words is no block of HTML, unless it stands alone in its line. */
const MARK = /^<(?:ins|del)>[^\s<]/;

/** True for a mark, one space and words that begin nothing themselves. */
function isMarked(source: string, at: number, end: number): boolean {
  const words = at + 2;
  if (words >= end || source.charCodeAt(at + 1) !== SPACE) return false;
  const first = source.charCodeAt(words);
  if (first === SPACE || first === HYPHEN || first === COLON) return false;
  return openingAt(source, words, end) === 'words';
}

/** A line of nothing but one mark and spaces is a rule, or makes a heading of the line above. */
function notAlone(source: string, at: number, end: number, mark: string): Opening {
  if (source.charCodeAt(at + 1) === SPACE || at + 1 >= end) return 'other';
  for (let index = at; index < end; index += 1) {
    const character = source.charAt(index);
    if (character !== mark && character !== ' ') return 'words';
  }
  return 'other';
}

/** One to six signs, one space, words; no signs at the end, which would be taken off. */
function isHeading(source: string, at: number, end: number): boolean {
  let words = at;
  while (source.charCodeAt(words) === SIGN) words += 1;
  if (words - at > 6 || source.charCodeAt(words) !== SPACE || words + 1 >= end) return false;
  if (source.charCodeAt(words + 1) === SPACE) return false;
  const last = source.charCodeAt(end - 1);
  return last !== SIGN && last !== SPACE;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Digits with a stop or bracket after them and then a space: an ordered list. */
function isNumbered(source: string, at: number, end: number): boolean {
  let past = at;
  while (past < end && isDigit(source.charCodeAt(past))) past += 1;
  const mark = source.charAt(past);
  if (mark !== '.' && mark !== ')') return false;
  return past + 1 >= end || source.charCodeAt(past + 1) === SPACE;
}
