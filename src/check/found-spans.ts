/**
 * Where a pattern is found in a file, sought once: who asks of thousands of places whether such words
 * stand between a heading and each reads the file no more than that.
 */
import { remembered } from '../model/once.ts';
import { countBefore } from '../model/sorted.ts';
import type { Places, Span } from './places.ts';

/**
 * A function that gives the places of a pattern in a file, in order. One may begin inside another.
 *
 * @param pattern with the flag `g`; what it finds ends as soon as it can.
 */
export function spansOf(pattern: RegExp): (places: Places) => readonly Span[] {
  return remembered(({ source }: Places): readonly Span[] => {
    const found: Span[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
      found.push({ start: match.index, end: match.index + match[0].length });
      pattern.lastIndex = match.index + 1;
    }
    return found;
  });
}

/** The first of some places that lies between two offsets; nothing where none does. */
export function firstBetween(spans: readonly Span[], from: number, to: number): Span | undefined {
  for (let at = firstFrom(spans, from); at < spans.length; at += 1) {
    const span = spans[at];
    if (span === undefined || span.start >= to) return undefined;
    if (span.end <= to) return span;
  }
  return undefined;
}

/** The last of some places that begins before an offset; nothing where none does. */
export function lastBefore(spans: readonly Span[], offset: number): Span | undefined {
  return spans[firstFrom(spans, offset) - 1];
}

/** The index of the first place that begins at an offset or after it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  return countBefore(spans, ({ start }) => start < offset);
}
