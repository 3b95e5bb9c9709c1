/**
 * Which stretches of a merged row an annex shows: what changes, with so much around it that each
 * stands in the old text once.
 */
import type { Baseline } from './baseline.ts';
import type { MergedEntry } from './merge-rows.ts';

/** From the first to the last place of a stretch. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The passages of an annex.
 *
 * @param context how many entries are shown before and after what changes, where there are.
 */
export function passagesIn(
  merged: readonly MergedEntry[],
  baseline: Baseline,
  context: number,
): MergedEntry[][] {
  let stretches = joined(
    merged.flatMap(({ status }, index): Stretch[] =>
      status === 'context' ? [] : [widened({ from: index, to: index }, context, merged)],
    ),
  );
  for (;;) {
    const wider = joined(
      stretches.map((one) =>
        standsOnce(merged.slice(one.from, one.to + 1), baseline) ? one : widened(one, 1, merged),
      ),
    );
    if (isSame(stretches, wider)) break;
    stretches = wider;
  }
  return stretches.map(({ from, to }) => merged.slice(from, to + 1));
}

function isSame(one: readonly Stretch[], other: readonly Stretch[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ from, to }, index) => from === other[index]?.from && to === other[index].to)
  );
}

function widened({ from, to }: Stretch, by: number, merged: readonly MergedEntry[]): Stretch {
  return { from: Math.max(0, from - by), to: Math.min(merged.length - 1, to + by) };
}

/** Stretches that overlap or touch are one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const one of stretches) {
    const last = result.at(-1);
    if (last !== undefined && one.from <= last.to + 1) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
    } else result.push(one);
  }
  return result;
}

/** True where the old text of a passage is some text, and stands in the baseline in one place. */
function standsOnce(entries: readonly MergedEntry[], baseline: Baseline): boolean {
  const identities = entries.flatMap(({ old }) => (old ? [baseline.identityOf(old)] : []));
  const [first] = identities;
  if (first === undefined) return false;
  const starts = baseline
    .placesOf(first)
    .filter((at) => identities.every((one, index) => baseline.identities[at + index] === one));
  return starts.length === 1;
}
