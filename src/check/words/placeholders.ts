/**
 * Words and marks that stand for words which are still to be written.
 */

import { ATTACHMENTS, PROVISIONS, smallUnits } from '../../model/unit-words.ts';
import { holds, kindOf } from '../../register/terms/kinds.ts';
import type { WithText } from '../../register/terms/tokens.ts';
import { PATTERNS } from './placeholder-forms.ts';

/** A place for words: offsets into the words around it. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  /** Of what kind it is: lines to write on are one, whatever their length. */
  readonly kind: string;
}

/** A sign or a word of each of them: what holds none of these is not looked through. */
const SIGNS: ReadonlySet<string> = new Set('[●•▪■◦·_?{<«…#@!');
const SURE = kindOf(
  (word) =>
    SIGNS.has(word) ||
    word.includes('xx') ||
    /^(?:[xyn]|insert|query|20\dx|tb[acd]|todo|fixme|dd|lorem|ntd|drafting|(?:draft(?:er)?|editor)s?)$/.test(
      word,
    ),
);
/** "… is to be confirmed", "… to follow": words that seldom stand so. */
const PERHAPS = kindOf((word) =>
  /^(?:confirmed|completed|inserted|drafted|added|advised|finalised|agreed|determined|decided|follow)$/.test(
    word,
  ),
);

/** Where a remark begins, or a gap. */
const MARKS: readonly string[] = ['...', '(Note', '(note', '(NB'];

function mayHoldOne(words: WithText): boolean {
  if (holds(words, SURE) || MARKS.some((mark) => words.text.includes(mark))) return true;
  return holds(words, PERHAPS) && /\bto\s(?:be\s|follow)/i.test(words.text);
}

/** “ARTICLE XX” is the twentieth, as “Article XX” is. */
const IN_CAPITALS = /\b(?:PART|CHAPTER|TITLE|ARTICLE|ANNEX|SCHEDULE|VOLUME|BOOK|DIVISION)S?\s$/;

/** "By: ____": a line to sign on, which is to be empty. */
const SIGNATURE =
  /^(?:[\s*_]*(?:by|name|title|date[d]?|signed(?:\sby)?|signature|print(?:ed)?\sname|address|witness(?:ed\sby)?|position|company|email|for\sand\son\sbehalf\sof[^_]{0,60})\s*:?[\s*]*_+)/i;
/** "in the format DD/MM/YYYY" says how to write, and is written. */
const FORMAT =
  /\b(?:forms?|formats?|formatted|style|notation|expressed|written|pattern)\b[^.]{0,30}$/i;

/** "[Section 5 was removed by MP167.]": an editor's note, which is to stand there. */
const SAYS_WHAT_WAS_DONE =
  /\b(?:was|were|has\sbeen|have\sbeen)\b|\b(?:removed|deleted|omitted|repealed|revoked|substituted|inserted|amended|renumbered|replaced)\s(?:by|on|with|under|from)\b/i;
/** "Sub-Clause 8.2 [Time for Completion]": the title of what is cited. */
const CITED = new RegExp(
  String.raw`\b${smallUnits(...PROVISIONS, 'paragraph', ...ATTACHMENTS)}[\s\u00A0]+[A-Z]{0,2}\d[\dA-Z.]*(?:\([a-z\d]+\))*[\s\u00A0]$`,
  'i',
);
const IS_TITLE = /^\[\p{Lu}[\p{L}’'-]*(?:[\s,&]+[\p{L}’'-]+)+\]$/u;
const ASKS_FOR_WORDS =
  /^\[(?:insert|enter|add|delete|include|check|confirm|complete|specify|describe|identify|choose|select|draft|note)\b/i;
/** "where X is the number of days": a letter of a formula. */
const IS_VARIABLE = /\bX(?:\sis|\sare|\smeans|\sequals|\sshall\sbe|\s*[=×*+])|[=×*+]\s*X\b|“X”|"X"/;

/** True for a letter that stands for a number: where some words speak of it otherwise than as a number to come. */
export function speaksOf(letter: string, { text }: WithText): boolean {
  if (!text.includes(letter)) return false;
  const toCome = placeholdersByPattern(text);
  return [...text.matchAll(LETTERS)].some(
    ({ 0: one, index }) =>
      one === letter && !toCome.some(({ start, end }) => start <= index && index < end),
  );
}
/** Letters by themselves, and not as numbers: “Schedule X”. */
const LETTERS =
  /(?<![\p{L}\p{N}.’'-]|\b(?:Part|Schedule|Section|Annex|Appendix|Title|Chapter|Article|Table|Figure)\s)[XYN](?![\p{L}\p{N}’'-])/gu;

/** The places for words among some words, in order. */
export function placeholdersIn(words: WithText): Placeholder[] {
  return mayHoldOne(words) ? placeholdersByPattern(words.text) : [];
}

/** What the pattern finds, for tests to hold the quicker way against it. */
export function placeholdersByPattern(plain: string): Placeholder[] {
  const found: Placeholder[] = [];
  let past = 0;
  for (const match of matchesIn(plain)) {
    const [words] = match;
    const start = match.index;
    const end = start + words.length;
    if (start < past) continue;
    past = end;
    const [kind = ''] =
      Object.entries((match.groups ?? {}) as Record<string, string | undefined>).find(
        ([, own]) => own !== undefined,
      ) ?? [];
    const before = plain.slice(Math.max(0, start - 60), start);
    if (kind === 'twenty' && IN_CAPITALS.test(before)) continue;
    if (kind === 'blank' && SIGNATURE.test(plain)) continue;
    if (kind === 'marks' && isBox(words, before, plain.slice(end, end + 8))) continue;
    if (/^DD/i.test(words) && FORMAT.test(before)) continue;
    if (kind === 'bracketed' && SAYS_WHAT_WAS_DONE.test(words)) continue;
    if (kind === 'bracketed' && CITED.test(before) && isTitle(words)) continue;
    if (kind === 'money' && IS_VARIABLE.test(plain)) continue;
    if (OF_FORMS.has(kind) && isQuoted(plain, start, end)) continue;
    found.push({ start, end, kind });
  }
  return found;
}

/** “[ ] B. “Third Party” means”: a box to tick, before what somebody is to choose. */
function isBox(words: string, before: string, after: string): boolean {
  return (
    /^\[\s*[xX]?\s*\]$/.test(words) &&
    /(?:^|\n)[ \t]*$/.test(before) &&
    /^\s+(?:\(?[\p{Lu}\d][.)]|\([a-z]\))\s/u.test(after)
  );
}

function isTitle(words: string): boolean {
  return IS_TITLE.test(words) && !ASKS_FOR_WORDS.test(words);
}

/** What either pattern finds, in order; what is of any case comes first where both begin. */
function matchesIn(plain: string): RegExpExecArray[] {
  const matches = PATTERNS.flatMap((pattern) => [...plain.matchAll(pattern)]);
  return matches.sort((one, other) => one.index - other.index);
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
