/** The filters of the search index; the build gives each record a value for both. */
export const FILTERS = [
  { name: 'kind', label: 'Kind', any: 'All kinds' },
  { name: 'status', label: 'Status', any: 'Any status' },
] as const;

export type FilterName = (typeof FILTERS)[number]['name'];

/** What is searched for, kept in the page's address so that a search can be kept and sent. */
export class SearchAddress {
  query: string;
  readonly #chosen = new Map<FilterName, string>();

  constructor() {
    const asked = new URLSearchParams(location.search);
    this.query = asked.get('q') ?? '';
    for (const { name } of FILTERS) this.choose(name, asked.get(name) ?? '');
  }

  /** An empty value takes the filter away. */
  choose(name: FilterName, value: string): void {
    if (value === '') this.#chosen.delete(name);
    else this.#chosen.set(name, value);
  }

  chosen(name: FilterName): string {
    return this.#chosen.get(name) ?? '';
  }

  filters(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#chosen);
  }

  /** Writes the search into the address, without a step in the browser's history. */
  show(): void {
    const address = new URL(location.href);
    const parts = { q: this.query, ...Object.fromEntries(FILTERS.map(({ name }) => [name, ''])) };
    for (const [name, value] of Object.entries({ ...parts, ...this.filters() })) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(null, '', address);
  }
}
