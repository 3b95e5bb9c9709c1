/**
 * The heaviest chain: of pairs of places in two lists, those to keep so that both places only ever
 * grow and the weights add up to the most. It decides what stayed in order and what moved.
 */

/** A place in the old list, a place in the new one, and what keeping the two together is worth. */
export interface Link {
  readonly old: number;
  readonly new: number;
  /** Above 0. */
  readonly weight: number;
}

/**
 * The heaviest chain among links, in order. Among chains of one weight, the one whose links come
 * first. n links take n log n steps (a Fenwick tree over the places of the new list, Fenwick 1994).
 */
export function heaviestChain<One extends Link>(links: readonly One[]): One[] {
  if (isChain(links)) return [...links];
  // Within one old place the later new places come first: a link must not be chained to another
  // of the same old place.
  const sorted = [...links].sort((a, b) => a.old - b.old || b.new - a.new);
  let width = 0;
  for (const { new: place } of sorted) width = Math.max(width, place + 1);
  const best = new Int32Array(width + 1).fill(-1);
  const totals = new Float64Array(sorted.length);
  const before = new Int32Array(sorted.length).fill(-1);
  let last = -1;
  sorted.forEach((link, index) => {
    let previous = -1;
    for (let at = link.new; at > 0; at -= at & -at) {
      const candidate = best[at] as number;
      if (candidate !== -1 && (previous === -1 || beats(candidate, previous))) previous = candidate;
    }
    before[index] = previous;
    totals[index] = link.weight + (previous === -1 ? 0 : (totals[previous] as number));
    for (let at = link.new + 1; at <= width; at += at & -at) {
      const here = best[at] as number;
      if (here === -1 || beats(index, here)) best[at] = index;
    }
    if (last === -1 || beats(index, last)) last = index;
  });
  function beats(one: number, other: number): boolean {
    return (totals[one] as number) > (totals[other] as number);
  }
  const chain: One[] = [];
  for (let at = last; at !== -1; at = before[at] as number) chain.push(sorted[at] as One);
  return chain.reverse();
}

/** True for links that are a chain already, as most are. */
function isChain(links: readonly Link[]): boolean {
  let [old, fresh] = [-1, -1];
  for (const link of links) {
    if (link.old <= old || link.new <= fresh) return false;
    old = link.old;
    fresh = link.new;
  }
  return true;
}
