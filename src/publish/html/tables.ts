/**
 * Tables and plain lists as HTML. Their rows, cells and items may be inserted, deleted or moved one
 * by one: the marks then stand inside them, since a table holds nothing but rows, a row nothing but cells.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { List, ListItem, Table, TableCell, TableRow } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { formerOf, type LegalNode } from '../../model/nodes.ts';
import type { BlockPrinter } from './blocks.ts';
import { isBlockMark, type BlockMark } from './changes.ts';
import { element, text } from './elements.ts';
import {
  asInline,
  blockMark,
  inlineMark,
  insideAll,
  markedClasses,
  WHOLE,
  type Bounds,
} from './marks.ts';
import { entriesOf } from './names.ts';
import type { TableLine } from './nodes.ts';

/** One row of a table with the marks around it. */
interface MarkedRow {
  readonly entry: TableRow;
  readonly around: readonly BlockMark[];
}

/** A table with its changes. Its head is the first row of the new text, and of the old one. */
export function printTable(printer: BlockPrinter, state: State, table: Table): Element {
  const rows = rowsOf(table);
  const columns = columnsOf(rows);
  const firstKept = rows.findIndex(({ around }) => around.every(({ type }) => type !== 'deletion'));
  const headEnd = firstKept === -1 ? 1 : firstKept + 1;
  const print = (row: MarkedRow, cell: 'th' | 'td'): Element =>
    printRow(printer, state, row, cell, { align: table.align, columns });
  const head = rows.slice(0, headEnd).map((row) => print(row, 'th'));
  const body = rows.slice(headEnd).map((row) => print(row, 'td'));
  return element('table', {}, [
    ...(head.length > 0 ? [element('thead', {}, head)] : []),
    ...(body.length > 0 ? [element('tbody', {}, body)] : []),
  ]);
}

/** One row as a table of its own, beside the same row of another text. */
export function tableOfLine(printer: BlockPrinter, state: State, line: TableLine): Element {
  const rows = entriesOf(line.children, 'tableRow', isBlockMark) ?? [];
  const tag = line.isHead ? 'th' : 'td';
  const printed = rows.map((row) =>
    printRow(printer, state, row, tag, { align: line.align, columns: [] }),
  );
  return element('table', { className: ['table-line'] }, [
    element(line.isHead ? 'thead' : 'tbody', {}, printed),
  ]);
}

/** The rows of a table, each with the marks around it. */
function rowsOf(table: Table): MarkedRow[] {
  return entriesOf(table.children as LegalNode[], 'tableRow', isBlockMark) ?? [];
}

/** One row, its cells marked where the row is, or where only they are. */
function printRow(
  printer: BlockPrinter,
  state: State,
  { entry: row, around }: MarkedRow,
  tag: 'th' | 'td',
  {
    align,
    columns,
  }: { readonly align: Table['align'] | undefined; readonly columns: readonly Column[] },
): Element {
  const { changes } = printer;
  const cells = entriesOf(row.children as LegalNode[], 'tableCell', isBlockMark) ?? [];
  const className = markedClasses(around, changes);
  let column = 0;
  const printed = cells.map(({ entry: cell, around: own }, index) => {
    const bounds: Bounds = { begins: index === 0, ends: index === cells.length - 1 };
    const content = insideAll(
      [...around, ...own],
      () => cellWords(printer, state, cell),
      (mark, inner) =>
        inlineMark(asInline(mark), inner, changes, around.includes(mark) ? bounds : WHOLE),
    );
    const isGone = own.some(({ type }) => type === 'deletion');
    const aligned = isGone ? undefined : (align ?? [])[column];
    if (!isGone) column += 1;
    const properties: Properties = {
      ...(aligned && { align: aligned }),
      ...(own.length > 0 && { className: markedClasses(own, changes) }),
    };
    return element(tag, properties, content);
  });
  const filled = around.length === 0 ? printed : withGaps(printed, columns, around[0]?.type);
  return element('tr', className.length > 0 ? { className } : {}, filled);
}

/** Which texts a column of a table is in. */
type Column = 'both' | 'insertion' | 'deletion';

/** The columns of a table whose columns changed, as a row that both texts have shows them. */
function columnsOf(rows: readonly MarkedRow[]): Column[] {
  const shared = rows.find(({ around }) => around.length === 0)?.entry;
  const cells = entriesOf((shared?.children ?? []) as LegalNode[], 'tableCell', isBlockMark) ?? [];
  const columns = cells.map(({ around: [mark] }): Column =>
    mark?.type === 'insertion' || mark?.type === 'deletion' ? mark.type : 'both',
  );
  return columns.every((column) => column === 'both') ? [] : columns;
}

/** A row that only one text has, with an empty cell in each column that only the other one has. */
function withGaps(
  cells: readonly Element[],
  columns: readonly Column[],
  row: BlockMark['type'] | undefined,
): Element[] {
  const own = columns.filter((column) => column === 'both' || column === row).length;
  if (columns.length === 0 || cells.length !== own) return [...cells];
  const rest = [...cells];
  return columns.flatMap((column) => {
    const cell = column === 'both' || column === row ? rest.shift() : element('td', {}, []);
    return cell === undefined ? [] : [cell];
  });
}

function cellWords(printer: BlockPrinter, state: State, cell: TableCell): ElementContent[] {
  const words = state.all(cell);
  const change = printer.otherwiseChanged(cell);
  if (change === undefined) return words;
  return [element('span', printer.changes.properties({ type: 'reformatted', change }), words)];
}

/**
 * A plain list. Without changes among its items it is printed as Markdown prints it. What was an
 * item, and is a limb or a paragraph in the other text, stands between the lists of its neighbours.
 */
export function printList(printer: BlockPrinter, state: State, list: List): Element {
  const printed: ElementContent[] = [];
  let items: Element | undefined;
  let others: LegalNode[] = [];
  const printOthers = (): void => {
    printed.push(...printer.blocks(state, others));
    others = [];
  };
  (list.children as LegalNode[]).forEach((child, place) => {
    const entries = entriesOf([child], 'listItem', isBlockMark);
    if (entries === undefined) {
      others.push(child);
      items = undefined;
      return;
    }
    printOthers();
    if (items === undefined) {
      const start = (list.start ?? 1) + place;
      const properties: Properties = list.ordered && start !== 1 ? { start } : {};
      printed.push((items = element(list.ordered ? 'ol' : 'ul', properties, [])));
    }
    for (const { entry, around } of entries) {
      items.children.push(listItem(printer, state, entry, around));
    }
  });
  printOthers();
  const [only] = printed;
  return printed.length === 1 && items !== undefined && only === items
    ? items
    : element('div', {}, printed);
}

function listItem(
  printer: BlockPrinter,
  state: State,
  entry: ListItem,
  around: readonly BlockMark[],
): Element {
  const words = insideAll(
    around,
    () => printer.blocks(state, entry.children),
    (mark, inner) => blockMark(mark, '', inner, printer.changes),
  );
  const className = markedClasses(around, printer.changes);
  const change = printer.otherwiseChanged(entry);
  if (change !== undefined) {
    const properties = printer.changes.properties({ type: 'reformatted', change });
    // A limb's label that an item of a plain list does not have.
    const label = formerOf(entry, 'label');
    const gone = (former: string): Element =>
      inlineMark({ type: 'deletion', change }, () => [text(former)], printer.changes);
    return element('li', properties, [
      ...printer.changedWords(change),
      ...(label === undefined ? [] : [element('span', { className: ['number'] }, [gone(label)])]),
      ...words,
    ]);
  }
  return element('li', className.length > 0 ? { className } : {}, words);
}

/** True for a list whose items changed one by one. */
export function hasMarkedItems(list: List): boolean {
  return (list.children as LegalNode[]).some(
    (item) => item.type !== 'listItem' || item.data?.redline !== undefined,
  );
}
