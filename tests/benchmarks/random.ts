/**
 * Chance that is the same every time: a generator of numbers from a seed (mulberry32), and the few
 * ways of choosing that invented texts need.
 */

/** Chooses; the same seed gives the same choices in the same order. */
export interface Random {
  /** At least 0, less than 1. */
  fraction(): number;
  /** A whole number from the first to the last, both among them. */
  between(first: number, last: number): number;
  /** True in that share of cases. */
  chance(share: number): boolean;
  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** The items in another order; the list given is left as it is. */
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** Makes the choices that a seed stands for. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (first: number, last: number): number =>
    first + Math.floor(fraction() * (last - first + 1));
  return {
    fraction,
    between,
    chance: (share) => fraction() < share,
    pick: (items) => {
      const picked = items[between(0, items.length - 1)];
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
    shuffled: (items) => {
      const result = [...items];
      for (let last = result.length - 1; last > 0; last -= 1) {
        const other = between(0, last);
        const kept = result[last] as (typeof result)[number];
        result[last] = result[other] as (typeof result)[number];
        result[other] = kept;
      }
      return result;
    },
  };
}
