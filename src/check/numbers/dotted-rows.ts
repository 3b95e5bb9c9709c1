/**
 * Pieces that a text numbers with a stop before, “.1”, “.2” below clause 2.27, as the standard forms of
 * building contracts do: those that stand twice, and those that are left out.
 */
import type { TreeText } from '../text.ts';
import { unnamed } from './numbered-lines.ts';
import { LINE, type WrittenNumber } from './written-numbers.ts';

/** A piece, and the one before it in its row. */
interface DottedFault {
  readonly one: WrittenNumber;
  readonly before: WrittenNumber;
  /** “.3”; nothing for a piece that stands twice. */
  readonly missing: string | undefined;
}

/** “- .1 If”, “  - .2 any”, “.3 No”. */
const DOTTED = /^([ \t]*)(?:[-*][ \t]+)?\.(\d{1,2})[ \t]+(?=\S)/gm;
/** A heading or the number of a clause: what is below it is another row. */
const BEGINS = /^[ \t]*(?:#|\**\d+(?:\.\d+)+)/m;
/** So many pieces are the way of a text, and of so many one may be wrong. */
const ENOUGH = 5;

/** A row so far: how far it stands in, and the last of it. */
interface Row {
  readonly indent: number;
  last: WrittenNumber;
}

/** The pieces with a stop before that stand twice or leave one out; none where many do. */
export function dottedFaultsOf({ places }: TreeText): readonly DottedFault[] {
  const { source } = places;
  const faults: DottedFault[] = [];
  let rows: Row[] = [];
  let past = 0;
  let all = 0;
  for (const { 0: line, 1: space = '', 2: digits = '', index } of source.matchAll(DOTTED)) {
    if (BEGINS.test(source.slice(past, index))) rows = [];
    past = index + line.length;
    all += 1;
    const from = index + line.indexOf('.');
    const one = pieceAt(digits, from, places);
    const value = Number(digits);
    // A row may begin again inside a piece, further in or not.
    rows = rows.filter(({ indent }) => indent <= space.length);
    const row = rows.findLast(({ indent }) => indent === space.length);
    if (row === undefined || value === 1) {
      rows.push({ indent: space.length, last: one });
      continue;
    }
    const at = rows.findLastIndex(
      ({ indent, last }) => indent === space.length && Number(last.pieces[0]) + 1 === value,
    );
    if (at === -1) {
      const before = row.last;
      const expected = Number(before.pieces[0]) + 1;
      if (value === expected - 1) faults.push({ one, before, missing: undefined });
      else if (value > expected) faults.push({ one, before, missing: `.${String(expected)}` });
    } else rows = rows.slice(0, at + 1);
    const own = rows.findLast(({ indent }) => indent === space.length);
    if (own !== undefined) own.last = one;
  }
  return faults.length * ENOUGH <= all ? faults : [];
}

function pieceAt(digits: string, from: number, { between }: TreeText['places']): WrittenNumber {
  return {
    ...unnamed('dotted', digits),
    shown: `.${digits}`,
    form: 'item',
    place: between(from, from + digits.length + 1),
    from,
    past: from,
    depth: LINE,
    mayBegin: false,
    opens: digits === '1',
  };
}
