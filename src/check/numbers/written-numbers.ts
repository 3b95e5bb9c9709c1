/**
 * Numbers that a text writes and the parser does not read as those of clauses: "Article 4" in a
 * heading, "§ 3", "Rule 2." or "**1.1**" before a paragraph, "4." before an item of a list. They are
 * numbers of the law like any other.
 */
import type { Position } from 'unist';
import { isParent, isWordsNode, type LegalNode, type WordsNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import { isPaperHeading, isPaperLine } from './papers.ts';
import type { Places, WordsIn } from '../places.ts';

/** A number as it is written. */
export interface WrittenNumber {
  /** What tells it from numbers of other rows: "article", "item", "heading 3". */
  readonly style: string;
  /** As people call it: "Article 4", "1.1". */
  readonly shown: string;
  /** Its pieces: 1 and 1 of "1.1"; "IV". The last may have letters: "5A". */
  readonly pieces: readonly string[];
  /** The last number that a range keeps free with it: "7" of "Articles 5 to 7 [Not used]". */
  readonly to: string | undefined;
  readonly place: Position;
  /** True where its numbering may begin again. */
  readonly mayBegin: boolean;
  /** True for the first item of a list. */
  readonly opens: boolean;
  readonly depth: number;
  /** What stands after it on its line. */
  readonly after: string;
}

const WORD =
  'articles?|sections?|sec\\.|clauses?|rules?|regulations?|§{1,2}|schedules?|annex(?:es|e|ures?)?|appendi(?:x|ces)|exhibits?|attachments?|parts?|chapters?|titles?|divisions?|books?|conditions?|recitals?|principles?|bye?-?laws?|standards?|paragraphs?';
const ARABIC = String.raw`\d{1,3}(?:\.\d{1,3}){0,5}(?:[A-Za-z]{1,2}|\s?bis|\s?ter|\s?quater)?`;
const NAMED = new RegExp(
  String.raw`^(${WORD})[\s\u00A0]*((?:${ARABIC}|[IVXLC]{1,7}|[A-Z])(?![\p{L}\p{N}]))(?:\s*(?:to|through|and|[-–—])\s*(${ARABIC}|[IVXLC]{1,7}|[A-Z])(?![\p{L}\p{N}]))?`,
  'iu',
);
const BARE = new RegExp(
  String.raw`^((?:\d{1,3}(?:\.\d{1,3}){0,5}[A-Z]{0,2})|[A-Z]|[IVXLC]{1,7})([.):]?)(?=[\s\u00A0]|$|(?<=\.)\p{Lu}\p{Ll})`,
  'u',
);
/** "1 (1) The court": how acts begin a section that has several sentences. */
const SECTION = /^(\d{1,3}[A-Z]{0,2})[\s\u00A0]+(?:\(1\)[\s\u00A0]|(?=["“‘']?\p{Lu}))/u;
/** "2a3b) The board": numbers and letters by turns. */
const MIXED = /^\d{1,2}[a-z](?:\d{1,2}[a-z]?){0,3}(?=\)[\s\u00A0])/;
/** A style that is a word: sections begin again below each article, whatever they are set as. */
const NAMED_STYLE = /^(?!heading|line|item|mixed)[a-z§]/;
/** Words that are larger than those whose numbers begin again below them. */
const LARGER = /^(?:part|chapter|title|division|book|schedule|annex|appendix|exhibit|attachment)/;

/** A paragraph stands below every heading. */
const LINE = 7;

/** Gathers the numbers of a tree in reading order. */
export function writtenNumbersIn(tree: LegalNode, places: Places): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  /** Headings so far, for what may begin again. */
  const headings: { readonly depth: number; readonly style: string; readonly paper: boolean }[] =
    [];
  const lastAt = new Map<string, number>();
  const add = (
    number: Omit<WrittenNumber, 'mayBegin' | 'opens' | 'depth'>,
    depth: number,
    opens = false,
  ): void => {
    const { style } = number;
    const since = headings.slice(lastAt.get(style) ?? 0);
    const mayBegin = since.some(
      (one) =>
        one.style !== style &&
        (one.depth < depth ||
          one.paper ||
          (one.depth === depth && NAMED_STYLE.test(one.style)) ||
          (LARGER.test(one.style) && !LARGER.test(style))),
    );
    lastAt.set(style, headings.length);
    found.push({ ...number, mayBegin, opens, depth });
  };
  const head = (node: WordsIn & { readonly depth: number }): void => {
    const words = plainText(node.children);
    const read = readHeading(words, node.depth);
    headings.push({ depth: node.depth, style: read?.style ?? '', paper: isPaperHeading(words) });
    if (read !== undefined)
      add({ ...read, place: places.words(node, read.start, read.end) }, node.depth);
  };
  const paragraph = (node: WordsNode): void => {
    const words = plainText(node.children);
    if (isPaperLine(node)) headings.push({ depth: 1, style: '', paper: true });
    const read = readParagraph(words, node.children[0]?.type === 'strong');
    if (read === undefined) return;
    add({ ...read, place: places.words(node, read.start, read.end) }, LINE);
    if (NAMED_STYLE.test(read.style))
      headings.push({ depth: LINE, style: read.style, paper: false });
  };
  const visit = (node: LegalNode, level: number): void => {
    if (PASSED_OVER.has(node.type)) return;
    if (node.type === 'subHeading' || node.type === 'heading') head(node);
    else if (node.type === 'partHeading')
      headings.push({ depth: node.depth, style: '', paper: false });
    else if (node.type === 'paragraph') paragraph(node);
    if (isWordsNode(node) || !isParent(node)) return;
    if (node.type === 'list' && node.ordered === true) {
      node.children.forEach((item, index) => {
        const read = readItem(item, places);
        if (read !== undefined)
          add({ ...read, style: `item ${level}` }, LINE + 1 + level, index === 0);
        visit(item, level + 1);
      });
      return;
    }
    const inner = node.type === 'limb' || node.type === 'listItem' ? level + 1 : level;
    for (const child of node.children) {
      // Words inside a limb or an item begin no clause.
      if (
        inner > 0 &&
        child.type === 'paragraph' &&
        !MIXED.test(plainText(child.children.slice(0, 1)))
      )
        continue;
      visit(child, inner);
    }
  };
  visit(tree, 0);
  return found;
}

const PASSED_OVER: ReadonlySet<string> = new Set([
  'deletion',
  'blockquote',
  'table',
  'definitionList',
  'footnoteDefinition',
]);

interface Read extends Pick<WrittenNumber, 'style' | 'shown' | 'pieces' | 'to' | 'after'> {
  readonly start: number;
  readonly end: number;
}

function readHeading(words: string, depth: number): Read | undefined {
  const named = readNamed(words);
  if (named !== undefined) return /^\s*\(?continued\b/i.test(named.after) ? undefined : named;
  const [whole = '', number = '', stop = ''] = BARE.exec(words) ?? [];
  if (whole === '' || (stop === '' && !number.includes('.'))) return undefined;
  return bare(`heading ${depth}${shapeOf(number)}`, words, number, stop);
}

/** How a paragraph that begins so goes on: with a stop, a title, or nothing. */
const GOES_ON = /^(?:[.:]|\s*$|\s*[–—(-]|[\s\u00A0]*\n|[\s\u00A0]+["“‘']?\p{Lu})/u;

function readParagraph(words: string, isBold: boolean): Read | undefined {
  if (!/^\s*[\p{Lu}§\d]/u.test(words)) return undefined;
  const named = readNamed(words);
  if (named !== undefined) return GOES_ON.test(named.after) ? named : undefined;
  const [whole = '', number = '', stop = ''] = BARE.exec(words) ?? [];
  const isNumber = /^\d/.test(number);
  if (isNumber && whole !== '' && (stop !== '' || (isBold && number.includes('.'))))
    return bare(`line${shapeOf(number)}`, words, number, stop);
  const [mixed] = MIXED.exec(words) ?? [];
  if (mixed !== undefined) {
    const pieces = mixed.match(/\d+|[a-z]/g) ?? [];
    return { ...bare('mixed', words, mixed, ')'), pieces };
  }
  const [, section = ''] = SECTION.exec(words) ?? [];
  return section === '' ? undefined : bare('section', words, section, '');
}

function readNamed(words: string): Read | undefined {
  const match = NAMED.exec(words);
  const [whole = '', word = '', number = '', to] = match ?? [];
  // "Section a meeting", "Part I think": a word that stands in a sentence.
  if (match === null || /^[a-z]/.test(word) || /^[a-z]/.test(number)) return undefined;
  const end = to === undefined ? word.length + whole.slice(word.length).length : whole.length;
  const style = word.toLowerCase().replace(/(?<=[a-z])s$|§+$/, (last) => (last === 's' ? '' : '§'));
  return {
    style: `${style}${shapeOf(number)}`,
    shown: words.slice(0, end),
    pieces: number.replace(/\s/g, '').split('.'),
    to,
    after: words.slice(whole.length),
    start: 0,
    end,
  };
}

function bare(style: string, words: string, number: string, stop: string): Read {
  const end = number.length;
  const after = words.slice(end + stop.length);
  return { style, shown: number, pieces: number.split('.'), to: undefined, after, start: 0, end };
}

/** Numbers and letters are rows of their own. */
function shapeOf(number: string): string {
  return /^\d/.test(number) ? '' : ' letters';
}

function readItem(
  item: LegalNode,
  places: Places,
): Omit<WrittenNumber, 'style' | 'mayBegin' | 'opens' | 'depth'> | undefined {
  const from = item.position?.start.offset;
  if (from === undefined) return undefined;
  const number = /^\d{1,3}(?=[.)])/.exec(places.source.slice(from, from + 5))?.[0];
  if (number === undefined) return undefined;
  const place = places.between(from, from + number.length);
  return { shown: number, pieces: [number], to: undefined, place, after: '' };
}
