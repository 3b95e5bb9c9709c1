/**
 * Which number a slip may have meant: one digit more or less, or two in the other order, in one of
 * its pieces. Numbers are alike by their letters far more often than by what they mean, so where
 * nothing or several are that near, none is named.
 */
import { distance } from 'fastest-levenshtein';
import { remembered } from '../../model/once.ts';
import type { Unit } from '../../register/provisions.ts';
import { isTurned } from '../words/likeness.ts';

/** What has numbers: the index of a text. */
interface Numbered {
  readonly all: readonly Pick<Unit, 'kind' | 'name'>[];
}

/** The one number of a text that a slip away is written so; nothing where there is none, or several. */
export function meantNumber(number: string, index: Numbered): string | undefined {
  const pieces = piecesOf(number);
  const alike = alikeIn(index);
  let near: string | undefined;
  for (const key of keysOf(pieces)) {
    for (const one of alike.get(key) ?? []) {
      if (one === near || !isSlip(pieces, piecesOf(one))) continue;
      if (near !== undefined) return undefined;
      near = one;
    }
  }
  return near;
}

/** The numbers of a text by what they are without one of their figures: “D.1” for D10.1 and D11.1. */
const alikeIn = remembered(({ all }: Numbered): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { kind, name } of all) {
    if (kind === 'definition') continue;
    for (const key of keysOf(piecesOf(name))) {
      const same = found.get(key) ?? new Set<string>();
      found.set(key, same.add(name));
    }
  }
  return found;
});

/** A number without each of its figures in turn. */
function keysOf(pieces: readonly string[]): string[] {
  return pieces.flatMap((piece, at) => (/^\d/.test(piece) ? [pieces.with(at, '#').join(' ')] : []));
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
