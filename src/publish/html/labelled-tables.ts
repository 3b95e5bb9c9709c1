/**
 * Tables of prose that are read row by row on a narrow screen: each cell bears the words over its
 * column, which the style sheet shows beside it, and roles that stay when the cells are no table any
 * more for the browser.
 */
import type { Element, Nodes as HastNodes } from 'hast';

/** Fewer columns fit beside one another. */
const FEWEST_COLUMNS = 3;

/** Labels the cells of every table below a node that has a head of one row and enough columns. */
export function labelTables(node: HastNodes): void {
  if (node.type === 'element' && node.tagName === 'table') labelTable(node);
  else if ('children' in node) node.children.forEach(labelTables);
}

function labelTable(table: Element): void {
  const [head, ...others] = rowsIn(table, 'thead');
  const rows = rowsIn(table, 'tbody');
  const labels = head === undefined ? [] : cellsOf(head).map(wordsIn);
  const fits = rows.every((row) => cellsOf(row).length === labels.length);
  if (others.length > 0 || labels.length < FEWEST_COLUMNS || !fits) return;
  table.properties = { ...table.properties, className: ['labelled'], role: 'table' };
  for (const part of elementsOf(table)) part.properties['role'] = 'rowgroup';
  for (const row of [...(head === undefined ? [] : [head]), ...rows]) {
    row.properties['role'] = 'row';
    cellsOf(row).forEach((cell, index) => {
      cell.properties['role'] = cell.tagName === 'th' ? 'columnheader' : 'cell';
      if (cell.tagName === 'td') cell.properties['dataLabel'] = labels[index] ?? '';
    });
  }
}

function rowsIn(table: Element, part: 'thead' | 'tbody'): Element[] {
  return elementsOf(table)
    .filter(({ tagName }) => tagName === part)
    .flatMap(elementsOf);
}

const cellsOf = elementsOf;

function elementsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function wordsIn(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('').trim() : '';
}
