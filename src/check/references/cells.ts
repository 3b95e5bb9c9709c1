/**
 * Cells of tables, by the file: which heading stands over one.
 */
import type { LegalNode } from '../../model/nodes.ts';

/** The words at the head of the column that a cell is in; nothing for what is in no table. */
export function headerOfCell({ position }: LegalNode, source: string): string | undefined {
  const at = position?.start.offset;
  if (at === undefined) return undefined;
  let line = source.lastIndexOf('\n', at - 1) + 1;
  // A cell begins at the bar before it.
  const column = cellsOf(source.slice(line, at + 1)).length - 1;
  while (line > 0) {
    const above = source.lastIndexOf('\n', line - 2) + 1;
    if (!source.slice(above, line).trimStart().startsWith('|')) break;
    line = above;
  }
  const end = source.indexOf('\n', line);
  return cellsOf(source.slice(line, end === -1 ? undefined : end))[column]?.trim();
}

/** The pieces of a line between its bars. */
function cellsOf(line: string): string[] {
  return line.split(/(?<!\\)\|/);
}
