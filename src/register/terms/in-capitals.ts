/**
 * Terms as they stand among words in capitals only.
 */
import type { FindableTerm } from './findable.ts';
import { isSmall } from './letters.ts';

/** Terms as words in capitals have them; not those that in capitals would be ordinary words. */
export function inCapitals(
  terms: readonly FindableTerm[],
  weak: ReadonlySet<string>,
): readonly FindableTerm[] {
  return terms
    .filter(({ term }) => {
      const isShort = term.length <= 3 && term !== term.toUpperCase();
      return !isShort && !weak.has(term) && !isSmall(term);
    })
    .map((term) => ({ ...term, term: term.term.toUpperCase() }));
}
