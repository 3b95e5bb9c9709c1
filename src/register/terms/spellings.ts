/**
 * The spellings of words and marks, as numbers: whoever looks for terms compares numbers.
 */
import { NumberTable, UNSET } from './number-table.ts';

/** The numbers of all spellings that were read so far; there are as many as words in a dictionary. */
const numbers = new Map<string, number>();
const spellings: string[] = [];

/** The number of a spelling, from 0. */
export function numberOf(spelling: string): number {
  const known = numbers.get(spelling);
  if (known !== undefined) return known;
  const number = spellings.length;
  numbers.set(spelling, number);
  spellings.push(spelling);
  return number;
}

/** The spelling of a number. */
export function spellingOf(number: number): string {
  return spellings[number] ?? '';
}

const smalls = new NumberTable();

/** The number of a spelling in small letters, by its number. */
export function smallOf(number: number): number {
  let small = smalls.get(number);
  if (small === UNSET) smalls.set(number, (small = numberOf(spellingOf(number).toLowerCase())));
  return small;
}

/** A word as it is compared: hyphens that are not seen taken out, one apostrophe, one hyphen. */
export function comparable(word: string): string {
  if (word.length === 1) return ALIKE.get(word) ?? word;
  return word.includes('\u00AD') ? word.replaceAll('\u00AD', '') : word;
}

/** Marks that are written in more than one way. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['“', '"'],
  ['”', '"'],
]);

/** The number of the spelling of a word in a text. */
export function numberAt(text: string, start: number, end: number): number {
  return numberOf(comparable(text.slice(start, end)));
}

const units = new NumberTable();

/** The number of a mark of one unit. */
export function numberOfMark(unit: number): number {
  let number = units.get(unit);
  if (number === UNSET) units.set(unit, (number = numberOf(comparable(String.fromCharCode(unit)))));
  return number;
}

/** The most units of a word that is packed, each of them ASCII: four to a number, the first lowest. */
export const PACKED = 16;

/**
 * The words that were met packed: of each the four numbers and, one more than it is, that of its
 * spelling. Where another word stands the next place is tried. So most words of a text need not be cut
 * out of it, and what is compared lies close together: the table is asked for every word of a code.
 */
const ROW = 5;
let table = new Int32Array(ROW << 10);
/** The last place of the table; there are as many as a power of two. */
let last = (1 << 10) - 1;
let met = 0;

/** The number of the spelling of a word that is packed. */
export function numberOfPacked(one: number, two: number, three: number, four: number): number {
  for (let place = placeOf(one, two, three, four) & last; ; place = (place + 1) & last) {
    const at = ROW * place;
    const number = table[at + 4] as number;
    if (number === 0) return learn(one, two, three, four);
    if (
      table[at] === one &&
      table[at + 1] === two &&
      table[at + 2] === three &&
      table[at + 3] === four
    )
      return number - 1;
  }
}

/** Where a packed word is looked for first; the multipliers are those of xxHash32 (Y. Collet). */
function placeOf(one: number, two: number, three: number, four: number): number {
  const mixed =
    one ^ Math.imul(two, 0x9e3779b1) ^ Math.imul(three, 0xc2b2ae3d) ^ Math.imul(four, 0x27d4eb2f);
  const hash = Math.imul(mixed, 0x85ebca77);
  return hash ^ (hash >>> 15);
}

function learn(...packed: [number, number, number, number]): number {
  const units = packed.flatMap((four) => [four, four >>> 8, four >>> 16, four >>> 24]);
  const number = numberOf(String.fromCharCode(...units.map((unit) => unit & 0xff).filter(Boolean)));
  met += 1;
  if (2 * ROW * met > table.length) {
    const old = table;
    table = new Int32Array(2 * old.length);
    last = 2 * last + 1;
    for (let at = 0; at < old.length; at += ROW)
      if (old[at + 4] !== 0) put(old.subarray(at, at + ROW) as unknown as Row);
  }
  put([...packed, number + 1]);
  return number;
}

/** Four numbers of letters, and that of the spelling and one more. */
type Row = readonly [number, number, number, number, number];

function put(row: Row): void {
  const [one, two, three, four] = row;
  let place = placeOf(one, two, three, four) & last;
  while (table[ROW * place + 4] !== 0) place = (place + 1) & last;
  table.set(row, ROW * place);
}
