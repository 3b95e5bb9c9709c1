/**
 * Where a text can be cut so that each piece means by itself what it means in the whole: between
 * blocks at the margin, with empty lines between them, that nothing joins.
 */
import type { Lines } from './lines.ts';

/** Some lines of a text, by their numbers from 0; the end is past the last. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts lines into regions. A line is taken to join what stands before it wherever it may: one that
 * is indented, an item, a meaning, and a term after a list of definitions.
 */
export function regionsOf(lines: Lines, from: number): Region[] {
  const regions: { from: number; to: number; meanings: boolean }[] = [];
  for (let line = nextWords(lines, from); line < lines.count;) {
    const first = line;
    const meanings = passBlock();
    const last = regions.at(-1);
    if (last === undefined || !joins(lines, first))
      regions.push({ from: first, to: line, meanings });
    else [last.to, last.meanings] = [line, last.meanings || meanings];
    joinMeanings(regions);

    /** Goes past the lines up to the next empty one; true where one of them may be a meaning. */
    function passBlock(): boolean {
      let found = false;
      for (; line < lines.count && hasWords(lines, line); line += 1) {
        found ||= lines.source.charCodeAt(lines.wordsOf(line)) === COLON;
      }
      line = nextWords(lines, line);
      return found;
    }
  }
  return regions;
}

/** A list of definitions goes on where another stands right below it. */
function joinMeanings(regions: { from: number; to: number; meanings: boolean }[]): void {
  const [before, last] = regions.slice(-2);
  if (before?.meanings !== true || last?.meanings !== true) return;
  before.to = last.to;
  regions.pop();
}

function nextWords(lines: Lines, from: number): number {
  let line = from;
  while (line < lines.count && !hasWords(lines, line)) line += 1;
  return line;
}

function hasWords(lines: Lines, line: number): boolean {
  return lines.wordsOf(line) < lines.endOf(line);
}

const COLON = 58;

/** True where a block after an empty line may go on with what stands above it. */
function joins(lines: Lines, line: number): boolean {
  const [start, end] = [lines.startOf(line), lines.endOf(line)];
  return /^(?:[ \t>:]|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/.test(
    lines.source.slice(start, Math.min(end, start + 12)),
  );
}

/** What may go on past empty lines, whatever stands there: fenced code, and HTML that is not closed. */
const UNBOUNDED = /```|~~~|<[?]|<![A-Za-z[]|<\/?(?:script|pre|style|textarea)\b/i;

/** True where what a region holds may go on beyond it. */
export function isUnbounded(text: string): boolean {
  return UNBOUNDED.test(text) || text.lastIndexOf('<!--') > text.lastIndexOf('-->');
}
