/**
 * What is kept of spellings by their numbers, in arrays of numbers: it is asked of every word of a code,
 * and a sparse array or a set of JavaScript takes several times as long.
 */

/** What a table has of a spelling that nothing was put in for. */
export const UNSET = -0x80000000;

/** A whole number for each spelling. */
export class NumberTable {
  #values = new Int32Array(1 << 12).fill(UNSET);

  get(spelling: number): number {
    return this.#values[spelling] ?? UNSET;
  }

  set(spelling: number, value: number): void {
    if (spelling >= this.#values.length) {
      const more = new Int32Array(2 * spelling).fill(UNSET);
      more.set(this.#values);
      this.#values = more;
    }
    this.#values[spelling] = value;
  }
}

/** Some spellings. */
export class SpellingSet {
  #flags = new Uint8Array(1 << 12);

  constructor(spellings: Iterable<number> = []) {
    for (const spelling of spellings) this.add(spelling);
  }

  has(spelling: number): boolean {
    return this.#flags[spelling] === 1;
  }

  add(spelling: number): void {
    if (spelling >= this.#flags.length) {
      const more = new Uint8Array(2 * spelling);
      more.set(this.#flags);
      this.#flags = more;
    }
    this.#flags[spelling] = 1;
  }
}
