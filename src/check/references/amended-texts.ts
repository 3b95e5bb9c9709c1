/**
 * What says that a number stands in words that amend another text: quotation marks around it, an instruction, a
 * heading under which that text is amended.
 */
import type { Position } from 'unist';
import { sectionLetterOf } from '../../model/identifiers.ts';
import { LAWS } from '../../model/text-words.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { remembered } from '../../model/once.ts';
import { plainText } from '../../model/phrasing.ts';
import { plainWords } from '../../model/plain-words.ts';
import { clauseAround } from '../../register/around.ts';
import { firstBetween, lastBefore, spansOf } from '../found-spans.ts';
import type { Places } from '../places.ts';
import type { CheckedText } from '../text.ts';
import type { Cited } from './citing.ts';
import { isAfterMark } from './quotation-marks.ts';

/** Words that say that what is quoted goes into a text, or out of it. */
const PUTS =
  /\b(?:substitut|insert|omit|delet|replac|amend|read\sas|there\s(?:is|are|were)\s(?:substituted|inserted))/i;

/** True for what stands in quotation marks in a sentence that amends a text. */
export function isInQuotes(plain: string, start: number): boolean {
  return isAfterMark(plain, start) && PUTS.test(plain);
}

/** Not “these Articles, as they are amended under Article 16”, which amends nothing. */
const AMENDS =
  /(?<!\bas\s(?:\w+\s){1,4})\b(?:is|are|shall\s+be)\s+(?:hereby\s+|further\s+)?(?:amended|repealed|substituted|inserted)\b(?!\s+(?:under|pursuant|in\s+accordance|from\s+time|at\s+any\s+time|only)\b)|\bby\s+(?:the\s+)?(?:substitut|insert|delet|omi)\w+|\b(?:substitute|insert|omit)\b[^.]{0,40}?[“"]|\bamendments?\s+(?:of|to)\s+(?:the\s+)?(?:sections?|articles?|regulations?|schedules?|\p{Lu})/giu;
const amendingIn = spansOf(AMENDS);
const headingsIn = spansOf(/\n(?:#|\*\*)/g);

/** True under a heading under which another law is amended: “The Act of 2010 is amended— (a) in section 115”. */
export function isAmending({ places }: CheckedText, { start }: Position): boolean {
  const to = places.offsetOf(start);
  const from = (lastBefore(headingsIn(places), to - 1)?.start ?? -1) + 1;
  if (firstBetween(amendingIn(places), from, to) !== undefined) return true;
  return READS_AS_IF.test(places.source.slice(Math.max(from, to - NEAR), to));
}

/** “*Amend Annex S-1 by the insertion of a new paragraph 1(n):*”: an instruction, in which all is of another text. */
const INSTRUCTS =
  /^\s*(?:Amend|Insert|Add|Delete|Replace|Renumber|Substitute|Omit)[ \t]+(?:(?:the|a|an|new|existing|following|words?|in|after|before)[ \t]+)*(?:paragraphs?|sub-?paragraphs?|sections?|clauses?|articles?|rules?|conditions?|annex(?:es)?|schedules?|appendi(?:x|ces)|definitions?|[“‘"])(?![\p{L}])/iu;

/** “The 1996 Act has effect as if in section 48 …”: so far before what it reads in. */
const NEAR = 600;
const READS_AS_IF =
  /\b(?:has|have|had)\s+effect\s+as\s+if\s+(?:in|for|after|before|at)\b|\bis\s+modified\s+as\s+follows\b|\bread\s+as\s+if\s+(?:in|for|after|before)\b/i;

/** “The Order has effect as if after article 9 there were inserted”: the number is one of that law. */
const OF_LAW_AS_IF = new RegExp(
  String.raw`\b(?:${LAWS})(?:\s\d{4})?(?:\s\([^()]{1,60}\))*\s(?:has|have|had)\s+effect\s+as\s+if,?\s(?:it\s)?(?:in|for|after|before|at)\s[^.;]*$`,
  'i',
);

/**
 * True in an instruction, and in a clause under one that amends another text: “1.9 Model Article 7 shall be amended by:”
 * over “1.9.1 the insertion of … at the end of article 7(2)”.
 */
export function isOfAmended({ reference }: Cited, text: CheckedText): boolean {
  const { alone, index } = text;
  if (wordsQuotedIn(text).has(reference.words)) return true;
  const { start } = reference.citation;
  if (alone && OF_LAW_AS_IF.test(plainWords(reference.words).slice(0, start))) return true;
  if (alone && INSTRUCTS.test(plainWords(reference.words))) return true;
  const clause = clauseAround(reference.provision);
  const above = clause && index.byAnchor.get(clause.name.replace(/\.[^.]*$/, ''));
  if (above?.kind !== 'clause') return false;
  const words = firstWords(above.node).trimEnd();
  return /[:—–-]$/.test(words) && words.search(AMENDS) !== -1;
}

/** The words of what is set apart as quoted and opens with a mark of quotation: they go into another text. */
export const wordsQuotedIn = remembered((text: CheckedText): ReadonlySet<LegalNode> => {
  const found = new Set<LegalNode>();
  const visit = (node: LegalNode, inside: boolean): void => {
    if (isWordsNode(node)) {
      if (inside) found.add(node);
      return;
    }
    if (!isParent(node)) return;
    const quoted = inside || (node.type === 'blockquote' && /^[“"]/.test(firstWords(node)));
    for (const child of node.children) visit(child, quoted);
  };
  if (text.alone) visit(text.version.tree, false);
  return found;
});

function firstWords(node: LegalNode): string {
  if (isWordsNode(node)) return plainText(node.children);
  return isParent(node) && node.children[0] ? firstWords(node.children[0]) : '';
}

const IS_AMENDED = String.raw`\b(?:is|are|shall\sbe|were|hereby)\s+(?:hereby\s+|further\s+)*(?:amended|varied|modified|supplemented)\s*`;
const amendedIn = spansOf(
  new RegExp(
    String.raw`${IS_AMENDED}(?:as\s+follows|by\b|:|[—–]|in\s+(?:the\s+definition|(?:sub-?)?section|(?:sub-?)?paragraph|article|schedule|part)\b)|\b(?:insert|substitute|omit|add|replace)(?:ed|s)?\s*(?:[—–:]|the\s+following)|\bafter\s+(?:section|sub-?section|paragraph|clause|article)\s[^.]{0,40}?\binsert|\bapply\b[^.]*?\bas\s+if\s*[—–:]`,
    'gi',
  ),
);
/** “The 1996 Act is amended in” right before what is cited. */
const AMENDED_IN = new RegExp(String.raw`${IS_AMENDED}in\s+$`, 'i');
/** No more letters stand in that. */
const LONGEST = 100;
const REPEALS = /\b(?:repeals?|revocations?|amendments?|modifications?)\b/i;

/**
 * True below a heading under which another text is amended: in its limbs, in what is quoted, in the
 * table of repeals of a Schedule.
 */
export function isUnderAmendment(one: Cited, { alone, places }: CheckedText): boolean {
  const { source } = places;
  const start = one.place().start.offset ?? 0;
  const heading = lastBefore(titlesIn(places), start + 1)?.start ?? 0;
  // “This Code shall be amended by” in one clause of a code says nothing of the next.
  const within = alone ? undefined : clauseAround(one.reference.provision);
  const clause = Math.max(heading, within?.node.position?.start.offset ?? 0);
  const amended = amendedBefore(places, clause, start);
  if (amended !== undefined) return isOfAmendedSection(one, source.slice(clause, amended));
  const [title = ''] = /^\s*#+[ \t]+(.*)/.exec(source.slice(heading, start))?.slice(1) ?? [];
  return REPEALS.test(title) && /^\**(?:the[ \t]+)?schedule/i.test(title);
}

const titlesIn = spansOf(/\n#/g);

/** Where the words first say, between two places, that a text is amended. */
function amendedBefore(places: Places, from: number, to: number): number | undefined {
  const first = firstBetween(amendedIn(places), from, to);
  if (first !== undefined) return first.start;
  const near = Math.max(from, to - LONGEST);
  const at = places.source.slice(near, to).search(AMENDED_IN);
  return at === -1 ? undefined : near + at;
}

/**
 * “X2.1(i)” in “Section C shall apply as if: …” is of no Section C: true where the words before name no
 * Section, or the one that a number is of.
 */
function isOfAmendedSection({ cited }: Cited, before: string): boolean {
  const letter = sectionLetterOf(cited.number);
  const named = [...before.matchAll(SECTION_NAMED)].map(([, letters]) => letters);
  return letter === '' || named.length === 0 || named.includes(letter);
}

const SECTION_NAMED = /Sections?[\s\u00A0]+([A-Z]{1,2})(?=\d|[^\p{L}\p{N}])/gu;
