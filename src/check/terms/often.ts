/**
 * Words that stand once and are, but for a slip, others that the same text writes often: whatever defines
 * them, one of the two is wrong.
 */
import { isSlip } from './near-words.ts';
import { comparedWords, lettersOf, singularOf } from './terms.ts';

/** Capitalised words, with how often they stand. */
interface Counted {
  readonly phrase: string;
  readonly places: readonly unknown[];
}

/** So often a phrase stands that is meant as it stands. */
const OFTEN = 3;
/** Of shorter words one letter makes another word. */
const LEAST = 5;

/** Finds the phrase that one which stands once was meant to be; nothing for most. */
export function oftenLike(all: readonly Counted[]): (one: Counted) => string | undefined {
  const byWord = new Map<
    string,
    { readonly phrase: string; readonly words: readonly string[] }[]
  >();
  /** “Sub Committee” beside “Sub-Committee”. */
  const byLetters = new Map<string, string>();
  for (const { phrase, places } of all) {
    if (places.length < OFTEN) continue;
    const words = comparedWords(phrase);
    if (words.length < 2) continue;
    byLetters.set(lettersOf(words), phrase);
    for (const word of new Set(words)) {
      const same = byWord.get(word);
      if (same === undefined) byWord.set(word, [{ phrase, words }]);
      else same.push({ phrase, words });
    }
  }
  return ({ phrase, places }) => {
    if (places.length > 1 || byWord.size === 0) return undefined;
    const words = comparedWords(phrase);
    const same = byLetters.get(lettersOf(words));
    if (same !== undefined && same !== phrase) return same;
    return words
      .flatMap((word) => byWord.get(word) ?? [])
      .find((other) => isOneSlip(words, other.words))?.phrase;
  };
}

function isOneSlip(words: readonly string[], others: readonly string[]): boolean {
  if (words.length !== others.length) return false;
  const at = words.findIndex((word, index) => word !== others[index]);
  const [one, other] = [words[at] ?? '', others[at] ?? ''];
  if (words.slice(at + 1).some((word, index) => word !== others[at + 1 + index])) return false;
  if (Math.min(one.length, other.length) < LEAST || singularOf(one) === singularOf(other))
    return false;
  // Other endings make other words: operator, operation.
  return (
    one.charAt(0) === other.charAt(0) && one.slice(-2) === other.slice(-2) && isSlip(one, other)
  );
}
