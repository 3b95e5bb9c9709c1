/**
 * Numbers that begin or end a range, which is not renumbered with one of them, and those that a
 * reference means and does not write out.
 */
import type { Citation } from '../register/references/citation.ts';

/** True for a number that begins or ends a range: "D10.22 to D10.28", "D10.22-27". */
export function isRangeEnd(text: string, start: number, end: number): boolean {
  return (
    /^,?(?:\s+(?:to|through)\s+|\s?[-–—]\s?)[A-Z\d(]/.test(text.slice(end, end + 20)) ||
    /[\d)A-Z],?(?:\s+(?:to|through)\s+|\s?[-–—]\s?)$/.test(
      text.slice(Math.max(0, start - 20), start),
    )
  );
}

/**
 * Where a target of a citation stands that is not written out: the range that takes it in, or the
 * reference, of which it is a short number ("27" of "D10.22-27") or a limb.
 */
export function unwrittenPlace(
  { targets, start, end }: Citation,
  index: number,
): readonly [start: number, end: number] {
  const isWritten = (one: { start: number; end: number }): boolean => one.start < one.end;
  const target = targets[index];
  if (target === undefined || isWritten(target)) return [start, end];
  const first = targets.slice(0, index).findLast(isWritten);
  const last = targets.slice(index).find(isWritten);
  return [first?.start ?? start, last?.end ?? end];
}

/** Why a place is touched where a target stands that is not written out. */
export function unwrittenReason(name: string): string {
  return `The reference means ${name} by what stands around it, or takes it into a range.`;
}
