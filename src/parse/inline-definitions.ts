/**
 * Terms defined inside sentences, read off the words and their marks: (the “**X**”), (an Applicant),
 * “X” means, shall be the “X”, such objectives being the X; and in lists, X: a thing.
 */
import type { PhrasingContent } from 'mdast';
import { plainText } from '../model/phrasing.ts';
import { inBrackets } from './defining-brackets.ts';
import { addOtherNames, inLetters } from './defining-letters.ts';
import { inQuotes } from './defining-quotes.ts';
import { isSmallTerm, type Range } from './defining-words.ts';
import { inGlossary } from './glossary-entries.ts';
import { boldRanges, isSetOff } from './set-off.ts';

/** Where a paragraph stands, for what may define there. */
interface DefiningPlace {
  /** Under a heading or after words that announce definitions: "**X**: a thing" defines there. */
  readonly glossary: boolean;
  /** Among paragraphs that each give a meaning without any mark: "Fees: the fees payable". */
  readonly plain: boolean;
}

/** Words that announce definitions. */
export const ANNOUNCES =
  /\b(?:definitions?|glossary|interpretation|terminology|defined\sterms|meanings?)\b/i;

/** Where words define terms, in order; none overlaps another. */
export function definitionRanges(
  children: readonly PhrasingContent[],
  { glossary, plain }: DefiningPlace,
): Range[] {
  const text = plainText(children);
  const quoted = /[“"‘']/.test(text);
  const bracketed = text.includes('(');
  // Most sentences have nothing that could mark a term.
  if (!quoted && !bracketed && !glossary && !children.some(isSetOff)) return [];
  const found = new Map<number, Range>();
  const add = (start: number, end: number, small = false): void => {
    const range = withoutArticle(text, start, end);
    const isTerm =
      /^\p{Lu}/u.test(text.slice(range.start, range.start + 2)) ||
      (small && isSmallTerm(text.slice(range.start, range.end)));
    if (isTerm) found.set(range.start, range);
  };
  const bold = boldRanges(children);
  if (quoted) inQuotes(text, glossary || ANNOUNCES.test(text), add);
  if (bracketed) inBrackets(text, bold, add);
  inLetters(children, text, add);
  addOtherNames(text, bold, (start) => found.has(start), add);
  if (glossary) inGlossary(children, text, { bold, plain }, () => found.size > 0, add);
  return found.size === 0 ? [] : outsideMarks(children, inOrder([...found.values()]));
}

/** A term without the marks and the article that stand inside what marks it: ‘the Work’. */
function withoutArticle(text: string, start: number, end: number): Range {
  const words = text.slice(start, end);
  const before =
    /^[\s“"‘']*(?:(?:[Tt]he|[Aa]n?(?!\s+(?:Shares?|Ordinary|Preference|Preferred|Loans?|Notes?|Units?|Directors?)(?![\p{L}])))\s+(?=\p{Lu}))?/u.exec(
      words,
    )?.[0].length ?? 0;
  const after = /[\s”"’':,.]*$/u.exec(words)?.[0].length ?? 0;
  return { start: start + before, end: Math.max(start + before, end - after) };
}

function inOrder(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((one, other) => one.start - other.start);
  return sorted.filter(({ start, end }, index) => {
    return end > start && start >= (sorted[index - 1]?.end ?? 0);
  });
}

/** Ranges that begin or end inside a mark or a link are left as they are. Both are in order. */
function outsideMarks(children: readonly PhrasingContent[], ranges: Range[]): Range[] {
  const taken: Range[] = [];
  let at = 0;
  for (const child of children) {
    const end = at + plainText([child]).length;
    if (child.type === 'inlineDefinition' || child.type === 'link') taken.push({ start: at, end });
    at = end;
  }
  let next = 0;
  return ranges.filter((range) => {
    while ((taken[next]?.end ?? Infinity) <= range.start) next += 1;
    return (taken[next]?.start ?? Infinity) >= range.end;
  });
}
