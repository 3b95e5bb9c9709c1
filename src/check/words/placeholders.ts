/**
 * Words and marks that stand for words which are still to be written.
 */

import { holds, kindOf } from '../../register/terms/kinds.ts';
import type { WithText } from '../../register/terms/tokens.ts';
import { formsIn, type Placeholder } from './placeholder-forms.ts';

/** A sign or a word of each of them: what holds none of these is not looked through. */
const SIGNS: ReadonlySet<string> = new Set('[●_?{<…#@!');
const SURE = kindOf(
  (word) =>
    SIGNS.has(word) ||
    word.includes('xx') ||
    /^(?:x|20\dx|tb[acd]|todo|fixme|dd|lorem|ntd|drafting|draft(?:er)?s?)$/.test(word),
);
/** "… is to be confirmed", "… to follow": words that seldom stand so. */
const PERHAPS = kindOf((word) =>
  /^(?:confirmed|completed|inserted|drafted|added|advised|finalised|agreed|determined|decided|follow)$/.test(
    word,
  ),
);

function mayHoldOne(words: WithText): boolean {
  if (holds(words, SURE) || words.text.includes('...')) return true;
  return holds(words, PERHAPS) && /\bto (?:be |follow)/i.test(words.text);
}

/** “ARTICLE XX” is the twentieth, as “Article XX” is. */
const IN_CAPITALS = /\b(?:PART|CHAPTER|TITLE|ARTICLE|ANNEX|SCHEDULE|VOLUME|BOOK|DIVISION)S? $/;

/** "By: ____": a line to sign on, which is to be empty. */
const SIGNATURE =
  /^(?:[\s*_]*(?:by|name|title|date[d]?|signed(?: by)?|signature|print(?:ed)? name|address|witness(?:ed by)?|position|company|email|for and on behalf of[^_]{0,60})\s*:?[\s*]*_+)/i;
/** "in the format DD/MM/YYYY" says how to write, and is written. */
const FORMAT =
  /\b(?:forms?|formats?|formatted|style|notation|expressed|written|pattern)\b[^.]{0,30}$/i;

/** "[Section 5 was removed by MP167.]": an editor's note, which is to stand there. */
const SAYS_WHAT_WAS_DONE =
  /\b(?:was|were|has been|have been)\b|\b(?:removed|deleted|omitted|repealed|revoked|substituted|inserted|amended|renumbered|replaced) (?:by|on|with|under|from)\b/i;
/** "Sub-Clause 8.2 [Time for Completion]": the title of what is cited. */
const CITED =
  /\b(?:clauses?|sections?|articles?|paragraphs?|conditions?|rules?|regulations?|schedules?|annex|appendix)[\s\u00A0]+[A-Z]{0,2}\d[\dA-Z.]*(?:\([a-z\d]+\))*[\s\u00A0]$/i;
const ASKS_FOR_WORDS =
  /^\[(?:insert|enter|add|delete|include|check|confirm|complete|specify|describe|identify|choose|select|draft|note)\b/i;
const IS_TITLE = /^\[\p{Lu}[\p{L}’'-]*(?:[ ,&]+[\p{L}’'-]+)+\]$/u;
/** "where X is the number of days": a letter of a formula. */
const IS_VARIABLE = /\bX(?: is| are| means| equals| shall be|\s*[=×*+])|[=×*+]\s*X\b|“X”|"X"/;

/** The places for words among some words, in order. */
export function placeholdersIn(words: WithText): Placeholder[] {
  return mayHoldOne(words) ? placeholdersByPattern(words.text) : [];
}

/** What the pattern finds, for tests to hold the quicker way against it. */
export function placeholdersByPattern(plain: string): Placeholder[] {
  const found: Placeholder[] = [];
  for (const one of formsIn(plain)) {
    const { start, end, kind } = one;
    const words = plain.slice(start, end);
    const before = plain.slice(Math.max(0, start - 60), start);
    if (kind === 'twenty' && IN_CAPITALS.test(before)) continue;
    if (kind === 'blank' && SIGNATURE.test(plain)) continue;
    if (/^DD/i.test(words) && FORMAT.test(before)) continue;
    if (kind === 'bracketed' && SAYS_WHAT_WAS_DONE.test(words)) continue;
    if (
      kind === 'bracketed' &&
      CITED.test(before) &&
      IS_TITLE.test(words) &&
      !ASKS_FOR_WORDS.test(words)
    )
      continue;
    if ((kind === 'money' || kind === 'variable') && IS_VARIABLE.test(plain)) continue;
    if (OF_FORMS.has(kind) && isQuoted(plain, start, end)) continue;
    found.push(one);
  }
  return found;
}

/** What a form holds that a text quotes for others to fill in. */
const OF_FORMS: ReadonlySet<string> = new Set(['blank', 'braces', 'dots', 'optional']);

function isQuoted(plain: string, start: number, end: number): boolean {
  const before = plain.slice(0, start);
  const opened = Math.max(before.lastIndexOf('“'), before.lastIndexOf('"'));
  if (opened === -1 || before.indexOf('”', opened) !== -1) return false;
  const straight = plain.charAt(opened) === '"';
  if (straight && (before.match(/"/g) ?? []).length % 2 === 0) return false;
  // Quotation marks around the place alone are no quotation.
  const closing = plain.slice(end).search(/["”]/);
  return closing !== -1 && (start - opened > 2 || closing > 1);
}
