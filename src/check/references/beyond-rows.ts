/**
 * Numbers that a row could have and does not: “4.4” beside 4.1 and 4.2, “BC1.4.7” beside BC1.4.1.
 */
import { isFarBeyond } from '../numbers/far-numbers.ts';
import { literally } from '../patterns.ts';
import type { NumberedRow } from './written-provisions.ts';

/** True for a number that a row does not have, though it is one of such. */
export function isBeyond(
  { again, provisions }: NumberedRow,
  number: string,
  offset: number,
): boolean {
  const last = provisions.at(-1);
  if (last === undefined) return false;
  if (again && !(offset >= (provisions[0]?.from ?? 0) && offset < last.to)) return false;
  const stem = /^(.*\.)\d+$/.exec(number)?.[1];
  // “4.4” beside 4.1 and 4.2.
  if (stem !== undefined) return provisions.some((one) => one.number.startsWith(stem));
  // “A9” beside A4 to A6.
  const letters = /^[A-Z]*/.exec(number)?.[0] ?? '';
  if (letters !== '') return provisions.some((one) => /^[A-Z]*/.exec(one.number)?.[0] === letters);
  const most = Math.max(...provisions.map((one) => Number.parseInt(one.number, 10)));
  return !isFarBeyond(Number.parseInt(number, 10), most);
}

/**
 * True for “BC1.4.7” where there are BC1.4.1 and BC1.4.2, and for “BC1.9.3” in a text of BC1 that has no
 * BC1.9. “CC.6.5.8” is of another text, and of “CC.7” as little is known in one of CC.6.
 */
export function isBeyondCoded(
  rows: readonly NumberedRow[],
  number: string,
  source: string,
): boolean {
  if (new RegExp(`^[#* \\t]*${literally(number)}(?![.\\w])`, 'm').test(source)) return false;
  const numbers = rows.flatMap(({ provisions }) => provisions.map((one) => one.number));
  const stem = number.replace(/\d+$/, '');
  const isBeside = (one: string): boolean => one.startsWith(stem);
  if (numbers.some(isBeside) || new RegExp(`^${literally(stem)}\\d`, 'm').test(source)) return true;
  const own = /^(?:[A-Z]{1,4}\d{1,2}|[A-Z]{2,4}\.[\dA-Z]{1,2})\./.exec(number)?.[0] ?? ' ';
  const isThere = numbers.includes(stem.slice(0, -1));
  return !isThere && numbers.some((one) => one.startsWith(own));
}
