/**
 * Merges the rows of a table by its columns: a column that came, went or moved is one change,
 * marked in every row.
 */
import type { Nodes } from 'mdast';
import type { LegalNode } from '../model/nodes.ts';
import { columnsOf, type Columns } from './columns.ts';
import { textOf } from './likeness.ts';
import type { Merging } from './merging.ts';
import type { Found, Recorder } from './recorder.ts';
import type { Unit } from './units.ts';

/** The ids of the changes of a table's columns. */
interface ColumnIds {
  readonly inserted: ReadonlyMap<number, string>;
  readonly deleted: ReadonlyMap<number, string>;
  /** By the new place, and the same ids by the old one. */
  readonly moved: ReadonlyMap<number, string>;
  readonly movedFrom: ReadonlyMap<number, string>;
}

const known = new WeakMap<Unit, ColumnIds>();

/** Writes down the columns of a pair of tables that came, went or moved, and gives one's id. */
export function columnIds(
  old: Unit,
  fresh: Unit,
  columns: Columns,
  recorder: Recorder,
): string | undefined {
  const inserted = new Map<number, string>();
  const deleted = new Map<number, string>();
  const moved = new Map<number, string>();
  const movedFrom = new Map<number, string>();
  columns.formerOf.forEach((former, place) => {
    const newText = columnText(fresh, place);
    if (former === undefined) {
      inserted.set(place, recorder.record(columnFound('inserted', '', newText, old, fresh)));
    } else if (columns.moved.has(place)) {
      const oldText = columnText(old, former);
      const id = recorder.record(columnFound('moved', oldText, newText, old, fresh));
      moved.set(place, id);
      movedFrom.set(former, id);
    }
  });
  for (const place of columns.deleted) {
    const oldText = columnText(old, place);
    deleted.set(place, recorder.record(columnFound('deleted', oldText, '', old, fresh)));
  }
  known.set(fresh, { inserted, deleted, moved, movedFrom });
  return [...inserted.values(), ...deleted.values(), ...moved.values()][0];
}

function columnFound(
  kind: 'inserted' | 'deleted' | 'moved',
  oldText: string,
  newText: string,
  old: Unit,
  fresh: Unit,
): Found {
  return { kind, class: 'substantive', what: 'tableColumn', oldText, newText, old, new: fresh };
}

function columnText(table: Unit, place: number): string {
  return table.children
    .flatMap((row) => row.children[place] ?? [])
    .map((cell) => textOf(cell.node))
    .join('\n');
}

/** Merges two rows, cell by cell along the columns. */
export function mergeRow(
  old: Unit,
  fresh: Unit,
  merging: Merging,
  mergePair: (old: Unit, fresh: Unit, merging: Merging) => LegalNode,
): LegalNode {
  const columns = columnsOf(fresh.parent);
  const ids = fresh.parent && known.get(fresh.parent);
  const width = Math.max(old.children.length, fresh.children.length);
  const formerOf = columns?.formerOf ?? Array.from({ length: width }, (_, place) => place);
  const cells: LegalNode[] = [];
  let next = 0;
  /** The old cells up to a place that went or moved away. */
  const passOld = (end: number): void => {
    for (; next < end; next += 1) {
      const cell = old.children[next];
      if (cell === undefined) continue;
      const column = ids?.deleted.get(next) ?? ids?.movedFrom.get(next);
      const id = column ?? recordCell('deleted', cell, merging);
      cells.push(marked('deletion', id, cell.node));
    }
  };
  for (let place = 0; place < Math.max(formerOf.length, fresh.children.length); place += 1) {
    const former = formerOf[place];
    const cell = fresh.children[place];
    const moved = ids?.moved.get(place);
    const before = former === undefined ? undefined : old.children[former];
    if (former !== undefined && moved === undefined) {
      passOld(former);
      next = former + 1;
    }
    if (cell !== undefined && before !== undefined) {
      const merged = mergePair(before, cell, merging);
      cells.push(moved === undefined ? merged : marked('insertion', moved, merged));
    } else if (cell !== undefined) {
      const id = ids?.inserted.get(place) ?? recordCell('inserted', cell, merging);
      cells.push(marked('insertion', id, cell.node));
    } else if (before !== undefined && moved === undefined) {
      cells.push(marked('deletion', recordCell('deleted', before, merging), before.node));
    }
  }
  passOld(old.children.length);
  return { ...fresh.node, children: cells } as LegalNode;
}

/** A cell that one row has beyond the columns of its table. */
function recordCell(kind: 'inserted' | 'deleted', cell: Unit, { recorder }: Merging): string {
  const text = textOf(cell.node);
  return recorder.record({
    kind,
    class: 'substantive',
    what: 'tableCell',
    oldText: kind === 'deleted' ? text : '',
    newText: kind === 'inserted' ? text : '',
    old: kind === 'deleted' ? cell : undefined,
    new: kind === 'inserted' ? cell : undefined,
  });
}

function marked(type: 'insertion' | 'deletion', change: string, node: LegalNode): LegalNode {
  return { type, change, children: [node as Nodes] };
}
