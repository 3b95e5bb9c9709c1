/**
 * Whether a citation is one of another law or contract, and of which, by the words around it: "the
 * Lease’s clause 7.2", "Framework Agreement clause 7.4", "section 3 of the Housing Act 1985",
 * "Article 3 GDPR", "clause 7.8 thereof".
 */
import { textAfter, textRightAfter, type NamedText } from './laws.ts';
import { lastTextBefore, textRightBefore } from './laws-before.ts';
import type { Reader } from './reader.ts';

/** Said of the text that was named last: "clause 7.8 thereof". */
const THEREOF = /[\s\u00A0]+(?:thereof|thereto|thereunder)(?![\p{L}\p{N}])/uy;
/** Said of the text itself: "clause 7.8 hereof". */
const HEREOF = /[\s\u00A0]+(?:hereof|hereto|hereunder)(?![\p{L}\p{N}])/uy;

/**
 * The text that a citation is said to be of, the text itself among them; nothing where no words say.
 *
 * @param reader stands past the last number or label; it goes past nothing.
 * @param start where the citation begins: at "clause", or at "this" before it.
 * @param own what the text itself is called.
 * @param from "thereof" means no text that was named before this place.
 */
export function textAround(
  reader: Reader,
  start: number,
  own: readonly string[],
  from = 0,
): NamedText | undefined {
  const { text, at } = reader;
  const hereof = reader.see(HEREOF);
  if (hereof !== undefined) return { name: '', own: true, past: at + hereof[0].length };
  const after = textAfter(reader, own) ?? textRightAfter(reader, own);
  if (after !== undefined) return after;
  const thereof = reader.see(THEREOF);
  const last = thereof && lastTextBefore(text, start, own, from);
  if (thereof && last) return { ...last, past: at + thereof[0].length };
  const before = textRightBefore(text, start, own);
  return before && { ...before, past: at };
}

const POINTS =
  /,?[\s\u00A0]+(?:(?:first|second|third|fourth|fifth)[\s\u00A0]+)?(?:points?|letters?|indents?|(?:sub-?)?paragraphs?|sentence)(?:[\s\u00A0]+(?:\([a-z\d]{1,4}\)|\d{1,2}(?![\d.]))(?:(?:,|[\s\u00A0]+(?:and|or|to))[\s\u00A0]+(?:\([a-z\d]{1,4}\)|\d{1,2}(?![\d.])))*)?,?/uy;

/**
 * The other text that stands after points of what is cited: "Article 6(1), point (f), of Regulation
 * (EU) 2016/679". Goes past nothing.
 */
export function textPastPoints(
  reader: Reader,
  start: number,
  own: readonly string[],
  from = 0,
): NamedText | undefined {
  const { at } = reader;
  const named = reader.take(POINTS) && textAround(reader, start, own, from);
  reader.at = at;
  return named === undefined || named.own ? undefined : named;
}
