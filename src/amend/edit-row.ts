/**
 * Edits of a row of entries. Everything that is done with amendments (applying, collisions, carrying
 * over) is done with these.
 */
import type { Position } from 'unist';
import type { Entry } from './entries.ts';

/** Entries that come before a place of the row. */
export interface Insert {
  /** 0 is before the first entry, the length of the row after the last. */
  readonly at: number;
  readonly entries: readonly Entry[];
}

/** Edits of one row of entries. Places are those of the row before any edit. */
export interface Edits {
  readonly replaced: ReadonlyMap<number, Entry>;
  readonly deleted: ReadonlySet<number>;
  /** In the order of their places; those of one place in the order in which they come. */
  readonly inserts: readonly Insert[];
  /** Where the annex has what is replaced or deleted, by its place in the row. */
  readonly marked?: ReadonlyMap<number, Position>;
  /** What of the deleted comes again, by its place. */
  readonly continued: ReadonlyMap<number, Continued>;
}

/** What goes in one block and comes in another: moved, or in its own place with another number. */
export interface Continued {
  /** The entry among the inserts that continues it. */
  readonly entry: Entry;
  readonly isMoved: boolean;
}

/** The row after the edits. */
export function editRow(row: readonly Entry[], { replaced, deleted, inserts }: Edits): Entry[] {
  const result: Entry[] = [];
  let next = 0;
  for (let at = 0; at <= row.length; at += 1) {
    for (let insert = inserts[next]; insert?.at === at; insert = inserts[next]) {
      result.push(
        ...insert.entries.map((entry) => inListOf(entry, result.at(-1) ?? row[at - 1], row[at])),
      );
      next += 1;
    }
    const entry = row[at];
    if (entry === undefined || deleted.has(at)) continue;
    result.push(replaced.get(at) ?? entry);
  }
  return result;
}

/** A definition that is inserted becomes one of the list beside it. */
function inListOf(entry: Entry, before: Entry | undefined, after: Entry | undefined): Entry {
  if (entry.list === undefined) return entry;
  return { ...entry, list: before?.list ?? after?.list ?? entry.list };
}
