/**
 * Seeking in what stands in order.
 */

/**
 * How many of some things come before all others, sought by halves.
 *
 * @param isBefore true for those at the beginning, and for none after the first that it is false of.
 */
export function countBefore<One>(all: readonly One[], isBefore: (one: One) => boolean): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(all[middle] as One)) low = middle + 1;
    else high = middle;
  }
  return low;
}
