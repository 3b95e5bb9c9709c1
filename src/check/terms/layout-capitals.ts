/**
 * Terms that have their capital from the layout alone: a list that gives each entry a capital, in a text
 * that otherwise writes the same words small.
 */
import { usesOfTerm } from './terms.ts';
import { standsAgain } from './standing.ts';
import type { CheckedText } from '../text.ts';

const known = new WeakMap<CheckedText, boolean>();

/** Fewer words in small letters are slips. */
const LEAST = 3;

/** True for a text that writes most of the terms that it lists small, and lists them with a capital. */
export function hasLayoutCapitals(text: CheckedText): boolean {
  let found = known.get(text);
  if (found === undefined) known.set(text, (found = isLayout(text)));
  return found;
}

function isLayout(text: CheckedText): boolean {
  const entries = text.definitions.filter(
    ({ form, term }) => form === 'entry' && /^\p{Lu}/u.test(term),
  );
  const unused = entries.filter(({ term }) => usesOfTerm(text.register, term).length === 0);
  const used = entries.length - unused.length;
  if (unused.length < LEAST || unused.length < used) return false;
  const small = unused.filter((one) => standsAgain(one, text));
  return small.length >= LEAST && small.length >= used;
}
