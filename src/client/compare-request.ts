/**
 * What the address of a compare page asks for: `?old=9.0&new=10.0&view=side-by-side`.
 */

/** A version that can be chosen. */
export interface Choice {
  readonly number: string;
  /** Its page. */
  readonly href: string;
  /** "In force as at 16 August 2023". */
  readonly label: string;
  /** "in-force". */
  readonly status: string;
  /** True when only some of its provisions are here. */
  readonly extract: boolean;
  /** The address of its text as data. */
  readonly data: string;
  /** The number of the version that it is made from; empty where there is none. */
  readonly base: string;
  /** The numbers of the modifications that make it. */
  readonly modifications: readonly string[];
}

export interface Pair {
  readonly old: Choice;
  readonly new: Choice;
  /** True when the version called old is the later one. */
  readonly backwards: boolean;
  /** As the address names it; empty for the first, inline one. */
  readonly view: '' | (typeof VIEWS)[number];
}

/** The views that have a name in addresses. */
const VIEWS = ['side-by-side', 'old', 'new'] as const;

type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown'; readonly numbers: readonly string[] }
  | { readonly kind: 'same'; readonly choice: Choice }
  | { readonly kind: 'pair'; readonly pair: Pair };

/** Reads an address; the choices stand in the order of the versions, oldest first. */
export function askedFor(search: string, choices: readonly Choice[]): Asked {
  const parameters = new URLSearchParams(search);
  const oldNumber = parameters.get('old')?.trim() ?? '';
  const newNumber = parameters.get('new')?.trim() ?? '';
  const numbers = [oldNumber, newNumber].filter((number) => number !== '');
  const unknown = numbers.filter((number) => !choices.some((one) => one.number === number));
  if (unknown.length > 0) return { kind: 'unknown', numbers: [...new Set(unknown)] };
  const from = choices.findIndex(({ number }) => number === oldNumber);
  const to = choices.findIndex(({ number }) => number === newNumber);
  const [old, fresh] = [choices[from], choices[to]];
  if (old === undefined || fresh === undefined) return { kind: 'nothing' };
  if (old === fresh) return { kind: 'same', choice: old };
  const backwards = from > to;
  return { kind: 'pair', pair: { old, new: fresh, backwards, view: viewIn(search) } };
}

/** The view that an address asks for. */
export function viewIn(search: string): Pair['view'] {
  const asked = new URLSearchParams(search).get('view');
  return VIEWS.find((view) => view === asked) ?? '';
}

/**
 * The versions that lead from the old one to the new one, each made from the one before, the new one
 * last; none where the new one is not made from the old one in steps.
 */
export function wayBetween(
  { old, new: fresh }: Pick<Pair, 'old' | 'new'>,
  choices: readonly Choice[],
): Choice[] {
  const way: Choice[] = [];
  for (let at: Choice | undefined = fresh; at !== old;) {
    if (at === undefined || way.length > choices.length) return [];
    way.unshift(at);
    const { base }: Choice = at;
    at = choices.find(({ number }) => number === base);
  }
  return way;
}

/** The address that asks for a pair, from the compare page itself. */
export function addressFor(pair: Pick<Pair, 'old' | 'new' | 'view'>): string {
  const parameters = new URLSearchParams({ old: pair.old.number, new: pair.new.number });
  if (pair.view !== '') parameters.set('view', pair.view);
  return `?${parameters.toString()}`;
}
