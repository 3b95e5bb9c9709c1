/**
 * Terms defined inside sentences, read off the words and their marks: (the “**X**”), (an Applicant),
 * “X” means, shall be the “X”, such objectives being the X.
 */
import type { PhrasingContent } from 'mdast';
import { plainText } from '../model/phrasing.ts';

/** Some words of a text: offsets into its plain text, end past the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a paragraph stands, for what may define there. */
export interface DefiningPlace {
  /** Under a heading or after words that announce definitions: "**X**: a thing" defines there. */
  readonly glossary: boolean;
}

const OPEN_QUOTE = '[“"‘\']';
const CLOSE_QUOTE = '[”"’\']';
/** At most so many letters: a longer quotation is no term. */
const QUOTED = String.raw`${OPEN_QUOTE}([^“”"‘’()]{2,120}|[^“”"‘’()]{1,80}[’'][^“”"‘’()]{1,40})${CLOSE_QUOTE}`;
const ARTICLE = String.raw`(?:the|an?|each|any|all|such|this|these|our|its)\s+`;
const SAYS_WHAT_IT_MEANS = String.raw`(?:(?:shall |will |each )?(?:means?|has|have|includes?|refers? to)|(?:is|are) defined)\b`;

/** What may stand between a term and the words that say what it means. */
const BETWEEN = String.raw`(?:,?\s+(?:and|or)\s+(?:the\s+)?${OPEN_QUOTE}[^“”"‘’()]{2,120}${CLOSE_QUOTE})*(?:\s*\([^()]{1,80}\))?(?:,[^,.;]{1,80},|\s+(?:of|in relation to|in respect of)\s+[^,.;:“”"]{1,60}?)?`;

/** Quoted words that a meaning follows: “X” means, “X” or “Y” shall have the meaning. */
const BEFORE_MEANING = new RegExp(
  String.raw`${QUOTED}(?=${BETWEEN},?\s+${SAYS_WHAT_IT_MEANS})`,
  'gu',
);

const CALLS = String.raw`\b(?:shall be|being|called|known as|referred to(?: herein| below| in this \p{L}+)? as|defined as|designated as|described as)\s+(?:the\s+|an?\s+)?`;

/** Quoted words that something is called: shall be the “X”, known as the “X”, an “X” shall have occurred. */
const CALLED = new RegExp(
  String.raw`(?:${CALLS}${QUOTED}|(?:^|[.;:]\s+)(?:An?|The|Each)\s+${QUOTED}(?=\s+(?:shall|will|is|are|occurs)\b))`,
  'gu',
);

/** Bold words that a meaning follows; “**We** have paid” says what they do. */
const AFTER_BOLD = new RegExp(
  String.raw`^\s+(?!(?:has|have)\s+(?!(?:the|its|their|that|such)\b[^.;]{0,40}\bmeanings?\b))${SAYS_WHAT_IT_MEANS}`,
  'u',
);
const BEFORE_BOLD = new RegExp(`${CALLS}$`, 'u');
/** In a glossary a colon or a dash after a bold term is enough. */
const GLOSSARY_BOLD = /^\s*(?::|[-–—]\s)/;

/** Words that announce definitions. */
export const ANNOUNCES =
  /\b(?:definitions?|glossary|interpretation|terminology|defined terms|meanings?)\b/i;

/** In a glossary, quoted words that begin a line, with a colon or a dash after them: ‘The Work’: the work. */
const QUOTED_ENTRY = new RegExp(
  String.raw`(?:^|\n)\s*(?:[—–-]\s*|\(?[a-z0-9]{1,3}[.)]\s*)?${QUOTED}(?:\s*(?:or|and|,)\s*${QUOTED})*\s*(?::|[—–]|-\s)`,
  'gu',
);

/** Capitalised words without marks: "Application Fee", "Notice of Breach". */
const TITLE = String.raw`\p{Lu}[\p{L}\p{N}’'&/-]*(?:\s+(?:(?:of|and|for|the|to|in)\s+){0,2}\p{Lu}[\p{L}\p{N}’'&/-]*){0,7}`;

/** Brackets that hold a term and nothing else: (an Applicant), (such objectives being the General Objectives). */
const UNMARKED = new RegExp(
  String.raw`(?<=[\p{Ll}\d”"’',)]\s)\((?:(?:the|an?|each an?|together,? the|collectively,? the)\s+|such\s+[\p{Ll}\s]{1,40}?\s+being\s+(?:the\s+|an?\s+)?)(${TITLE})\)`,
  'gu',
);
/** Brackets that name several: (identifying one as the Proposed Solution, and the others as Alternative Proposals). */
const IDENTIFYING = /\((?:identifying|designating|naming)\b[^()]{1,200}\)/gu;
const AS_TITLE = new RegExp(String.raw`\bas\s+(?:the\s+|an?\s+)?(${TITLE})`, 'gu');

/** Everything between brackets, brackets within left out. */
const BRACKETS = /\(([^()]{2,300})\)/g;
/** What joins terms between brackets: (each, a “Party” and together, the “Parties”). */
const JOINING =
  /^(?:[\s,;]|\b(?:the|an?|each|any|all|such|this|these|our|or|and|and\/or|together|collectively|individually|jointly|separately|being|hereinafter|hereafter|herein|referred|to|as|also|known|called|defined|in|case|either|both|with|amended|abbreviated|short|for|below|above)\b)*$/iu;
/** Before a term that only the end of the brackets holds: (including its Schedules, the “Agreement”). */
const LAST_IN_BRACKETS = new RegExp(String.raw`,\s+(?:${ARTICLE}|each\s+an?\s+)?$`, 'u');
const FIRST_IN_BRACKETS = new RegExp(
  String.raw`^(?:(?:${ARTICLE}|each an?\s+|any such\s+|together,?\s+|collectively,?\s+|being\s+|in each case,?\s+)+)?$`,
  'u',
);

/** Where words define terms, in order; none overlaps another. */
export function definitionRanges(
  children: readonly PhrasingContent[],
  place: DefiningPlace,
): Range[] {
  const text = plainText(children);
  const found = new Map<number, Range>();
  const add = (start: number, end: number): void => {
    const range = withoutArticle(text, start, end);
    if (/^\p{Lu}/u.test(text.slice(range.start))) found.set(range.start, range);
  };
  const bold = boldRanges(children);
  const quoted = /[“"‘']/.test(text);
  if (quoted) {
    for (const pattern of [BEFORE_MEANING, CALLED]) {
      for (const match of text.matchAll(pattern)) {
        const term = match[1] ?? match[2] ?? '';
        const from = match.index + match[0].lastIndexOf(term);
        add(from, from + term.length);
      }
    }
  }
  if (quoted && (place.glossary || ANNOUNCES.test(text))) {
    for (const { index, 0: words } of text.matchAll(QUOTED_ENTRY)) {
      for (const match of words.matchAll(new RegExp(QUOTED, 'gu'))) {
        const from = index + match.index + 1;
        add(from, from + (match[1] ?? '').length);
      }
    }
  }
  if (text.includes('(')) inBrackets(text, bold, add);
  for (const { start, end } of bold) {
    if (!isName(text.slice(start, end))) continue;
    const [before, after] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 40)];
    if (BEFORE_BOLD.test(before) || AFTER_BOLD.test(after)) add(start, end);
  }
  if (place.glossary) for (const { start, end } of entryNames(text, bold)) add(start, end);
  return outsideMarks(children, inOrder([...found.values()]));
}

/** The bold names that words begin with, where a colon or a dash follows them: "**X** or **Y**: a thing". */
function entryNames(text: string, bold: readonly Range[]): readonly Range[] {
  let past = 0;
  for (const [index, { start, end }] of bold.entries()) {
    const between = text.slice(past, start).trim();
    const goesOn = index === 0 ? between === '' : /^(?:,|or|and|\/|)$/.test(between);
    if (!goesOn || !isName(text.slice(start, end).replace(/:$/, ''))) return [];
    const closed = text.charAt(end - 1) === ':';
    if (closed || GLOSSARY_BOLD.test(text.slice(end, end + 40))) return bold.slice(0, index + 1);
    past = end;
  }
  return [];
}

/** Terms between brackets: marked by quotation marks or bold letters, or the only words there. */
function inBrackets(
  text: string,
  bold: readonly Range[],
  add: (start: number, end: number) => void,
): void {
  let next = 0;
  for (const match of text.matchAll(BRACKETS)) {
    const from = match.index + 1;
    const to = from + (match[1] ?? '').length;
    while ((bold[next]?.start ?? Infinity) < from) next += 1;
    const inside: Range[] = [];
    for (let at = next; (bold[at]?.end ?? Infinity) <= to; at += 1) inside.push(bold[at] as Range);
    const marked = markedIn(text, inside, from, to);
    const [first, last] = [marked[0], marked.at(-1)];
    if (first === undefined || last === undefined) continue;
    const between = marked.map(({ from: start }, index) =>
      text.slice(marked[index - 1]?.to ?? from, start),
    );
    const rest = [...between, text.slice(last.to, to)];
    if (rest.every((words) => JOINING.test(words))) {
      for (const { start, end } of marked) add(start, end);
    } else if (FIRST_IN_BRACKETS.test(between[0] ?? '')) add(first.start, first.end);
    else if (LAST_IN_BRACKETS.test(between.at(-1) ?? '') && text.slice(last.to, to).trim() === '') {
      add(last.start, last.end);
    }
  }
  for (const match of text.matchAll(UNMARKED)) {
    const end = match.index + match[0].length - 1;
    add(end - (match[1] ?? '').length, end);
  }
  for (const { index, 0: words } of text.matchAll(IDENTIFYING)) {
    for (const match of words.matchAll(AS_TITLE)) {
      const end = index + match.index + match[0].length;
      add(end - (match[1] ?? '').length, end);
    }
  }
}

/** Words set off by marks: the words, and where their marks begin and end. */
interface Marked extends Range {
  readonly from: number;
  readonly to: number;
}

function markedIn(text: string, bold: readonly Range[], from: number, to: number): Marked[] {
  const found: Marked[] = [];
  for (const match of text.slice(from, to).matchAll(new RegExp(QUOTED, 'gu'))) {
    const start = from + match.index;
    const end = start + match[0].length;
    found.push({ start: start + 1, end: end - 1, from: start, to: end });
  }
  for (const { start, end } of bold) {
    const isQuoted = found.some((one) => start < one.to && end > one.from);
    if (!isQuoted && isName(text.slice(start, end)))
      found.push({ start, end, from: start, to: end });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** True for words that may be a term: they begin with a capital and hold no quotation. */
function isName(words: string): boolean {
  return /^[“"‘']?\p{Lu}[^“”"()]*[”"’']?$/u.test(words.trim());
}

/** A term without the marks and the article that stand inside what marks it: ‘the Work’. */
function withoutArticle(text: string, start: number, end: number): Range {
  const words = text.slice(start, end);
  const before = /^[\s“"‘']*(?:(?:[Tt]he|[Aa]n?)\s+(?=\p{Lu}))?/u.exec(words)?.[0].length ?? 0;
  const after = /[\s”"’':,.]*$/u.exec(words)?.[0].length ?? 0;
  return { start: start + before, end: Math.max(start + before, end - after) };
}

/** Where bold words stand. */
function boldRanges(children: readonly PhrasingContent[]): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const child of children) {
    const end = at + plainText([child]).length;
    if (child.type === 'strong') ranges.push({ start: at, end });
    at = end;
  }
  return ranges;
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
