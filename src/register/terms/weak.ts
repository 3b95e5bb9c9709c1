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

/** What an occurrence of a spelling counts for. */
interface Counted {
  readonly form: string;
  readonly counts: 1 | -1;
}

/** Some forms, ready for being counted in one text after another. */
export class FormBalance {
  /** By the number of each spelling. */
  readonly #spellings: readonly (Counted | undefined)[];
  readonly #forms: readonly string[];

  constructor(forms: Iterable<string>) {
    this.#forms = [...forms];
    const counted = new Map<number, Counted>();
    for (const form of this.#forms) {
      counted.set(numberOf(form), { form, counts: 1 });
      counted.set(numberOf(smallOf(form)), { form, counts: -1 });
    }
    const length = Math.max(-1, ...counted.keys()) + 1;
    this.#spellings = Array.from({ length }, (_, number) => counted.get(number));
  }

  /** How much more often texts write each form with a capital; less than nothing where less often. */
  in(texts: Iterable<WithText>): Map<string, number> {
    const balance = new Map(this.#forms.map((form) => [form, 0]));
    for (const words of texts) {
      const tokens = tokensIn(words);
      for (let index = 0; index < tokens.count; index += 1) {
        const found = this.#spellings[tokens.number(index)];
        if (found === undefined) continue;
        const { form, counts } = found;
        if (counts > 0 && !standsAlone(words.text, tokens.start(index), tokens.end(index)))
          continue;
        balance.set(form, (balance.get(form) ?? 0) + counts);
      }
    }
    return balance;
  }
}

/**
 * The forms of terms that texts write small more often than with a capital, beginnings of sentences
 * left out.
 *
 * @param balances of each of the texts; of other forms too.
 */
export function weakForms(
  forms: ReadonlySet<string>,
  balances: readonly ReadonlyMap<string, number>[],
): Set<string> {
  const sumOf = (form: string): number =>
    balances.reduce((sum, balance) => sum + (balance.get(form) ?? 0), 0);
  return new Set([...forms].filter((form) => sumOf(form) < 0));
}

/** True for a capital that the word has for itself: not from a sentence, nor from a longer name. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !opensSentence(text, start) &&
    capitalBefore(text, start) === undefined &&
    nameAfter(text, end) === undefined
  );
}
