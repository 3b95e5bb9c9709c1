/**
 * Lists that a reader puts in order.
 */

/** What a row is put in order by. */
export interface RowOrder {
  /** Where its status stands in the life of a text. */
  readonly status: number;
  /** The first day of its effect, as year-month-day; empty where none is known: such rows stand last. */
  readonly date: string;
}
