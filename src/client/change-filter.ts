import { listedChanges, marksOf } from './change-marks.ts';

/**
 * Chooses which changes of a redline are listed and stepped through, by class and by modification.
 * The others stay in the text, quietly. The choice is part of the address, so that it can be sent on.
 */
const filter = document.querySelector<HTMLElement>('[data-change-filter]');

/** What is left out, in an address: for each sort of box, under which name the unchecked ones stand. */
const LEFT_OUT = { class: 'without', modification: 'without-modification' } as const;
type Sort = keyof typeof LEFT_OUT;
const SORTS = Object.keys(LEFT_OUT) as Sort[];

function boxes(sort: Sort): HTMLInputElement[] {
  return [...(filter?.querySelectorAll<HTMLInputElement>(`input[data-filter="${sort}"]`) ?? [])];
}

function unchecked(sort: Sort): string[] {
  return boxes(sort)
    .filter((box) => !box.checked)
    .map((box) => box.value);
}

/** A change that several modifications made stays as long as one of them is chosen. */
function isLeftOut({ dataset }: HTMLElement): boolean {
  if (unchecked('class').includes(dataset['class'] ?? '')) return true;
  const made = (dataset['modifications'] ?? '').split('|').filter(Boolean);
  const without = unchecked('modification');
  return made.length > 0 && made.every((one) => without.includes(one));
}

function apply(): void {
  const items = document.querySelectorAll<HTMLElement>('.change-list > li');
  for (const item of items) {
    item.hidden = isLeftOut(item);
    const change = item.querySelector('a')?.dataset['change'] ?? '';
    for (const mark of marksOf(change)) mark.classList.toggle('left-out', item.hidden);
  }
  const shown = listedChanges().length;
  const words = shown === items.length ? `${shown} changes` : `${shown} of ${items.length} changes`;
  for (const place of document.querySelectorAll('[data-change-count], .stepper output')) {
    place.textContent = words;
  }
  hideTexts();
}

/** On a page with several texts, those of which no change is left are left out, list and all. */
function hideTexts(): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-text-of]')];
  for (const list of parts.filter((part) => part.querySelector('.change-list') !== null)) {
    const hidden = list.querySelector('.change-list > li:not([hidden])') === null;
    const anchor = list.dataset['textOf'];
    for (const part of parts) if (part.dataset['textOf'] === anchor) part.hidden = hidden;
  }
}

function readAddress(): void {
  const asked = new URLSearchParams(location.search);
  for (const sort of SORTS) {
    const without = asked.getAll(LEFT_OUT[sort]);
    for (const box of boxes(sort)) box.checked = !without.includes(box.value);
  }
}

function writeAddress(): void {
  const address = new URL(location.href);
  for (const sort of SORTS) {
    address.searchParams.delete(LEFT_OUT[sort]);
    for (const value of unchecked(sort)) address.searchParams.append(LEFT_OUT[sort], value);
  }
  history.replaceState(history.state, '', address);
}

if (filter !== null) {
  readAddress();
  if (SORTS.some((sort) => unchecked(sort).length > 0)) apply();
  filter.addEventListener('change', () => {
    apply();
    writeAddress();
  });
}

// The other views show the same choice, and the same place.
document.addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest('a[data-view]') : null;
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
    const here = new URLSearchParams(location.search);
    const there = new URLSearchParams(link.search);
    for (const name of Object.values(LEFT_OUT)) {
      there.delete(name);
      for (const value of here.getAll(name)) there.append(name, value);
    }
    link.search = there.toString();
    link.hash = location.hash;
  },
  { capture: true },
);
