/**
 * Runs of numbers (of words, say), as one number each, and where they stand. Two runs may share a
 * number: they only ever tell where to look.
 */

/** Every run of so many words, as one number each, in order. */
export function grams(words: Int32Array, length: number): Int32Array {
  const result = new Int32Array(Math.max(0, words.length - length + 1));
  for (let start = 0; start < result.length; start += 1) {
    let run = 0;
    for (let at = start; at < start + length; at += 1) run = withWord(run, words[at] as number);
    result[start] = run;
  }
  return result;
}

/** The number of a run with one more word at its end. */
export function withWord(run: number, word: number): number {
  const mixed = Math.imul(run ^ word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/**
 * Where each number stands.
 *
 * @param numbers those at each place.
 * @param most how many places a number may stand in; those that stand in more are left out.
 */
export function placesOf<Place>(
  numbers: Iterable<readonly [Place, Iterable<number>]>,
  most: number,
): Map<number, Place[]> {
  const found = new Map<number, Place[]>();
  for (const [place, all] of numbers) {
    for (const number of all) {
      const places = found.get(number);
      if (!places) found.set(number, [place]);
      else if (places.length <= most && places.at(-1) !== place) places.push(place);
    }
  }
  for (const [number, places] of found) if (places.length > most) found.delete(number);
  return found;
}
