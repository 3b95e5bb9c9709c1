/**
 * A redline in two columns, the old text left and the new text right, provision beside provision.
 * Between them a sign says what happened, as `sdiff` does: | changed, < only old, > only new.
 */
import type { Shown } from '../fold.ts';
import type { Row } from '../rows.ts';
import { reading, type Span } from '../spans.ts';
import { safeText } from '../visible.ts';
import { printPieces, rowPieces, type Piece, type Style } from './pieces.ts';
import { cutToWidth } from './width.ts';
import { widthOfPieces, wrapPieces } from './wrap.ts';

/** Words are never squeezed into fewer columns. */
const NARROWEST = 20;
const GUTTER = 3;
const STEP = 2;

/** The lines of a redline in two columns that together fit the width. */
export function printColumns(
  shown: readonly Shown[],
  style: Style,
  width: number,
  names: readonly [string, string],
): string[] {
  const column = Math.max(Math.floor((width - GUTTER) / 2), NARROWEST);
  const heads = names.map((name): Piece[][] => [
    [{ text: cutToWidth(safeText(name), column)[0] ?? '', look: 'heading' }],
  ]);
  const rule = '-'.repeat(column);
  const body = shown.flatMap((one) => {
    if ('skipped' in one) {
      return [printPieces([{ text: safeText(one.skipped), look: 'aside' }], style.colour), ''];
    }
    const { row, words } = one;
    const old = side(row, words, 'old', style, column);
    const fresh = side(row, words, 'new', style, column);
    return [...beside(old, fresh, signOf(row), column, style), ''];
  });
  return [
    ...beside(heads[0] ?? [], heads[1] ?? [], ' ', column, style),
    `${rule}-+-${rule}`,
    ...body,
  ];
}

/** One side of a row as lines; none where the row stands only on the other. */
function side(
  row: Row,
  words: readonly Span[],
  which: 'old' | 'new',
  style: Style,
  column: number,
): Piece[][] {
  const noted = row.away ? 'old' : row.side === 'old' ? 'old' : 'new';
  const notes = noted === which ? row.notes : [];
  const absent = row.away ? which === 'new' : row.side !== 'both' && row.side !== which;
  if (absent) return [];
  const look = row.away || !row.changed ? 'aside' : 'plain';
  const pieces = rowPieces(
    row,
    reading(row.label, which),
    reading(words, which),
    notes,
    style,
    row.heading ? 'heading' : look,
  );
  const indent = Math.min(row.level * STEP, Math.max(column - NARROWEST, 0));
  const lines = wrapPieces(pieces, column - indent);
  return lines.map((line) => [{ text: ' '.repeat(indent), look: 'plain' }, ...line]);
}

function signOf(row: Row): string {
  if (!row.changed) return ' ';
  if (row.away) return '<';
  return { both: '|', old: '<', new: '>' }[row.side];
}

function beside(
  old: readonly Piece[][],
  fresh: readonly Piece[][],
  sign: string,
  column: number,
  { colour }: Style,
): string[] {
  const count = Math.max(old.length, fresh.length, 1);
  return Array.from({ length: count }, (_, index) => {
    const left = old[index] ?? [];
    const room = ' '.repeat(Math.max(column - widthOfPieces(left), 0));
    const right = printPieces(fresh[index] ?? [], colour);
    return `${printPieces(left, colour)}${room} ${sign} ${right}`.trimEnd();
  });
}
