/**
 * Alternatives of one modification, side by side: which of its annexes exclude each other, and which
 * two versions of each document show what the choice between them makes.
 */
import type { CodeDocument, Library, Modification, Version } from '../library/types.ts';
import { annexesIn, documentsIn, versionIn, type LibraryAnnex } from './annexes.ts';
import type { AmendedText } from './read-annex.ts';

/** One document as two alternatives would have it. The redline between the two says how they differ. */
export interface AlternativeTexts {
  readonly document: CodeDocument;
  /** What the first makes of it; its base where the first leaves it alone. */
  readonly one: Version;
  readonly other: Version;
}

/** Two annexes of a modification of which only one can be made. */
export interface AlternativePair {
  readonly modification: Modification;
  readonly one: LibraryAnnex;
  readonly other: LibraryAnnex;
  /** Each document that either changes, in the order in which the annexes name them. */
  readonly texts: readonly AlternativeTexts[];
}

/**
 * Each two alternatives of each modification, in the order of their letters. Annexes that change
 * different documents are parts of one proposal; two that make different versions of one document
 * exclude each other.
 */
export function alternativePairs(library: Library): AlternativePair[] {
  const annexes = annexesIn(library);
  return annexes.flatMap((one, index) =>
    annexes.slice(index + 1).flatMap((other): AlternativePair[] => {
      if (one.modification !== other.modification || !exclude(one, other)) return [];
      return [{ modification: one.modification, one, other, texts: textsOf(library, one, other) }];
    }),
  );
}

function exclude(one: LibraryAnnex, other: LibraryAnnex): boolean {
  return one.amended.some(({ subject }) => {
    const opposite = subjectOf(other, subject.document);
    return opposite !== undefined && opposite.result !== subject.result;
  });
}

function subjectOf(
  { amended }: LibraryAnnex,
  document: string,
): AmendedText['subject'] | undefined {
  return amended.find(({ subject }) => subject.document === document)?.subject;
}

function textsOf(library: Library, one: LibraryAnnex, other: LibraryAnnex): AlternativeTexts[] {
  const ids = new Set([...one.amended, ...other.amended].map(({ subject }) => subject.document));
  return [...ids].flatMap((id): AlternativeTexts[] => {
    const document = documentsIn(library).find((known) => known.id === id);
    const [first, second] = [subjectOf(one, id), subjectOf(other, id)];
    // What an alternative leaves alone stays as the other one found it.
    const made = [first?.result ?? second?.base, second?.result ?? first?.base].map((number) =>
      number === undefined ? undefined : versionIn(library, id, number),
    );
    if (document === undefined || made[0] === undefined || made[1] === undefined) return [];
    return [{ document, one: made[0], other: made[1] }];
  });
}
