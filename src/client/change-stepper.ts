import { isTyping } from './typing.ts';

/**
 * Next and previous change of a redline, by button and by the keys n and p. The list of changes is the
 * order: one entry may stand for a deletion and the insertion that replaces it.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.change-list a[data-change]')];
const position = document.querySelector<HTMLOutputElement>('.stepper output');
let current = -1;

function changeAt(index: number): HTMLElement | null {
  const id = links[index]?.dataset['change'];
  return id === undefined ? null : document.getElementById(id);
}

function show(index: number): void {
  changeAt(current)?.classList.remove('current');
  links[current]?.removeAttribute('aria-current');
  current = index;
  changeAt(current)?.classList.add('current');
  const link = links[current];
  link?.setAttribute('aria-current', 'location');
  if (position === null || link === undefined) return;
  const where = link.querySelector('.where')?.textContent ?? '';
  const spoken = document.createElement('span');
  spoken.className = 'visually-hidden';
  spoken.textContent = `: ${where}, ${link.querySelector('.change-sense')?.textContent ?? ''}`;
  position.replaceChildren(`Change ${current + 1} of ${links.length}`, spoken);
}

function step(by: number): void {
  if (links.length === 0) return;
  const next =
    current === -1 && by < 0 ? links.length - 1 : (current + by + links.length) % links.length;
  const change = changeAt(next);
  if (change === null) return;
  show(next);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  change.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('.stepper [data-step]')) {
  button.addEventListener('click', () => step(Number(button.dataset['step'])));
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  if (event.key === 'n') step(1);
  if (event.key === 'p') step(-1);
});

function follow(): void {
  const index = links.findIndex((link) => link.hash !== '' && link.hash === location.hash);
  if (index !== -1) show(index);
}

addEventListener('hashchange', follow);
follow();
