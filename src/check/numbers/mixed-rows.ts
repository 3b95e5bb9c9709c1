/**
 * Rows of numbers that a text sets in several ways: short titles became headings, long ones begin a
 * paragraph or an item of a list, as where a PDF was converted. “## 3. Fees”, “4. Warranty. The goods
 * …”, “## 5. Law” is one row all the same.
 */
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { isScheduleHeading } from '../../parse/schedules.ts';
import type { Position } from 'unist';
import type { TreeText } from '../text.ts';
import { unnamed } from './numbered-lines.ts';
import { ITEM, LINE, writtenIn, type WrittenNumber } from './written-numbers.ts';

/** The items of lists that go on where headings end and lead to the next. */
export function itemsBetweenHeadings(
  numbers: readonly WrittenNumber[],
): ReadonlySet<WrittenNumber> {
  const between = new Set<WrittenNumber>();
  let last = 0;
  let headings = 0;
  let following = 0;
  /** The number before in a list that counts for itself; nothing after one of the row. */
  let inList: number | undefined;
  for (const one of numbers) {
    const isItem = one.form === 'item' && one.depth === ITEM && one.after.startsWith('.');
    const isHeading = one.form === 'heading';
    const isLine = one.form === 'paragraph' && one.style === 'line';
    const value = wholeOf(one);
    if (value === undefined || !(isItem || isHeading || isLine)) continue;
    const isNext = value === last + 1 && (isHeading || inList !== last);
    inList = isHeading || isNext ? undefined : value;
    if (isHeading) headings += 1;
    if (isHeading && isNext) following += 1;
    if (isNext && isItem) between.add(one);
    if (isNext || isHeading) last = value;
  }
  return following > 0 && 2 * following >= headings ? between : new Set();
}

function wholeOf({ word, pieces, style }: WrittenNumber): number | undefined {
  const [only = '', more] = pieces;
  if (word !== '' || more !== undefined || style.endsWith('letters')) return undefined;
  return /^\d+$/.test(only) ? Number(only) : undefined;
}

/** A number that stands twice. */
interface Double {
  readonly one: WrittenNumber;
  readonly first: WrittenNumber;
}

/** The fewest numbers that are a row, and how many headings for each that stands twice. */
const LEAST = 3;
const FEW = 3;

/** The numbers of mixed rows that stand twice; of others the tree or their own row tells. */
export function mixedDoublesOf(text: TreeText): readonly Double[] {
  const rows = Map.groupBy(mixedIn(text), ({ key }) => key);
  return [...rows.values()].flatMap((row) => {
    const rises = row.every(({ value }, at) => at === 0 || value >= (row[at - 1]?.value ?? 0));
    if (!rises) return [];
    const pairs = row.flatMap((each, at): Double[] => {
      const before = row[at - 1];
      return before?.value === each.value ? [{ one: each.one, first: before.one }] : [];
    });
    const values = new Set(row.map(({ value }) => value));
    const isRow = row.length >= LEAST || pairs.some(areHeadings);
    const areFew =
      pairs.length === 1 || (pairs.every(areHeadings) && FEW * pairs.length <= row.length);
    return isRow && areFew ? pairs.filter((pair) => isSlip(pair, values, text)) : [];
  });
}

/** Two headings of other words: no row is needed to see that one of them is wrong. */
function areHeadings({ one, first }: Double): boolean {
  const isDotted = one.pieces.length > 1;
  return (
    isDotted && one.form === 'heading' && first.form === 'heading' && one.after !== first.after
  );
}

/** A number in its row: those of one Schedule that differ in their last piece. */
interface Mixed {
  readonly one: WrittenNumber;
  readonly key: string;
  readonly value: number;
}

function mixedIn(text: TreeText): Mixed[] {
  const { numbers, headings } = writtenIn(text);
  const between = itemsBetweenHeadings(numbers);
  const papers = headings.filter(({ words }) => isScheduleHeading(words)).map(({ from }) => from);
  const set = numbers.filter(
    (one) =>
      // The tree tells of parts.
      (one.form === 'heading' && one.style !== '') ||
      (one.form === 'paragraph' && one.style === 'line') ||
      between.has(one),
  );
  if (set.length === 0) return [];
  return [...set, ...clausesIn(text)]
    .toSorted((each, other) => each.from - other.from)
    .flatMap((one): Mixed[] => {
      const number = one.pieces.join('.');
      const [, stem = '', last = ''] = /^((?:.*\.)?)(\d+)$/.exec(number) ?? [];
      if (last === '' || one.word !== '') return [];
      const paper = papers.filter((from) => from <= one.from).length;
      return [{ one, key: `${String(paper)} ${stem}`, value: Number(last) }];
    });
}

/** The clauses of the tree, as numbers that are written. */
export function clausesIn({ version: { tree }, places }: TreeText): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  const visit = (node: LegalNode): void => {
    if (node.type === 'deletion' || isWordsNode(node) || !isParent(node)) return;
    if (node.type === 'clause') {
      const from = node.position?.start.offset ?? 0;
      found.push({
        ...unnamed('clause', node.number),
        form: 'paragraph',
        from,
        past: from,
        depth: LINE,
        mayBegin: false,
        opens: false,
        // Few are told, and each place takes its time.
        get place(): Position {
          return places.number(node) ?? places.between(0, 0);
        },
      });
    } else node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

/**
 * “### 4.1 Payment” right over “4.1 The buyer shall” is no double: the number is said again. It is one
 * where 4.2 is left out for it.
 */
function isSlip(
  { one, first }: Double,
  values: ReadonlySet<number>,
  { places: { source } }: TreeText,
): boolean {
  if (one.style === 'clause' && first.style === 'clause') return false;
  // An item may be one of a list after all.
  if (one.form === 'item' || first.form === 'item') return false;
  if (one.form === 'heading' || first.form !== 'heading') return true;
  if (source.slice(first.past, one.from).trim() !== '') return true;
  const value = Number(one.pieces.at(-1));
  return !values.has(value + 1) && values.has(value + 2);
}
