/**
 * Lists of which Markdown counts the items: “1.” again and again, or “7.” from the seventh on. A reader
 * of the page sees 1, 2, 3, so that no number stands twice.
 */
import type { List } from 'mdast';

/** An item with its number as it stands. */
interface Shown {
  readonly shown: string;
}

/** So many numbers in a row that are all one are a way to write lists. */
const HABIT = 3;

/** What is gathered of the lists of a text. */
export class CountedLists {
  private readonly repeated = new Set<Shown>();
  private readonly uniform = new Set<Shown>();
  private isHabit = false;

  /** Reads the numbers of one list, in order. */
  read({ spread }: Pick<List, 'spread'>, items: readonly Shown[]): void {
    let run = 1;
    let isRepeated = false;
    const isUniform = items.every(({ shown }) => shown === items[0]?.shown);
    for (const [index, one] of items.entries()) {
      if (index === 0) continue;
      run = items[index - 1]?.shown === one.shown ? run + 1 : 1;
      isRepeated ||= run > 1;
      // What comes after a number that stands again has a number that is counted too.
      if (isRepeated) this.repeated.add(one);
      if (run > 1 && isUniform && spread !== true) this.uniform.add(one);
      if (run >= HABIT) this.isHabit = true;
    }
  }

  /** True for an item that bears the number of the one before it, as lists do that are counted. */
  isCounted(one: Shown): boolean {
    return (this.isHabit ? this.repeated : this.uniform).has(one);
  }
}
