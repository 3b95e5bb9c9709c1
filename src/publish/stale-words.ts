/**
 * What is said of a pending annex that is not drawn against the text in force.
 */
import { carriedInWords, undoneInWords } from '../amend/in-words.ts';
import { wordsOfLost } from '../amend/link-collisions.ts';
import { pendingIn, type OtherText, type StaleText } from '../amend/pending-library.ts';
import type { Library, Modification, Version } from '../library/types.ts';
import type { Fact } from './page-models.ts';
import { documentName } from './words.ts';

/** That an annex is drawn against an older text, and how it stands to the one in force. */
export function staleWords({ document, base, latest, carried, lost }: StaleText): string {
  const gone = lost.map(
    (one) => ` ${wordsOfLost(one, `Version ${latest.text.number}`, 'this annex')}`,
  );
  return `Drawn against ${documentName(document)}, version ${base}; version ${latest.text.number} is in force. In that, ${carriedInWords(carried)}. The version that it makes would undo ${undoneInWords(carried)}.${gone.join('')}`;
}

/** That an annex is drawn against a text that is not in force, and how it stands to the one that is. */
export function aheadWords({ document, base, latest, carried }: OtherText): string {
  return `Drawn against ${documentName(document)}, version ${base}, which is not in force. In version ${latest.text.number}, which is, ${carriedInWords(carried)}.`;
}

/** What of a pending modification is out of date, for its page. */
export function staleFacts(library: Library, modification: Modification): Fact[] {
  const own = pendingIn(library).filter(({ annex }) => annex.modification === modification);
  return own.flatMap(({ annex: { paper }, stale }) =>
    stale.map((text) => {
      const by = own.length === 1 || paper.annex === undefined ? '' : `Annex ${paper.annex}: `;
      return { name: 'Out of date', value: by + staleWords(text) };
    }),
  );
}

/** That a version is made from a text which is no longer in force, and what it would undo; or nothing. */
export function staleSentence(library: Library, version: Version): string {
  const [text] = pendingIn(library).flatMap(({ annex, stale }) =>
    annex.amended.some(
      ({ subject }) => subject.document === version.document && subject.result === version.number,
    )
      ? stale.filter(({ document }) => document.id === version.document)
      : [],
  );
  if (text === undefined) return '';
  const { base, latest, carried } = text;
  const undoes =
    carried.undone.length === 0 ? '' : ` As it stands it would undo ${undoneInWords(carried)}.`;
  return `It is out of date: it is made from version ${base}, and version ${latest.text.number} is in force.${undoes}`;
}
