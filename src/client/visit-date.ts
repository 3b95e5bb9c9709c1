/**
 * Keeps a chosen date for the whole visit. It is part of the address: in the path on pages of that
 * day, and as `?at=` on all others, where a bar says so and leads back.
 */
import { dateIn, dayWords } from './date-words.ts';

const here = /^\/at\/(\d{4}-\d\d-\d\d)\//u.exec(location.pathname)?.[1];
const day = here ?? dateIn(location.search, 'at');
const bar = document.querySelector<HTMLElement>('[data-visit-date]');

if (day !== undefined) {
  if (here === undefined) showBar(day);
  document.addEventListener('click', (event) => carry(event, day), { capture: true });
}

/** On a page that is of no day: which date is set, and the way back to it. */
function showBar(chosen: string): void {
  const link = bar?.querySelector<HTMLAnchorElement>('[data-visit-back]');
  if (bar === null || link == null) return;
  link.href = `/at/${chosen}/`;
  link.textContent = `Back to the code at ${dayWords(chosen)}`;
  const field = document.querySelector<HTMLInputElement>('.date-form input');
  if (field !== null) field.value = chosen;
  bar.hidden = false;
}

/** A link to another page of the site takes the date along, unless it leaves the date. */
function carry({ target }: Event, chosen: string): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
  const isInside = link.pathname.startsWith('/at/');
  const isHere = link.pathname === location.pathname && link.hash !== '';
  if (isInside || isHere || 'leavesDay' in link.dataset) return;
  const address = new URL(link.href);
  address.searchParams.set('at', chosen);
  link.href = address.href;
}
