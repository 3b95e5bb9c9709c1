/**
 * What the page of an annex says of it above its text.
 */
import { annexesIn } from '../amend/annexes.ts';
import { pendingIn } from '../amend/pending-library.ts';
import { amendmentsIn } from '../amend/amendments.ts';
import { amendmentsInWords } from '../amend/in-words.ts';
import type { Modification, Paper } from '../library/types.ts';
import { documentId } from '../model/identifiers.ts';
import type { Fact } from './page-models.ts';
import type { Publication } from './publication.ts';
import { staleWords } from './stale-words.ts';
import { documentName } from './words.ts';

/** What an annex of legal text does to each document; and, of a pending one, where it is out of date. */
export function annexFacts(
  publication: Publication,
  modification: Modification,
  paper: Paper,
): Fact[] {
  const annex = annexesIn(publication.library).find((one) => one.paper === paper);
  if (annex === undefined) return [];
  const id = `${modification.id}/${paper.id}`;
  const pending = pendingIn(publication.library).find((one) => one.id === id);
  return annex.amended.flatMap(({ subject, passages }): Fact[] => {
    const name = documentName(publication.documentOf(documentId(subject.document)));
    const stale = pending?.stale.find(({ document }) => document.id === subject.document);
    return [
      { name: `Changes to ${name}`, value: amendmentsInWords(amendmentsIn(passages)) },
      ...(stale === undefined ? [] : [{ name: 'Out of date', value: staleWords(stale) }]),
    ];
  });
}
