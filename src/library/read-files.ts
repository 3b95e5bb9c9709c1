/**
 * Content files to documents, versions, modifications and releases, each file by itself. How they
 * relate to one another is checked in `relations.ts`.
 */
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import type { ContentFile } from './files.ts';
import { readDocument, readVersion } from './read-documents.ts';
import { readChecks, readKnownFaults, readPublished } from './read-records.ts';
import { readAnnex, readRelease, readReport } from './read-modifications.ts';
import { readProse, type Reader, type ReadFiles, type UnparsedText } from './read.ts';
import { changelogSchema, codeSchema } from './schemas.ts';

/** Which file is read how, by its place. The first that fits is taken. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^code\.md$/, readCode],
  [/^changelog\.md$/, readChangelog],
  [/^(code|policies)\/([a-z0-9-]+)\/document\.md$/, readDocument],
  [/^(code|policies)\/([a-z0-9-]+)\/(\d+(?:\.\d+)*)\.md$/, readVersion],
  [/^modifications\/([a-z0-9-]+)\/report\.md$/, readReport],
  [/^modifications\/([a-z0-9-]+)\/(annex-[a-z])\.md$/, readAnnex],
  [/^releases\/([a-z0-9-]+)\.md$/, readRelease],
  [/^checks\.yaml$/, readChecks],
  [/^known-faults\.yaml$/, readKnownFaults],
  [/^published\.yaml$/, readPublished],
];

/**
 * Reads every file by its kind; a file whose place means nothing is reported.
 *
 * @param unparsed given where texts are parsed only when somebody asks; those are added to it.
 */
export function readFiles(
  files: readonly ContentFile[],
  diagnostics: Diagnostic[],
  unparsed?: UnparsedText[],
): ReadFiles {
  const into: ReadFiles = {
    documents: [],
    versions: [],
    modifications: [],
    papers: [],
    releases: [],
    unparsed,
    unread: [],
  };
  for (const file of files) {
    const found = READERS.map(([pattern, reader]) => ({
      match: pattern.exec(file.path),
      reader,
    })).find(({ match }) => match !== null);
    if (found?.match) found.reader(file, found.match, into, diagnostics);
    else diagnostics.push(strayFile(file));
  }
  return into;
}

function readCode(
  file: ContentFile,
  _: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
): void {
  const prose = readProse(file, codeSchema, diagnostics);
  if (prose === undefined) return;
  const { fields, tree, placeOf } = prose;
  into.code = { value: { ...fields, introduction: tree }, file: file.name, placeOf };
}

function readChangelog(
  file: ContentFile,
  _: RegExpExecArray,
  into: ReadFiles,
  diagnostics: Diagnostic[],
): void {
  const prose = readProse(file, changelogSchema, diagnostics);
  if (prose === undefined) return;
  const { fields, tree, placeOf } = prose;
  into.changelog = { value: { ...fields, text: tree }, file: file.name, placeOf };
}

function strayFile(file: ContentFile): Diagnostic {
  return diagnose({
    file: file.name,
    place: { line: 1, column: 1 },
    rule: 'file',
    severity: 'error',
    found:
      'Found a Markdown file in a place that means nothing here, so that its text would not be published.',
    expected:
      'Expected code.md, changelog.md, code/FOLDER/document.md, code/FOLDER/VERSION.md, the same under policies/, modifications/FOLDER/report.md, modifications/FOLDER/annex-LETTER.md or releases/NAME.md; folders and names in lower case.',
    mend: 'Move or rename the file; a version is named after its number, for example code/section-d/10.0.md.',
  });
}
