/**
 * Every annex of legal text in a library, read; and the proof of all of them.
 */
import { remembered } from '../model/once.ts';
import type {
  Amended,
  CodeDocument,
  Library,
  Modification,
  Paper,
  Version,
} from '../library/types.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import type { LegalDocument } from '../model/nodes.ts';
import type { Redline } from '../redline/types.ts';
import type { AnnexPart } from './apply.ts';
import type { VersionText } from './baseline.ts';
import { instructionDiagnostic, instructionFaults } from './instruction-faults.ts';
import { proveAmendments } from './prove.ts';
import { readAmendments, type ReadAmendments } from './read-annex.ts';
import { subjectsOf, type Subject } from './subjects.ts';

/** An annex of a modification, read. */
export interface LibraryAnnex extends ReadAmendments {
  readonly modification: Modification;
  readonly paper: Paper;
  readonly tree: LegalDocument;
}

/** Every annex of legal text that amends something. */
export const annexesIn = remembered((library: Library): readonly LibraryAnnex[] => {
  const documents = documentsIn(library);
  return library.modifications.flatMap((modification) =>
    modification.papers.flatMap((paper): LibraryAnnex[] => {
      if (paper.kind !== 'legal-text' || paper.text.kind !== 'legal') return [];
      const amends: readonly Amended[] = paper.amends ?? modification.amends;
      if (amends.length === 0) return [];
      const { tree } = paper.text;
      const read = readAmendments({ file: paper.file, tree }, subjectsOf(amends, documents));
      return [{ ...read, modification, paper, tree }];
    }),
  );
});

/** Sections, Appendices and policies. */
export function documentsIn(library: Library): CodeDocument[] {
  return [...library.documents, ...library.policies];
}

/** A version as amendments take it; nothing where the library has none of that number. */
export function versionText(
  library: Library,
  document: string,
  number: string,
): VersionText | undefined {
  const version = versionIn(library, document, number);
  return version && { document, number, file: version.file, tree: version.tree };
}

export function versionIn(library: Library, document: string, number: string): Version | undefined {
  return documentsIn(library)
    .find((one) => one.id === document)
    ?.versions.find((one) => one.number === number);
}

/**
 * What is wrong with the annexes of a library: errors where one is not proven, warnings where an
 * instruction does not say what is marked.
 *
 * @param redlineOf the redline between two versions, where one was made already.
 */
export function annexFaults(
  library: Library,
  redlineOf: (subject: Subject) => Redline | undefined = () => undefined,
): Diagnostic[] {
  const annexes = annexesIn(library);
  return [
    ...annexes.flatMap(({ paper, amended, diagnostics }) => [
      ...diagnostics,
      ...instructionFaults(amended, paper.file).map(instructionDiagnostic),
    ]),
    ...resultsOf(annexes).flatMap((parts): Diagnostic[] => {
      const subject = parts[0]?.amended.subject;
      if (subject === undefined) return [];
      const { document, base, result } = subject;
      const [before, after] = [base, result].map((number) =>
        versionText(library, document, number),
      );
      if (before === undefined || after === undefined) return [];
      return proveAmendments({ parts, base: before, result: after, redline: redlineOf(subject) });
    }),
  ];
}

/** The annexes that make one version together, version by version. */
function resultsOf(annexes: readonly LibraryAnnex[]): AnnexPart[][] {
  const all = annexes.flatMap(({ amended, paper, modification }) =>
    amended.map((one): AnnexPart => ({
      amended: one,
      file: paper.file,
      modification: modification.number,
    })),
  );
  const groups = Map.groupBy(all, ({ amended: { subject } }) =>
    [subject.document, subject.base, subject.result].join(' '),
  );
  return [...groups.values()];
}
