/**
 * Numbers for pairs of numbers: a hash table with open addressing in typed arrays. A `Map` would
 * need one key object for each pair, and a redline looks up several pairs for each node.
 */

/** Places to begin with; there are always twice as many as pairs, and four times after growing. */
const SMALLEST = 2 ** 13;

/** Hands out a number for each pair, the same for the same pair. */
export class PairTable {
  #ones = new Int32Array(SMALLEST);
  #others = new Int32Array(SMALLEST);
  /** 0 for an empty place. */
  #numbers = new Int32Array(SMALLEST);
  #filled = 0;

  /**
   * The number of a pair.
   *
   * @param one from 0 to 2^31 - 1, as is the other.
   * @param fresh gives the number of a pair not seen before: from 1 to 2^31 - 1.
   */
  numberOf(one: number, other: number, fresh: () => number): number {
    const place = this.#placeOf(one, other);
    const known = this.#numbers[place] as number;
    if (known !== 0) return known;
    const number = fresh();
    this.#ones[place] = one;
    this.#others[place] = other;
    this.#numbers[place] = number;
    this.#filled += 1;
    if (2 * this.#filled > this.#numbers.length) this.#grow();
    return number;
  }

  /** Where a pair stands, or would stand. */
  #placeOf(one: number, other: number): number {
    const last = this.#numbers.length - 1;
    let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
    hash ^= hash >>> 15;
    let place = hash & last;
    while (
      this.#numbers[place] !== 0 &&
      (this.#ones[place] !== one || this.#others[place] !== other)
    ) {
      place = (place + 1) & last;
    }
    return place;
  }

  #grow(): void {
    const [ones, others, numbers] = [this.#ones, this.#others, this.#numbers];
    this.#ones = new Int32Array(4 * numbers.length);
    this.#others = new Int32Array(4 * numbers.length);
    this.#numbers = new Int32Array(4 * numbers.length);
    for (let at = 0; at < numbers.length; at += 1) {
      if (numbers[at] === 0) continue;
      const place = this.#placeOf(ones[at] as number, others[at] as number);
      this.#ones[place] = ones[at] as number;
      this.#others[place] = others[at] as number;
      this.#numbers[place] = numbers[at] as number;
    }
  }
}
