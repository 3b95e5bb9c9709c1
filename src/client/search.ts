import { SearchAddress } from './search-address.ts';
import { filterChoices } from './search-filters.ts';
import { loadIndex, type Found } from './search-index.ts';
import { resultItem } from './search-result.ts';

/**
 * The search page. The index is fetched from our own site when the first search is made; the query
 * and the filters stand in the address.
 */

/** More would be scrolled past; the count says how many there are, and a button shows the next. */
const PAGE_LENGTH = 30;

/** Typing pauses this long before a search begins. */
const PAUSE_MILLISECONDS = 200;

const NO_INDEX =
  'The search index is not there: it is made by the build, and this page was served without it.';

const form = document.querySelector<HTMLFormElement>('form[data-search]');
const field = document.querySelector<HTMLInputElement>('#query');
const count = document.querySelector<HTMLElement>('[data-count]');
const list = document.querySelector<HTMLOListElement>('[data-results]');
const filters = document.querySelector<HTMLElement>('[data-filters]');

if (form !== null && field !== null && count !== null && list !== null && filters !== null) {
  begin(form, field, count, list, filters);
}

function begin(
  form: HTMLFormElement,
  field: HTMLInputElement,
  count: HTMLElement,
  list: HTMLOListElement,
  filters: HTMLElement,
): void {
  const address = new SearchAddress();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the searches, so that a slow answer never overwrites a later one. */
  let latest = 0;

  function run(): void {
    clearTimeout(timer);
    address.query = field.value.trim();
    address.show();
    void find(address.query, ++latest);
  }

  async function find(query: string, turn: number): Promise<void> {
    if (query === '') {
      filters.replaceChildren();
      list.replaceChildren();
      count.textContent = '';
      return;
    }
    const index = await loadIndex();
    const unknown = index?.unknown(query) ?? [];
    const found = unknown.length > 0 ? undefined : await index?.find(query, address.filters());
    if (turn !== latest) return;
    list.replaceChildren();
    if (unknown.length > 0) {
      filters.replaceChildren();
      count.textContent = unknownWordsTold(query, unknown);
      return;
    }
    if (found === undefined) {
      count.textContent = NO_INDEX;
      return;
    }
    filters.replaceChildren(...filterChoices(found, address, run));
    count.textContent = countWords(query, found.results.length);
    await show(found, turn);
  }

  async function show(found: Found, turn: number): Promise<void> {
    const from = list.children.length;
    const next = found.results.slice(from, from + PAGE_LENGTH);
    const results = await Promise.all(next.map((result) => result.data()));
    if (turn !== latest) return;
    list.append(...results.map(resultItem));
    if (list.children.length < found.results.length) list.append(moreButton(found, turn));
  }

  function moreButton(found: Found, turn: number): HTMLLIElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Show more results';
    button.addEventListener('click', () => {
      const before = list.children.length - 1;
      item.remove();
      void show(found, turn).then(() => {
        list.children.item(before)?.querySelector('a')?.focus();
      });
    });
    item.append(button);
    return item;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE_MILLISECONDS);
  });

  field.value = address.query;
  if (field.value === '') field.focus();
  else run();
}

function unknownWordsTold(query: string, unknown: readonly string[]): string {
  const listed = unknown.map((word) => `“${word}”`);
  const words = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(listed);
  return `Nothing found for “${query}”: no text here has ${words}. ${HOW_IT_SEARCHES}`;
}

const HOW_IT_SEARCHES =
  'Search knows whole words and beginnings of words, and does not guess at misspellings; a number is written as in the text, such as D10.22.';

function countWords(query: string, number: number): string {
  if (number === 0) {
    return `Nothing found for “${query}”. ${HOW_IT_SEARCHES}`;
  }
  return `${number} ${number === 1 ? 'result' : 'results'} for “${query}”`;
}
