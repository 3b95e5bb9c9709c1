/**
 * Terms in bold letters or italics: **X** means, shall be the **X**, is the “**X**”, ***X*** is.
 */
import type { PhrasingContent } from 'mdast';
import {
  type AddTerm,
  CALLS,
  isName,
  isSmallTerm,
  type Range,
  SAYS_WHAT_IT_MEANS,
} from './defining-words.ts';
import { boldRanges, bothStarts, isSetOff } from './set-off.ts';

/** Bold words that a meaning follows; “**We** have paid” says what they do. */
const AFTER_BOLD = new RegExp(
  String.raw`^\s+(?!(?:has|have)\s+(?!(?:the|its|their|that|such)\b[^.;]{0,40}\bmeanings?\b))${SAYS_WHAT_IT_MEANS}`,
  'u',
);
const IN_WHICH = /\b(?:in|under|within|throughout)\s+$/i;
const OR = /^[”"’']?,?\s+(?:or|and)\s+(?:the\s+)?[“"‘']?$/;
/** Nothing less says it of words in small letters: “it does **not** include”. */
const BEGINS = /(?:^|[.;:—–])[\s“"‘']*$/;
const MEANS = /^\s+means?\b/;
const MEANING_IS = /^\s+(?:has|have)\sthe\s(?:same\s)?meaning\b/;
/** Of bold words in italics, as Acts set what they define: "***Data*** is information that", "is a ***holder*** if". */
const IS_SAID = /^\s+(?:is|are|means?|includes?|(?:has|have)\sthe\s(?:same\s)?meaning)\b/;
const IS_IF = /\b(?:is|are)\s+(?:an?\s+|the\s+)?\|(?:[.,;:]|\s+(?:if|when|where|for)\b)/;
const BEFORE_BOLD = new RegExp(`${CALLS}$`, 'u');
/** “The fiscal year shall be **January 1 – December 31**”: bold for its weight. */
const A_DAY =
  /^(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d|$)/;
/** What words in quotation marks and bold letters are said to be: a person who does so is the “**X**”. */
const IS_THE =
  /(?:\b(?:is|are|constitutes?|(?:shall|will)(?:\s+each)?\s+be)(?:\s+(?:each|together|collectively))?|[\p{Ll}\d],)\s+(?:the|an?|its)\s+[“"‘']$|\b(?:treated|regarded|classified|categorised)\sas\s+(?:(?:the|an?)\s+)?[“"‘']$/u;
/**
 * What somebody is told to make or to do with it: shall maintain the “**X**”, shall pay the “**X**”, shall
 * calculate each Party’s “**X**”.
 */
const MAKES_THE =
  /\b(?:(?:establish|maintain|keep|publish|operate|prepare|produce|convene|create|constitute)(?:\s+and\s+\p{Ll}+)?|(?:shall|must|will|may)\s+(?:\p{Ll}+\s+){0,2}?\p{Ll}+)\s+(?:the|an?|its|(?:the|an?|each|every|any)\s(?:[\p{L}-]+\s){0,2}[\p{L}-]+[’']s?)\s+[“"‘']$/u;
/** “**X**” is the amount. */
const IS_A = /^[”"’']\s+(?:is|are)\s+(?:the|an?|any|all|those|that|each)\s/;
/** Each of the following is an **X**: (a) … */
const EACH_IS_A =
  /\b(?:each|any|all)\s+of\s+(?:the\s+following|these)\s+(?:is|are|constitutes?|(?:shall|will)\s+(?:each\s+)?be)\s+(?:an?\s+|the\s+)?[“"‘']?$/iu;
const ENDS_IN_LIST = /^[”"’']?(?::|\s+[–—-]|[–—])/;
/** A proposal that is not required to follow any other path is a **X**: bold letters alone end the sentence. */
const IS_ONE =
  /(?:^|[.;:]\s+)(?:\(?[a-z0-9]{1,4}[.)]\s+)?(?:(?:An?|Any|Each|Every)\s(?:[^.;:]|\.\d){15,500}|(?:The|Those|All)\s(?:[^.;:]|\.\d){1,300}?\b(?:that|which|who|whose|whom|where)\b(?:[^.;:]|\.\d){1,300}?)\s(?:is|are|constitutes?|(?:shall|will)\sbe)\s(?:an?|the)\s$/u;
const IS_ARTICLE = /\b(?:is|are|constitutes?|be)\s(?:an?|the)\s$/;
const ENDS = /^(?:[.;]|\s*$)/;
/** Nothing goes on with them but of whom or what it is said: is the “**X**” of the Applicant. */
const IS_ALL =
  /^[”"’'](?:[.,;:]|\s*$|\s+(?:of|for|in\srelation\sto|in\srespect\sof)\s[^.,;:“”"()]{1,80}(?:[.,;:]|$))/;

/** An invoice is a “**Valid Invoice**” only if it. */
const ONLY_IF = /^[”"’']\s+(?:only\s+)?(?:if|where|when|to\sthe\sextent)(?!\p{L})/u;

/** Adds the terms in bold letters or italics that some words define. */
export function inLetters(children: readonly PhrasingContent[], text: string, add: AddTerm): void {
  const ranges = markedRanges(children, text);
  if (ranges.length === 0) return;
  const both = bothStarts(children);
  for (const { start, end } of ranges) {
    const before = text.slice(Math.max(0, start - 60), start);
    const after = text.slice(end, end + 120);
    const words = text.slice(start, end);
    const opens = BEGINS.test(before);
    if (both.has(start) && isSaidHere(before, after, opens)) {
      add(start, end, true);
      continue;
    }
    const isSmall = isSmallTerm(words) && opens && (MEANS.test(after) || MEANING_IS.test(after));
    if (!isName(words) && !isSmall) continue;
    // “which in **OC2** means:” says where it holds.
    const isSaid = AFTER_BOLD.test(after) && !IN_WHICH.test(before);
    const isCalled = BEFORE_BOLD.test(before) && !A_DAY.test(words);
    if (isCalled || isSaid) add(start, end, true);
    else if (isOtherwiseSaid(before, after, opens)) add(start, end);
    else if (ranges.length === 1 && isOne(text, start, after)) add(start, end);
  }
}

/** True where the words begin what says what they are, or end it: “is a ***holder*** if”. */
function isSaidHere(before: string, after: string, opens: boolean): boolean {
  return opens ? IS_SAID.test(after) : IS_IF.test(`${before}|${after}`);
}

/**
 * True for what a sentence says that a thing is. Of several bold words none is so said: such a text sets what it
 * uses in bold, too.
 */
function isOne(text: string, start: number, after: string): boolean {
  if (!ENDS.test(after) || !IS_ARTICLE.test(text.slice(Math.max(0, start - 20), start)))
    return false;
  return IS_ONE.test(text.slice(Math.max(0, start - FAR), start));
}

/** A sentence is no longer. */
const FAR = 600;

function isOtherwiseSaid(before: string, after: string, opens: boolean): boolean {
  if ((IS_ALL.test(after) || ONLY_IF.test(after)) && IS_THE.test(before)) return true;
  if (opens && IS_A.test(after)) return true;
  if (ENDS_IN_LIST.test(after) && EACH_IS_A.test(before)) return true;
  return /^[”"’']/.test(after) && MAKES_THE.test(before);
}

/**
 * Adds the other names of what is given a meaning: “**Load Obligation** or **LFCO** has the meaning”.
 *
 * @param isFound true for the place of a term that was found before.
 */
export function addOtherNames(
  text: string,
  bold: readonly Range[],
  isFound: (start: number) => boolean,
  add: AddTerm,
): void {
  for (const [index, { start, end }] of bold.entries()) {
    const next = bold[index + 1];
    if (next === undefined || !isFound(next.start) || !BEGINS.test(text.slice(0, start))) continue;
    const isOther = OR.test(text.slice(end, next.start)) && AFTER_BOLD.test(text.slice(next.end));
    if (isOther && isName(text.slice(start, end))) add(start, end);
  }
}

/** Where bold words stand, and those in italics that begin a sentence and that a meaning follows. */
function markedRanges(children: readonly PhrasingContent[], text: string): readonly Range[] {
  const ranges = boldRanges(children, isSetOff);
  if (ranges.length === 0) return ranges;
  const bold = new Set(boldRanges(children).map(({ start }) => start));
  return ranges.filter(
    ({ start, end }) =>
      bold.has(start) ||
      (MEANS.test(text.slice(end, end + 40)) &&
        BEGINS.test(text.slice(Math.max(0, start - 60), start))),
  );
}
