/**
 * Verbs that texts make of the nouns they define: where “Distribution” is a term, a Licensee
 * “Distributes”.
 */
import type { KnownTerms } from './terms.ts';

/** The least letters that a verb and its noun begin with in common. */
const STEM = 6;
const OF_A_VERB = /^(?:|e|s|es|ed|d|ing)$/;
const OF_A_NOUN = /^(?:ion|ions|ation|ations|ment|ments|ing|al|ance|ence|er|or|e|es|s|)$/;

/** True where each word of a phrase belongs to a term, or is the verb of one, and one is a verb. */
export function isVerbOfTerms(phrase: string, { all, byWord }: KnownTerms): boolean {
  const words = phrase.toLowerCase().split(/[\s\u00A0]+/);
  let verbs = 0;
  for (const word of words) {
    if (all.some(({ words: [noun = '', ...more] }) => more.length === 0 && isVerbOf(word, noun))) {
      verbs += 1;
    } else if (!byWord.has(word) && !byWord.has(word.replace(/s$/, ''))) return false;
  }
  return verbs > 0;
}

function isVerbOf(word: string, noun: string): boolean {
  if (word === noun || word.slice(0, STEM) !== noun.slice(0, STEM)) return false;
  let length = STEM;
  while (length < word.length && word.charAt(length) === noun.charAt(length)) length += 1;
  return OF_A_VERB.test(word.slice(length)) && OF_A_NOUN.test(noun.slice(length));
}
