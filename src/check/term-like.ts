/**
 * Which capitalised words are used as terms are, and which as names of people, places and things.
 */
import { capitalsOf, type Capitalised } from './capitals.ts';
import { SmallWords } from './small-words.ts';
import { isKnownToAll, isTermNoun } from './term-nouns.ts';
import { comparedWords, singularOf, type KnownTerms } from './terms.ts';
import type { CheckedText } from './text.ts';

/**
 * A term by how it is used: with an article, in the plural, or made of the text's ordinary words; one by
 * its noun alone; or a name.
 */
export type Likeness = 'term' | 'noun' | 'name';

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
  const determined = places.some((place) => place.determined);
  const plural = places.some(
    ({ phrase }) => singularOf(phrase.toLowerCase()) !== phrase.toLowerCase(),
  );
  const familiar = isOrdinary(last, text) || terms.byWord.has(last);
  if (determined) return 'term';
  if (words.length === 1 ? plural && familiar : familiar || (plural && places.length > 1))
    return 'term';
  const isNoun = places.some(({ said }) => said) && isTermNoun(last) && !isKnownToAll(first.phrase);
  return isNoun ? 'noun' : 'name';
}

const ordinary = new WeakMap<CheckedText, ReadonlySet<string>>();

/** True for a word that the text also writes small: the last of some phrase of it. */
export function isOrdinary(word: string, text: CheckedText): boolean {
  let words = ordinary.get(text);
  if (words === undefined) {
    // Nothing else is asked: a text has a thousand times as many words.
    const phrases = new Set(capitalsOf(text).map(({ phrase }) => phrase));
    const small = new SmallWords([...phrases].map((phrase) => comparedWords(phrase).at(-1) ?? ''));
    const found = new Set<string>();
    for (const { text: plain } of text.words) small.addFrom(plain, found);
    ordinary.set(text, (words = found));
  }
  return words.has(word);
}
