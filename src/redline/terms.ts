/**
 * Defined terms are replaced whole: "Registered Supplier" that becomes "Responsible Supplier" is one
 * term in place of another, not one word.
 */
import { startOf, textOf, type Stretch } from './compare.ts';
import { sameAt, shift } from './edges.ts';
import type { Token } from './tokens.ts';

/** The most tokens that a term is looked for on either side, and in what changed itself. */
const LONGEST = 12;

/** Widens each replacement that is part of one defined term on each side to the whole of both. */
export function takeTermsWhole(
  stretches: readonly Stretch[],
  old: readonly Token[],
  fresh: readonly Token[],
  terms: ReadonlySet<string>,
): void {
  stretches.forEach((stretch, index) => {
    const start = startOf(stretches, index);
    const changed = old.slice(start.old, stretch.old);
    if (stretch.kind !== 'changed' || changed.length > 2 * LONGEST || start.new === stretch.new) {
      return;
    }
    if (!changed.some(({ text }) => CAPITALISED.test(text))) return;
    for (let back = 0; back <= Math.min(sameAt(stretches, index - 1), LONGEST); back += 1) {
      for (let forth = 0; forth <= Math.min(sameAt(stretches, index + 1), LONGEST); forth += 1) {
        if (
          terms.has(textOf(old.slice(start.old - back, stretch.old + forth))) &&
          terms.has(textOf(fresh.slice(start.new - back, stretch.new + forth)))
        ) {
          shift(stretches[index - 1], -back);
          shift(stretch, forth);
          return;
        }
      }
    }
  });
}

/** Terms are capitalised, and are no numbers. */
const CAPITALISED = /^\p{Lu}\D*$/u;
