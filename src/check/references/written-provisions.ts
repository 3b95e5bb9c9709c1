/**
 * The provisions that a text writes, whether its tree has them or not: “### Article 5 Penalties”,
 * “**5.** The Act of 2010”, “5 (1) The regulator must” in a Schedule, with the words that are theirs.
 * Such texts give the paragraphs of their articles no address.
 */
import { remembered } from '../../model/once.ts';
import { romanValue } from '../../model/roman.ts';
import { PROVISIONS } from '../../model/unit-words.ts';
import {
  ITEM,
  LINE,
  writtenIn,
  type Written,
  type WrittenNumber,
} from '../numbers/written-numbers.ts';
import { itemsBetweenHeadings } from '../numbers/mixed-rows.ts';
import { ANNEX } from '../numbers/numbered-lines.ts';
import type { TreeText } from '../text.ts';

/** A provision with a number of its own, and where its words begin and end in the file. */
export interface WrittenProvision {
  /** In digits: 5 for “Article V” too. */
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

/** Provisions that are numbered through, and what they are called. */
export interface NumberedRow {
  /** “article”, “section”; empty where a number stands alone. */
  readonly word: string;
  /** True for Roman numbers. */
  readonly roman: boolean;
  /** True where numbers stand at the margin without a stop, as in the Schedules of acts. */
  readonly margin: boolean;
  /** True for a row that begins anew elsewhere, as sections do in each article of bylaws. */
  readonly again: boolean;
  readonly provisions: readonly WrittenProvision[];
}

/** The body of a text, or one Schedule or Annex of it: each numbers its provisions anew. */
export interface Division {
  /** “schedule 2”, “annex i”; empty for the body. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly NumberedRow[];
}

/** “# SCHEDULE 2”, “## ANNEX I Information”. */
const DIVIDED =
  /^((?:Schedule|Annex|Appendix|Exhibit|Attachment)(?:[ \t]+(?:[A-Z]{1,2}-?\d{1,2}|\d{1,2}[A-Z]?|[A-Z]{1,7}))?)(?![\p{L}\p{N}])/iu;
/** So many provisions in a row show how a text numbers them, and so many how a Schedule does. */
const ENOUGH = 3;
const ENOUGH_IN_PAPER = 2;

/** The divisions of a text, in order; only those in which a row of numbers stands. */
export const divisionsOf = remembered((text: TreeText): readonly Division[] =>
  divisionsIn(writtenIn(text), text.places.source.length),
);

/** The division that a place of the file is in. */
export function divisionAt(text: TreeText, offset: number): Division | undefined {
  return divisionsOf(text).find(({ from, to }) => offset >= from && offset < to);
}

/** True below the heading of a Schedule or Annex. */
export function isInPaper(text: TreeText, offset: number): boolean {
  return writtenIn(text).headings.some((one) => one.from < offset && DIVIDED.test(one.words));
}

/** The same of one that stands behind other words: what begins with such a heading is itself one. */
export function isInLaterPaper(text: TreeText, offset: number): boolean {
  const [, ...later] = writtenIn(text).headings;
  const name = divisionAt(text, offset)?.name ?? '';
  // “Annex A – Environments” may be a plain line.
  if (name !== '' && !later.some((one) => nameOf(one.words).startsWith(name)))
    return divisionsOf(text)[0]?.name !== name;
  return later.some((one) => one.from < offset && DIVIDED.test(one.words));
}

function divisionsIn(written: Written, length: number): Division[] {
  const between = itemsBetweenHeadings(written.numbers);
  const begun = written.numbers.flatMap((one) =>
    between.has(one) ? [{ ...one, number: one.shown, row: '||' }] : begunBy(one),
  );
  const { starts, names } = papersOf(written, begun);
  const bounds = [0, ...starts, length];
  return ['', ...names].flatMap((name, index): Division[] => {
    const [from = 0, to = 0] = bounds.slice(index, index + 2);
    const own = begun.filter((one) => one.from >= from && one.from < to);
    const rows = rowsIn(own, written, to, name === '' ? ENOUGH : ENOUGH_IN_PAPER);
    return rows.length === 0 ? [] : [{ name, from, to, rows }];
  });
}

/** “Part 2” of a Schedule, which begins its paragraphs anew. */
const PART = /^(Part[ \t]+(?:\d{1,2}|[A-Z]{1,4}))(?![\p{L}\p{N}])/iu;

/** Where Schedules and their Parts begin, and what they are called: “schedule 2 part 1”. */
function papersOf(
  { headings: titles, paperLines }: Written,
  begun: readonly Begun[],
): { starts: number[]; names: string[] } {
  const starts: number[] = [];
  const names: string[] = [];
  let paper = '';
  // A plain line is a heading where numbers stood before it, and begin again right below it.
  const lines = paperLines.filter(({ from }) => {
    const next = begun.findIndex((one) => one.from > from);
    return next >= ENOUGH && begun[next]?.number === '1';
  });
  const headings = [...titles, ...lines].sort((one, other) => one.from - other.from);
  for (const { words, from } of headings) {
    const name = nameOf(DIVIDED.exec(words)?.[1] ?? '');
    const part = paper === '' ? '' : nameOf(PART.exec(words)?.[1] ?? '');
    if (name === '' && part === '') continue;
    // In the Schedules of acts the paragraphs go on from Part to Part.
    if (name === '' && begun.find((one) => one.from > from)?.number !== '1') continue;
    if (name !== '') paper = name;
    starts.push(from);
    names.push(name === '' ? `${paper} ${part}` : name);
  }
  return { starts, names };
}

/** “schedule 2” of “SCHEDULE 2”. */
export function nameOf(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** A number with which a provision begins, and the row that it is one of. */
interface Begun extends Pick<WrittenNumber, 'from' | 'past' | 'depth' | 'opens'> {
  readonly number: string;
  readonly row: string;
}

const WORDS: ReadonlySet<string> = new Set(['', ...PROVISIONS, '§']);

function begunBy({
  form,
  style,
  word,
  pieces,
  after,
  from,
  past,
  depth,
  opens,
}: WrittenNumber): Begun[] {
  const written = pieces.join('.');
  const one = { from, past, depth, opens };
  if (form === 'row') return [];
  if (style.startsWith(ANNEX)) return [{ ...one, number: written, row: '||' }];
  if (form === 'item') {
    if (depth !== ITEM) return [];
    if (after.startsWith('.')) return [{ ...one, number: written, row: '||item' }];
    // “1) Grant of the licence.”
    const isProvision = /^\)[ \t]+\**\p{Lu}/u.test(after);
    return isProvision ? [{ ...one, number: written, row: '||bracket' }] : [];
  }
  // “A1 Meetings” has an address, and so has all below it.
  const isCoded = form === 'heading' && pieces.length > 1;
  const hasAddress = /^[A-Z]+\d/.test(written) && word !== 'condition' && !isCoded;
  if (!WORDS.has(word) || style === 'mixed' || hasAddress) return [];
  // “5 (1) The regulator must”, “8 In this Schedule—”.
  if (style === 'act section' && word === '') return [{ ...one, number: written, row: '||margin' }];
  const roman = /^[IVXLC]+$/.test(written);
  // A letter by itself is a number only where a word says so.
  if (/^[A-Z]+$/.test(written) && (word === '' || !roman)) return [];
  const number = roman ? String(romanValue(written)) : written.replace(/\.0$/, '');
  return [{ ...one, number, row: `${word}|${roman ? 'roman' : ''}|` }];
}

function rowsIn(
  begun: readonly Begun[],
  { headings }: Written,
  end: number,
  enough: number,
): NumberedRow[] {
  const rows: NumberedRow[] = [];
  if (begun.length < enough) return rows;
  for (const [key, all] of Map.groupBy(inOneRow(begun, enough), ({ row }) => row)) {
    const [word = '', roman = '', margin = ''] = key.split('|');
    const runs = margin === '' ? runsOf(all) : [ascending(all)];
    if (margin === 'item' && !isProvisions(all, begun, enough)) continue;
    for (const own of runs) {
      if (own.length < enough || (own.length < ENOUGH && own[0]?.number !== '1')) continue;
      const provisions = own.map(({ number, from, past, depth }, index) => {
        const next = own.slice(index + 1).find((one) => !one.number.startsWith(`${number}.`));
        const heading = headings.find(
          (one) => one.from > from && one.depth <= depth && one.depth < LINE,
        );
        const to = Math.min(next?.from ?? end, depth < LINE ? (heading?.from ?? end) : end);
        // The number of a heading is none of what stands under it.
        return { number, from: past, to: Math.max(past, to) };
      });
      const again = runs.length > 1;
      rows.push({ word, roman: roman !== '', margin: margin === 'margin', again, provisions });
    }
  }
  return rows;
}

/** A few paragraphs among the items of a list are some of them: Markdown ends a list at “2. Scope”. */
function inOneRow(begun: readonly Begun[], enough: number): readonly Begun[] {
  const isItem = ({ row }: Begun): boolean => row === '||item';
  const isLine = ({ row, depth }: Begun): boolean => row === '||' && depth === LINE;
  if (!begun.some(isItem) || begun.filter(isLine).length >= enough) return begun;
  return begun.map((one) => (isLine(one) ? { ...one, row: '||item' } : one));
}

/** So many paragraphs in a row are the provisions of a text, and no list in it. */
const PARAGRAPHS = 8;

/**
 * True for “1.”, “2.”, “3.” at the margin that are the paragraphs of a Schedule, or the provisions of
 * a text: no other numbers stand beside them, and they go on from heading to heading.
 */
function isProvisions(all: readonly Begun[], begun: readonly Begun[], enough: number): boolean {
  const isRow = all.every(
    ({ number }, index) => index === 0 || Number(number) > Number(all[index - 1]?.number),
  );
  const others = Map.groupBy(begun, ({ row }) => row);
  const isAlone = [...others.values()].every((own) => own[0] === all[0] || own.length < enough);
  if (!isRow || all[0]?.number !== '1' || !isAlone) return false;
  if (enough === ENOUGH_IN_PAPER) return true;
  const later = all.filter(({ opens, number }) => opens && number !== '1').length;
  return all.length >= ENOUGH && (later >= ENOUGH || all.length >= PARAGRAPHS);
}

/** The runs of a row in which no number stands twice: one, unless it begins anew. Of 1, 2, 2, 3 none does. */
function runsOf(all: readonly Begun[]): readonly (readonly Begun[])[] {
  const runs: Begun[][] = [];
  for (const one of all) {
    const run = runs.at(-1);
    const isSlip = one.number !== '1' && run?.at(-1)?.number === one.number;
    if (run === undefined || (!isSlip && run.some(({ number }) => number === one.number)))
      runs.push([one]);
    else run.push(one);
  }
  return runs;
}

/** Numbers at the margin count up from 1; what does not is a sentence that begins with a number. */
function ascending(all: readonly Begun[]): readonly Begun[] {
  let last = 0;
  for (const { number } of all) {
    const value = Number.parseInt(number, 10);
    if (value < last || (last === 0 && value !== 1)) return [];
    last = value;
  }
  return all;
}
