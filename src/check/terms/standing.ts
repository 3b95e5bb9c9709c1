/**
 * Whether words stand in a text at all, whatever their capitals.
 */
import { inflectionsOf } from '../../register/terms/inflections.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import type { Words } from '../../register/provisions.ts';
import { numberOf, smallOf } from '../../register/terms/spellings.ts';
import { tokensIn, wordsOfTerm } from '../../register/terms/tokens.ts';
import type { CheckedText } from '../text.ts';

/** True where the words of a term stand in a text besides their definition. */
export function standsAgain({ term, form }: Definition, { words }: CheckedText): boolean {
  const forms = [term, ...inflectionsOf(term)].map((form) => form.toLowerCase());
  const texts = textsWith(forms, words);
  if (texts.length === 0) return false;
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${forms.map(escaped).join('|')})(?![\p{L}\p{N}])`,
    'giu',
  );
  // A definition inside a sentence has them once itself.
  let left = form === 'entry' ? 1 : 2;
  for (const text of texts) {
    for (const _ of text.matchAll(pattern)) if (--left === 0) return true;
  }
  return false;
}

/** Which texts hold a word, by the number of its spelling in small letters: their places, in order. */
type ByWord = ReadonlyMap<number, readonly number[]>;

const known = new WeakMap<readonly Words[], ByWord>();

function textsByWord(words: readonly Words[]): ByWord {
  const remembered = known.get(words);
  if (remembered !== undefined) return remembered;
  const byWord = new Map<number, number[]>();
  for (const [place, one] of words.entries()) {
    const tokens = tokensIn(one);
    for (let index = 0; index < tokens.count; index += 1) {
      const small = smallOf(tokens.number(index));
      const places = byWord.get(small);
      if (places === undefined) byWord.set(small, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  }
  known.set(words, byWord);
  return byWord;
}

/** The texts in small letters that may hold one of the forms: those with the rarest of its words. */
function textsWith(forms: readonly string[], words: readonly Words[]): readonly string[] {
  const byWord = textsByWord(words);
  const places = forms.flatMap((form) => {
    const spellings = wordsOfTerm(form).filter((word) => /^[\p{L}\p{N}]/u.test(word));
    const holding = spellings.map((word) => byWord.get(smallOf(numberOf(word))) ?? []);
    return holding.sort((one, other) => one.length - other.length)[0] ?? [...words.keys()];
  });
  const ordered = [...new Set(places)].sort((one, other) => one - other);
  return ordered.map((place) => (words[place]?.text ?? '').toLowerCase());
}

function escaped(form: string): string {
  return form.replaceAll(/[^\p{L}\p{N}\s]/gu, '.').replaceAll(/\s+/g, String.raw`\s+`);
}
