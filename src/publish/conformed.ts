/**
 * Conformed versions in words: texts that annexes make together, and that no paper has.
 */
import type { Version } from '../library/types.ts';
import type { ConformedAnnex } from './made-together.ts';
import type { Publication } from './publication.ts';

/** The annexes that a conformed version is made from; none for a version of the content. */
export function annexesOf(publication: Publication, version: Version): readonly ConformedAnnex[] {
  return publication.conformed.find((one) => one.new === version)?.annexes ?? [];
}

/** "No paper has this text: it is version 2.0 with IM3, Annex A and IM8, Annex A made in it." */
export function conformedSentence(
  annexes: readonly ConformedAnnex[],
  old: Pick<Version, 'number'>,
): string {
  const list = new Intl.ListFormat('en-GB').format(annexes.map(annexName));
  return `No paper has this text: it was made when this site was built, from version ${old.number} and what ${list} would change in it.`;
}

/** "IM3, Annex A". */
export function annexName({ modification, paper }: ConformedAnnex): string {
  return paper.annex === undefined
    ? `${modification.number}, ${paper.name}`
    : `${modification.number}, Annex ${paper.annex}`;
}
