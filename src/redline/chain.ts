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
  // Links by their numbers from 1; 0 is none, which weighs nothing.
  const best = new Int32Array(width + 1);
  const totals = new Float64Array(sorted.length + 1);
  const before = new Int32Array(sorted.length + 1);
  const heavier = (one = 0, other = 0): number =>
    (totals[other] as number) > (totals[one] as number) ? other : one;
  let last = 0;
  for (const [index, link] of sorted.entries()) {
    const number = index + 1;
    let previous = 0;
    for (let at = link.new; at > 0; at -= at & -at) previous = heavier(previous, best[at]);
    before[number] = previous;
    totals[number] = link.weight + (totals[previous] as number);
    for (let at = link.new + 1; at <= width; at += at & -at) best[at] = heavier(best[at], number);
    last = heavier(last, number);
  }
  const chain: One[] = [];
  for (let at = last; at > 0; at = before[at] as number) chain.push(sorted[at - 1] as One);
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
