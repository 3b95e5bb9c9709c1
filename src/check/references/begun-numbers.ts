/**
 * Numbers with which a line, a heading or the row of a table begins, read off the file: “3.1.4”,
 * “A.7”, “BC2.A.1.2”, whatever the tree makes of them; and the limbs that stand below one.
 */
import { remembered } from '../../model/once.ts';
import { PIECES, PROVISIONS, SUB_UNITS, smallUnits } from '../../model/unit-words.ts';
import { isFarBeyond } from '../numbers/far-numbers.ts';
import type { TreeText } from '../text.ts';
import { pieceAtLine, piecesOf, writesLabel, type Stretch } from './written-pieces.ts';

const BEGINS =
  /^[^\p{L}\p{N}\n]*((?:[A-Z]{1,4}\d{0,2}\.?(?:[A-Z]\.)?)?\d{1,2}(?:[A-Z]?\.\d{1,3}){1,5}|[A-Z]{1,2}\.?\d{1,2}|[A-Z]{3,4}\.\d{1,2})(?![\p{L}\p{N}]|\.\d)/gmu;

/** “### CONDITION D2 – TIMETABLE”, “## B. Account terms”: what stands below bears no letter. */
const LETTERED = /^#{1,6}[ \t]+\**(?:\p{L}+[ \t]+)?([A-Z]{1,2})(\d{1,2}|\.)(?=[ \t]|$)/u;
/** “#### 2.2 Rules” below D2 is D2.2, “### 4. Machine accounts” below B is B.4. */
const BELOW = /^(?:#{1,6}[ \t]+)?\**(\d{1,2}(?:\.\d{1,3})*)(?![\p{L}\p{N}]|\.\d)/u;

/** So many numbers, or limbs, show that one beside them is of their row. */
const ENOUGH = 2;

/** The numbers that begin something in a text, each with the place in the file that is past it. */
export const begunNumbers = remembered((text: TreeText): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { 0: line, 1: number = '', index } of text.places.source.matchAll(BEGINS)) {
    if (isWrapped(text.places.source, index)) continue;
    if (!found.has(number)) found.set(number, index + line.length);
  }
  for (const [number, at] of belowLetters(text.places.source)) {
    if (!found.has(number)) found.set(number, at);
  }
  return found;
});

/**
 * True for a line that goes on after “subject to Section” on the line before it, or after other words that
 * its number ends or goes on with: the number is cited.
 */
export function isWrapped(source: string, index: number): boolean {
  if (index === 0) return false;
  const before = source.slice(Math.max(0, index - FAR), index);
  return (
    CITES.test(before) || (OPEN.test(before) && GOES_ON.test(source.slice(index, index + FAR)))
  );
}

/** The end of a line in the middle of a sentence. */
const OPEN = /[\p{Ll},][ \t]*\r?\n$/u;
/** “1.19.” at the end of a line, “1.19, and”, “1.19 applies”. */
const GOES_ON =
  /^[ \t]*[A-Z]{0,2}\d[\d.]*(?:\([a-z\d]+\))*(?:[.,;)]*\s*(?:[\r\n]|$)|[,;)]|\s\p{Ll})/u;

const FAR = 24;
const CITES = new RegExp(
  String.raw`(?<![\p{L}])(?:${smallUnits(...PROVISIONS, ...PIECES, ...SUB_UNITS)}|and|or|to|in|under|of|with|by|see|from|§+)[ \t]*\r?\n$`,
  'iu',
);

function* belowLetters(source: string): Generator<[number: string, past: number]> {
  if (!/^#{1,6}[ \t]+\**(?:\p{L}+[ \t]+)?[A-Z]{1,2}(?:\d|\.)/mu.test(source)) return;
  let at = 0;
  let [letters, part] = ['', ''];
  for (const line of source.split('\n')) {
    const [, ownLetters, ownPart = ''] = LETTERED.exec(line) ?? [];
    if (ownLetters !== undefined) [letters, part] = [ownLetters, ownPart];
    const [begins = '', number = ''] = letters === '' ? [] : (BELOW.exec(line) ?? []);
    const isHeading = line.startsWith('#');
    if (part === '.' ? isHeading && /^\d+$/.test(number) : number.startsWith(`${part}.`))
      yield [part === '.' ? `${letters}.${number}` : letters + number, at + begins.length];
    at += line.length + 1;
  }
}

/**
 * The numbers beside one that begins nothing: B4.1 and B4.2 for B4.9; nothing for a number that is
 * there, and for one of which too few stand beside it.
 */
export function numbersBeside(text: TreeText, number: string): readonly string[] | undefined {
  if (begunNumbers(text).has(number) || text.index.byAnchor.has(number)) return undefined;
  const stem = number.replace(/\d+$/, '');
  const row = begunRows(text).get(stem) ?? [];
  const enough = /\.\d+\.\d+\./.test(`.${stem}`) ? 1 : ENOUGH;
  if (stem === '' || row.length < enough) return undefined;
  return isFarBeyond(lastOf(number), lastOf(row.at(-1) ?? '')) ? undefined : row;
}

/** The numbers that begin something by what they are below, B4.1 and B4.2 by “B4.”, in their order. */
const begunRows = remembered((text: TreeText): ReadonlyMap<string, readonly string[]> => {
  const numbers = [...begunNumbers(text).keys()].filter((number) => lastOf(number) > 0);
  numbers.sort((one, other) => lastOf(one) - lastOf(other));
  return Map.groupBy(numbers, (number) => number.replace(/\d+$/, ''));
});

/** The last number of one: 3 of D1.3; 0 of one that ends with a letter. */
function lastOf(number: string): number {
  return Number(/\d+$/.exec(number)?.[0] ?? 0);
}

const ROMAN = ['(i)', '(ii)', '(iii)', '(iv)', '(v)', '(vi)', '(vii)', '(viii)', '(ix)', '(x)'];

/**
 * The limbs of a number that begins a line, where it has some and lacks one of those that are cited;
 * nothing where it has all, or none that are read.
 */
export function limbsBeside(
  text: TreeText,
  number: string,
  labels: readonly string[],
): readonly string[] | undefined {
  const asked = askedOf(text);
  const key = [number, ...labels].join(' ');
  if (!asked.has(key)) asked.set(key, seekBeside(text, number, labels));
  return asked.get(key);
}

/** What was asked of a text before, by the number and the labels. */
const askedOf = remembered((_: TreeText) => new Map<string, readonly string[] | undefined>());

function seekBeside(
  text: TreeText,
  number: string,
  labels: readonly string[],
): readonly string[] | undefined {
  const from = begunNumbers(text).get(number);
  if (from === undefined) return undefined;
  const { source } = text.places;
  const stretch: Stretch = { from, to: endOf(text, from) };
  const words = source.slice(stretch.from, stretch.to);
  const isThere = (label: string): boolean =>
    pieceAtLine(source, stretch, label) !== undefined || writesLabel(words, label);
  if (labels.every(isThere)) return undefined;
  return [piecesOf(source, stretch, '(a)'), ROMAN.filter(isThere)].find(
    (some) => some.length >= ENOUGH,
  );
}

/** Where the next number or heading begins. */
function endOf(text: TreeText, from: number): number {
  const { source } = text.places;
  const heading = source.indexOf('\n#', from);
  return Math.min(heading === -1 ? source.length : heading, nextBegun(text).get(from) ?? Infinity);
}

/** Where the next number stands after each that begins something, by the places past them. */
const nextBegun = remembered((text: TreeText): ReadonlyMap<number, number> => {
  const places = [...new Set(begunNumbers(text).values())].sort((one, other) => one - other);
  return new Map(places.map((at, index) => [at, places[index + 1] ?? Infinity]));
});
