/**
 * Numbers for pairs of numbers: a hash table with open addressing in typed arrays. A `Map` would
 * need one key object for each pair, and a redline looks up several pairs for each node.
 */
import { withWord } from './runs.ts';

/** Places to begin with; there are always twice as many as pairs, and four times after growing. */
const SMALLEST = 2 ** 13;

/** Keeps a number for each pair. */
export class PairTable {
  /** Three numbers for each place: the two of the pair, and the pair's own, 0 for an empty place. */
  #places = new Int32Array(3 * SMALLEST);
  #filled = 0;

  /**
   * The number of a pair.
   *
   * @param one from 0 to 2^31 - 1, as is the other.
   * @param next the number for a pair not seen before: from 1 to 2^31 - 1.
   */
  numberOf(one: number, other: number, next: number): number {
    const places = this.#places;
    const last = places.length / 3 - 1;
    for (let hash = withWord(withWord(0, one), other); ; hash += 1) {
      const at = 3 * (hash & last);
      const known = places[at + 2] as number;
      if (known === 0) {
        places[at] = one;
        places[at + 1] = other;
        places[at + 2] = next;
        this.#filled += 1;
        if (6 * this.#filled > places.length) this.#grow(places);
        return next;
      }
      if (places[at] === one && places[at + 1] === other) return known;
    }
  }

  #grow(places: Int32Array): void {
    this.#places = new Int32Array(4 * places.length);
    this.#filled = 0;
    for (let at = 0; at < places.length; at += 3) {
      const number = places[at + 2] as number;
      if (number !== 0) this.numberOf(places[at] as number, places[at + 1] as number, number);
    }
  }
}
