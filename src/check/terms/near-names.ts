/**
 * Words that look like the name of a law, a body or a thing, or like initials, and are almost a term:
 * "Retail License", "Web Site", "DIPA".
 */
import { isLaw } from './names.ts';
import { commonPrefix, isTurned } from '../words/likeness.ts';
import { isKin, isNear } from './near-words.ts';
import { comparedWords, lettersOf, singularOf, type KnownTerms, type TermWords } from './terms.ts';
import { termAlmost } from './whole-names.ts';

/** “European Data Protection Legislation”, for which somebody writes Law. */
const LAWS = /(?:Laws?|Legislation|Rules|Regulations?)$/;

/** The least initials of which two may have changed places. */
const LEAST = 3;

/** The term that a name is almost; nothing for most names. */
export function almostTerm(phrase: string, terms: KnownTerms): TermWords | undefined {
  const words = comparedWords(phrase);
  if (words.length === 1) return isInitials(phrase) ? turnedInitials(phrase, terms) : undefined;
  const same = terms.byLetters.get(lettersOf(words)) ?? [];
  const spelt = same.find(({ words: others }) => others.join(' ') !== words.join(' '));
  if (spelt !== undefined) return spelt;
  // “the Commons Parts”, though there is a House of Commons.
  const plural = termAlmost(phrase, terms);
  if (plural?.words.every((word, at) => singularOf(word) === singularOf(words[at] ?? '')))
    return plural;
  if (!isLaw(phrase)) return undefined;
  const candidates = new Set(words.slice(0, -1).flatMap((word) => terms.byWord.get(word) ?? []));
  for (const term of candidates) {
    if (isNear(words, term.words) || (isKin(words, term.words) && LAWS.test(term.name)))
      return term;
  }
  return undefined;
}

/** The term that words are but for a slip: "Servvice Order". */
export function almostTermOf(phrase: string, terms: KnownTerms): TermWords | undefined {
  const words = comparedWords(phrase);
  if (words.length < 2 || terms.byLetters.has(lettersOf(words))) return undefined;
  return nearTerm(words, terms);
}

/** The first term with one of these words that all of them are near to. */
export function nearTerm(
  words: readonly string[],
  { byWord }: Pick<KnownTerms, 'byWord'>,
): TermWords | undefined {
  for (const word of words) {
    const term = byWord.get(word)?.find((one) => isNear(words, one.words));
    if (term !== undefined) return term;
  }
  return undefined;
}

/** True for words that are those of a term but for a slip. */
export function isAlmostTerm(phrase: string, terms: KnownTerms): boolean {
  return almostTermOf(phrase, terms) !== undefined;
}

function isInitials(word: string): boolean {
  return /^\p{Lu}+$/u.test(word) && word.length >= LEAST;
}

function turnedInitials(phrase: string, { ofOneWord }: KnownTerms): TermWords | undefined {
  return ofOneWord.find(
    ({ name }) => isInitials(name) && (isTurned(name, phrase) || isOtherTwice(name, phrase)),
  );
}

/** “DDC” for “DCC”: of two letters side by side the other stands twice. */
function isOtherTwice(name: string, phrase: string): boolean {
  const at = commonPrefix(name, phrase);
  if (name.length !== phrase.length || at === 0 || name.slice(at + 1) !== phrase.slice(at + 1))
    return false;
  const [before, after] = [name.charAt(at - 1), name.charAt(at + 1)];
  const [own, other] = [name.charAt(at), phrase.charAt(at)];
  return (own === after && other === before) || (own === before && other === after);
}
