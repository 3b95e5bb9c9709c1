/** One result as Pagefind gives it; the build writes `meta` and `filters`. */
export interface Result {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

export interface Found {
  readonly results: readonly { data(): Promise<Result> }[];
  /** How many results each value of each filter would leave. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface SearchIndex {
  find(query: string, filters: Readonly<Record<string, string>>): Promise<Found>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(query: string, options: { filters: Readonly<Record<string, string>> }): Promise<Found>;
}

let loading: Promise<SearchIndex | undefined> | undefined;

/** Fetches Pagefind and its index once; undefined where the build has not written them. */
export function loadIndex(): Promise<SearchIndex | undefined> {
  loading ??= load();
  return loading;
}

async function load(): Promise<SearchIndex | undefined> {
  // A name that the bundler cannot see through: the build writes this file after bundling.
  const address = new URL('/pagefind/pagefind.js', location.origin).href;
  try {
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ excerptLength: 34 });
    await pagefind.init();
    // Without this Pagefind counts nothing by filter.
    await pagefind.filters();
    return {
      find: (query, filters) => pagefind.search(query, { filters }),
    };
  } catch {
    return undefined;
  }
}
