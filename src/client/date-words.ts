/** Dates in addresses and in words. */

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** What holds the chosen day in the address of a page of no day. */
export const CHOSEN = 'at';

/** "16 August 2023". */
export function dayWords(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

/** An address of this site with the day that this page is read at, where one is chosen. */
export function atSameDay(href: string): string {
  const day = dateIn(location.search, CHOSEN);
  if (day === undefined) return href;
  const address = new URL(href, location.href);
  address.searchParams.set(CHOSEN, day);
  return address.href;
}

/** A date in the search part of an address; nothing where there is none, or what is there is no date. */
export function dateIn(search: string, name: string): string | undefined {
  const day = new URLSearchParams(search).get(name) ?? '';
  if (!/^\d{4}-\d\d-\d\d$/u.test(day)) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  // There is no 31 February: it would become another day.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}
