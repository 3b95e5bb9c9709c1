/**
 * Slips in words that another text may define: so near others of this text that nobody need know what else is
 * defined.
 */
import type { CheckedText } from '../text.ts';
import { twinOf } from './kin.ts';
import { meantFor } from './misspelt.ts';
import type { KnownTerms } from './terms.ts';
import type { Verdict } from './verdict.ts';

/** Capitalised words with their places. */
interface Open {
  readonly phrase: string;
  readonly places: readonly unknown[];
}

/** What is wrong with words that may be a term of another text; nothing where they may well be one. */
export function slipOf(
  { phrase, places }: Open,
  terms: KnownTerms,
  text: CheckedText,
): Verdict | undefined {
  const term = places.length === 1 ? twinOf(phrase, terms, text.register) : undefined;
  if (term !== undefined) return { kind: 'near miss', term };
  const words = text.alone ? meantFor(phrase, text) : undefined;
  return words === undefined ? undefined : { kind: 'near words', words, in: 'this text' };
}
