/**
 * Items with numbers and rows of tables that stop without a full stop where all beside them have one:
 * “1. Drawing 401.” and “2. Specification 12”. What they are, sentences or names, does not matter.
 */
import type { Paragraph } from 'mdast';
import { isParagraph, isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import { APART } from '../apart.ts';
import { blocksOf } from './blocks.ts';
import { openingOf } from './limb-run.ts';
import type { WordsIn } from '../places.ts';
import type { TreeText } from '../text.ts';
import { isEnded, isSentence, type Unended } from '../words/sentences-without-end.ts';

/** So many with a stop, in all rows of a text, show that they have one; for so many of them one may not. */
const LEAST = 4;
/** Of a sentence fewer show it. */
const FEWER = 2;
const FEW = 0.1;
/** So many rows of a table show it by themselves. */
const ROWS = 3;
/** Shorter cells are values. */
const SHORT = 12;

/** The items and cells that stop, in reading order. */
export function unendedRowsIn(text: TreeText): Unended[] {
  const { tree } = text.version;
  const open: Unended[] = [];
  let stopped = 0;
  const cells: Unended[] = [];
  for (const row of rowsIn(tree)) {
    const without = row.filter(({ text }) => !STOPPED.test(text));
    const [one] = without;
    if (without.length === 0) stopped += row.length;
    else if (without.length === 1 && one !== undefined && stops(one)) {
      stopped += row.length - 1;
      open.push(one);
    }
  }
  for (const column of columnsIn(tree)) {
    const without = column.filter(({ text }) => !STOPPED.test(text));
    const [one] = without;
    if (column.length > ROWS && without.length === 1 && one !== undefined && stops(one))
      cells.push(one);
  }
  const few = open.length <= Math.max(1, FEW * stopped) ? open : [];
  const told = few.filter((one) =>
    isSentence(one.text) ? stopped >= FEWER || endsClauses(text) : stopped >= LEAST,
  );
  return [...told, ...cells];
}

/** True where the clauses of a text end with a full stop: so do the sentences of its annexes. */
function endsClauses(text: TreeText): boolean {
  const ends = blocksOf(text).filter(({ clause, text: words }) => clause && STOPPED.test(words));
  return ends.length >= LEAST;
}

const STOPPED = /[.?!][)”’"']?$/;

/** True for what ends with a word, a figure or a code. */
function stops({ text }: Unended): boolean {
  return text.length >= SHORT && !isEnded(text) && /[\p{L}\p{N})%]$/u.test(text);
}

/** “1 The Company”, “2. Drawing”: a paragraph with a number. */
const NUMBERED = /^(\d{1,3})[.)]?[\s\u00A0]+(?=\p{Lu})/u;

/** The items of each list with numbers, and the paragraphs that bear numbers in order. */
function* rowsIn(node: LegalNode): Generator<Unended[]> {
  if (!isParent(node) || isWordsNode(node) || APART.has(node.type)) return;
  if (node.type === 'list' && node.ordered === true) {
    const items = node.children.map((item) => wordsOf(item as LegalNode));
    if (items.length > 1 && items.every((item) => item !== undefined)) yield items;
  }
  const children = node.children as LegalNode[];
  let row: Unended[] = [];
  let last = 0;
  for (const [at, child] of children.entries()) {
    const own = isParagraph(child) ? entryOf(child) : undefined;
    const number = Number(NUMBERED.exec(own?.text ?? '')?.[1] ?? 0);
    const isHeading = HEADINGS.has(child.type);
    if (isHeading || number === 1) {
      yield row;
      [row, last] = [[], 0];
    }
    if (child.type === 'part') yield* rowsIn(child);
    if (isHeading) continue;
    if (own === undefined) yield* rowsIn(child);
    else if (number === last + 1) {
      last = number;
      // What has a list or a table below it ends with that.
      if (isEndOfItem(children[at + 1], last)) row.push(own);
    }
  }
  yield row;
}

/** True where nothing, a heading or the next item follows one with a number. */
function isEndOfItem(next: LegalNode | undefined, number: number): boolean {
  if (next === undefined || HEADINGS.has(next.type)) return true;
  return isParagraph(next) && NUMBERED.exec(openingOf(next))?.[1] === String(number + 1);
}

const HEADINGS: ReadonlySet<string> = new Set(['subHeading', 'partHeading', 'heading', 'part']);

function entryOf(node: Paragraph | WordsIn): Unended {
  return { node, text: plainText(node.children).trimEnd() };
}

/** The words of an item that is one paragraph. */
function wordsOf(item: LegalNode): Unended | undefined {
  const [only, more] = isParent(item) ? (item.children as LegalNode[]) : [];
  return only !== undefined && more === undefined && isParagraph(only) ? entryOf(only) : undefined;
}

/** The cells of each column of a table below its heading. */
function* columnsIn(node: LegalNode): Generator<Unended[]> {
  if (!isParent(node) || isWordsNode(node)) return;
  if (node.type !== 'table') {
    for (const child of node.children as LegalNode[]) yield* columnsIn(child);
    return;
  }
  const rows = node.children.slice(1);
  const count = Math.max(0, ...rows.map(({ children }) => children.length));
  for (let column = 0; column < count; column += 1) {
    const cells = rows.flatMap(({ children }) => (children[column] ?? []) as WordsIn | WordsIn[]);
    yield cells.map((cell) => entryOf(cell)).filter(({ text }) => text !== '');
  }
}
