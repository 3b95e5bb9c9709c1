/**
 * The fewest words that any exact redline of two texts can mark, if words that stay in order need
 * no mark and all others need one: the length of the shortest edit script over words (Myers 1986),
 * which is old words + new words - 2 x the longest common subsequence. Text that moved counts at
 * both its places, as it does when a redline's marks are counted.
 */

/** More differences than this are not looked for: the cost grows with their square. */
const MOST_DIFFERENCES = 40_000;

/** In: the words of both texts in reading order. Out: the number, or nothing when it is too large. */
export function fewestWords(old: readonly string[], fresh: readonly string[]): number | undefined {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const [before, after] = trimmed(old.map(numberOf), fresh.map(numberOf));
  if (before.length === 0 || after.length === 0) return before.length + after.length;
  return shortestScript(before, after, Math.min(MOST_DIFFERENCES, before.length + after.length));
}

/** Both lists without what they begin and end with alike. */
function trimmed(old: readonly number[], fresh: readonly number[]): [Int32Array, Int32Array] {
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  return [
    Int32Array.from(old.slice(start, old.length - end)),
    Int32Array.from(fresh.slice(start, fresh.length - end)),
  ];
}

/** How long the shortest script is, without the script: the furthest reach on each diagonal. */
function shortestScript(old: Int32Array, fresh: Int32Array, most: number): number | undefined {
  const middle = most + 1;
  const reach = new Int32Array(2 * most + 3);
  for (let length = 0; length <= most; length += 1) {
    // Diagonals outside the table lead nowhere.
    const first = -length + 2 * Math.max(0, length - fresh.length);
    const last = length - 2 * Math.max(0, length - old.length);
    for (let diagonal = first; diagonal <= last; diagonal += 2) {
      const below = reach[middle + diagonal - 1] as number;
      const above = reach[middle + diagonal + 1] as number;
      let x = diagonal === -length || (diagonal !== length && below < above) ? above : below + 1;
      let y = x - diagonal;
      while (x < old.length && y < fresh.length && old[x] === fresh[y]) {
        x += 1;
        y += 1;
      }
      reach[middle + diagonal] = x;
      if (x >= old.length && y >= fresh.length) return length;
    }
  }
  return undefined;
}
