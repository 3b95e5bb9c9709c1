/**
 * What was found beside what is known.
 */
import { findLinks } from './found-links.ts';
import type { KnownText, Span } from './known-text.ts';

/** How much of what was found is so, and how much of what is so was found. */
export interface Score {
  readonly found: number;
  readonly known: number;
  /** What was found and is not so, and what is so and was not found: places in the file. */
  readonly wrong: readonly Span[];
  readonly missed: readonly Span[];
}

/** The scores of one text; nothing for what is not known of it. */
export function scoreText(text: KnownText): { uses?: Score; references?: Score } {
  const found = findLinks(text);
  const uses = found.uses.filter(({ given }) => text.judged === 'all terms' || given);
  const references = found.references.filter(({ heading }) => !text.headed || heading !== '');
  return {
    ...(text.uses && {
      uses: scoreOf(uses, text.uses, isSamePlace, (use) => isOverlooked(text, use)),
    }),
    ...(text.references && {
      references: scoreOf(
        references,
        text.references,
        (one, other) => one.number === other.number,
        ({ number, heading }) => text.headings.get(number) === heading,
      ),
    }),
  };
}

/** True for a use that a person found to be one, though the text's publisher did not mark it. */
function isOverlooked({ overlooked }: KnownText, use: Span): boolean {
  return overlooked.some((known) => isSamePlace(use, known));
}

/** The same words, with or without the ending of a possessive. */
function isSamePlace(found: Span, known: Span): boolean {
  return found.start === known.start && Math.abs(found.end - known.end) <= 2;
}

/**
 * A find is right where something known overlaps it and is the same, or where it is proven by itself:
 * a reference whose heading is that of the provision it cites. Each known one is found once.
 */
function scoreOf<Found extends Span, Known extends Span>(
  found: readonly Found[],
  known: readonly Known[],
  isSame: (found: Found, known: Known) => boolean,
  isProven: (found: Found) => boolean = () => false,
): Score {
  const open = new Set(known);
  const wrong: Found[] = [];
  for (const one of found) {
    const match = [...open].find(
      (other) => one.start < other.end && other.start < one.end && isSame(one, other),
    );
    if (match !== undefined) open.delete(match);
    else if (!isProven(one)) wrong.push(one);
  }
  const missed = [...open];
  return { found: found.length, known: known.length, wrong, missed };
}

/** The share of what was found that is so; 1 where nothing was found. */
export function precisionOf({ found, wrong }: Score): number {
  return found === 0 ? 1 : 1 - wrong.length / found;
}

/** The share of what is so that was found; 1 where there is nothing. */
export function recallOf({ known, missed }: Score): number {
  return known === 0 ? 1 : 1 - missed.length / known;
}
