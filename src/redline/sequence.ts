/**
 * What two lists have in common in order. The longest common sequence is found by the `diff` package
 * (Myers 1986). Its module for arrays is named by its own path: the package's front door brings its
 * other modules, which no browser needs.
 */
import { heaviestChain, type Link } from './chain.ts';
import { diffArrays } from 'diff/lib/diff/array.js';
import { grams, placesOf } from './runs.ts';

/** A place in the old list and the place in the new one that holds the same number. */
export type Pair = Pick<Link, 'old' | 'new'>;

/** What stands in two lists at one place, some of it in each. */
export type Gap<Item> = readonly [olds: readonly Item[], news: readonly Item[]];

/**
 * What stands in two lists before, between and after the items that belong together, in order; where
 * one list has nothing there is no gap.
 */
export function gapsAround<Item>(
  kept: readonly Pair[],
  olds: readonly Item[],
  news: readonly Item[],
): Gap<Item>[] {
  const gaps: Gap<Item>[] = [];
  let [atOld, atNew] = [0, 0];
  const passTo = ({ old, new: fresh }: Pair): void => {
    if (atOld < old && atNew < fresh) gaps.push([olds.slice(atOld, old), news.slice(atNew, fresh)]);
    [atOld, atNew] = [old + 1, fresh + 1];
  };
  kept.forEach(passTo);
  passTo({ old: olds.length, new: news.length });
  return gaps;
}

/** How many items two lists have in common at their beginnings, and of the rest at their ends. */
export function commonEnds<Item>(
  one: ArrayLike<Item>,
  other: ArrayLike<Item>,
  isSame: (one: Item, other: Item) => boolean = Object.is,
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
 * How far a common sequence is looked for: how many numbers may be in one list only (the time grows
 * with its square), and of how many the runs are, standing once in each list, at which larger lists
 * are divided.
 */
export type Effort = readonly [mostDifferences: number, run: number];

/** The places of a longest common sequence, or near it where the lists are large and unlike. */
export function commonSequence(
  old: readonly number[],
  fresh: readonly number[],
  effort: Effort,
): Pair[] {
  const pairs: Pair[] = [];
  let [one, other] = [0, 0];
  const keep = (count: number): void => {
    for (let end = one + count; one < end;) pairs.push({ old: one++, new: other++ });
  };
  const [head, tail] = commonEnds(old, fresh);
  keep(head);
  const olds = old.slice(head, old.length - tail);
  const news = fresh.slice(head, fresh.length - tail);
  // The package gives nothing when it gives up, whatever its types say.
  const parts: ReturnType<typeof diffArrays<number>> | undefined = diffArrays(olds, news, {
    maxEditLength: effort[0],
  });
  if (!parts) for (const pair of shifted(divided(olds, news, effort), head, head)) pairs.push(pair);
  for (const { added, removed, count } of parts ?? []) {
    if (removed) one += count;
    else if (added) other += count;
    else keep(count);
  }
  // Among equals there are many such sequences: the one that leaves each in its place is preferred.
  const inPlace = olds.flatMap((key, at) => (key === news[at] ? { old: at, new: at } : []));
  if (inPlace.length >= pairs.length - head) {
    pairs.length = head;
    for (const pair of shifted(inPlace, head, head)) pairs.push(pair);
  }
  [one, other] = [old.length - tail, fresh.length - tail];
  keep(tail);
  return pairs;
}

function shifted(pairs: readonly Pair[], byOld: number, byNew: number): Pair[] {
  return pairs.map(({ old, new: fresh }) => ({ old: old + byOld, new: fresh + byNew }));
}

/**
 * Divides two lists at the runs that stand once in each, in one order (patience, B. Cohen); where
 * there are none, nothing is matched.
 */
function divided(old: readonly number[], fresh: readonly number[], effort: Effort): Pair[] {
  const runsOf = (keys: readonly number[]): Map<number, number[]> =>
    placesOf(
      [...grams(Int32Array.from(keys), effort[1])].map((run, at) => [at, [run]]),
      1,
    );
  const newRuns = runsOf(fresh);
  const runs = heaviestChain(
    [...runsOf(old)].flatMap(([run, [place = 0]]) =>
      (newRuns.get(run) ?? []).map((other) => ({ old: place, new: other, weight: 1 })),
    ),
  );
  let from: Pair = { old: 0, new: 0 };
  return (runs.length > 0 ? [...runs, { old: old.length, new: fresh.length }] : []).flatMap(
    (to) => {
      const { old: one, new: other } = from;
      from = to;
      const between = commonSequence(old.slice(one, to.old), fresh.slice(other, to.new), effort);
      return shifted(between, one, other);
    },
  );
}
