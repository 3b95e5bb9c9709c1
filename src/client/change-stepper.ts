import { announce, readyToAnnounce } from './announce.ts';
import { listedChanges, marksOf, placeOf, unfold } from './change-marks.ts';
import { isTyping } from './typing.ts';

/**
 * Next and previous change of a redline, by button and by the keys n and p. The list of changes is the
 * order: one entry may stand for a deletion and the insertion that replaces it, or for both ends of
 * a move. What a filter hides is passed over.
 */
let current: HTMLAnchorElement | undefined;

function highlight(link: HTMLAnchorElement | undefined): void {
  if (current !== undefined) {
    for (const mark of marksOf(idOf(current))) mark.classList.remove('current');
    current.removeAttribute('aria-current');
  }
  current = link;
  if (link === undefined) return;
  for (const mark of marksOf(idOf(link))) mark.classList.add('current');
  link.setAttribute('aria-current', 'location');
}

function idOf(link: HTMLAnchorElement): string {
  return link.dataset['change'] ?? '';
}

/** Says which change it is: to those who see in few words, to those who hear in full. */
function sayPosition(link: HTMLAnchorElement, links: readonly HTMLAnchorElement[]): void {
  const position = document.querySelector<HTMLOutputElement>('.stepper output');
  if (position === null) return;
  const spoken = document.createElement('span');
  spoken.className = 'visually-hidden';
  spoken.textContent = `: ${link.textContent.replaceAll(/\s+/gu, ' ').trim()}`;
  position.replaceChildren(`Change ${links.indexOf(link) + 1} of ${links.length}`, spoken);
}

function step(by: 1 | -1, moveFocus: boolean): void {
  const links = listedChanges();
  if (links.length === 0) return;
  const from = current === undefined ? -1 : links.indexOf(current);
  const raw = from === -1 ? (by === 1 ? 0 : links.length - 1) : from + by;
  const link = links[(raw + links.length) % links.length];
  const place = link && placeOf(link);
  if (link === undefined || place === undefined) return;
  highlight(link);
  sayPosition(link, links);
  if (raw === links.length) announce('That was the last change. This is the first again.');
  if (raw === -1 && from !== -1) announce('That was the first change. This is the last.');
  show(place);
  showInList(link);
  if (moveFocus) focus(place);
  history.replaceState(history.state, '', `${location.search}${link.hash}`);
}

/** Brings a change into the middle of the window, or its beginning to the top where it is taller. */
function show(place: HTMLElement): void {
  unfold(place);
  const isTall = place.getBoundingClientRect().height > innerHeight / 2;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({
    block: isTall ? 'start' : 'center',
    behavior: calm ? 'instant' : 'smooth',
  });
}

/** Scrolls the list alone: to scroll the window here would stop it on its way to the change. */
function showInList(link: HTMLElement): void {
  const list = link.closest<HTMLElement>('.aside');
  if (list === null) return;
  const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  list.scrollTop += inner.top - outer.top - outer.height / 2;
}

/** From here the next tab goes on, and a screen reader reads. */
function focus(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('.stepper [data-step]') : null;
  if (button !== null) step(button.getAttribute('data-step') === '-1' ? -1 : 1, false);
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  if (event.key === 'n') step(1, true);
  if (event.key === 'p') step(-1, true);
});

/** Shows what the address names: a change, or a provision that may be folded away. */
export function follow(): void {
  const anchor = decodeURIComponent(location.hash.slice(1));
  const target = anchor === '' ? null : document.getElementById(anchor);
  if (target === null) return;
  if (target.closest('details:not([open])') !== null) {
    unfold(target);
    target.scrollIntoView();
  }
  const links = listedChanges();
  const link = links.find(
    (one) => one.hash === location.hash || idOf(one) === target.dataset['change'],
  );
  if (link === undefined) return;
  highlight(link);
  sayPosition(link, links);
}

readyToAnnounce();
addEventListener('hashchange', follow);
follow();
