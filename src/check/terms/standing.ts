/**
 * Where words stand in a text, and whether they do at all, whatever their capitals.
 */
import { remembered } from '../../model/once.ts';
import { inflectionsOf } from '../../register/terms/inflections.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import type { Words } from '../../register/provisions.ts';
import { SpellingSet } from '../../register/terms/number-table.ts';
import { numberOf, smallOf } from '../../register/terms/spellings.ts';
import { tokensIn, wordsOfTerm, type Tokens } from '../../register/terms/tokens.ts';
import type { CheckedText } from '../text.ts';

/** A word of a text that is sought, by its place among the tokens of the words that it stands in. */
export interface Standing {
  readonly words: Words;
  readonly at: number;
}

/** Where some spellings stand in a text, in reading order. */
export function standingsOf(spellings: SpellingSet, { words: all }: CheckedText): Standing[] {
  const found: Standing[] = [];
  for (const words of all) {
    const tokens = tokensIn(words);
    const { count } = tokens;
    for (let at = 0; at < count; at += 1)
      if (spellings.has(tokens.number(at))) found.push({ words, at });
  }
  return found;
}

/** True where the words of a term that a text defines stand in it besides their definition. */
export function standsAgain({ term, form }: Definition, text: CheckedText): boolean {
  const forms = formsOf(term);
  const rows = forms.map((form) => wordsOfTerm(form).map((word) => smallOf(numberOf(word))));
  // A definition inside a sentence has them once itself.
  let left = form === 'entry' ? 1 : 2;
  for (const words of textsWith(forms, text)) {
    const tokens = tokensIn(words);
    for (let index = 0; index < tokens.count; index += 1) {
      const row = rows.find((row) => standsAt(row, tokens, index));
      if (row === undefined) continue;
      left -= 1;
      if (left === 0) return true;
      index += row.length - 1;
    }
  }
  return false;
}

/** True where a row of spellings in small letters stands from a token on. */
function standsAt(row: readonly number[], tokens: Tokens, from: number): boolean {
  if (row.length === 0 || from + row.length > tokens.count) return false;
  return row.every((small, index) => smallOf(tokens.number(from + index)) === small);
}

/** Which texts hold a word, by the number of its spelling in small letters: their places, in order. */
type ByWord = ReadonlyMap<number, readonly number[]>;

/** Those of the words that a text's terms are made of. */
const textsByWord = remembered((text: CheckedText): ByWord => {
  const ofTerms = text.definitions.flatMap(({ term }) => formsOf(term).flatMap(numbersOf));
  const sought = new SpellingSet(ofTerms);
  const byWord = new Map<number, number[]>();
  for (const [place, one] of text.words.entries()) {
    const tokens = tokensIn(one);
    for (let index = 0; index < tokens.count; index += 1) {
      const small = smallOf(tokens.number(index));
      if (!sought.has(small)) continue;
      const places = byWord.get(small);
      if (places === undefined) byWord.set(small, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  }
  return byWord;
});

/** A term of a text and its plurals, in small letters. */
function formsOf(term: string): string[] {
  return [term, ...inflectionsOf(term)].map((form) => form.toLowerCase());
}

/** The words of a form, without its marks. */
function numbersOf(form: string): number[] {
  return wordsOfTerm(form)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
    .map((word) => smallOf(numberOf(word)));
}

/** The texts that may hold one of the forms: those with the rarest of its words. */
function textsWith(forms: readonly string[], text: CheckedText): readonly Words[] {
  const byWord = textsByWord(text);
  const places = forms.flatMap((form) => {
    const holding = numbersOf(form).map((word) => byWord.get(word) ?? []);
    return holding.sort((one, other) => one.length - other.length)[0] ?? [...text.words.keys()];
  });
  const ordered = [...new Set(places)].sort((one, other) => one - other);
  return ordered.map((place) => text.words[place] as Words);
}
