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

/** A word as some text writes it. */
interface Written {
  readonly word: string;
  readonly hash: number;
  /** That of its spelling. */
  readonly number: number;
}

/**
 * The words that were met, by what they are hashed to, each a place in `met` and one more; where
 * another word is, the next place is tried. So most words of a text need not be cut out of it.
 */
const met: Written[] = [];
let table = new Int32Array(1 << 12);

/** The number of the spelling of a word in a text. */
export function numberAt(text: string, start: number, end: number): number {
  let hash = FIRST_HASH;
  for (let at = start; at < end; at += 1) hash = nextHash(hash, text.charCodeAt(at));
  return numberOfHashed(text, start, end, hash);
}

/**
 * The number of the spelling of a word whose units were hashed already.
 *
 * @param hashed from `FIRST_HASH`, unit by unit, by `nextHash`.
 */
export function numberOfHashed(text: string, start: number, end: number, hashed: number): number {
  const hash = hashed ^ (hashed >>> 15);
  const last = table.length - 1;
  for (let slot = hash & last; ; slot = (slot + 1) & last) {
    const place = table[slot] as number;
    if (place === 0) return learn(text.slice(start, end), hash);
    const { word, number } = met[place - 1] as Written;
    if (stands(word, text, start, end)) return number;
  }
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo: http://www.isthe.com/chongo/tech/comp/fnv/). */
export const FIRST_HASH = 0x811c9dc5 | 0;

export function nextHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function learn(word: string, hash: number): number {
  const number = numberOf(comparable(word));
  met.push({ word, hash, number });
  if (2 * met.length <= table.length) put(met.length);
  else {
    table = new Int32Array(2 * table.length);
    for (let place = 1; place <= met.length; place += 1) put(place);
  }
  return number;
}

function put(place: number): void {
  const last = table.length - 1;
  let slot = (met[place - 1] as Written).hash & last;
  while (table[slot] !== 0) slot = (slot + 1) & last;
  table[slot] = place;
}
