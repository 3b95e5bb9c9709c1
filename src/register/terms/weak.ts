/**
 * Terms of one word that a text mostly writes small: "Change" where "change" is an ordinary word of
 * it. At the beginning of a sentence the capital of such a word says nothing.
 */
import { inflectionsOf } from './inflections.ts';
import { capitalBefore, nameAfter, opensSentence } from './surroundings.ts';
import { tokensOf, UNKNOWN, Vocabulary, wordsOfTerm } from './tokens.ts';

/**
 * The forms of terms that texts write small more often than with a capital, beginnings of sentences
 * left out.
 *
 * @param terms as written; those of several words are passed over.
 */
export function weakForms(terms: Iterable<string>, texts: Iterable<string>): Set<string> {
  const vocabulary = new Vocabulary();
  /** By the number of each spelling: the form, and what an occurrence counts for. */
  const forms: { form: string; counts: number }[] = [];
  const learn = (spelling: string, form: string, counts: number): void => {
    forms[vocabulary.learn(spelling)] = { form, counts };
  };
  for (const term of new Set(terms)) {
    if (wordsOfTerm(term).length !== 1) continue;
    for (const form of [term, ...inflectionsOf(term)]) {
      const small = form.charAt(0).toLowerCase() + form.slice(1);
      if (small === form) continue;
      learn(form, form, 1);
      learn(small, form, -1);
    }
  }
  const balance = new Map<string, number>();
  for (const text of texts) {
    const { count, starts, ends, numbers } = tokensOf(text, vocabulary);
    for (let at = 0; at < count; at += 1) {
      const number = numbers[at] as number;
      const found = number === UNKNOWN ? undefined : forms[number];
      if (found === undefined) continue;
      if (found.counts > 0 && !standsAlone(text, starts[at] as number, ends[at] as number))
        continue;
      balance.set(found.form, (balance.get(found.form) ?? 0) + found.counts);
    }
  }
  return new Set([...balance].filter(([, sum]) => sum < 0).map(([form]) => form));
}

/** True for a capital that the word has for itself: not from a sentence, nor from a longer name. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !opensSentence(text, start) &&
    capitalBefore(text, start) === undefined &&
    nameAfter(text, end) === undefined
  );
}
