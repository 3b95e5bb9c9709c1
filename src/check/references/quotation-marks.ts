/**
 * Whether a place among some words stands in quotation marks, by the marks before it. The marks of the
 * words that were asked about last are kept: a paragraph may cite thousands of provisions.
 */

import { countBefore } from '../../model/sorted.ts';

/** Where each mark stands, in order; of ’ those that close. */
type Marks = ReadonlyMap<string, readonly number[]>;

let last: { readonly plain: string; readonly marks: Marks } = { plain: '', marks: new Map() };

function marksOf(plain: string): Marks {
  if (plain === last.plain) return last.marks;
  const found = [...plain.matchAll(/[“”‘"]|’(?!\p{L})/gu)];
  const marks = new Map(
    [...Map.groupBy(found, ([mark]) => mark)].map(([mark, same]) => [
      mark,
      same.map(({ index }) => index),
    ]),
  );
  last = { plain, marks };
  return marks;
}

/** True after a quotation mark that is not closed: such words go into another law. */
export function isQuoted(plain: string, at: number): boolean {
  const marks = marksOf(plain);
  const count = (mark: string): number => before(marks.get(mark), at);
  return count('“') + count('‘') > count('”') + count('’');
}

/** True after a straight mark that is not closed, and where the last curly one is not. */
export function isAfterMark(plain: string, at: number): boolean {
  const marks = marksOf(plain);
  if (before(marks.get('"'), at) % 2 === 1) return true;
  return lastBefore(marks.get('“'), at) > lastBefore(marks.get('”'), at);
}

/** How many of some places, in order, are before one. */
function before(places: readonly number[] = [], at: number): number {
  return countBefore(places, (place) => place < at);
}

function lastBefore(places: readonly number[] = [], at: number): number {
  return places[before(places, at) - 1] ?? -1;
}
