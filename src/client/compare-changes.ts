import type { Proven } from './compare-messages.ts';
import { repeat, within } from './compare-parts.ts';
import { changesWords } from './compare-words.ts';

/** Fills the list of changes beside a redline, and what they are chosen by. */
export function showChanges(part: DocumentFragment, { changes, filters }: Proven): void {
  if (changes.length === 0) {
    within(part, '.aside').remove();
    within(part, '.columns').classList.remove('with-aside');
    return;
  }
  for (const place of part.querySelectorAll('[data-change-count]')) {
    place.textContent = changesWords(changes.length);
  }
  const byModification = filters.modifications.length > 0;
  repeat(within(part, '.change-list > li'), changes, (item, change) => {
    item.className = change.nested ? `${change.class} nested` : change.class;
    item.dataset['class'] = change.class;
    if (byModification) item.dataset['modifications'] = change.modifications.join('|');
    else delete item.dataset['modifications'];
    const link = within(item, 'a');
    link.setAttribute('href', change.href);
    link.dataset['change'] = change.id;
    within(link, '.where').textContent = change.title;
    fillOrRemove(within(link, '.change-sense'), change.detail);
    const by = change.modifications.join(', ');
    fillOrRemove(within(link, '.change-by'), byModification && by !== '' ? `by ${by}` : '');
  });
  showFilters(part, filters);
}

function fillOrRemove(element: HTMLElement, words: string): void {
  if (words === '') element.remove();
  else element.textContent = words;
}

/** A sort of which there is nothing to choose is left out; with none left, so is the place for it. */
function showFilters(part: DocumentFragment, filters: Proven['filters']): void {
  const sorts = { class: filters.classes, modification: filters.modifications };
  for (const [sort, choices] of Object.entries(sorts)) {
    const label = within(part, `label:has(input[value="${sort}"])`);
    if (choices.length === 0) {
      const group = label.closest('fieldset');
      const place = group?.parentElement;
      group?.remove();
      if (place?.childElementCount === 0) place.remove();
      continue;
    }
    repeat(label, choices, (copy, choice) => {
      const box = copy.querySelector('input');
      if (box !== null) box.value = choice.value;
      within(copy, 'span').textContent = `${choice.label} (${choice.count})`;
    });
  }
}
