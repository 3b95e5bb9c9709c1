/**
 * Terms of one word that a text mostly writes small: "Change" where "change" is an ordinary word of
 * it. At the beginning of a sentence the capital of such a word says nothing.
 */
import { inflectionsOf } from './inflections.ts';
import { capitalBefore, nameAfter, opensSentence } from './surroundings.ts';
import {
  Beginnings,
  tokenEnd,
  tokenFrom,
  UNKNOWN,
  Vocabulary,
  wordAt,
  wordsOfTerm,
} from './tokens.ts';

/** The spellings of terms of one word, with a capital and without. */
export class SmallSpellings {
  readonly #vocabulary = new Vocabulary();
  readonly #beginnings = new Beginnings();
  /** By the number of each spelling: the form, and what an occurrence counts for. */
  readonly #forms: { form: string; counts: number }[] = [];

  /** @param terms as written; those of several words are passed over. */
  constructor(terms: Iterable<string>) {
    for (const term of new Set(terms)) {
      if (wordsOfTerm(term).length !== 1) continue;
      for (const form of [term, ...inflectionsOf(term)]) {
        const small = form.charAt(0).toLowerCase() + form.slice(1);
        if (small === form) continue;
        this.#learn(form, form, 1);
        this.#learn(small, form, -1);
      }
    }
  }

  #learn(spelling: string, form: string, counts: number): void {
    this.#forms[this.#vocabulary.learn(spelling)] = { form, counts };
    this.#beginnings.add(spelling);
  }

  /** How much more often texts write each form with a capital; less than nothing where less often. */
  balanceIn(texts: Iterable<string>): Map<string, number> {
    const balance = new Map<string, number>();
    for (const text of texts) {
      for (let at = tokenFrom(text, 0); at < text.length;) {
        const end = tokenEnd(text, at);
        const found = this.#beginnings.mayBegin(text, at) ? this.#formAt(text, at, end) : undefined;
        if (found !== undefined && (found.counts < 0 || standsAlone(text, at, end))) {
          balance.set(found.form, (balance.get(found.form) ?? 0) + found.counts);
        }
        at = tokenFrom(text, end);
      }
    }
    return balance;
  }

  #formAt(text: string, start: number, end: number) {
    const number = this.#vocabulary.numberOf(wordAt(text, start, end));
    return number === UNKNOWN ? undefined : this.#forms[number];
  }
}

/**
 * The forms of terms that texts write small more often than with a capital, beginnings of sentences
 * left out.
 *
 * @param balances of each of the texts.
 */
export function weakForms(balances: Iterable<ReadonlyMap<string, number>>): Set<string> {
  const whole = new Map<string, number>();
  for (const balance of balances) {
    for (const [form, sum] of balance) whole.set(form, (whole.get(form) ?? 0) + sum);
  }
  return new Set([...whole].filter(([, sum]) => sum < 0).map(([form]) => form));
}

/** True for a capital that the word has for itself: not from a sentence, nor from a longer name. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !opensSentence(text, start) &&
    capitalBefore(text, start) === undefined &&
    nameAfter(text, end) === undefined
  );
}
