/**
 * Words that are a term of one word but for a slip: “Acturay” for “Actuary”, “BSSCo” for “BSCCo”.
 */
import type { CheckedText } from '../text.ts';
import { isSlip } from './near-words.ts';
import { isOrdinary } from './term-like.ts';
import type { KnownTerms, TermWords } from './terms.ts';

/** One word with a letter too many, too few, wrong or changed about; the ending does not count. */
export function nearWord(
  word: string,
  phrase: string,
  { ofOneWord }: KnownTerms,
  text: CheckedText,
): TermWords | undefined {
  // “BSSCo” for “BSCCo”: initials of a company.
  const least = /^\p{Lu}{2,}\p{Ll}/u.test(phrase) ? 5 : 6;
  if (word.length < least || isOrdinary(word, text)) return undefined;
  return ofOneWord.find(({ words, name }) => {
    const [other = ''] = words;
    return (
      other.charAt(0) === word.charAt(0) &&
      other.slice(-2) === word.slice(-2) &&
      /^\p{Lu}/u.test(name) &&
      isSlip(word, other) &&
      phrase !== name
    );
  });
}
