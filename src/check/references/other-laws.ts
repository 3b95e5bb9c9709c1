/**
 * What says that a number is one of another law: words after it, quotation marks around it, an
 * amendment that it stands in.
 */
import { remembered } from '../../model/once.ts';
import { clauseAround } from '../../register/around.ts';
import type { Position } from 'unist';
import { plainText } from '../../model/phrasing.ts';
import type { Cited } from './citing.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import type { CheckedText } from '../text.ts';

/**
 * “Article 114 thereof”, “Article 3 TFEU”, and what stands in words that are put into another law.
 *
 * @param named false where the number says of which text it is: “Condition D2.2.1(d), Network Rail
 *   shall” is of no Network Rail.
 */
export function isOfAnother(
  { reference: { citation, words } }: Pick<Cited, 'reference'>,
  text: Pick<CheckedText, 'references' | 'index'>,
  named = true,
): boolean {
  const plain = plainText(words.children);
  // “paragraph (c) of Section D1.2” is of what the text itself is cited by next.
  const isOfNext = text.references.some(
    (next) =>
      next.words === words &&
      next.citation.law === undefined &&
      isRightAfter(next.citation.start - citation.end),
  );
  if (isOfNext) return isQuoted(plain.slice(0, citation.start));
  const after = plain.slice(citation.end, citation.end + 40);
  if (SAYS_OF.test(after)) return true;
  if (named && NAMES.test(after) && !isHeading(after, text)) return true;
  return isQuoted(plain.slice(0, citation.start));
}

/** “Article 3 TFEU”, “section 3, Housing Act”, and not “section 3.5, Licensor grants”. */
const NAMES =
  /^(?:[\s\u00A0]+\p{Lu}|,[\s\u00A0]+(?:\p{Lu}[\p{L}’'-]*[\s\u00A0]+(?:(?:of|and|the|on)[\s\u00A0]+)?){0,5}(?:Act|Code|Regulations?|Order|Rules|Laws?|Treaty|Convention|Directive|Constitution|Agreement|Licen[cs]e|Statutes?|[A-Z]{3,})(?!\p{L}))/u;

const SAYS_OF =
  /^,?[\s\u00A0]+(?:thereof\b|of[\s\u00A0]+(?!th(?:is|ese)\b)|to[\s\u00A0]+the[\s\u00A0]+(?:\p{Lu}|\d|principal\b|said\b|same\b|original\b))/u;

/** “Section 1.6.6 Definitions”: what follows the number is the title of a heading here. */
function isHeading(after: string, { index }: Pick<CheckedText, 'index'>): boolean {
  const words = after.trimStart();
  return titlesIn(index)
    .values()
    .some((one) => words.startsWith(one));
}

const titlesIn = remembered((index: CheckedText['index']): ReadonlySet<string> => {
  const headings = index.all.filter(({ kind }) => kind === 'subHeading');
  const found = headings.map(({ name }) => name.replace(/^[^\p{L}]+/u, '').slice(0, TITLE));
  return new Set(found.filter((one) => one.length > LEAST));
});
/** So many letters of a title tell it, and so many at least. */
const TITLE = 30;
const LEAST = 5;

/** True for what only “of” stands before. */
function isRightAfter(distance: number): boolean {
  return distance > 0 && distance <= ' under '.length;
}

/** True after a quotation mark that is not closed: such words go into another law. */
export function isQuoted(before: string): boolean {
  const opened = before.match(/[“‘]/g)?.length ?? 0;
  return opened > (before.match(/”|’(?![\p{L}])/gu)?.length ?? 0);
}

const AMENDS =
  /\b(?:is|are|shall\s+be)\s+(?:hereby\s+|further\s+)?(?:amended|repealed|substituted|inserted)\b|\bby\s+(?:the\s+)?(?:substitut|insert|delet|omi)\w+|\b(?:substitute|insert|omit)\b[^.]{0,40}[“"]|\bamendments?\s+(?:of|to)\s+(?:the\s+)?(?:sections?|articles?|regulations?|schedules?|\p{Lu})/iu;

/** True under a heading under which another law is amended: “The Act of 2010 is amended— (a) in section 115”. */
export function isAmending(
  { places: { source, offsetOf } }: CheckedText,
  { start }: Position,
): boolean {
  const before = source.slice(0, offsetOf(start));
  const heading = Math.max(before.lastIndexOf('\n#'), before.lastIndexOf('\n**'));
  const around = before.slice(heading + 1);
  return AMENDS.test(around) || READS_AS_IF.test(around.slice(-NEAR));
}

/** “*Amend Annex S-1 by the insertion of a new paragraph 1(n):*”: an instruction, in which all is of another text. */
const INSTRUCTS =
  /^\s*(?:Amend|Insert|Add|Delete|Replace|Renumber|Substitute|Omit)[ \t]+(?:(?:the|a|an|new|existing|following|words?|in|after|before)[ \t]+)*(?:paragraphs?|sub-?paragraphs?|sections?|clauses?|articles?|rules?|conditions?|annex(?:es)?|schedules?|appendi(?:x|ces)|definitions?|[“‘"])(?![\p{L}])/iu;

/** “The 1996 Act has effect as if in section 48 …”: so far before what it reads in. */
const NEAR = 600;
const READS_AS_IF =
  /\b(?:has|have|had)\s+effect\s+as\s+if\s+(?:in|for|after|before|at)\b|\bis\s+modified\s+as\s+follows\b|\bread\s+as\s+if\s+(?:in|for|after|before)\b/i;

/**
 * True in an instruction, and in a clause under one that amends another text: “1.9 Model Article 7 shall be amended by:”
 * over “1.9.1 the insertion of … at the end of article 7(2)”.
 */
export function isOfAmended({ reference }: Cited, { alone, index }: CheckedText): boolean {
  if (alone && INSTRUCTS.test(plainText(reference.words.children))) return true;
  const clause = clauseAround(reference.provision);
  const above = clause && index.byAnchor.get(clause.name.replace(/\.[^.]*$/, ''));
  if (above?.kind !== 'clause') return false;
  const words = firstWords(above.node).trimEnd();
  return /[:—–-]$/.test(words) && AMENDS.test(words);
}

function firstWords(node: LegalNode): string {
  if (isWordsNode(node)) return plainText(node.children);
  return isParent(node) && node.children[0] ? firstWords(node.children[0]) : '';
}
