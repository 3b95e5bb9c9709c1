/**
 * Writes down the columns of a table that came, went or moved: each is one change, marked in every
 * row.
 */
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
  let first: string | undefined;
  for (const { kind, old: before, new: after } of fresh.columns?.changes ?? []) {
    const [olds, news] = [cellsOf(old, before), cellsOf(fresh, after)];
    const id = recorder.record({
      kind,
      class: 'substantive',
      what: 'tableColumn',
      oldText: textOfCells(olds),
      newText: textOfCells(news),
      old,
      new: fresh,
    });
    for (const cell of [...olds, ...news]) ids.set(cell, id);
    first ??= id;
  }
  return first;
}

function cellsOf(table: Unit, place: number | undefined): Unit[] {
  return place === undefined ? [] : table.children.flatMap((row) => row.children[place] ?? []);
}

function textOfCells(cells: readonly Unit[]): string {
  return cells.map(({ node }) => textOf(node)).join('\n');
}
