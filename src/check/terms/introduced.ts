/**
 * What a modification brings into a text: the capitalised words that neither the text that it is
 * made from has, nor any that it is read with; and what those before it brought in.
 */
import { remembered } from '../../model/once.ts';
import type { Library, Version } from '../../library/types.ts';
import { opensSentence } from '../../register/terms/surroundings.ts';
import { wordsOf } from '../../register/provisions.ts';
import { tokensIn } from '../../register/terms/tokens.ts';
import { runsOf } from './capital-runs.ts';
import type { Introduced } from '../text.ts';
import { SMALL_WORDS } from './names.ts';
import { comparedPhrase } from './terms.ts';

/** What a version's modifications bring in; nothing for a version that none made. */
export function introducedBy(
  version: Version,
  together: readonly Version[],
  library: Library,
): Introduced | undefined {
  if (version.modifications.length === 0) return undefined;
  const document = [...library.documents, ...library.policies].find(
    ({ id }) => id === version.document,
  );
  const { made, origin } = lineOf(version, document?.versions ?? []);
  const others = [...together.filter((one) => !made.includes(one)), ...(origin ? [origin] : [])];
  const titles = library.modifications
    .filter(({ id }) => made.some(({ modifications }) => modifications.includes(id)))
    .flatMap(({ number, title, papers }) => [
      { title, where: `the title of ${number}` },
      ...papers.map((paper) => ({
        title: paper.title,
        where: `the title of ${paper.annex === undefined ? `the report of ${number}` : `Annex ${paper.annex} of ${number}`}`,
      })),
    ]);
  return {
    isNew: (phrase) => {
      const key = comparedPhrase(phrase);
      return !others.some((one) => phrasesOf(one).has(key));
    },
    phraseWhere: (fits) => {
      for (const one of others) {
        for (const [key, phrase] of phrasesOf(one)) if (fits(key.split(' '))) return phrase;
      }
      return undefined;
    },
    titles,
  };
}

/**
 * Every phrase of a version by its words as they are compared, as it first stands there. Kept as
 * long as the version is: each proposed text is held against all texts that it is read with.
 */
const phrasesOf = remembered((version: Version): ReadonlyMap<string, string> => {
  const phrases = new Map<string, string>();
  for (const phrase of new Set(phrasesIn(version))) {
    const key = comparedPhrase(phrase);
    if (!phrases.has(key)) phrases.set(key, phrase);
  }
  return phrases;
});

/**
 * The versions that modifications made one from another up to this one, and what they began with. A
 * fault that an earlier one brought in still stands in the later ones.
 */
function lineOf(
  version: Version,
  versions: readonly Version[],
): { readonly made: readonly Version[]; readonly origin: Version | undefined } {
  const made: Version[] = [];
  let at: Version | undefined = version;
  while (at !== undefined && at.modifications.length > 0 && !made.includes(at)) {
    made.push(at);
    const { base }: Version = at;
    at = versions.find(({ number }) => number === base);
  }
  return { made, origin: at };
}

/** Every run of capitalised words, terms too, without what only begins a sentence. */
function* phrasesIn(version: Version): Generator<string> {
  for (const words of wordsOf(version)) {
    const { text } = words;
    for (const { start, end } of runsOf(text, tokensIn(words))) {
      if (isHeadingCited(text, start, end)) continue;
      const phrase = text.slice(start, end).split(/[\s\u00A0]+/);
      if (opensSentence(text, start) && phrase.length > 1) phrase.shift();
      while (phrase.length > 0 && SMALL_WORDS.has(phrase[0] ?? '')) phrase.shift();
      if (phrase.length > 0) yield phrase.join(' ');
    }
  }
}

/** "Section D2 (Panel Duties)": the heading of what is cited, and no use of what it names. */
function isHeadingCited(text: string, start: number, end: number): boolean {
  return (
    text.charAt(start - 1) === '(' &&
    text.charAt(end) === ')' &&
    /\d[\p{L}\d.()]*[\s\u00A0]*\($/u.test(text.slice(Math.max(0, start - 20), start))
  );
}
