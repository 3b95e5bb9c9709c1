/**
 * What the rows of a list are put in order by.
 */
import type { Day } from '../library/types.ts';
import { STATUSES, type Status } from '../model/lifecycle.ts';
import type { RowOrder } from './page-models.ts';

/** The order of a row by its status, and by the first of the days of its effect. */
export function rowOrder(status: Status, days: readonly Day[]): RowOrder {
  return { status: STATUSES.indexOf(status), date: [...days].sort()[0] ?? '' };
}
