/**
 * Verbs that texts make of the nouns they define: where “Distribution” is a term, a Licensee
 * “Distributes”.
 */
import { remembered } from '../../model/once.ts';
import { comparedWords, type KnownTerms } from './terms.ts';

/** The least letters that a verb and its noun begin with in common. */
const STEM = 6;
const OF_A_VERB = /^(?:|e|s|es|ed|d|ing)$/;
const OF_A_NOUN = /^(?:ion|ions|ation|ations|ment|ments|ing|al|ance|ence|er|or|e|es|s|)$/;

/** The terms of one word, by what their verbs would begin with. */
const nounsOf = remembered((terms: KnownTerms): ReadonlyMap<string, readonly string[]> => {
  const all = new Set(terms.ofOneWord.flatMap(({ words }) => words));
  return Map.groupBy(all, (noun) => noun.slice(0, STEM));
});

/** True where each word of a phrase belongs to a term, or is the verb of one, and one is a verb. */
export function isVerbOfTerms(phrase: string, terms: KnownTerms): boolean {
  const { byWord } = terms;
  const words = phrase.toLowerCase().split(/[\s\u00A0]+/);
  let verbs = 0;
  for (const word of words) {
    if (
      nounsOf(terms)
        .get(word.slice(0, STEM))
        ?.some((noun) => isVerbOf(word, noun))
    ) {
      verbs += 1;
    } else if (shortVerbs(word).some((noun) => byWord.has(noun))) verbs += 1;
    else if (!byWord.has(word) && !byWord.has(word.replace(/s$/, ''))) return false;
  }
  return verbs > 0;
}

/**
 * True for what somebody has done of a term that is a deed: “has Confirmed Validity”, where “Confirm Validity” is
 * the term.
 *
 * @param before what stands before the phrase.
 */
export function isDeedDone(phrase: string, before: string, { byWord }: KnownTerms): boolean {
  if (!HAS_DONE.test(before)) return false;
  const [verb = '', ...rest] = comparedWords(phrase);
  const [, stem] = /^(.{3,}?)(?:ed|ing)$/.exec(verb) ?? [];
  if (stem === undefined || rest.length === 0) return false;
  return [stem, `${stem}e`, stem.slice(0, -1)].some((one) =>
    byWord.get(one)?.some(({ words }) => words.join(' ') === [one, ...rest].join(' ')),
  );
}

const HAS_DONE =
  /\b(?:has|have|had|having|is|are|was|were|be|been|being|by|of|in|before|after)[\s\u00A0]+$/i;

/** Of short terms the forms are few: "Used" of “Use”, "Making" of “Make”, "Conveyance" of “Convey”. */
function shortVerbs(word: string): string[] {
  const stem = /^(.{3,}?)(?:ed|d|ing|ance|ence|able)$/.exec(word)?.[1];
  const own = word.endsWith('ed') ? [word.slice(0, -1)] : [];
  return stem === undefined ? own : [stem, `${stem}e`, ...own];
}

function isVerbOf(word: string, noun: string): boolean {
  if (word === noun || word.slice(0, STEM) !== noun.slice(0, STEM)) return false;
  let length = STEM;
  while (length < word.length && word.charAt(length) === noun.charAt(length)) length += 1;
  const [own, other] = [word.slice(length), noun.slice(length)];
  // A noun of a verb too: "Deployment" where “Deploy” is a term.
  return (
    (OF_A_VERB.test(own) && OF_A_NOUN.test(other)) || (OF_A_NOUN.test(own) && OF_A_VERB.test(other))
  );
}
