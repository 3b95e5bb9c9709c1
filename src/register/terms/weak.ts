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

/**
 * How much more often texts write each of some forms with a capital; less than nothing where less often.
 */
export function balanceIn(
  texts: Iterable<WithText>,
  forms: Iterable<string>,
): ReadonlyMap<string, number> {
  const balance = new Map<string, number>();
  /** By the number of each spelling: the form, and what an occurrence counts for. */
  const spellings: ({ readonly form: string; readonly counts: number } | undefined)[] = [];
  const learn = (spelling: string, form: string, counts: number): void => {
    const at = numberOf(spelling);
    while (spellings.length <= at) spellings.push(undefined);
    spellings[at] = { form, counts };
  };
  for (const form of forms) {
    balance.set(form, 0);
    learn(form, form, 1);
    learn(smallOf(form), form, -1);
  }
  for (const words of texts) {
    const tokens = tokensIn(words);
    for (let index = 0; index < tokens.count; index += 1) {
      const found = spellings[tokens.number(index)];
      if (found === undefined) continue;
      const { form, counts } = found;
      if (counts > 0 && !standsAlone(words.text, tokens.start(index), tokens.end(index))) continue;
      balance.set(form, (balance.get(form) ?? 0) + counts);
    }
  }
  return balance;
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
