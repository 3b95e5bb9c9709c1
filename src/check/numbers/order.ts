/**
 * What stands out of order in a row that is meant to rise.
 */

/**
 * The places of a row that must move for the rest to rise: as few as can be.
 *
 * By patience sorting (Schensted 1961), from the end of the row, so that of two that changed places
 * the later one is told.
 *
 * @param compare below zero where the first comes before the second; zero where either may.
 */
export function outOfOrder<Value>(
  row: readonly Value[],
  compare: (one: Value, other: Value) => number,
): number[] {
  /** For each length, where the longest falling row from the end begins that begins highest. */
  const heads: number[] = [];
  const after: number[] = [];
  for (let index = row.length - 1; index >= 0; index -= 1) {
    let [low, high] = [0, heads.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(row[index] as Value, row[heads[middle] as number] as Value) <= 0)
        low = middle + 1;
      else high = middle;
    }
    after[index] = heads[low - 1] ?? -1;
    heads[low] = index;
  }
  const kept = new Set<number>();
  for (let at = heads.at(-1) ?? -1; at !== -1; at = after[at] ?? -1) kept.add(at);
  return row.flatMap((_, index) => (kept.has(index) ? [] : [index]));
}
