/**
 * A content folder, checked: in this thread, and a large one in a second thread beside it.
 */
import path from 'node:path';
import { checkLibrary, type CheckReport } from '../../src/check/check.ts';
import { foundInTexts } from '../../src/check/findings.ts';
import { readContent, type ContentFile } from '../../src/library/files.ts';
import { libraryOf, type LoadedLibrary } from '../../src/library/library.ts';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { LARGE, type Aside } from './aside.ts';

/** A report with the texts that it is about. */
export interface CheckedFolder extends CheckReport {
  readonly sources: LoadedLibrary['sources'];
}

/**
 * Checks a content folder. The report is the same with a second thread and without.
 *
 * @param only which files are told of; without it, all.
 * @throws Error where the second thread fails.
 */
export async function checkFolder(
  folder: string,
  only: ((file: string) => boolean) | undefined,
  aside: Aside | undefined,
): Promise<CheckedFolder> {
  const diagnostics: Diagnostic[] = [];
  const files = readContent(folder, diagnostics);
  const question = { files, label: path.basename(folder) };
  // Of a few texts, one thread is as quick as two.
  const answer = only === undefined && isLarge(files) ? aside?.find(question) : undefined;
  answer?.catch(() => undefined); // what fails here is told first
  const loaded = libraryOf(files, question.label, diagnostics, { later: true });
  const found = answer && { ...foundInTexts(loaded), ...(await answer) };
  const report = checkLibrary(loaded, only === undefined ? {} : { only }, found);
  return { ...report, sources: loaded.sources };
}

function isLarge(files: readonly ContentFile[]): boolean {
  return files.reduce((sum, { text }) => sum + text.length, 0) >= LARGE;
}
