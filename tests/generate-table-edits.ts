/**
 * Edits of tables: columns inserted, deleted and moved, and rows moved.
 */
import type { Edit, Loose } from './generate-edits.ts';

/** Makes one of them in one of the tree's tables; a tree without tables stays as it is. */
export function editTable(root: Loose, { kind, at, to, text }: Edit): void {
  const tables = [...tablesIn(root)];
  const table = tables[at % Math.max(1, tables.length)];
  const rows = table?.children?.filter(({ type }) => type === 'tableRow') ?? [];
  if (table?.children === undefined || rows.length === 0) return;
  if (kind === 'moveRow') {
    const [row] = table.children.splice(at % table.children.length, 1);
    if (row !== undefined) table.children.splice(to % (table.children.length + 1), 0, row);
    return;
  }
  const columns = Math.max(...rows.map(({ children = [] }) => children.length));
  const from = at % Math.max(1, columns);
  for (const [index, row] of rows.entries()) {
    row.children ??= [];
    if (kind === 'insertColumn') {
      const words = index === 0 ? text : `${String(index)} ${text.slice(0, 9)}`;
      row.children.splice(from, 0, cellOf(words));
    } else {
      const [cell] = row.children.splice(from, 1);
      if (kind === 'moveColumn' && cell !== undefined) {
        row.children.splice(to % columns, 0, cell);
      }
    }
  }
  if (table.align === undefined) return;
  if (kind === 'insertColumn') table.align.splice(from, 0, to % 2 === 0 ? null : 'right');
  if (kind === 'deleteColumn') table.align.splice(from, 1);
}

function* tablesIn(node: Loose): Generator<Loose> {
  if (node.type === 'table') yield node;
  for (const child of node.children ?? []) yield* tablesIn(child);
}

function cellOf(text: string): Loose {
  return { type: 'tableCell', children: [{ type: 'text', value: text }] };
}
