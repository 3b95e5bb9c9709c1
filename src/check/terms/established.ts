/**
 * What proves, in an extract, that words are no term of the part that is not here.
 */
import { isPart } from './near-words.ts';
import { comparedWords, singularOf } from './terms.ts';
import type { CheckedText } from '../text.ts';
import type { Verdict } from './verdict.ts';

/**
 * Of an extract: what proves that words which a modification brings in are no term. They are new
 * here, and the code or the modification writes almost the same elsewhere.
 */
export function establishedIn(text: CheckedText): (phrase: string) => Verdict | undefined {
  if (text.introduces === undefined) return () => undefined;
  const { introduces } = text;
  return (phrase) => {
    if (!introduces.isNew(phrase)) return undefined;
    const words = comparedWords(phrase);
    for (const { title, where } of introduces.titles) {
      const written = wordsLike(words, phrase, title);
      if (written !== undefined) return { kind: 'near words', words: written, in: where };
    }
    const longer = introduces.phraseWhere((longer) => isPart(words, longer));
    return longer === undefined ? undefined : { kind: 'part of words', words: longer };
  };
}

/** The words of a title that are those of a phrase, written otherwise. */
function wordsLike(words: readonly string[], phrase: string, title: string): string | undefined {
  if (words.length < 2) return undefined;
  const written = [...title.matchAll(/[\p{L}\p{N}’-]+/gu)].map(([word]) => word);
  const plain = words.map(singularOf);
  for (let from = 0; from + words.length <= written.length; from += 1) {
    const beside = written.slice(from, from + words.length);
    if (beside.every((word, index) => singularOf(word.toLowerCase()) === plain[index])) {
      return beside.join(' ') === phrase ? undefined : beside.join(' ');
    }
  }
  return undefined;
}
