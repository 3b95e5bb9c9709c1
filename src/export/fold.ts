/**
 * Which rows of a redline are worth a reader's time: those that changed, with the heading and the
 * opening words they stand under. The others are counted.
 */
import { nameOf } from '../redline/names.ts';
import type { Row, RowUnit } from './rows.ts';
import type { Span } from './spans.ts';

/** A row to print, or the stretch that is not printed, in words. */
export type Shown =
  { readonly row: Row; readonly words: readonly Span[] } | { readonly skipped: string };

/** How many words of a row are shown that is there only to say where the reader is. */
const OPENING_WORDS = 12;
/** A run of unchanged words longer than this is shortened; the words on each side of the cut stay. */
const LONGEST_RUN = 60;
const KEPT_WORDS = 20;

/** The rows to print, in order. */
export function foldRows(rows: readonly Row[]): Shown[] {
  const shown = contextOf(rows);
  const units = new Set(rows.filter((_, index) => shown.has(index)).map(({ unit }) => unit));
  const result: Shown[] = [];
  let skipped: Row[] = [];
  const flush = (): void => {
    if (skipped.length > 0) result.push({ skipped: skippedWords(skipped, units) });
    skipped = [];
  };
  const renumbered = renumberedUnits(rows);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as Row;
    const run = runAt(rows, index, renumbered);
    if (run.first.length >= SHORTEST_RUN) {
      flush();
      result.push({ skipped: renumberedWords(run.first) });
      index = run.end - 1;
    } else if (shown.has(index)) {
      flush();
      result.push({ row, words: isBrief(row) ? opening(row.words) : shortened(row.words) });
    } else skipped.push(row);
  }
  flush();
  return result;
}

/** From how many neighbours on a renumbering is told once for all. */
const SHORTEST_RUN = 3;

/** The units in which nothing changed but their number. */
function renumberedUnits(rows: readonly Row[]): ReadonlySet<RowUnit> {
  const units = new Set<RowUnit>();
  const other = new Set<RowUnit>();
  for (const row of rows) {
    if (row.unit.kind === 'clause' && isRenumberedOnly(row) && !units.has(row.unit)) {
      units.add(row.unit);
    } else if (row.changed) other.add(row.unit);
  }
  return units.difference(other);
}

function isRenumberedOnly({ side, label, words, notes, away, heading }: Row): boolean {
  const [note, ...more] = notes;
  return (
    side === 'both' &&
    !away &&
    !heading &&
    more.length === 0 &&
    note?.startsWith('renumbered') === true &&
    label.length === 2 &&
    words.every((span) => span.side === 'both' && span.reformatted !== true)
  );
}

/** The neighbouring renumbered units from a row on: the first row of each, and where they end. */
function runAt(
  rows: readonly Row[],
  start: number,
  renumbered: ReadonlySet<RowUnit>,
): { first: Row[]; end: number } {
  const first: Row[] = [];
  let end = start;
  for (let row = rows[end]; row !== undefined && renumbered.has(row.unit); row = rows[end]) {
    if (first.at(-1)?.unit !== row.unit) first.push(row);
    end += 1;
  }
  return { first, end };
}

/** "35 clauses renumbered: D1.65 to D1.99 are now D1.66 to D1.100". */
function renumberedWords(run: readonly Row[]): string {
  const span = (side: Span['side']): string =>
    [run[0], run.at(-1)]
      .map((row) => row?.label.find((one) => one.side === side)?.text ?? '')
      .join(' to ');
  const count = run.length.toLocaleString('en-GB');
  return `${count} ${nameOf('clause', run.length)} renumbered: ${span('old')} are now ${span('new')}`;
}

/** The changed rows, the heading above each, and the first row of the provision each stands in. */
function contextOf(rows: readonly Row[]): ReadonlySet<number> {
  const shown = new Set<number>();
  const firstOf = new Map<RowUnit, number>();
  let heading: number | undefined;
  rows.forEach((row, index) => {
    if (!firstOf.has(row.unit)) firstOf.set(row.unit, index);
    if (row.heading && row.side !== 'old') heading = index;
    if (!row.changed) return;
    shown.add(index);
    if (heading !== undefined) shown.add(heading);
    shown.add(firstOf.get(row.unit) ?? index);
  });
  return shown;
}

/** True for a row whose words are not what changed. */
function isBrief(row: Row): boolean {
  if (row.heading) return false;
  const words = row.words.some((span) => span.side !== 'both' || span.reformatted === true);
  return !words && (row.away || !row.changed || row.label.some((span) => span.side !== 'both'));
}

function opening(words: readonly Span[]): Span[] {
  const text = words.map((span) => span.text).join('');
  const first = text
    .split(/(?<=\s)(?=\S)/)
    .slice(0, OPENING_WORDS)
    .join('')
    .trimEnd();
  const cut = first.slice(0, OPENING_WORDS * 20);
  return [{ text: cut.length < text.trimEnd().length ? `${cut} …` : cut, side: 'both' }];
}

function shortened(words: readonly Span[]): Span[] {
  const changed = words.some((span) => span.side !== 'both' || span.reformatted === true);
  if (!changed) return [...words];
  return words.map((span, index) => {
    if (span.side !== 'both' || span.reformatted === true) return span;
    const all = span.text.split(/(?<=\s)(?=\S)/);
    if (all.length <= LONGEST_RUN) return span;
    const before = index === 0 ? 0 : KEPT_WORDS;
    const after = index === words.length - 1 ? 0 : KEPT_WORDS;
    const start = all.slice(0, before).join('');
    const end = after === 0 ? '' : all.slice(-after).join('');
    const cut = `[… ${(all.length - before - after).toLocaleString('en-GB')} words …]`;
    return { ...span, text: [start.trimEnd(), cut, end].filter(Boolean).join(' ') };
  });
}

/** "… 12 clauses and 3 definitions unchanged". */
function skippedWords(rows: readonly Row[], shown: ReadonlySet<RowUnit>): string {
  const whole = [...new Set(rows.filter(({ unit }) => !shown.has(unit)).map(({ unit }) => unit))];
  if (whole.length === 0) return '…';
  const counts = Map.groupBy(whole, ({ kind }) => nameOf(kindOf(kind), 2));
  const names = [...counts.values()].map(
    (units) =>
      `${units.length.toLocaleString('en-GB')} ${nameOf(kindOf((units[0] as RowUnit).kind), units.length)}`,
  );
  return `… ${new Intl.ListFormat('en-GB').format(names)} unchanged`;
}

/** A part's heading is a heading like any other when headings are counted. */
function kindOf(kind: RowUnit['kind']): RowUnit['kind'] {
  return kind === 'partHeading' || kind === 'subHeading' ? 'heading' : kind;
}
