/**
 * How alike two words are, and which of several a slip may have meant.
 */
import { distance } from 'fastest-levenshtein';

/** From 0 for nothing in common to 1 for the same, by the letters that would have to change. */
export function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}

/** Below this, two names are only two names. Chosen so that one slip in three letters still counts. */
const ALIKE = 0.6;

/** The name that is most like another, where one is like enough; case aside. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let most = ALIKE;
  for (const candidate of names) {
    const found = likeness(name.toLowerCase(), candidate.toLowerCase());
    if (found > most || (found === most && best === undefined)) [best, most] = [candidate, found];
  }
  return best;
}
