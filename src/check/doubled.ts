/**
 * Words and marks that stand twice in succession: "the the", "of the of the", "days days", ",,".
 */

/** Offsets into some words: the second of the two. */
export interface Doubled {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /(?<![\p{L}\p{N}’'-])(\p{L}[\p{L}’']*)([\s\u00A0]+)\1(?![\p{L}\p{N}’'-])/giu;
const PAIR =
  /(?<![\p{L}\p{N}])((?:of|to|in|by|for|with|under|from|and|or|on|at|is|be) (?:the|an?|its?|any|each|such|this))[\s\u00A0]+\1(?![\p{L}\p{N}’'-])/giu;
const MARK =
  /(?<=[\p{L}\p{N})\]”"’ ])([,;:])[\s\u00A0]?\1|(?<=[\p{L}\p{N})\]”"’])\.[\s\u00A0]?\.(?![.\p{L}\p{N}/])/gu;
/**
 * What may well stand twice: "had had", "that that", "what it is is", "very very"; verbs with and
 * without a thing after them ("will will"), and "in in", "on on", where one belongs to a verb.
 */
const MAY_STAND_TWICE: ReadonlySet<string> = new Set(
  'had that is was are do does did will can may her his so very much many more far long on in out up by over through as who it no ha bye there here now then again i'.split(
    ' ',
  ),
);

/** What stands twice among some words, in order. */
export function doubledIn(plain: string, isName: (word: string) => boolean): Doubled[] {
  if (!repeats(plain)) return [];
  const found: Doubled[] = [];
  for (const match of plain.matchAll(WORD)) {
    const [whole, word = '', space = ''] = match;
    const second = whole.slice(word.length + space.length);
    if (MAY_STAND_TWICE.has(word.toLowerCase()) || (second.length === 1 && /\p{Lu}/u.test(second)))
      continue;
    // "[DAY day of MONTH]" is a form.
    if (/^\p{Lu}{2}/u.test(word) && word !== second) continue;
    // "the The", "may May": another word. "Walla Walla": a name, and so are words among capitals.
    if (/^\p{Lu}/u.test(second) && (!/^\p{Lu}/u.test(word) || isName(second))) continue;
    if (/^\p{Lu}/u.test(second) && isAmongCapitals(plain, match.index, match.index + whole.length))
      continue;
    found.push(secondOf(match.index + word.length + space.length, second));
  }
  for (const match of plain.matchAll(PAIR)) {
    const [whole, words = ''] = match;
    const start = match.index + whole.length - words.length;
    found.push(secondOf(start, whole.slice(-words.length)));
  }
  for (const match of plain.matchAll(MARK)) {
    const [whole] = match;
    found.push(secondOf(match.index + whole.length - 1, whole.slice(-1)));
  }
  return found.sort((one, other) => one.start - other.start);
}

function isAmongCapitals(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - 30), start);
  return (
    /\p{Lu}[\p{L}’'-]*[\s\u00A0]$/u.test(before) ||
    /^[\s\u00A0]\p{Lu}/u.test(plain.slice(end, end + 3))
  );
}

function secondOf(start: number, words: string): Doubled {
  return { words, start, end: start + words.length };
}

/**
 * True where one of two words is the other, one of two pairs, or a mark stands by a mark. It is asked of
 * every sentence, letter by letter, so that the expressions above are asked of few.
 */
function repeats(plain: string): boolean {
  /** Where the last words begin and end; the latest first. */
  let [a, aEnd, b, bEnd, c, cEnd] = [0, 0, 0, 0, 0, 0];
  let start = 0;
  for (let at = 0; at <= plain.length; at += 1) {
    const code = at < plain.length ? plain.charCodeAt(at) : SPACE;
    if (isMark(code) && (isMark(plain.charCodeAt(at - 1)) || isMark(plain.charCodeAt(at - 2))))
      return true;
    if (code !== SPACE && code !== BREAK && code !== NO_BREAK) continue;
    if (at > start) {
      if (isSame(plain, start, at, a, aEnd)) return true;
      if (isSame(plain, start, at, b, bEnd) && isSame(plain, a, aEnd, c, cEnd)) return true;
      [c, cEnd, b, bEnd, a, aEnd] = [b, bEnd, a, aEnd, start, at];
    }
    start = at + 1;
  }
  return false;
}

const [SPACE, BREAK, NO_BREAK] = [32, 10, 160];

/** A comma, a full stop, a colon or a semicolon. */
function isMark(code: number): boolean {
  return code === 44 || code === 46 || code === 58 || code === 59;
}

/** True where two words begin alike, whatever their capitals, and the shorter is not a piece alone. */
function isSame(plain: string, from: number, to: number, other: number, end: number): boolean {
  // A mark may stand after the second: "the the, ".
  const length = end - other;
  if (length === 0 || to - from < length || to - from > length + 3) return false;
  for (let at = 0; at < length; at += 1) {
    if ((plain.charCodeAt(from + at) | 32) !== (plain.charCodeAt(other + at) | 32)) return false;
  }
  return true;
}
