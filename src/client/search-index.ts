import { unknownWords, withLetters } from '../publish/search-words.ts';

/** One result as Pagefind gives it; the build writes `meta`. */
export interface Result {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** A result that is not fetched yet. */
interface Hit {
  /** Pagefind's name for the record. */
  readonly id: string;
  data(): Promise<Result>;
}

export interface Found {
  readonly results: readonly Hit[];
  /** How many results each value of each filter would leave, the other filters being as they are. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface SearchIndex {
  find(query: string, filters: Filters): Promise<Found>;
  /** The words of a query that no text has. */
  unknown(query: string): readonly string[];
}

type Filters = Readonly<Record<string, string>>;

/** The values of each record for each filter, by the record's id; written beside the index. */
type Facets = Readonly<Record<string, Filters>>;

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly Hit[] }>;
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
    const facets = (await (await fetch('/pagefind/facets.json')).json()) as Facets;
    const words = (await (await fetch('/pagefind/words.json')).json()) as readonly string[];
    return {
      unknown: (query) => unknownWords(withLetters(query, words), words),
      find: async (query, filters) => {
        const { results } = await pagefind.search(withLetters(query, words));
        return {
          results: results.filter(({ id }) => fits(facets[id], filters)),
          filters: counted(results, facets, filters),
        };
      },
    };
  } catch {
    return undefined;
  }
}

function fits(values: Filters | undefined, filters: Filters, except?: string): boolean {
  return Object.entries(filters).every(
    ([name, value]) => name === except || values?.[name] === value,
  );
}

function counted(results: readonly Hit[], facets: Facets, filters: Filters): Found['filters'] {
  const counts: Record<string, Record<string, number>> = {};
  for (const { id } of results) {
    const values = facets[id] ?? {};
    for (const [name, value] of Object.entries(values)) {
      if (!fits(values, filters, name)) continue;
      const byValue = (counts[name] ??= {});
      byValue[value] = (byValue[value] ?? 0) + 1;
    }
  }
  return counts;
}
