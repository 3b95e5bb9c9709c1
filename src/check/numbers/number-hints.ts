/**
 * Which number a slip may have meant: one digit more or less, or two in the other order, in one of
 * its pieces. Numbers are alike by their letters far more often than by what they mean, so where
 * nothing or several are that near, none is named.
 */
import { distance } from 'fastest-levenshtein';

/** The one number that a slip away is written so; nothing where there is none, or several. */
export function meantNumber(number: string, numbers: Iterable<string>): string | undefined {
  const pieces = piecesOf(number);
  const near = new Set([...numbers].filter((one) => isSlip(pieces, piecesOf(one))));
  const [only, ...others] = near;
  return others.length === 0 ? only : undefined;
}

/** "D", "10", ".", "19", "(", "a", ")" of "D10.19(a)". */
function piecesOf(number: string): readonly string[] {
  return number.match(/\d+|\p{L}+|[^\d\p{L}]/gu) ?? [];
}

function isSlip(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const differing = one.flatMap((piece, index) =>
    piece === other[index] ? [] : [[piece, other[index] ?? ''] as const],
  );
  const [pair, ...more] = differing;
  if (pair === undefined || more.length > 0) return false;
  const [wrong, right] = pair;
  if (!/^\d+$/.test(wrong) || !/^\d+$/.test(right)) return false;
  // 7 for 2 is no slip of the pen more than 7 for 3 is.
  if (wrong.length === 1 && right.length === 1) return false;
  return distance(wrong, right) === 1 || isTurned(wrong, right);
}

/** True for the same digits, two neighbours of which changed places: "31" for "13". */
function isTurned(wrong: string, right: string): boolean {
  const at = [...wrong.matchAll(/\d/g)].findIndex(([digit], index) => digit !== right[index]);
  const turned = wrong.slice(0, at) + wrong.charAt(at + 1) + wrong.charAt(at) + wrong.slice(at + 2);
  return at !== -1 && turned === right;
}
