/**
 * Which capitalised words are used as terms are, and which as names of people, places and things.
 */
import { remembered } from '../../model/once.ts';
import type { Capitalised } from './phrases.ts';
import { isKnownToAll, isTermNoun } from './term-nouns.ts';
import { comparedWords, singularOf, type KnownTerms } from './terms.ts';
import type { CheckedText } from '../text.ts';
import { WrittenSmall } from './written-small.ts';

/**
 * A term by how it is used: with an article, in the plural, or made of the text's ordinary words; one by
 * its noun alone; or a name.
 */
type Likeness = 'term' | 'noun' | 'name';

/** What capitalised words are most like, by all their places. */
export function likenessOf(
  places: readonly Capitalised[],
  text: CheckedText,
  terms: KnownTerms,
): Likeness {
  const [first] = places;
  if (first === undefined) return 'name';
  const words = comparedWords(first.phrase);
  const last = words.at(-1) ?? '';
  if (/\p{Ll}\p{Lu}/u.test(first.phrase)) return 'name'; // a brand: "GitHub"
  if (isKnownToAll(first.phrase)) return 'name';
  const determined = places.some((place) => place.determined);
  const plural = places.some(
    ({ phrase }) => singularOf(phrase.toLowerCase()) !== phrase.toLowerCase(),
  );
  const familiar = isOrdinary(last, text) || terms.byWord.has(last);
  if (determined) return 'term';
  if (words.length === 1 ? plural && familiar : familiar || (plural && places.length > 1))
    return 'term';
  const isNoun = places.some(({ said }) => said) && isTermNoun(last);
  return isNoun ? 'noun' : 'name';
}

/** True for a word that the text also writes small. */
export function isOrdinary(word: string, text: CheckedText): boolean {
  return smallIn(text).has(word);
}

const smallIn = remembered(({ words }: CheckedText) => new WrittenSmall(words));
