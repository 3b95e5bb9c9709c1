/**
 * A content folder, checked; the past texts of a large one are read in a second thread.
 */
import { checkLibrary, type CheckReport } from '../../src/check/check.ts';
import { findIn } from '../../src/check/findings.ts';
import { pastVersions } from '../../src/check/gather.ts';
import { contentLabel } from '../../src/library/content-folder.ts';
import { readContent, type ContentFile } from '../../src/library/files.ts';
import { libraryOf, type LoadedLibrary } from '../../src/library/library.ts';
import { rememberTold } from '../../src/library/parse-once.ts';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { isWorthAside, readAside } from './aside.ts';
import { lostRecord } from '../../src/library/lost-record.ts';
import { bringsBack } from '../../src/library/published-text.ts';

/** A report with the texts that it is about. */
interface CheckedFolder extends CheckReport {
  readonly sources: LoadedLibrary['sources'];
}

/**
 * Checks a content folder. The report is the same with a second thread and without.
 *
 * @param only which files are told of; without it, all.
 * @param isAside which past texts are read in a second thread.
 * @throws Error where the second thread fails.
 */
export async function checkFolder(
  folder: string,
  only: ((file: string) => boolean) | undefined,
  isAside = isWorthAside,
): Promise<CheckedFolder> {
  const diagnostics: Diagnostic[] = [];
  const files = readContent(folder, diagnostics);
  const loaded = libraryOf(files, contentLabel(folder), diagnostics, { later: true });
  const past = only === undefined ? pastFiles(loaded, files) : [];
  const answer = isAside(past) ? readAside(past) : undefined;
  answer?.catch(() => undefined); // what fails here is told first
  const asked = {
    ...(only === undefined ? {} : { only }),
    lostRecord: lostRecord(folder),
    bringsBack: bringsBack(folder),
  };
  const found = findIn(loaded, asked);
  for (const [index, told] of (await answer)?.entries() ?? []) {
    const file = past[index];
    if (file !== undefined) rememberTold(file, told);
  }
  return { ...checkLibrary(loaded, asked, found), sources: loaded.sources };
}

function pastFiles({ readable }: LoadedLibrary, files: readonly ContentFile[]): ContentFile[] {
  const past = new Set(readable && pastVersions(readable).map(({ file }) => file));
  return files.filter(({ name }) => past.has(name));
}
