/**
 * Terms of one word that a text mostly writes small: "Change" where "change" is an ordinary word of
 * it. At the beginning of a sentence the capital of such a word says nothing.
 */
import { inflectionsOf } from './inflections.ts';
import { capitalBefore, nameAfter, opensSentence } from './surroundings.ts';
import { numberOf } from './spellings.ts';
import { tokensIn, wordsOfTerm, type WithText } from './tokens.ts';

/** The forms of the terms of one word that begin with a capital. */
export function singleForms(terms: Iterable<string>): Set<string> {
  const forms = new Set<string>();
  for (const term of new Set(terms)) {
    if (wordsOfTerm(term).length !== 1) continue;
    for (const form of [term, ...inflectionsOf(term)]) if (smallOf(form) !== form) forms.add(form);
  }
  return forms;
}

function smallOf(form: string): string {
  return form.charAt(0).toLowerCase() + form.slice(1);
}

/** Some forms, ready for being counted in one text after another. */
export class FormCounter {
  /** By the number of each spelling, which form it is of, from 1; 0 for no form. */
  readonly #forms: Int32Array;
  readonly #counts: (text: string, start: number, end: number) => boolean;
  readonly #all: readonly string[];

  private constructor(
    forms: readonly string[],
    spelling: (form: string) => string,
    counts: (text: string, start: number, end: number) => boolean,
  ) {
    const numbers = forms.map((form) => numberOf(spelling(form)));
    this.#forms = new Int32Array(numbers.reduce((most, number) => Math.max(most, number), -1) + 1);
    for (const [index, number] of numbers.entries()) this.#forms[number] = index + 1;
    this.#counts = counts;
    this.#all = forms;
  }

  /** Counts forms in small letters. */
  static ofSmall(forms: readonly string[]): FormCounter {
    return new FormCounter(forms, smallOf, () => true);
  }

  /** Counts forms that have their capital for themselves. */
  static ofCapitals(forms: readonly string[]): FormCounter {
    return new FormCounter(forms, (form) => form, standsAlone);
  }

  /** How often each form stands in some texts. */
  in(texts: Iterable<WithText>): Map<string, number> {
    const counted = new Int32Array(this.#all.length + 1);
    for (const words of texts) {
      const tokens = tokensIn(words);
      for (let index = 0; index < tokens.count; index += 1) {
        const form = this.#forms[tokens.number(index)] ?? 0;
        if (form > 0 && this.#counts(words.text, tokens.start(index), tokens.end(index)))
          counted[form] = (counted[form] ?? 0) + 1;
      }
    }
    return new Map(this.#all.map((form, index) => [form, counted[index + 1] ?? 0]));
  }
}

/** True for a capital that the word has for itself: not from a sentence, nor from a longer name. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !opensSentence(text, start) &&
    capitalBefore(text, start) === undefined &&
    nameAfter(text, end) === undefined
  );
}
