/**
 * Tables of the versions of a text: “3.0 | 1 September 2021 | Paragraph 14 removed”. What they tell of may be
 * gone since.
 */
import { compareNumbers } from '../../model/identifiers.ts';
import { headOfTable } from './cells.ts';
import type { Cited } from './citing.ts';
import type { CheckedText } from '../text.ts';

/** Words for what brings a provision into a text, or leaves it there. */
const ADDS = /\b(?:add(?:ed|s|ition(?:\s+of)?)|insert(?:ed|s|ion)|introduc(?:ed|es|tion)|new)\b/i;
/** Words for what takes provisions away, or gives them other numbers. */
const UNDOES =
  /remov|delet|omit|repeal|renumber|re-number|replac|\bmov|\bmerg|restructur|reorgani|rewrit|rewrote|redraft|revok|withdraw|supersed|housekeeping|consolidat|review/i;

/**
 * True for what a row of such a table cites, unless the row adds it and no newer one says that anything
 * went or got another number.
 */
export function isOfVersion(one: Cited, { places: { source } }: CheckedText): boolean {
  const at = one.place().start.offset ?? 0;
  const head = headOfTable(source, at);
  if (!head.startsWith('|')) return false;
  if (!/\b(?:version|issue|revision|amendment)\b/i.test(head) || !/\bdate\b/i.test(head))
    return false;
  return !isLastingRow(source, at);
}

/** True for a row that adds something which no newer row can have undone. */
function isLastingRow(source: string, at: number): boolean {
  const row = lineAt(source, at);
  if (!ADDS.test(row) || UNDOES.test(row)) return false;
  const [before, after] = [rowsFrom(source, at, -1), rowsFrom(source, at, 1)];
  const numbers = [...before.toReversed(), row, ...after].flatMap((line) => versionOf(line) ?? []);
  const steps = numbers.slice(1).map((number, at) => compareNumbers(number, numbers[at] ?? ''));
  const rises = steps.every((step) => step > 0);
  const falls = steps.every((step) => step < 0);
  // Of one row alone, both.
  if (rises === falls) return false;
  return !(rises ? after : before).some((line) => UNDOES.test(line));
}

/** The number in the first cell of a row: "1.10"; nothing where it holds other words. */
function versionOf(row: string): string | undefined {
  return /^\|[ \t]*v?(\d{1,3}(?:\.\d{1,2})?)[ \t]*\|/i.exec(row)?.[1];
}

/** The rows of a table above a place, the nearest first, or below it. */
function rowsFrom(source: string, at: number, step: -1 | 1): string[] {
  const rows: string[] = [];
  let place = beside(source, at, step);
  while (place !== undefined) {
    const row = lineAt(source, place);
    if (!row.startsWith('|')) break;
    rows.push(row);
    place = beside(source, place, step);
  }
  return rows;
}

/** A place in the line before or after; nothing where there is none. */
function beside(source: string, at: number, step: -1 | 1): number | undefined {
  const end = step === -1 ? source.lastIndexOf('\n', at - 1) : source.indexOf('\n', at);
  if (end === -1) return undefined;
  return step === -1 ? end : end + 1;
}

function lineAt(source: string, at: number): string {
  const from = at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
  const to = source.indexOf('\n', at);
  return source.slice(from, to === -1 ? undefined : to).trim();
}
