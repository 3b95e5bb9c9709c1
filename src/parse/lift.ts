/**
 * A mark around all the words of a block is a mark around the block: `<ins>D10.29 The Panel…</ins>`
 * inserts the clause, not its words. Lifting gives annexes and redlines one normal form.
 */
import type { Nodes, Paragraph, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { Deletion, Insertion } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';

/**
 * The one mark that holds all the words of the phrasing, if there is one.
 */
export function wholeMark(children: readonly PhrasingContent[]): Insertion | Deletion | undefined {
  let mark: Insertion | Deletion | undefined;
  for (const child of children) {
    if (child.type === 'insertion' || child.type === 'deletion') {
      if (mark !== undefined) return undefined;
      mark = child;
    } else if (child.type !== 'text' || child.value.trim() !== '') return undefined;
  }
  if (mark === undefined || plainText(mark.children as PhrasingContent[]).trim() === '')
    return undefined;
  return mark;
}

/** A paragraph or heading whose words are all inserted (or deleted), as a marked block. */
export function liftBlock<Block extends Nodes & { children: PhrasingContent[] }>(
  block: Block,
): Block | Insertion | Deletion {
  const mark = wholeMark(block.children);
  if (mark === undefined) return block;
  return sameMark(mark, [{ ...block, children: mark.children as PhrasingContent[] } as Nodes]);
}

/** A mark of the same kind and change around other children. */
export function sameMark(mark: Insertion | Deletion, children: Nodes[]): Insertion | Deletion {
  return { ...mark, children };
}

/**
 * The mark that all the given blocks share, each being wholly marked; with the blocks freed of it.
 */
export function sharedMark(
  blocks: readonly Nodes[],
): { mark: Insertion | Deletion; blocks: Nodes[] } | undefined {
  const freed: Nodes[] = [];
  let mark: Insertion | Deletion | undefined;
  for (const block of blocks) {
    const lifted = block.type === 'paragraph' ? liftBlock<Paragraph>(block) : block;
    if (lifted.type !== 'insertion' && lifted.type !== 'deletion') return undefined;
    if (mark !== undefined && mark.type !== lifted.type) return undefined;
    mark ??= lifted;
    freed.push(...lifted.children);
  }
  return mark === undefined ? undefined : { mark, blocks: freed };
}

/** A table whose wholly marked rows are marked as rows. */
export function liftRows(table: Table): Table {
  const children = table.children.map((row) => (row.type === 'tableRow' ? liftRow(row) : row));
  return { ...table, children };
}

function liftRow(row: TableRow): TableRow | Insertion | Deletion {
  let mark: Insertion | Deletion | undefined;
  const cells: TableCell[] = [];
  for (const cell of row.children) {
    const whole = cell.type === 'tableCell' ? wholeMark(cell.children) : undefined;
    if (whole === undefined || (mark !== undefined && mark.type !== whole.type)) return row;
    mark ??= whole;
    cells.push({ ...cell, children: whole.children as PhrasingContent[] } as TableCell);
  }
  return mark === undefined ? row : sameMark(mark, [{ ...row, children: cells }]);
}
