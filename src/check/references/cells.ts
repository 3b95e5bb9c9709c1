/**
 * Cells of tables, by the file: which heading stands over one, and which line over all.
 */
import type { LegalNode } from '../../model/nodes.ts';

/** The words at the head of the column that a cell is in; nothing for what is in no table. */
export function headerOfCell({ position }: LegalNode, source: string): string | undefined {
  const at = position?.start.offset;
  if (at === undefined) return undefined;
  // A cell begins at the bar before it.
  const column = cellsOf(source.slice(lineStart(source, at), at + 1)).length - 1;
  return cellsOf(headOfTable(source, at))[column]?.trim();
}

/** The first line of the table that a place is in; of what is in none, its own line. */
export function headOfTable(source: string, at: number): string {
  let line = lineStart(source, at);
  while (line > 0) {
    const above = lineStart(source, line - 1);
    if (!source.slice(above, line).trimStart().startsWith('|')) break;
    line = above;
  }
  const end = source.indexOf('\n', line);
  return source.slice(line, end === -1 ? undefined : end);
}

/** Where the line of a place begins. */
function lineStart(source: string, at: number): number {
  return at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
}

/** The pieces of a line between its bars. */
function cellsOf(line: string): string[] {
  return line.split(/(?<!\\)\|/);
}
