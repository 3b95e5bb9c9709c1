/**
 * What a unit remembers once it was asked for, so that it is worked out once: its words, and of a
 * table what became of its columns.
 */

/** The words of a unit as numbers, in reading order and sorted; pairs of neighbours sorted. */
export interface Words {
  readonly inOrder: Int32Array;
  readonly sorted: Int32Array;
  readonly pairs: Int32Array;
}

/** The columns of a pair of tables, where any came, went or moved. Kept with the new table. */
export interface Columns {
  /** For each column of the new table, the old one that it continues. */
  readonly formerOf: readonly (number | undefined)[];
  /** The new columns that continue an old one and kept their order. */
  readonly stayed: ReadonlySet<number>;
  /** What became of all others, the new ones in their order and then the old ones. */
  readonly changes: readonly ColumnChange[];
}

/** A column that came, went or moved, by its places in the two tables. */
export interface ColumnChange {
  readonly kind: 'inserted' | 'deleted' | 'moved';
  readonly old?: number | undefined;
  readonly new?: number;
}
