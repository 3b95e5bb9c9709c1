/**
 * A redline in one column: each changed provision with its number, the words that went and those
 * that came in their context.
 */
import type { Shown } from '../fold.ts';
import type { Row } from '../rows.ts';
import type { Span } from '../spans.ts';
import { safeText } from '../visible.ts';
import { printPieces, rowPieces, type Style } from './pieces.ts';
import { wrapPieces } from './wrap.ts';

/** How far each level is indented. */
const STEP = 2;
/** Lines that continue a row are indented by its number, and by this much at most. */
const MOST_HANG = 24;
/** Words are never squeezed into fewer columns. */
const NARROWEST = 20;

/** The lines of a redline in one column. */
export function printInline(shown: readonly Shown[], style: Style, width: number): string[] {
  return shown.flatMap((one, index) => {
    if ('skipped' in one) {
      return [printPieces([{ text: safeText(one.skipped), look: 'aside' }], style.colour), ''];
    }
    const lines = rowLines(one.row, one.words, style, width);
    const next = shown[index + 1];
    const last = next === undefined || 'skipped' in next || next.row.unit !== one.row.unit;
    return last ? [...lines, ''] : lines;
  });
}

function rowLines(row: Row, words: readonly Span[], style: Style, width: number): string[] {
  const indent = row.level * STEP;
  const hang = Math.min(indent + labelWidth(row), MOST_HANG, Math.floor(width / 2));
  const look = row.away || !row.changed ? 'aside' : 'plain';
  const pieces = rowPieces(row, row.label, words, row.notes, style, row.heading ? 'heading' : look);
  return wrapPieces(pieces, Math.max(width - hang, NARROWEST)).map((line, index) => {
    const room = ' '.repeat(index === 0 ? indent : hang);
    return (room + printPieces(line, style.colour)).trimEnd();
  });
}

/** The columns that the number of a row takes in the new text, with the space after it. */
function labelWidth({ label }: Row): number {
  const spans = label.filter((span) => span.side !== 'old');
  return spans.reduce((sum, span) => sum + span.text.length, spans.length === 0 ? 0 : 1);
}
