/**
 * Writes down the columns of a table that came, went or moved: each is one change, marked in every
 * row.
 */
import { columnsOf } from './columns.ts';
import { textOf } from './likeness.ts';
import type { Merging } from './merging.ts';
import type { Unit } from './units.ts';

/**
 * Writes down the columns of a pair of tables that changed, and keeps the id of each for its cells.
 *
 * @returns the first of the ids.
 */
export function recordColumns(
  old: Unit,
  fresh: Unit,
  { recorder, ids }: Merging,
): string | undefined {
  const columns = columnsOf(fresh);
  if (columns === undefined) return undefined;
  let first: string | undefined;
  const record = (
    kind: 'inserted' | 'deleted' | 'moved',
    before?: number,
    after?: number,
  ): void => {
    const [olds, news] = [cellsOf(old, before), cellsOf(fresh, after)];
    const [oldText, newText] = [textOfCells(olds), textOfCells(news)];
    const what = 'tableColumn';
    const id = recorder.record({
      kind,
      class: 'substantive',
      what,
      oldText,
      newText,
      old,
      new: fresh,
    });
    for (const cell of [...olds, ...news]) ids.set(cell, id);
    first ??= id;
  };
  columns.formerOf.forEach((former, place) => {
    if (former === undefined) record('inserted', undefined, place);
    else if (columns.moved.has(place)) record('moved', former, place);
  });
  for (const place of columns.deleted) record('deleted', place);
  return first;
}

function cellsOf(table: Unit, place: number | undefined): Unit[] {
  return place === undefined ? [] : table.children.flatMap((row) => row.children[place] ?? []);
}

function textOfCells(cells: readonly Unit[]): string {
  return cells.map(({ node }) => textOf(node)).join('\n');
}
