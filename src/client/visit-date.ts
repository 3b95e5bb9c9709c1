/**
 * Keeps a chosen day for the whole visit. It is part of the address: in the path on pages of that
 * day, and as `?at=` on all others, where a bar says so, leads back, and leaves the day. A link to a
 * version that is read on that day leads to its page of the day.
 */
import type { DayPlaces } from '../publish/page-models.ts';
import { CHOSEN, dateIn, dayWords } from './date-words.ts';
import { dayAddress, dayPlacesAddress } from '../publish/addresses.ts';

const here = /^\/at\/(\d{4}-\d\d-\d\d)\//u.exec(location.pathname)?.[1];
const day = here ?? dateIn(location.search, CHOSEN);
/** Unknown until they are fetched, and where they cannot be: then links keep the day as `?at=`. */
let places: DayPlaces | undefined;

if (day !== undefined) {
  if (here === undefined) showBar(day);
  // A link is opened in a new tab by the middle button, or from its menu.
  for (const kind of ['click', 'auxclick', 'contextmenu'] as const) {
    document.addEventListener(kind, (event) => carryOver(event, day), { capture: true });
  }
  document.addEventListener('submit', (event) => carryForm(event, day), { capture: true });
  void learn(day);
}

async function learn(chosen: string): Promise<void> {
  try {
    const answer = await fetch(dayPlacesAddress(chosen));
    if (!answer.ok) return;
    places = (await answer.json()) as DayPlaces;
  } catch {
    return;
  }
  if (here === undefined) tellPlaces(places);
}

function barLink(name: string): HTMLAnchorElement | null {
  return document.querySelector<HTMLAnchorElement>(`a[data-visit-${name}]`);
}

/** On a page that is of no day: which day is set, the way back to it, and the way out of it. */
function showBar(chosen: string): void {
  const bar = document.querySelector<HTMLElement>('[data-visit-date]');
  const [back, leave] = [barLink('back'), barLink('leave')];
  if (bar === null || back === null || leave === null) return;
  back.href = dayAddress(chosen);
  back.textContent = `Back to the code at ${dayWords(chosen)}`;
  const without = new URL(location.href);
  without.searchParams.delete(CHOSEN);
  leave.href = without.href;
  const field = document.querySelector<HTMLInputElement>('.date-form input');
  if (field !== null) field.value = chosen;
  bar.hidden = false;
}

/** On a page of a document: which text is that of the day. The navigation leads to pages of the day. */
function tellPlaces({ words, documents, texts, navigation }: DayPlaces): void {
  const told = document.querySelector('[data-visit-words]');
  if (told !== null) told.textContent = `You chose: ${words}.`;
  const text = barLink('text');
  const found = documents.find(({ below }) => location.pathname.startsWith(below));
  if (text !== null && found !== undefined) {
    text.href = found.link.href + (location.pathname in texts ? location.hash : '');
    text.textContent = found.link.text;
    const item = text.closest<HTMLElement>('[hidden]');
    if (item !== null) item.hidden = false;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.main-navigation a')) {
    link.href = navigation[link.pathname] ?? link.href;
  }
}

/** A link to another page of the site takes the day along, unless it leaves the day. */
function carryOver({ target }: Event, chosen: string): void {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
  const isInside = link.pathname.startsWith('/at/');
  const isHere = link.pathname === location.pathname && link.hash !== '';
  if (isInside || isHere || 'leavesDay' in link.dataset) return;
  const there = places?.texts[link.pathname];
  const address = new URL(there === undefined ? link.href : there + link.hash, location.href);
  if (there === undefined) address.searchParams.set(CHOSEN, chosen);
  link.href = address.href;
}

/** So does a form, such as that of the search. */
function carryForm({ target }: SubmitEvent, chosen: string): void {
  if (!(target instanceof HTMLFormElement) || target.method !== 'get') return;
  if (new URL(target.action).pathname.startsWith('/at/')) return;
  const field = target.querySelector<HTMLInputElement>(`input[name="${CHOSEN}"]`);
  const kept = field ?? document.createElement('input');
  kept.type = 'hidden';
  kept.name = CHOSEN;
  kept.value = chosen;
  target.append(kept);
}
