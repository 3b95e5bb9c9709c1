/**
 * What a modification brings into a text: the capitalised words that neither the text that it is
 * made from has, nor any that it is read with.
 */
import type { Library, Version } from '../library/types.ts';
import { opensSentence } from '../register/terms/surroundings.ts';
import { wordsOf } from '../register/provisions.ts';
import { CAPITALISED, SMALL_WORDS } from './names.ts';
import { comparedWords } from './terms.ts';

export interface Introduced {
  /** True for words that are only in this text, and not in the one that it is made from. */
  readonly isNew: (phrase: string) => boolean;
  /** Capitalised phrases of the other texts. */
  readonly phrases: readonly string[];
  /** What the modifications and their papers are called. */
  readonly titles: readonly { readonly title: string; readonly where: string }[];
}

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
  const base = document?.versions.find(({ number }) => number === version.base);
  const others = [...together.filter((one) => one !== version), ...(base ? [base] : [])];
  const phrases = [...new Set(others.flatMap((one) => [...phrasesIn(one)]))];
  const keys = new Set(phrases.map(keyOf));
  const titles = library.modifications
    .filter(({ id }) => version.modifications.includes(id))
    .flatMap(({ number, title, papers }) => [
      { title, where: `the title of ${number}` },
      ...papers.map((paper) => ({
        title: paper.title,
        where: `the title of ${paper.annex === undefined ? `the report of ${number}` : `Annex ${paper.annex} of ${number}`}`,
      })),
    ]);
  return { isNew: (phrase) => !keys.has(keyOf(phrase)), phrases, titles };
}

/** Every run of capitalised words, terms too, without what only begins a sentence. */
function* phrasesIn(version: Version): Generator<string> {
  for (const { text } of wordsOf(version)) {
    for (const { 0: run, index } of text.matchAll(CAPITALISED)) {
      const words = run.split(/[\s\u00A0]+/);
      if (opensSentence(text, index) && words.length > 1) words.shift();
      while (words.length > 0 && SMALL_WORDS.has(words[0] ?? '')) words.shift();
      if (words.length > 0) yield words.join(' ');
    }
  }
}

function keyOf(phrase: string): string {
  return comparedWords(phrase).join(' ');
}
