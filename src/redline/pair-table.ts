/**
 * Numbers for pairs of numbers: a hash table with open addressing in typed arrays. A `Map` would
 * need one key object for each pair, and a redline looks up several pairs for each node.
 */

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
    const at = this.#placeOf(one, other);
    const known = this.#places[at + 2] as number;
    if (known !== 0) return known;
    this.#places[at] = one;
    this.#places[at + 1] = other;
    this.#places[at + 2] = next;
    this.#filled += 1;
    if (6 * this.#filled > this.#places.length) this.#grow();
    return next;
  }

  /** Where a pair stands, or would stand. */
  #placeOf(one: number, other: number): number {
    const places = this.#places;
    const last = places.length / 3 - 1;
    let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (; ; hash += 1) {
      const at = 3 * (hash & last);
      if (places[at + 2] === 0 || (places[at] === one && places[at + 1] === other)) return at;
    }
  }

  #grow(): void {
    const places = this.#places;
    this.#places = new Int32Array(4 * places.length);
    this.#filled = 0;
    for (let at = 0; at < places.length; at += 3) {
      const [one, other, number] = [places[at], places[at + 1], places[at + 2]] as [
        number,
        number,
        number,
      ];
      if (number !== 0) this.numberOf(one, other, number);
    }
  }
}
