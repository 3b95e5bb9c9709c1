/**
 * The line of a file that a diagnostic is about, with marks under the words.
 */
import type { Point, Position } from 'unist';
import { widthOf } from '../terminal/width.ts';
import { safeText } from '../visible.ts';

/** The line and what is under it, both without what stands left of them. */
export interface Frame {
  readonly line: number;
  readonly text: string;
  readonly marks: string;
}

/** At least so much of a line is shown before the words. */
const BEFORE = 24;

/**
 * Cuts the line of a place to a width, the words in sight. A clause is one long line, so that most
 * of it is left out.
 */
export function frameOf(
  source: string,
  place: Point | Position | undefined,
  width: number,
): Frame | undefined {
  if (place === undefined) return undefined;
  const start = 'start' in place ? place.start : place;
  const end = 'start' in place ? place.end : place;
  const whole = linesOf(source)[start.line - 1];
  if (whole === undefined) return undefined;
  const line = whole.replace(/\r$/, '');
  const from = Math.min(start.column - 1, line.length);
  const to = end.line === start.line ? Math.min(end.column - 1, line.length) : line.length;
  const first = line.length <= width ? 0 : cutBefore(line, from, width);
  const last = Math.min(line.length, first + width);
  const lead = first > 0 ? '…' : '';
  const before = lead + safeText(line.slice(first, from));
  const words = safeText(line.slice(from, Math.max(from, Math.min(to, last))));
  const after = safeText(line.slice(Math.max(from, Math.min(to, last)), last));
  return {
    line: start.line,
    text: before + words + after + (last < line.length ? '…' : ''),
    marks: ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(words))),
  };
}

let last: { readonly source: string; readonly lines: readonly string[] } | undefined;

/** The lines of a source; diagnostics come file by file, so that the last ones are kept. */
function linesOf(source: string): readonly string[] {
  if (last?.source !== source) last = { source, lines: source.split('\n') };
  return last.lines;
}

/** Where a line is cut so that a place in it stays in sight: after a space where there is one. */
function cutBefore(line: string, from: number, width: number): number {
  if (from < width - BEFORE) return 0;
  const cut = Math.max(0, Math.min(from - BEFORE, line.length - width));
  const space = line.indexOf(' ', cut);
  return space === -1 || space > from ? cut : space + 1;
}
