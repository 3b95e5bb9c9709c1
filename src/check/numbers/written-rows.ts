/**
 * The rows that written numbers should form, and what is wrong with them.
 */
import { remembered } from '../../model/once.ts';
import { labelAt, labelValues } from '../../model/labels.ts';
import { ANNEX } from './numbered-lines.ts';
import { standsBetween } from './numbers-in-words.ts';
import { lateFirstsOf } from './late-firsts.ts';
import { dottedFaultsOf } from './dotted-rows.ts';
import { wrongHeadOf } from './heads-of-pieces.ts';
import { mixedDoublesOf } from './mixed-rows.ts';
import { outOfOrder } from './order.ts';
import { OF_PAPERS, arePapers, arePapersOfOne } from './rows-of-papers.ts';
import type { TreeText } from '../text.ts';
import { writtenIn, type WrittenNumber } from './written-numbers.ts';

/** What is wrong with a number of a row. */
type WrittenFault =
  | { readonly kind: 'twice'; readonly one: WrittenNumber; readonly first: WrittenNumber }
  | {
      readonly kind: 'order';
      readonly one: WrittenNumber;
      readonly beside: WrittenNumber;
      /** True where it stands after that. */
      readonly after: boolean;
    }
  | {
      readonly kind: 'gap';
      readonly one: WrittenNumber;
      readonly before: WrittenNumber;
      readonly missing: string;
    };

/** What is wrong with the written numbers of a text, in the order of the rows. */
export const writtenFaultsOf = remembered((text: TreeText): readonly WrittenFault[] => {
  const numbers = writtenIn(text).numbers.filter(({ style }) => style !== '');
  const styles = Map.groupBy(numbers, ({ style }) => style);
  const faults = [...styles.values()]
    .flatMap((all) => rowsIn(withoutTitle(all)))
    .flatMap(faultsIn)
    .filter((fault) => {
      if (fault.kind !== 'gap') return true;
      const { one, before, missing } = fault;
      return !standsBetween(missing, before.place, one.place, text.places.source);
    });
  const told = new Set(faults.flatMap(({ kind, one }) => (kind === 'twice' ? [one.from] : [])));
  const doubles = mixedDoublesOf(text).filter(({ one }) => !told.has(one.from));
  faults.push(...doubles.map((pair): WrittenFault => ({ kind: 'twice', ...pair })));
  const head = wrongHeadOf(text);
  if (head !== undefined && !faults.some(({ one }) => one.from === head.one.from)) {
    const { one, first, before, meant: missing } = head;
    if (first !== undefined) faults.push({ kind: 'twice', one, first });
    else if (before !== undefined) faults.push({ kind: 'gap', one, before, missing });
  }
  faults.push(
    ...dottedFaultsOf(text).map(({ one, before, missing }): WrittenFault =>
      missing === undefined
        ? { kind: 'twice', one, first: before }
        : { kind: 'gap', one, before, missing },
    ),
  );
  const late = lateFirstsOf(text).filter(({ one }) => !faults.some((other) => other.one === one));
  faults.push(...late.map((pair): WrittenFault => ({ kind: 'gap', ...pair })));
  return faults;
});

/** A number of a row with its value there: 5 of "V", a little more of "5A". */
interface Valued {
  readonly one: WrittenNumber;
  readonly stem: string;
  readonly value: number;
  readonly series: LetterSeries;
}

/** The fewest numbers that are a row. */
const LEAST = 3;

/** What a text is called, “# Appendix M: Interfaces”, is in no row with what stands below. */
function withoutTitle(numbers: readonly WrittenNumber[]): readonly WrittenNumber[] {
  const [first, ...others] = numbers;
  const isTitle = first?.depth === 1 && others.every(({ depth }) => depth > 1);
  return isTitle ? others : numbers;
}

/** Divides the numbers of a style where they begin again. */
function rowsIn(numbers: readonly WrittenNumber[]): Valued[][] {
  const valued = valuesOf(numbers);
  const rows: Valued[][] = [];
  let row: Valued[] = [];
  /** True where nothing but the numbers says that the row is another. */
  let guessed = false;
  for (const [index, each] of valued.entries()) {
    const [first, second] = row;
    const next = valued[index + 1];
    // After a list of contents, or a paper whose heading nobody knows, both come again.
    const repeats = second !== undefined && isSame(each, first) && isSame(next, second);
    if (isFirst(each) && (each.one.opens || each.one.mayBegin || repeats)) {
      rows.push(row);
      row = [];
      guessed = !each.one.opens && !each.one.mayBegin;
    } else if (guessed && !goesOn(row, each) && goesOn(rows.at(-1), each)) {
      // “7” after “6”, then “1” and “2” of something else.
      rows.push(row, ...rows.splice(-1));
      row = rows.pop() ?? [];
      guessed = false;
    }
    row.push(each);
  }
  rows.push(row);
  // Beside a row of its style a short one is a row as well: “1.” twice in an Article of two.
  const sure = rows.filter(isRow);
  return sure.length === 0 ? sure : rows.filter((one) => isRow(one) || isShortRow(one));
}

function isShortRow([first, second, third]: readonly Valued[]): boolean {
  if (first === undefined || second === undefined || third !== undefined) return false;
  return first.value === 1 && second.value <= LEAST && first.stem === second.stem;
}

/** True for the number after the last of a row. */
function goesOn(row: readonly Valued[] | undefined, { stem, value }: Valued): boolean {
  const last = row?.findLast((one) => one.stem === stem);
  return last !== undefined && Math.floor(last.value) + 1 === value;
}

function isSame(one: Valued | undefined, other: Valued | undefined): boolean {
  return one?.stem === other?.stem && one?.value === other?.value;
}

function isFirst({ stem, value }: Valued): boolean {
  return value <= 1 && /^(?:[01]\.)*[A-Z]{0,2}-?$/.test(stem);
}

/** Of a row so many numbers at least have the one before them there too; of papers fewer. */
const DENSE = 0.65;
const DENSE_PAPERS = 0.5;

/** True for numbers that mostly follow one another. Those of a list that are all one are no numbers. */
function isRow(row: readonly Valued[]): boolean {
  // Below “Annex A” the letter says of what “A1” is the first.
  if (row[0]?.one.style.startsWith(ANNEX) === true && row.length === 2) return true;
  if (row.length === 2 && arePapers(row)) return true;
  if (row.length === 2 && arePapersOfOne(row)) return true;
  if (row.length < LEAST || row.every((one) => isSame(one, row[0]))) return false;
  const keys = new Set(row.map(({ stem, value }) => `${stem}${String(Math.floor(value))}`));
  const first = row[0]?.value;
  const dense = row.filter(
    ({ stem, value }) =>
      value <= 1 || value === first || keys.has(`${stem}${String(Math.ceil(value) - 1)}`),
  );
  if (lacksOne(row)) return true;
  const isOfPapers = OF_PAPERS.test(row[0]?.one.style ?? '');
  return dense.length >= (isOfPapers ? DENSE_PAPERS : DENSE) * row.length;
}

/** “Section 1, 2, 3, 5, 5”: from the first to the last all numbers but one. */
function lacksOne(row: readonly Valued[]): boolean {
  const values = new Set(row.map(({ value }) => value));
  const isOne = row.every(({ stem, value }) => stem === row[0]?.stem && Number.isInteger(value));
  return row.length > LEAST && isOne && values.has(1) && Math.max(...values) === values.size + 1;
}

function valuesOf(numbers: readonly WrittenNumber[]): Valued[] {
  const series = seriesOf(numbers);
  const alone = linesAlone(numbers);
  return numbers.flatMap((one): Valued[] => {
    // “Section 10” on a line of its own, below the heading of a Schedule, says what that is made under.
    if (alone.has(one)) return [];
    const last = one.pieces.at(-1) ?? '';
    const [, letter = '', number = last] = LETTERED.exec(last) ?? [];
    const value = valueOf(number, series);
    const stem = one.pieces.slice(0, -1).map((piece) => `${piece}.`);
    return value === undefined ? [] : [{ one, stem: stem.join('') + letter, value, series }];
  });
}

/** "A5" of “Standard Special Condition A5”, "M-3" of “Annex M-3”. */
const LETTERED = /^([A-Z]{1,2}-?)(\d{1,3}[A-Z]?)$/;

/** Paragraphs that are a name and a number and nothing else, where most numbers are of more. */
function linesAlone(numbers: readonly WrittenNumber[]): ReadonlySet<WrittenNumber> {
  const lines = numbers.filter(
    ({ form, word, after }) => form === 'paragraph' && word !== '' && after.trim() === '',
  );
  return new Set(3 * lines.length < numbers.length ? lines : []);
}

type LetterSeries = 'capital' | 'capital roman';

/** Roman numbers where all may be some, and they begin with I or one has several letters. */
function seriesOf(numbers: readonly WrittenNumber[]): LetterSeries {
  const letters = numbers.map(({ pieces: [first = ''] }) => first);
  const roman = letters.every((one) => labelValues(`(${one})`).has('capital roman'));
  return roman && (letters[0] === 'I' || letters.some((one) => /^(?!(.)\1*$)/.test(one)))
    ? 'capital roman'
    : 'capital';
}

const LATER = ['bis', 'ter', 'quater'];

function valueOf(piece: string, series: LetterSeries): number | undefined {
  const [, digits, letters = ''] = /^(\d+)([A-Za-z]*)$/.exec(piece) ?? [];
  if (/^[a-z]$/.test(piece)) return piece.charCodeAt(0) - 96;
  if (digits === undefined) return labelValues(`(${piece})`).get(series);
  if (letters === '') return Number(digits);
  const later = LATER.indexOf(letters.toLowerCase());
  return Number(digits) + (later === -1 ? fractionOf(letters.toLowerCase()) : (later + 1) / 27);
}

/** Letters after a number as a part of one: A, AA, AB, B; and ZA before A, as Acts have it. */
function fractionOf(letters: string): number {
  const [first = '', ...more] = letters;
  const rest = more.length === 0 ? 0 : fractionOf(more.join('')) / 27;
  return first === 'z' && rest > 0 ? rest : (first.charCodeAt(0) - 96) / 27 + rest;
}

/** More faults of a kind than that, as a share of the row: these are pieces of a text. */
const MOST = 0.2;
const MOST_PAPERS = 0.4;
/** So many numbers are a row in which two faults of a kind are none too many. */
const LONG = 6;

function faultsIn(row: readonly Valued[]): WrittenFault[] {
  const groups = [...Map.groupBy(row, ({ stem }) => stem).values()];
  const kinds = Map.groupBy(groups.flatMap(faultsAmong), ({ kind }) => kind);
  const most = OF_PAPERS.test(row[0]?.one.style ?? '') ? MOST_PAPERS : MOST;
  const few = row.length < LONG ? 1 : 2;
  return [...kinds.values()].flatMap((faults) =>
    faults.length > Math.max(few, most * row.length) ? [] : faults,
  );
}

function faultsAmong(group: readonly Valued[]): WrittenFault[] {
  const faults: WrittenFault[] = [];
  const firsts = new Map<number, WrittenNumber>();
  const once: Valued[] = [];
  for (const each of group) {
    const { one, value } = each;
    const first = firsts.get(value);
    if (first === undefined) {
      firsts.set(value, one);
      once.push(each);
    } else faults.push({ kind: 'twice', one, first });
  }
  const misplaced = new Set(outOfOrder(once, (one, other) => one.value - other.value));
  let last: Valued | undefined;
  for (const [index, each] of once.entries()) {
    const { one, value } = each;
    if (misplaced.has(index)) {
      const before = once[index - 1];
      const beside = before ?? once[index + 1];
      const after = before !== undefined;
      if (beside !== undefined) faults.push({ kind: 'order', one, beside: beside.one, after });
      continue;
    }
    const next = last === undefined ? undefined : Math.floor(endOf(last)) + 1;
    // “7A” after “6” lacks 7 as well.
    const isGap = next !== undefined && value > next;
    if (last !== undefined && isGap && !once.some((other) => other.value === next)) {
      const missing = named(each, next);
      faults.push({ kind: 'gap', one, before: last.one, missing });
    }
    last = each;
  }
  return faults;
}

/** Where a range ends that is kept free. */
function endOf({ one: { to }, value }: Valued): number {
  const last = Number(to?.split('.').at(-1));
  return Number.isNaN(last) ? value : Math.max(value, last);
}

/** The number that is missing, written like the one that stands in its place. */
function named({ one: { shown, pieces }, stem, series }: Valued, value: number): string {
  const own = pieces.at(-1) ?? '';
  if (LETTERED.test(own)) return shown.slice(0, shown.lastIndexOf(own)) + stem + String(value);
  if (/^[a-z]$/.test(own) || !shown.includes(pieces.join('.'))) {
    const next = /^[a-z]$/.test(own) ? String.fromCharCode(96 + value) : String(value);
    return shown.slice(0, shown.length - own.length) + next;
  }
  const before = shown.slice(0, shown.indexOf(pieces.join('.')));
  const isArabic = /^\d/.test(pieces.at(-1) ?? '');
  const width = own.startsWith('0') ? own.replace(/\D+$/, '').length : 0;
  return (
    before +
    stem +
    (isArabic ? String(value).padStart(width, '0') : labelAt(series, value).slice(1, -1))
  );
}
