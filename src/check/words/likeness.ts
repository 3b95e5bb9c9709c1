/**
 * How alike two words or numbers are by their letters, and which of several a slip may have meant.
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

/** How many letters two words begin with alike. */
export function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}

/** True for two words of which one has two neighbouring letters changed about: “31” and “13”. */
export function isTurned(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false;
  const at = commonPrefix(one, other);
  return (
    one.charAt(at) === other.charAt(at + 1) &&
    one.charAt(at + 1) === other.charAt(at) &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
