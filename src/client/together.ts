import { adoptPanels } from './compare-panels.ts';
import { showEffects } from './together-effects.ts';
import { placeIn } from './together-places.ts';
import type { TogetherAnswer, TogetherOrder, TogetherText } from './together-messages.ts';
import { togetherWords, type Ticked } from './together-words.ts';

/**
 * The page of pending modifications: shows the text with those that are ticked, and where they
 * collide. The choice is part of the address, so that it can be sent to somebody.
 */

const form = document.querySelector<HTMLFormElement>('form[data-together]');
const status = document.querySelector<HTMLElement>('[data-together-status]');
const result = document.querySelector<HTMLElement>('[data-together-result]');
const select = document.querySelector<HTMLSelectElement>('[data-together-text]');
const view = document.querySelector<HTMLSelectElement>('[data-together-view]');
const article = document.querySelector<HTMLElement>('[data-together-article]');
const effects = document.querySelector<HTMLElement>('[data-together-effects]');
if (form && status && result && select && view && article && effects) {
  begin(form, status, result, select, view, article, effects);
}

function begin(
  form: HTMLFormElement,
  status: HTMLElement,
  result: HTMLElement,
  select: HTMLSelectElement,
  view: HTMLSelectElement,
  article: HTMLElement,
  effects: HTMLElement,
): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="with"]')];
  const asked = new URLSearchParams(location.search).getAll('with');
  for (const box of boxes) box.checked = asked.includes(box.value);
  const readWith = (form.dataset['readWith'] ?? '').split(' ').filter(Boolean);
  let texts: readonly TogetherText[] = [];
  let worker: Worker | undefined;
  const names = new Map(
    [...form.querySelectorAll<HTMLInputElement>('[data-text]')].map(({ dataset, value }) => [
      dataset['text'] ?? '',
      { name: dataset['name'] ?? '', address: value },
    ]),
  );

  const show = (): void => {
    for (const key of document.querySelectorAll<HTMLElement>('[data-together-key]')) {
      key.hidden = key.dataset['togetherKey'] !== view.value;
    }
    const text = texts.find(({ document }) => document === select.value);
    const html = view.value === 'clean' ? text?.clean : text?.marked;
    if (html === undefined) {
      const words = document.createElement('p');
      words.textContent =
        'They collide in this text, so that there is none with all of them. Untick one.';
      article.replaceChildren(words);
      return;
    }
    // Safe HTML from the printer, as the build sets it into its pages.
    article.innerHTML = html;
    // The panels are of the texts as they stand: of these terms they would say what is no longer so.
    for (const key of text?.changedTerms ?? []) {
      for (const link of article.querySelectorAll(`a[data-term="${CSS.escape(key)}"]`)) {
        link.removeAttribute('data-term');
      }
    }
  };

  /** Puts the texts with links in the place of those without, the reader where they were. */
  const link = (linked: readonly TogetherText[]): void => {
    texts = linked;
    const focused = article.contains(document.activeElement) ? document.activeElement?.id : '';
    show();
    const again = focused === '' ? null : document.getElementById(focused ?? '');
    if (again === null) return;
    again.tabIndex = -1;
    again.focus({ preventScroll: true });
  };

  /** The text and the place in it that the address names. */
  const goToPlace = (): void => {
    const place = placeIn(location.hash);
    if (place === undefined || !texts.some((one) => one.document === place.document)) return;
    select.value = place.document;
    view.value = 'marked';
    show();
    const there = document.getElementById(place.anchor) ?? article;
    there.tabIndex = -1;
    there.focus();
    there.scrollIntoView();
  };

  const take = (answer: TogetherAnswer): void => {
    if (answer.kind === 'failed') {
      say('The text could not be made. Load the page again, or read each modification by itself.');
      return;
    }
    if (answer.kind === 'linked') {
      link(answer.texts);
      return;
    }
    ({ texts } = answer);
    const before = select.value;
    select.replaceChildren(
      ...texts.map(({ document: id, by }) => {
        const { name } = names.get(id) ?? { name: id };
        return new Option(`${name}, with ${by.join(', ')}`, id);
      }),
    );
    if (texts.some(({ document: id }) => id === before)) select.value = before;
    const isShown = texts.some(({ tree }) => tree !== undefined);
    result.hidden = texts.length === 0;
    // On paper too a text that nobody made is told from one in force.
    document.documentElement.classList.toggle('print-proposed', isShown);
    say(togetherWords(ticked(), texts, answer.collisions, (id) => names.get(id)?.name ?? id));
    show();
    goToPlace();
    showEffects(effects, texts, (id) => names.get(id)?.address, readWith);
  };

  const ticked = (): Ticked[] =>
    boxes
      .filter(({ checked }) => checked)
      .map(({ value, dataset }) => ({
        id: value,
        name: dataset['name'] ?? value,
        leftOut: (dataset['leftOut'] ?? '').split('|').filter(Boolean),
        alternatives: (dataset['alternatives'] ?? '').split(' ').filter(Boolean),
      }));

  const say = (words: string): void => {
    status.className = 'compare-status done';
    status.textContent = words;
  };

  const order = (): void => {
    const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const address = new URL(location.href);
    address.searchParams.delete('with');
    for (const id of chosen) address.searchParams.append('with', id);
    history.replaceState(null, '', address);
    if (chosen.length === 0) {
      result.hidden = true;
      showEffects(effects, [], () => undefined, readWith);
      status.className = 'compare-status';
      status.textContent = '';
      return;
    }
    status.className = 'compare-status busy';
    status.textContent = 'Making the text.';
    worker?.terminate();
    worker = new Worker(new URL('./together-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<TogetherAnswer>) => take(data));
    worker.addEventListener('error', () => take({ kind: 'failed' }));
    worker.postMessage({
      data: form.dataset['together'] ?? '',
      texts: Object.fromEntries([...names].map(([id, { address }]) => [id, address])),
      readWith,
      chosen,
    } satisfies TogetherOrder);
  };

  const pagesOfTexts = [...form.querySelectorAll<HTMLElement>('[data-page]')].map(
    ({ dataset }) => dataset['page'] ?? '',
  );
  void adoptPanels(pagesOfTexts).then(() => import('./panel.ts'));
  addEventListener('hashchange', goToPlace);
  form.addEventListener('change', order);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    order();
  });
  select.addEventListener('change', show);
  view.addEventListener('change', show);
  if (asked.length > 0) order();
}
