/**
 * What two lists have in common in order. The longest common sequence is found by the `diff` package
 * (Myers 1986). Its module for arrays is named by its own path: the package's front door brings its
 * other modules, which no browser needs.
 */
import { diffArrays } from 'diff/lib/diff/array.js';

/** A place in the old list and the place in the new one that holds the same number. */
export type Pair = readonly [old: number, fresh: number];

/** How many items two lists have in common at their beginnings, and of the rest at their ends. */
export function commonEnds<Item>(
  one: ArrayLike<Item>,
  other: ArrayLike<Item>,
  isSame: (one: Item, other: Item) => boolean,
): [head: number, tail: number] {
  const most = Math.min(one.length, other.length);
  let [head, tail] = [0, 0];
  while (head < most && isSame(one[head] as Item, other[head] as Item)) head += 1;
  const isSameFromEnd = (from: number): boolean =>
    isSame(one[one.length - from] as Item, other[other.length - from] as Item);
  while (tail < most - head && isSameFromEnd(tail + 1)) tail += 1;
  return [head, tail];
}

/**
 * The places of a longest common sequence, in order.
 *
 * @param mostDifferences how many numbers may be in one list only; the time grows with its square.
 * @returns nothing when there are more.
 */
export function longestCommonSequence(
  old: readonly number[],
  fresh: readonly number[],
  mostDifferences: number,
): Pair[] | undefined {
  // The package gives nothing when it gives up, whatever its types say.
  const parts: ReturnType<typeof diffArrays<number>> | undefined = diffArrays<number>(
    [...old],
    [...fresh],
    { maxEditLength: mostDifferences },
  );
  if (parts === undefined) return undefined;
  const pairs: Pair[] = [];
  let [one, other] = [0, 0];
  for (const { added, removed, count } of parts) {
    if (removed) one += count;
    else if (added) other += count;
    else for (let index = 0; index < count; index += 1) pairs.push([one++, other++]);
  }
  return pairs;
}
