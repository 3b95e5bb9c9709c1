/**
 * The term that words are but for one word, which is another: "Normal Pension Age" beside “Normal Pension
 * Date”.
 */
import type { Register } from '../../register/register.ts';
import { meansWith } from './meanings.ts';
import { isKin } from './near-words.ts';
import { comparedWords, type KnownTerms, type TermWords } from './terms.ts';

/** The one term of the same first word from which words differ by another word. */
export function kinOf(phrase: string, { byWord }: KnownTerms): TermWords | undefined {
  const words = comparedWords(phrase);
  return onlyKin(phrase, words, byWord.get(words[0] ?? '') ?? []);
}

function onlyKin(
  phrase: string,
  words: readonly string[],
  terms: readonly TermWords[],
): TermWords | undefined {
  const [term, other] = terms.filter((one) => isKin(words, one.words));
  if (term === undefined || other !== undefined) return undefined;
  if (meansWith(term.definition, phrase)) return undefined;
  // “Energy Storage Account” is no slip for “Energy storage resource”.
  if (/\s\p{Ll}{4,}/u.test(term.name) && !/\s\p{Ll}{4,}/u.test(phrase)) return undefined;
  return term;
}

/**
 * The same where the last word is that of the term too, which the text uses: “Explicit Service Metrics”
 * beside “Explicit Charging Metrics”. Of the others a code has too many: an “Incident Management Policy”
 * is no Incident Management Log.
 */
export function twinOf(
  phrase: string,
  { byWord }: KnownTerms,
  register: Register,
): TermWords | undefined {
  const words = comparedWords(phrase);
  const alike = (byWord.get(words[0] ?? '') ?? []).filter(
    (one) => words.at(-1) === one.words.at(-1),
  );
  const term = onlyKin(phrase, words, alike);
  return term && register.usesOf(term.definition.key).length > 0 ? term : undefined;
}
