/**
 * Whether a provision has a paragraph or limb, by what the file writes where one would begin: a text
 * whose articles hold paragraphs gives these no address in its tree.
 */
import { labelAt, type Series } from '../../model/labels.ts';
import { PIECES, PROVISIONS, smallUnits } from '../../model/unit-words.ts';
import { literally } from '../patterns.ts';
import type { Division, NumberedRow, WrittenProvision } from './written-provisions.ts';

/** Words of the file. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands before a number or label at the start of a line: signs, and the number of what it is in. */
const BEFORE = String.raw`(?:^|\n)[\s>*_#-]*(?:\d{1,3}[A-Z]?(?:[.)]|[ \t])\**[ \t]*[—–-]?\**[ \t]*)?`;

/** “(c)” as the label of a limb inside a sentence, and not as one that is cited. */
const INSIDE = /(?:[;:,.—–-]|\b(?:and|or))[ \t\n]+$/;
const CITED = new RegExp(
  String.raw`(?:${smallUnits(...PROVISIONS, ...PIECES)}|letters?|items?|sub[\w-]+)\s+(?:(?:[A-Z]{0,2}\d[\d.]*[A-Z]?)?(?:\([a-zA-Z\d]{1,4}\))*(?:,?\s+(?:and|or|to)|,)?\s+)*$`,
  'i',
);

/** The words of a piece, from its label on; nothing where it is not written. */
export function pieceIn(source: string, stretch: Stretch, label: string): Stretch | undefined {
  const line = pieceAtLine(source, stretch, label);
  if (line !== undefined) return line;
  const inner = label.slice(1, -1);
  const words = source.slice(stretch.from, stretch.to);
  if (/^\d/.test(inner) && isOrdinal(Number.parseInt(inner, 10), words)) return stretch;
  // “to do: a) this; b) that”.
  const [at, length] = [label, `${inner})`]
    .map((written) => [labelIn(words, written), written.length] as const)
    .find(([index]) => index !== -1) ?? [-1, 0];
  if (at === -1) return undefined;
  return { from: stretch.from + at + length, to: stretch.to };
}

/** The words of a piece that begins a line; “**5.**—(1)” begins a regulation. */
export function pieceAtLine(source: string, stretch: Stretch, label: string): Stretch | undefined {
  const inner = label.slice(1, -1);
  const words = source.slice(stretch.from, stretch.to);
  const lines = words.matchAll(
    new RegExp(String.raw`${BEFORE}\(?${inner}[.)](?![\d]|(?:\*\*)?[—–-]\(1\))`, 'g'),
  );
  // Of a number that an inner list has too, the outer one is meant.
  let line: RegExpExecArray | undefined;
  let least = Infinity;
  for (const one of lines) {
    const indent = indentOf(one[0]);
    if (indent < least) [line, least] = [one, indent];
    if (least === 0) break;
  }
  if (line === undefined) return undefined;
  const from = line.index + line[0].length;
  const beside = new RegExp(
    String.raw`\n[ \t]{0,${String(least)}}[>*_#-]*[ \t]?\(?\d{1,3}[A-Z]?[.)]\s`,
  );
  const next = /^\d/.test(inner) ? beside.exec(words.slice(from)) : null;
  const end = next === null ? words.length : from + next.index;
  return { from: stretch.from + from, to: stretch.from + end };
}

/** What follows the beginning of a clause, up to the next heading or number with a point. */
export function linesBelow(source: string, from: number): Stretch {
  const next = /\n[ \t>]*(?:#|\*{0,2}[A-Z]{0,2}\d+\.\d)/.exec(source.slice(from));
  return { from, to: next === null ? source.length : from + next.index };
}

/** How far the beginning of a line stands in. */
function indentOf(beginning: string): number {
  return /^[ \t]*/.exec(beginning.replace(/^\s*\n/, ''))?.[0].length ?? 0;
}

/** Where a label stands inside a sentence as that of a limb; -1 where it does not. */
function labelIn(words: string, label: string): number {
  for (let at = words.indexOf(label); at !== -1; at = words.indexOf(label, at + 1)) {
    const before = words.slice(Math.max(0, at - 80), at);
    if (INSIDE.test(before) && !CITED.test(before)) return at;
  }
  return -1;
}

/** True for words in which a label stands otherwise than as a piece of what is cited: “clause 2.2(k)”. */
export function writesLabel(words: string, label: string): boolean {
  for (let at = words.indexOf(label); at !== -1; at = words.indexOf(label, at + 1)) {
    const before = words.slice(Math.max(0, at - 80), at);
    if (!/[\p{L}\d)]$/u.test(before) && !CITED.test(before)) return true;
  }
  return false;
}

/** “1.” again and again is Markdown’s way to count: its fifth item is a fifth paragraph. */
function isOrdinal(value: number, words: string): boolean {
  const items = [...words.matchAll(/^\d{1,3}[.)](?=\s)/gm)].map(([sign]) => sign);
  return items.length >= value && new Set(items).size === 1;
}

/** True where a stretch has all of “(2)(a)(ii)”, each in the one before. */
export function hasPieces(source: string, stretch: Stretch, labels: string): boolean {
  let within: Stretch | undefined = stretch;
  for (const [label] of labels.matchAll(/\([^()]*\)/g)) {
    within = pieceIn(source, within, label);
    if (within === undefined) return false;
  }
  return true;
}

/** The first labels of the rows that a label may be of: (a) and (i) for (v). */
export function firstsOf(labels: string): readonly string[] {
  if (/^\(\d/.test(labels)) return ['(1)'];
  if (/^\([A-Z]/.test(labels)) return ['(A)'];
  return /^\([ivx]+\)/.test(labels) ? ['(a)', '(i)'] : ['(a)'];
}

/** So many provisions with such pieces show how a text writes them. */
const ENOUGH = 2;

/** True where a row shows how it writes pieces such as these: “(1)” or “1.”, “(a)”. */
export function writesSuch(source: string, { provisions }: NumberedRow, labels: string): boolean {
  const firsts = firstsOf(labels);
  let found = 0;
  for (const provision of provisions) {
    if (holdsClauses(source, provision)) continue;
    if (firsts.some((first) => pieceIn(source, provision, first) !== undefined)) found += 1;
    if (found === ENOUGH) return true;
  }
  return false;
}

/** True for a heading over clauses, “4.1” under “4. Payment”: those hold the limbs. */
export function holdsClauses(source: string, { number, from, to }: WrittenProvision): boolean {
  const clause = new RegExp(String.raw`\n[\s>*_#-]*${literally(number)}\.\d`);
  return clause.test(source.slice(from, to));
}

/** The provisions that a place of the file is in, of rows of a kind; the smallest first. */
export function provisionsAt(
  { rows }: Division,
  offset: number,
  isKind: (row: NumberedRow) => boolean = () => true,
): { row: NumberedRow; provision: WrittenProvision }[] {
  const all = rows
    .filter(isKind)
    .flatMap((row) =>
      row.provisions
        .filter(({ from, to }) => offset >= from && offset < to)
        .map((provision) => ({ row, provision })),
    );
  const size = ({ provision }: (typeof all)[number]): number => provision.to - provision.from;
  return all.sort((one, other) => size(one) - size(other));
}

/** So many numbers may be left out of a row of pieces before it is at its end. */
const LEFT_OUT = 2;

/** The pieces of a provision that are of the kind of a label: “(1)”, “(2)”, “(3)”. */
export function piecesOf(source: string, stretch: Stretch, label: string): string[] {
  const series: Series = /^\(\d/.test(label)
    ? 'number'
    : /^\([A-Z]/.test(label)
      ? 'capital'
      : 'letter';
  const found: string[] = [];
  for (let value = 1, left = 0; left <= LEFT_OUT && value <= 99; value += 1) {
    const one = labelAt(series, value);
    if (pieceIn(source, stretch, one) === undefined) left += 1;
    else found.push(one);
  }
  return found;
}
