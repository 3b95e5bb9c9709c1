/**
 * Terms defined inside sentences, read off the words and their marks: (the “**X**”), (an Applicant),
 * “X” means, shall be the “X”, such objectives being the X; and in lists, X: a thing.
 */
import type { PhrasingContent } from 'mdast';
import { plainText } from '../model/phrasing.ts';
import { inBrackets, TITLE } from './defining-brackets.ts';
import { isBoldEntry, plainNames } from './plain-entries.ts';
import {
  CLOSE_QUOTE,
  isName,
  isSmallTerm,
  OPEN_QUOTE,
  QUOTED,
  type Range,
} from './defining-words.ts';

/** Where a paragraph stands, for what may define there. */
interface DefiningPlace {
  /** Under a heading or after words that announce definitions: "**X**: a thing" defines there. */
  readonly glossary: boolean;
  /** Among paragraphs that each give a meaning without any mark: "Fees: the fees payable". */
  readonly plain: boolean;
}

const SAYS_WHAT_IT_MEANS = String.raw`(?:(?:shall\s|will\s|each\s)?(?:means?|has|have|bears?(?=\sthe\s(?:same\s)?meaning)|includes?|refers?\sto)|(?:is|are)\sdefined|(?:shall|will|is\sto|are\sto)\sbe\s(?:construed|interpreted|read)\saccordingly)\b`;

/** What may stand between a term and the words that say what it means. */
const BETWEEN = String.raw`(?:(?:,\s+(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)(?:the\s+)?${OPEN_QUOTE}[^“”"‘’()]{2,120}${CLOSE_QUOTE}){0,30}(?:\s*\([^()]{1,80}\))?(?:,[^,.;]{1,80},|\s+(?:of|in\srelation\sto|in\srespect\sof)\s+[^,.;:“”"]{1,60}?)?`;

/** Quoted words that a meaning follows: “X” means, “X” or “Y” shall have the meaning. */
const BEFORE_MEANING = new RegExp(
  String.raw`${QUOTED}(?=(?:${BETWEEN},?\s+|(?<=[”"])(?=means?\b))${SAYS_WHAT_IT_MEANS})`,
  'gu',
);

/** “The "owner" of an Organization has control”: a word of which something is said. */
const IS_OF = new RegExp(
  String.raw`^\s+of\s[^.;:“”"]{1,80}?\s(?:has|have)\s(?!(?:the|its|their|that|such)\s[^.;]{0,40}\bmeanings?\b)`,
);

const CALLS = String.raw`\b(?:shall\sbe|being|called|known\sas|referred\sto(?:\sherein|\sbelow|\sin\sthis\s\p{L}+(?:\s\p{Lu}?[\d.]*\d)?)?\sas|defined\sas|designated\sas|described\sas)\s+(?:the\s+|an?\s+)?`;

/** Quoted words that something is called: shall be the “X”, known as the “X”, an “X” shall have occurred. */
const CALLED = new RegExp(
  String.raw`(?:${CALLS}${QUOTED}|\b(?:each(?:\sof\sthem)?(?:\sbeing)?,?\san?|(?:and\s)?(?:together|collectively|jointly|individually),?(?:\sthe|\san?)?)\s+${QUOTED}|\b(?:is|are)\s+${QUOTED}(?=\s+(?:if|when|where)\b)|(?:(?:^|[.;:]\s+)(?:An?|The|Each)(?:\s+\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?[’']s)?|^(?:an?|the|each)(?:\s+\p{Lu}\p{L}+[’']s)?|,\s+(?:where|and|or)\s+(?:an?|the|each)|(?:^|[.;:]\s+)(?:(?:For\s(?:the\s)?purposes?\sof|In\s(?:respect\sof|relation\sto))\s(?![^“"]*\breferences?\b)(?:[^.;:“”"()]|\.\d){3,60}?,?|In\s(?:[Tt]his\s)?\p{Lu}?\p{Ll}+(?:\s\p{Lu}{0,2}[\d.]*[\d\p{Lu}])?,|In\s[Tt]his\s\p{Lu}?\p{Ll}+(?:\s\p{Lu}{0,2}[\d.]*[\d\p{Lu}])?)\s+(?:an?|the|each)|\b[Ff]or\s+(?:these|this|that|such|those)\s+purposes?,?(?:\s+(?:an?|the|each))?)\s+${QUOTED}(?=(?:\s+(?:of|in\srelation\sto|in\srespect\sof|for)\s+[^,.;:“”"()]{1,60}?)?\s+(?:shall|will|is|are|occurs|arises|exists)\b))`,
  'gu',
);

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
/** Nothing goes on with them but of whom or what it is said: is the “**X**” of the Applicant. */
const IS_ALL =
  /^[”"’'](?:[.,;:]|\s*$|\s+(?:of|for|in\srelation\sto|in\srespect\sof)\s[^.,;:“”"()]{1,80}(?:[.,;:]|$))/;
/** In a glossary a colon or a dash after a bold term is enough. */
const GLOSSARY_BOLD = /^\s*(?::|[-–—]\s)/;

/** In a glossary, a name that begins a paragraph, without any mark: "Licensed Material means the work". */
const PLAIN_ENTRY = new RegExp(
  String.raw`^(\s*(?:\(?[a-z0-9]{1,3}[.)]\s+)?(?:The\s+)?)(${TITLE})\s+(?:means|shall\smean|has\sthe\s(?:same\s)?meaning|is\sdefined)\b`,
  'u',
);

/** Words that announce definitions. */
export const ANNOUNCES =
  /\b(?:definitions?|glossary|interpretation|terminology|defined\sterms|meanings?)\b/i;

/** In a glossary, quoted words that begin a line, with a colon or a dash after them: ‘The Work’: the work. */
const QUOTED_ENTRY = new RegExp(
  String.raw`(?:^|\n)\s*(?:[—–-]\s*|\(?[a-z0-9]{1,3}[.)]\s*)?${QUOTED}(?:\s*(?:or|and|,)\s*${QUOTED})*\s*(?::|[—–]|-\s)`,
  'gu',
);

/** Where words define terms, in order; none overlaps another. */
export function definitionRanges(
  children: readonly PhrasingContent[],
  place: DefiningPlace,
): Range[] {
  const text = plainText(children);
  const quoted = /[“"‘']/.test(text);
  const bracketed = text.includes('(');
  // Most sentences have nothing that could mark a term.
  if (!quoted && !bracketed && !place.glossary && !children.some(isSetOff)) return [];
  const found = new Map<number, Range>();
  const add = (start: number, end: number, small = false): void => {
    const range = withoutArticle(text, start, end);
    const isTerm =
      /^\p{Lu}/u.test(text.slice(range.start, range.start + 2)) ||
      (small && isSmallTerm(text.slice(range.start, range.end)));
    if (isTerm) found.set(range.start, range);
  };
  const bold = boldRanges(children);
  if (quoted) {
    for (const pattern of [BEFORE_MEANING, CALLED]) {
      for (const match of text.matchAll(pattern)) {
        const term = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
        const from = match.index + match[0].lastIndexOf(term);
        const small = !IS_OF.test(text.slice(from + term.length + 1, from + term.length + 121));
        for (const { start, end } of singlesIn(term)) add(from + start, from + end, small);
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
  if (bracketed) inBrackets(text, bold, add);
  for (const { start, end } of markedRanges(children, text)) {
    const [before, after] = [
      text.slice(Math.max(0, start - 60), start),
      text.slice(end, end + 120),
    ];
    const words = text.slice(start, end);
    const opens = BEGINS.test(before);
    const isSmall = isSmallTerm(words) && opens && (MEANS.test(after) || MEANING_IS.test(after));
    if (
      isBoth(children, start) &&
      (opens ? IS_SAID : IS_IF).test(opens ? after : `${before}|${after}`)
    ) {
      add(start, end, true);
      continue;
    }
    if (!isName(words) && !isSmall) continue;
    // “which in **OC2** means:” says where it holds.
    const isSaid = AFTER_BOLD.test(after) && !IN_WHICH.test(before);
    const isCalled = BEFORE_BOLD.test(before) && !A_DAY.test(words);
    if (isCalled || isSaid) add(start, end, true);
    else if (IS_ALL.test(after) && IS_THE.test(before)) add(start, end);
    else if (opens && IS_A.test(after)) add(start, end);
    else if (ENDS_IN_LIST.test(after) && EACH_IS_A.test(before)) add(start, end);
    else if (/^[”"’']/.test(after) && MAKES_THE.test(before)) add(start, end);
  }
  for (const [index, { start, end }] of bold.entries()) {
    // “**Load Obligation** or **LFCO** has the meaning”: the other name of what is given a meaning.
    const next = bold[index + 1];
    if (next === undefined || !found.has(next.start) || !BEGINS.test(text.slice(0, start)))
      continue;
    const isOther = OR.test(text.slice(end, next.start)) && AFTER_BOLD.test(text.slice(next.end));
    if (isOther && isName(text.slice(start, end))) add(start, end);
  }
  if (place.glossary) {
    const isItalic = place.plain && children[0]?.type === 'emphasis';
    const names = isItalic ? boldRanges(children, isSetOff) : bold;
    for (const { start, end } of entryNames(text, names)) add(start, end);
    const [first] = bold;
    if (found.size === 0 && first?.start === 0 && isBoldEntry(text, first.end, place.plain))
      add(first.start, first.end);
    const plain = found.size === 0 ? PLAIN_ENTRY.exec(text) : null;
    if (plain !== null)
      add(plain[1]?.length ?? 0, (plain[1]?.length ?? 0) + (plain[2]?.length ?? 0));
    if (place.plain) for (const { start, end } of plainNames(text)) add(start, end);
  }
  return found.size === 0 ? [] : outsideMarks(children, inOrder([...found.values()]));
}

function isSetOff({ type }: PhrasingContent): boolean {
  return type === 'strong' || type === 'emphasis';
}

/** True where the words at a place are in bold letters and in italics. */
function isBoth(children: readonly PhrasingContent[], start: number): boolean {
  let at = 0;
  for (const child of children) {
    if (at === start) {
      const [inner] = child.type === 'strong' || child.type === 'emphasis' ? child.children : [];
      return inner !== undefined && inner.type !== child.type && isSetOff(inner);
    }
    if (at > start) return false;
    at += plainText([child]).length;
  }
  return false;
}

/** So with the meaning of the first between: 'Source' means what is written. 'Convey' means. */
const BETWEEN_SINGLES =
  /[’'](?:(?:,?\s+(?:or|and)\s+|,\s+)(?:the\s+)?|,?\s+(?:shall\s+)?(?:means?|includes?)\s[^’'‘]{1,110})[‘']/gu;

/** The names among quoted words: in “'Licensee' or 'You' means” the inner marks look like apostrophes. */
function singlesIn(term: string): Range[] {
  const names: Range[] = [];
  let start = 0;
  for (const { 0: between, index } of term.matchAll(BETWEEN_SINGLES)) {
    names.push({ start, end: index });
    start = index + between.length;
  }
  return [...names, { start, end: term.length }];
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

/** Bold letters, in italics too or not. */
function isBold(node: PhrasingContent): boolean {
  return node.type === 'strong' || (node.type === 'emphasis' && node.children.every(isBold));
}

/** Where bold words stand. */
function boldRanges(children: readonly PhrasingContent[], isMarked = isBold): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const child of children) {
    const end = at + plainText([child]).length;
    if (isMarked(child)) ranges.push({ start: at, end });
    at = end;
  }
  return ranges;
}

/** Where bold words stand, and those in italics that begin a sentence and that a meaning follows. */
function markedRanges(children: readonly PhrasingContent[], text: string): readonly Range[] {
  const ranges = boldRanges(children, isSetOff);
  if (ranges.length === 0) return ranges;
  const bold = boldRanges(children);
  return ranges.filter(
    ({ start, end }) =>
      bold.some((one) => one.start === start) ||
      (MEANS.test(text.slice(end, end + 40)) &&
        BEGINS.test(text.slice(Math.max(0, start - 60), start))),
  );
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
