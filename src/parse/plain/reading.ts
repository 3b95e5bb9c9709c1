/**
 * A region while it is read line by line.
 */
import type { Root } from 'mdast';
import type { Point } from 'unist';
import type { Lines } from './lines.ts';
import { openingAt, type Opening } from './opening.ts';

export interface Reading {
  readonly lines: Lines;
  /** The line past the region. */
  readonly past: number;
  /** Reads Markdown by itself, with no front matter. */
  readonly read: (markdown: string) => Root;
  /** The next line. */
  line: number;
  /** False as soon as anything is met that this reader is not sure of: all that was read is void. */
  plain: boolean;
}

/** Gives up. */
export function giveUp(reading: Reading): void {
  reading.plain = false;
  reading.line = reading.past;
}

/** True for an empty line. */
export function isEmpty({ lines }: Reading, line: number): boolean {
  return lines.startOf(line) === lines.endOf(line);
}

/**
 * Goes to the next line that has words, if there is one. A line of white space alone may mean much
 * inside a list, so it is given up on.
 */
export function skipEmpty(reading: Reading): boolean {
  const { lines, past } = reading;
  while (reading.line < past && lines.wordsOf(reading.line) === lines.endOf(reading.line)) {
    if (!isEmpty(reading, reading.line)) {
      giveUp(reading);
      return false;
    }
    reading.line += 1;
  }
  return reading.line < past;
}

/** What the next line begins. */
export function openingOf({ lines, line }: Reading): Opening {
  return openingAt(lines.source, lines.wordsOf(line), lines.endOf(line));
}

/** How far the words of a line stand from the margin. */
export function indentOf({ lines }: Reading, line: number): number {
  return lines.wordsOf(line) - lines.startOf(line);
}

/** The beginning of a line, or the end of the text for the line past the last. */
export function marginOf({ lines }: Reading, line: number): Point {
  return line < lines.count
    ? lines.point(line, lines.startOf(line))
    : lines.point(lines.count - 1, lines.source.length);
}
