import { FILTERS, type FilterName, type SearchAddress } from './search-address.ts';
import type { Found } from './search-index.ts';

/** A choice for each filter, with the number of results that each value would leave. */
export function filterChoices(
  found: Found,
  address: SearchAddress,
  changed: () => void,
): HTMLElement[] {
  // The choices are made anew after each search: the one that has the focus keeps it.
  const focused = document.activeElement?.id;
  return FILTERS.map(({ name, label, any }) => {
    const select = selectOf(name, any, address.chosen(name), found);
    select.addEventListener('change', () => {
      address.choose(name, select.value);
      changed();
    });
    if (focused === select.id) queueMicrotask(() => select.focus());
    const words = document.createElement('label');
    words.htmlFor = select.id;
    words.textContent = label;
    const choice = document.createElement('div');
    choice.append(words, select);
    return choice;
  });
}

function selectOf(name: FilterName, any: string, chosen: string, found: Found): HTMLSelectElement {
  const select = document.createElement('select');
  select.id = `filter-${name}`;
  select.append(new Option(any, ''));
  const counts = { ...found.filters[name] };
  // A chosen value stays in the list when it leaves nothing, or it could not be taken back.
  if (chosen !== '') counts[chosen] ??= 0;
  for (const [value, number] of Object.entries(counts)) {
    if (number > 0 || value === chosen) select.append(new Option(`${value} (${number})`, value));
  }
  select.value = chosen;
  return select;
}
