/**
 * Numbers that a text writes where something begins: "Article 4" in a heading, "§ 3", "Rule 2." or
 * "**1.1**" before a paragraph, "4." before an item of a list. The tree has few of them as numbers of
 * clauses; they are numbers of the law like any other. Read once for each text, for the rows that they
 * should form and for what is cited by them.
 */
import { remembered } from '../../model/once.ts';
import type { Table } from 'mdast';
import type { Position } from 'unist';
import {
  isParagraph,
  isParent,
  isWordsNode,
  type LegalNode,
  type Part,
  type WordsNode,
} from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import { APART } from '../apart.ts';
import {
  MIXED,
  lineOfHeading,
  lineOfParagraph,
  unnamed,
  type NumberedLine,
} from './numbered-lines.ts';
import { CountedLists } from './counted-lists.ts';
import { stepsOf } from './numbered-tables.ts';
import { isScheduleHeading } from '../../parse/schedules.ts';
import { isPaperLine, PAPERS } from './papers.ts';
import type { WordsIn } from '../places.ts';
import type { TreeText } from '../text.ts';

/** A number, and where it stands. */
export interface WrittenNumber extends NumberedLine {
  readonly form: 'heading' | 'paragraph' | 'item' | 'row';
  readonly place: Position;
  /** Where its line begins, and where a heading ends; offsets into the file. */
  readonly from: number;
  readonly past: number;
  /** How deep it stands: the signs of a heading, more for a paragraph, most for an item of a list. */
  readonly depth: number;
  /** True where its numbering may begin again. */
  readonly mayBegin: boolean;
  /** True for the first item of a list. */
  readonly opens: boolean;
}

/** A line that begins a division of the text, or may: a heading, the name of a Schedule. */
interface WrittenHeading {
  readonly words: string;
  readonly depth: number;
  readonly from: number;
}

/** All that a text writes so, in reading order. */
export interface Written {
  readonly numbers: readonly WrittenNumber[];
  /** Headings, and paragraphs in bold. */
  readonly headings: readonly WrittenHeading[];
  /** Plain paragraphs that may be headings of Schedules: “Annex A – Environments”. */
  readonly paperLines: readonly WrittenHeading[];
}

/** A paragraph stands below every heading. */
export const LINE = 7;
/** Items of a list that stands in nothing. */
export const ITEM = LINE + 1;

/** A style that is a word: sections begin again below each article, whatever they are set as. */
const NAMED_STYLE = /^(?!heading|line|item|mixed)[a-z§]/;
/** Words that are larger than those whose numbers begin again below them. */
const LARGER = new RegExp(`^(?:part|chapter|title|division|book|${PAPERS})`);

/** What a text writes. */
export const writtenIn = remembered(({ version: { tree }, places, index }: TreeText): Written => {
  const numbers: WrittenNumber[] = [];
  const headings: WrittenHeading[] = [];
  const paperLines: WrittenHeading[] = [];
  const passed: Passed[] = [];
  const lastAt = new Map<string, number>();
  const lists = new CountedLists();
  /** That of the Appendix around. */
  let letter = '';
  const add = (
    number: NumberedLine & Pick<WrittenNumber, 'form' | 'place'>,
    { position }: LegalNode,
    depth: number,
    opens = false,
  ): WrittenNumber => {
    const { style } = number;
    const since = passed.slice(lastAt.get(style) ?? 0);
    const mayBegin = since.some(
      (one) =>
        one.style !== style &&
        (one.depth < depth ||
          one.paper ||
          (one.depth === depth && NAMED_STYLE.test(one.style)) ||
          (LARGER.test(one.style) && !LARGER.test(style))),
    );
    lastAt.set(style, passed.length);
    const from = position?.start.offset ?? 0;
    const past = number.form === 'heading' ? (position?.end.offset ?? from) : from;
    const one = { ...number, from, past, mayBegin, opens, depth };
    numbers.push(one);
    return one;
  };
  const head = (node: WordsIn & { readonly depth: number }): void => {
    const { depth } = node;
    const words = plainText(node.children);
    headings.push({ words, depth, from: node.position?.start.offset ?? 0 });
    const read = lineOfHeading(words, depth);
    const paper = isScheduleHeading(words);
    passed.push({ depth, style: read?.style ?? '', paper });
    if (paper || depth === 1) letter = LETTERED_PAPER.exec(words)?.[1] ?? '';
    if (read === undefined) return;
    const place = places.words(node, 0, read.shown.length);
    add({ ...read, form: 'heading', place }, node, depth);
  };
  /** A part, whose number the tree has; its rows are told as those of parts. */
  const part = ({ number, children: [heading] }: Part): void => {
    if (heading?.type !== 'partHeading') return;
    const { depth, position } = heading;
    headings.push({ words: number, depth, from: position?.start.offset ?? 0 });
    passed.push({ depth, style: '', paper: false });
    const place = position ?? places.between(0, 0);
    add({ ...unnamed('', number), form: 'heading', place }, heading, depth);
  };
  const paragraph = (node: WordsNode): void => {
    const words = plainText(node.children);
    const isBold = node.children[0]?.type === 'strong';
    if (isBold) headings.push({ words, depth: LINE, from: node.position?.start.offset ?? 0 });
    if (isPaperLine(node)) {
      passed.push({ depth: 1, style: '', paper: true });
      if (!isBold) paperLines.push({ words, depth: LINE, from: node.position?.start.offset ?? 0 });
    }
    const read = lineOfParagraph(words, isBold, letter);
    if (read === undefined) return;
    const place = places.words(node, 0, read.shown.length);
    add({ ...read, form: 'paragraph', place }, node, LINE);
    if (NAMED_STYLE.test(read.style)) passed.push({ depth: LINE, style: read.style, paper: false });
  };
  const lastOfSteps = new Map<string, string>();
  const table = (node: Table): void => {
    const goesOn = (first: string): boolean =>
      lastOfSteps.get(stemOf(first)) === numberBefore(first);
    const steps = stepsOf(node, goesOn);
    // What is numbered already is only listed.
    const isListed = (shown: string): boolean => shown.includes('.') && index.byAnchor.has(shown);
    if (steps.some(({ number }) => isListed(number.shown))) return;
    for (const [at, { number, cell }] of steps.entries()) {
      const place = places.words(cell, 0, plainText(cell.children).length);
      add({ ...number, form: 'row', place }, cell, ITEM, at === 0);
      lastOfSteps.set(stemOf(number.shown), number.shown);
    }
  };
  const visit = (node: LegalNode, level: number): void => {
    if (node.type === 'table') table(node);
    if (APART.has(node.type)) return;
    if (node.type === 'part') part(node);
    else if (node.type === 'subHeading' || node.type === 'heading') head(node);
    else if (isParagraph(node)) paragraph(node);
    if (isWordsNode(node) || !isParent(node)) return;
    if (node.type === 'list' && node.ordered === true) {
      const items = node.children.flatMap((item, index): WrittenNumber[] => {
        const from = item.position?.start.offset;
        const read = from === undefined ? undefined : numberOfItem(places.source, from);
        let own: WrittenNumber[] = [];
        if (from !== undefined && read !== undefined) {
          const place = places.between(from, from + read.shown.length);
          const style = `item ${level}`;
          own = [add({ ...read, style, form: 'item', place }, item, ITEM + level, index === 0)];
        }
        visit(item, level + 1);
        return own;
      });
      lists.read(node, items);
      return;
    }
    if (node.type === 'list') {
      for (const item of node.children) {
        const read = numberInItem(item);
        if (read === undefined) continue;
        const { number, words } = read;
        const place = places.words(words, 0, number.shown.length);
        add({ ...number, form: 'item', place }, item, ITEM + level);
      }
    }
    const inner = node.type === 'limb' || node.type === 'listItem' ? level + 1 : level;
    for (const [index, child] of node.children.entries()) {
      // Words inside a limb or an item begin no clause, and those after the number of a clause none:
      // “7A.10 Paragraphs 7A.4 to 7A.7 do not apply”.
      if (node.type === 'clause' && index === 0) continue;
      const isInside =
        inner > 0 && isParagraph(child) && !MIXED.test(plainText(child.children.slice(0, 1)));
      if (!isInside) visit(child, inner);
    }
  };
  visit(tree, 0);
  return { numbers: numbers.filter((one) => !lists.isCounted(one)), headings, paperLines };
});

/** A heading so far, for what may begin again. */
interface Passed {
  readonly depth: number;
  readonly style: string;
  readonly paper: boolean;
}

/** “Appendix A – Reports”. */
const LETTERED_PAPER = /^(?:appendix|annex|schedule)\s+([A-Z])(?![\p{L}\p{N}])/iu;

/** “3.1.” of “3.1.5”. */
function stemOf(number: string): string {
  return number.slice(0, number.lastIndexOf('.') + 1);
}

/** “3.1.4” for “3.1.5”. */
export function numberBefore(number: string): string {
  return number.replace(/\d+(?=[A-Z]?$)/, (last) => String(Number(last) - 1));
}

/** "- 20.7.1 it shall notify": an item that begins with the number of a clause. */
function numberInItem(
  item: LegalNode,
): { readonly number: NumberedLine; readonly words: WordsNode } | undefined {
  const words = item.type === 'listItem' ? item.children[0] : undefined;
  const [first] = words?.type === 'paragraph' ? words.children : [];
  if (words?.type !== 'paragraph' || first?.type !== 'text') return undefined;
  const [, number] = /^((?:\d{1,3}\.){2,5}\d{1,3}[A-Z]{0,2})[\s\u00A0]/.exec(first.value) ?? [];
  return number === undefined ? undefined : { number: unnamed('item numbers', number), words };
}

/** The number before an item of a list, and the bracket or stop after it. */
function numberOfItem(source: string, from: number): NumberedLine | undefined {
  const [, shown, stop] = /^(\d{1,3})([.)])/.exec(source.slice(from, from + 5)) ?? [];
  if (shown === undefined || stop === undefined) return undefined;
  return unnamed('', shown, source.slice(from + shown.length, from + shown.length + 12));
}
