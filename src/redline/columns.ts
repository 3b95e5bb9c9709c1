/**
 * Which column of a table continues which: by the words of its head, then by its cells. A column
 * added is one change, not a new table.
 */
import { heaviestChain, type Link } from './chain.ts';
import { shared } from './likeness.ts';
import type { ColumnChange } from './remembered.ts';
import { pair, type Unit } from './units.ts';

/**
 * Pairs the cells of two rows along their columns. The new cell of a column that moved knows the old
 * one, and not the other way round: it is no part of what stayed in order.
 */
export function pairCells(old: Unit, fresh: Unit): void {
  const columns = old.parent?.partner === fresh.parent ? fresh.parent?.columns : undefined;
  fresh.children.forEach((cell, place) => {
    const former = old.children[columns ? (columns.formerOf[place] ?? -1) : place];
    if (former === undefined) return;
    cell.partner = former;
    if (!columns || columns.stayed.has(place)) former.partner = cell;
  });
}

/** How much of a column's cells must be the same for it to be the same column. */
const ENOUGH = 0.5;

/** Aligns the columns of two tables, and lets their rows be known again by the columns kept. */
export function markColumns(old: Unit, fresh: Unit): void {
  if (!hasColumns(old) || !hasColumns(fresh)) return;
  if (!pairHeads(old.children[0], fresh.children[0])) return;
  const [before, after] = [cellsByColumn(old), cellsByColumn(fresh)];
  const links: Link[] = [];
  after.forEach((column, place) => {
    before.forEach((former, formerPlace) => {
      // Where a head stands elsewhere only that one head can tell that its column does.
      const heads =
        column.head === former.head && (place === formerPlace || isTelling(column, after, before));
      const most = Math.max(column.sorted.length, former.sorted.length, 1);
      const cells = shared(former.sorted, column.sorted) / most;
      const alike = place === formerPlace || before.length !== after.length ? cells : 0;
      const weight = (heads ? 1 : 0) + alike;
      if (weight >= ENOUGH) links.push({ old: formerPlace, new: place, weight });
    });
  });
  const formerOf = best(links, after.length);
  pairTheRest(formerOf, before.length);
  const kept = heaviestChain(
    formerOf.flatMap((former, place) =>
      former === undefined ? [] : [{ old: former, new: place, weight: 1 }],
    ),
  );
  const stayed = new Set(kept.map((link) => link.new));
  const changes: ColumnChange[] = [];
  formerOf.forEach((former, place) => {
    if (stayed.has(place)) return;
    changes.push({ kind: former === undefined ? 'inserted' : 'moved', old: former, new: place });
  });
  before.forEach((_, place) => {
    if (!formerOf.includes(place)) changes.push({ kind: 'deleted', old: place });
  });
  if (!changes[0]) return;
  fresh.columns = { formerOf, stayed, changes };
  keyRows(old, fresh, formerOf);
}

/**
 * True for a table that holds rows, all with as many cells, none of which has a partner yet (a row that
 * moved by itself has them): of others no column can be told.
 */
function hasColumns(table: Unit): boolean {
  const [head] = table.children;
  return table.children.every(
    ({ node, children }) =>
      node.type === 'tableRow' &&
      children.length === head?.children.length &&
      !children.some(({ partner }) => partner),
  );
}

/** The rows of heads continue one another, unless one of them is known to stand elsewhere. */
function pairHeads(old: Unit | undefined, fresh: Unit | undefined): boolean {
  if (!old || !fresh) return false;
  if (!old.partner && !fresh.partner) pair(old, fresh);
  return old.partner === fresh;
}

/** True for a column whose head no other column of either table has. */
function isTelling({ head }: Column, ...tables: readonly Column[][]): boolean {
  return tables.every((columns) => columns.filter((column) => column.head === head).length === 1);
}

/** The heaviest links first, each column once. */
function best(links: Link[], width: number): (number | undefined)[] {
  const formerOf = new Array<number | undefined>(width).fill(undefined);
  const taken = new Set<number>();
  links.sort((a, b) => b.weight - a.weight || Math.abs(a.old - a.new) - Math.abs(b.old - b.new));
  for (const link of links) {
    if (formerOf[link.new] !== undefined || taken.has(link.old)) continue;
    formerOf[link.new] = link.old;
    taken.add(link.old);
  }
  return formerOf;
}

/** A lone column on each side between the same neighbours was rewritten, not replaced. */
function pairTheRest(formerOf: (number | undefined)[], width: number): void {
  const taken = new Set(formerOf);
  const around = [-1, ...formerOf, width];
  formerOf.forEach((former, place) => {
    const next = Number(around[place]) + 1;
    if (former !== undefined || taken.has(next) || around[place + 2] !== next + 1) return;
    formerOf[place] = next;
  });
}

interface Column {
  readonly head: number | undefined;
  readonly sorted: Int32Array;
}

function cellsByColumn(table: Unit): Column[] {
  const rows = table.children;
  const width = rows[0]?.children.length ?? 0;
  return Array.from({ length: width }, (_, place) => {
    const cells = rows.slice(1).flatMap((row) => row.children[place]?.content ?? []);
    return {
      head: rows[0]?.children[place]?.content,
      sorted: Int32Array.from(cells).sort(),
    };
  });
}

/** Rows are known again by their cells in the columns that both tables have. */
function keyRows(old: Unit, fresh: Unit, formerOf: readonly (number | undefined)[]): void {
  const numbers = new Map<string, number>();
  const kept = [...formerOf.entries()].filter(([, former]) => former !== undefined);
  for (const table of [old, fresh]) {
    for (const row of table.children) {
      const cells = kept.map(
        ([place, former]) => row.children[table === old ? Number(former) : place],
      );
      const key = cells.map((cell) => String(cell?.content)).join(',');
      const number = numbers.get(key) ?? -1 - numbers.size;
      numbers.set(key, (row.key = number));
    }
  }
}
