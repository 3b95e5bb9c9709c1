/**
 * The lines of a text, by where they begin and end: what a reader of lines asks again and again.
 */
import type { Point } from 'unist';

export interface Lines {
  readonly source: string;
  readonly count: number;
  /** Where a line begins; for the line past the last, the end of the text. */
  readonly startOf: (line: number) => number;
  /** Where a line ends, its line break left out. */
  readonly endOf: (line: number) => number;
  /** Where the first character of a line stands that is no space; its end for an empty one. */
  readonly wordsOf: (line: number) => number;
  /** A place in a line, as Markdown's trees have it: lines and columns from 1. */
  readonly point: (line: number, offset: number) => Point;
}

const SPACE = 32;

/** Divides a text that has no line breaks but `\n`. Lines are counted from 0. */
export function linesOf(source: string): Lines {
  const starts: number[] = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  const count = starts.length;
  // The line past the last begins where the text ends, as if a line break stood there.
  starts.push(source.length + 1);
  const startOf = (line: number): number => Math.min(starts[line] ?? Infinity, source.length);
  const endOf = (line: number): number => (starts[line + 1] as number) - 1;
  return {
    source,
    count,
    startOf,
    endOf,
    wordsOf: (line) => {
      const end = endOf(line);
      let at = starts[line] as number;
      while (at < end && source.charCodeAt(at) === SPACE) at += 1;
      return at;
    },
    point: (line, offset) => ({
      line: line + 1,
      column: offset - (starts[line] as number) + 1,
      offset,
    }),
  };
}
