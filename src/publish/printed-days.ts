/**
 * Days as papers print them: "8 Sep 2022", "28 Jun – 19 Jul 2023", "May 2023". The words stay what is
 * shown; the days only tell what was past on some day.
 */
import type { Day } from '../library/types.ts';

/** The first and the last day that some words name. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

/** "8", "Sep" or "September", "2022"; the day and the year may be missing. */
const DATE = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Z][a-z]{2,8})(?:\s+(\d{4}))?$/u;

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, month, 1)),
  ),
);

/**
 * Reads one date, or two with a dash or "to" between them. The first may leave out what the second
 * says: "16 – 18 Aug 2023".
 *
 * @returns nothing where the words are anything else: a day that is not certain is not told.
 */
export function readPrintedDays(words: string): DaySpan | undefined {
  const pieces = words.trim().split(/\s*[–—]\s*|\s+(?:-|to)\s+/u);
  const [from = '', to, ...more] = pieces;
  if (more.length > 0) return undefined;
  if (to === undefined) return spanOf(DATE.exec(from));
  const end = DATE.exec(to);
  const last = spanOf(end);
  if (end === null || last === undefined) return undefined;
  const [, , month = '', year = ''] = end;
  const begin = DATE.exec(/^\d+$/u.test(from) ? `${from} ${month} ${year}` : from);
  if (begin === null) return undefined;
  const first = spanOf(begin, year);
  return first !== undefined && first.first <= last.last
    ? { first: first.first, last: last.last }
    : undefined;
}

function spanOf(found: RegExpExecArray | null, otherwise = ''): DaySpan | undefined {
  if (found === null) return undefined;
  const [, day, name = '', year = otherwise] = found;
  const month = MONTHS.findIndex(
    (one) => one === name || one.slice(0, name === 'Sept' ? 4 : 3) === name,
  );
  if (month === -1 || year === '') return undefined;
  if (day !== undefined) {
    const one = dayOf(Number(year), month, Number(day));
    return one === undefined ? undefined : { first: one, last: one };
  }
  const lastDay = new Date(Date.UTC(Number(year), month + 1, 0)).getUTCDate();
  const [first, last] = [dayOf(Number(year), month, 1), dayOf(Number(year), month, lastDay)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Nothing for a day that its month does not have. */
function dayOf(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && day > 0 ? date.toISOString().slice(0, 10) : undefined;
}
