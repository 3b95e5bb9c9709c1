/**
 * Words and marks that stand for words which are still to be written.
 */

import { ATTACHMENTS, PROVISIONS, smallUnits } from '../../model/unit-words.ts';
import { holds, kindOf } from '../../register/terms/kinds.ts';
import type { WithText } from '../../register/terms/tokens.ts';

/** A place for words: offsets into the words around it. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  /** Of what kind it is: lines to write on are one, whatever their length. */
  readonly kind: string;
}

/** In square brackets, what asks for words: "[insert date]", "[Schedule X]", "[delete as appropriate]". */
const ASKS =
  'insert|enter|add|names?|date|day|number|amount|address|company|part(?:y|ies)|title|section|clause|paragraph|article|rule|schedule|annex|appendix|exhibit|reference|figures?|month|year|period|percentage|currency|description|details|state|country|jurisdiction|email|to be|to follow|drafting|draft|notes?|editor|check|confirm|same|text|words|value|time|place|complete|customer name|provider name|specify|describe|identify|list of|delete|include if|choose|select|option(?:al)?|if applicable|as applicable|as appropriate|ntd|dn|gn|comment|query|guidance note|version n(?:umber|o)|ref|placeholder';
const MARKS = String.raw`tb[acdn]|n\/?k|[●•·∙▪■◦–—-]|\*{1,3}|\.{2,}|…|_+|x{1,6}|\?+|#+|@+|dd\b[^\][]*|`;
const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|forty|sixty|ninety';
const UNITS =
  '(?:working |business |calendar )?(?:days?|weeks?|months?|years?|hours?|minutes?)|per\\s?cent|%';

/** In small letters or large. */
const IN_ANY_CASE: Readonly<Record<string, string>> = {
  bracketed: String.raw`\[\s*(?:${ASKS})\b[^\][]{0,400}\]`,
  marks: String.raw`\[\s*[£$€]?\s*(?:${MARKS})\s*%?\s*\]`,
  // “within [15] WD” too, but “a report [15] says”, “in [12]”: a note.
  quantity: String.raw`\[\d{1,3}\](?=\s*\[?(?:${UNITS})(?!\p{L}))|(?<=\b(?:within|than|least|most|after|every|next|exceed(?:s|ing)?|maximum\sof|minimum\sof|period\sof|up\sto|for)[\s\u00A0])\[\d{1,3}\](?=[\s\u00A0][\p{L}%])|\[(?:${NUMBER_WORDS})(?:\s\(\d+\))?\]|\[\d{1,3}(?:\s?\/\s?\d{1,3})+\]|(?<=[£$€])\[\d[\d,.]*(?:\s?(?:million|billion|[km]))?\]|(?<=\()\[\d{1,3}\](?=\))|\[\d{1,2}(?:st|nd|rd|th)\]`,
  // “[OFCOM to confirm]”, “[SECAS comment: or two?]”, “(insert cap here)”.
  remark: String.raw`\[[^\][]{1,40}\sto\s(?:confirm|advise|insert|complete|provide|draft|check|review|decide|agree)\b[^\][]{0,40}\]|\[[^\][]{0,40}\b(?:comment|query|note)s?:[^\][]{1,200}\]|\(insert\s[^()]{0,40}\bhere\)`,
  // "[shall/may]", "[he / she]".
  choice: String.raw`\[[a-z]+(?:\s[a-z]+)?\s?\/\s?[a-z]+(?:\s[a-z]+)?\]`,
  // "article [cls:income]", "[company_name]".
  name: String.raw`\[[a-z]{2,}[:_][\w:-]+\]|(?<=\b(?:articles?|clauses?|sections?|paragraphs?|and)\s)\[(?!sic\])[a-z][a-z-]{2,40}\]`,
  letters: String.raw`(?<![\p{L}\p{N}])(?:TB[ACD]|TODO|FIXME|[A-Z]{0,6}X{4,}|XX(?:[/.-](?:XX+|\d{2,4}))+|XX(?=[ \u00A0](?:${UNITS}|Working|Business|per))|DD[ /.-]MMM?[ /.-]YY(?:YY)?|DD\sMonth\sYYYY)(?![\p{L}\p{N}])`,
  blank: String.raw`_{2,}[/.]_{2,}(?:[/.](?:_{2,}|\d{2,4}))?|(?:20)?_{3,}`,
  dot: '●',
  hashes: String.raw`(?<![\p{L}\p{N}#&])(?:#{2,}|@{3,})(?![\p{L}\p{N}#@])(?!\s+\d)`,
  query: String.raw`\?{3,}|\(\?{1,3}\)|(?<=^|[\s£$€])\?{2}(?=\p{L}|%|[\s\u00A0]\p{Ll})`,
  // "by … .", "the ... days": after such a word something is missing.
  dots: String.raw`(?<=\b(?:by|of|on|the|to|from|than|at|between|within|under|in|until|is|for)\s)(?:…|\.{3,4})(?=\s*[.,;]|\s+(?:${UNITS}|and|or)(?!\p{L})|\s*$)`,
  words: String.raw`\b(?:lorem\sipsum|to\sbe\s(?:confirmed|completed|inserted|drafted)\s(?:here|later|in\sdue\scourse)|(?:text|wording|details?|tables?|diagrams?|figures?)\sto\sfollow)\b|\((?:(?:date|amount|details?|name|number|text)\s)?to\sbe\s(?:confirmed|inserted|completed|drafted|added|advised|finalised|agreed|determined|decided)(?:\slater)?\)|Error!\s(?:Reference\ssource|Bookmark|No\sbookmark)[^.]{0,40}\.?`,
  note: String.raw`^\s*[([]?\s*(?:NTD|note\sto\sdraft(?:er)?s?|drafting\snote|drafter[’']s\snote)\s*[:–—-][^\n]{0,400}`,
  braces: String.raw`\{\{[^{}]{1,80}\}\}|<(?!/?(?:ins|del|br|hr|a|b|i|u|s|p|em|strong|sub|sup|span|div|img|table|tr|td|th|ul|ol|li|template|input|select|script|style|mark|code|pre|small|big|center|font|tt|kbd|samp|dl|dt|dd|thead|tbody|tfoot|figure|details)>)[a-z][a-z _-]{1,40}>`,
};
/** As they are written here. */
const AS_WRITTEN: Readonly<Record<string, string>> = {
  // "[FULL COMPANY NAME]", "[LICENSOR]"; "[RDP]" is an abbreviation.
  capitals: String.raw`\[(?!(?:NOT\sUSED|DELETED|RESERVED|OMITTED|REPEALED|REDACTED|CONFIDENTIAL|INTENTIONALLY|SPARE|SIGNED|SEAL)\b)(?:[A-Z][A-Z’'.-]*(?:[\s,/&]+[A-Z][A-Z’'.-]*)+|[A-Z]{6,})\]`,
  // "[an annual]": words that somebody was to choose, where the text has few such brackets.
  optional: String.raw`(?<=[\s\u00A0(])\[(?!(?:sic|not\sused|intentionally|deleted|reserved|repealed|omitted|revoked|spent|see|end|signature|redacted|spare|blank|left|emphasis)\b)[a-z]+\s[a-z’'\s-]{1,60}\](?=[\s\u00A0.,;:)])`,
  // "between XX and", but not "Part XX".
  twenty: String.raw`(?<![\p{L}\p{N}]|(?:Parts?|Chapters?|Titles?|Articles?|Annex|Schedule|Volume|Book|Protocol|Division|Class|Group|No\.|and|to)\s)XX(?![\p{L}\p{N}]|\scentury|\schromosom|\sof\sthe)`,
  money: String.raw`(?<=[£$€])X{1,6}(?![\p{L}\p{N}])`,
  // "within X days", where nothing says what X is.
  variable: String.raw`(?<=\b(?:within|for|after|every|than|least|of)\s)X(?=\s(?:Working\s|Business\s|calendar\s)?(?:days?|weeks?|months?|years?|hours?|minutes?)\b)`,
  // “[0.X] Hz”.
  decimal: String.raw`\[\d{1,3}\.X{1,3}\]`,
  // “Section [D10.28] of this Code”.
  number: String.raw`(?<=\b(?:Sections?|[Cc]lauses?|[Pp]aragraphs?|Schedules?|Appendix|Annex|Conditions?|Articles?)[\s\u00A0])\[[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*(?:\([a-z\d]{1,4}\))*\]`,
  // “sixty (X) Working Days”.
  figure: String.raw`(?<=\b(?:${NUMBER_WORDS})[\s\u00A0]+)\([Xx]{1,3}\)`,
  codes: String.raw`(?<![\p{L}\p{N}])(?:[A-WYZ]{1,6}XXX|X{1,2}(?:\.X{1,2}){1,3}|20(?:XX|\dX))(?![\p{L}\p{N}])`,
};
/**
 * Two patterns and not one with `(?-i:…)`: the engine of Node 24 (V8 13.6) sometimes forgets of a pattern
 * with such a group that the rest of it is for either case, and “tbc” was found in one run and not in the next.
 */
const PATTERNS = [patternOf(IN_ANY_CASE, 'giu'), patternOf(AS_WRITTEN, 'gu')];

function patternOf(forms: Readonly<Record<string, string>>, flags: string): RegExp {
  const named = Object.entries(forms).map(([kind, form]) => `(?<${kind}>${form})`);
  return new RegExp(named.join('|'), flags);
}

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
    if ((kind === 'money' || kind === 'variable') && IS_VARIABLE.test(plain)) continue;
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
