/**
 * On the page for unknown addresses: a redline that the build did not make is computed by the
 * document's compare page, which has all that the address says; a date leads to the day that it
 * belongs to.
 */

import { atSameDay } from './date-words.ts';

/** An address of a redline: document, old version, new version, and the view where one is named. */
const REDLINE = /^(\/.+\/redline\/)([^/]+)\/([^/]+)\/(?:([^/]+)\/)?$/u;

/** A day on which nothing changes belongs to an earlier one; the list of days knows which. */
const day = /^\/at\/(\d{4}-\d\d-\d\d)\//u.exec(`${location.pathname}/`)?.[1];
if (day !== undefined) location.replace(`/at/?on=${day}`);

const asked = REDLINE.exec(`${location.pathname.replace(/\/$/u, '')}/`);
if (asked !== null) void goOn(asked);

async function goOn([, compare = '', old = '', fresh = '', view]: RegExpExecArray): Promise<void> {
  if (!(await isThere(compare))) return;
  const lead = document.querySelector('[data-lost]');
  if (lead !== null) lead.textContent = 'This redline is made in your browser: one moment.';
  const address = new URL(compare, location.origin);
  address.searchParams.set('old', decoded(old));
  address.searchParams.set('new', decoded(fresh));
  if (view !== undefined) address.searchParams.set('view', decoded(view));
  address.hash = location.hash;
  location.replace(atSameDay(address.href));
}

async function isThere(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD' })).ok;
  } catch {
    return false;
  }
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
