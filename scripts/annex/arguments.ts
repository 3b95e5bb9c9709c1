/**
 * What commands about annexes have in common: how versions are named, and how trouble is told.
 */
import { statSync } from 'node:fs';
import type { ParseArgsOptionsConfig } from 'node:util';
import { annexesIn, documentsIn, type LibraryAnnex, versionIn } from '../../src/amend/annexes.ts';
import type { AnnexWords } from '../../src/amend/write-annex.ts';
import { readContent } from '../../src/library/files.ts';
import { libraryOf, loadLibrary } from '../../src/library/library.ts';
import type { CodeDocument, Library, Version } from '../../src/library/types.ts';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { reportText } from '../../src/model/report.ts';
import { contentFolder, contentLabel, contentPath } from '../../src/library/content-folder.ts';
import { optionsIn } from '../terminal/options.ts';

/** Arguments or content that nothing can be done with: one paragraph that says what to do. */
export class CommandError extends Error {}

/** Loads the content; refuses where it has errors. */
export function readLibrary(): Library {
  const { library, diagnostics } = loadLibrary(contentFolder());
  if (library === undefined) throw new CommandError(reportText(diagnostics));
  return library;
}

/**
 * Loads the content as it is before the versions are made that its annexes make: they may be missing,
 * or be empty files, as a shell leaves the one that a command’s output is led to.
 */
export function readUnmadeLibrary(): Library {
  const folder = contentFolder();
  const unread: Diagnostic[] = [];
  const files = readContent(folder, unread);
  const known = unread.filter(({ file }) => file === undefined || !isEmpty(contentPath(file)));
  const { library, diagnostics } = libraryOf(files, contentLabel(folder), known, {
    mayBeUnmade: true,
  });
  if (library === undefined) throw new CommandError(reportText(diagnostics));
  return library;
}

function isEmpty(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === 0;
}

/** A version of a document, as named on the command line: "section-d@9.0". */
interface NamedVersion {
  readonly document: CodeDocument;
  readonly version: Version;
}

/** Finds the version that "section-d@9.0" names. */
export function versionNamed(library: Library, name: string): NamedVersion {
  const [, id = '', number = ''] = /^([a-z0-9-]+)@(\d+(?:\.\d+)*)$/u.exec(name) ?? [];
  const documents = documentsIn(library);
  const document = documents.find((one) => one.id === id);
  if (document === undefined) {
    const known = documents.map((one) => one.id).join(', ');
    throw new CommandError(
      `Found “${name}”. Expected a document and a version, as in section-d@9.0; the documents are ${known}.`,
    );
  }
  const version = versionIn(library, id, number);
  if (version === undefined) {
    const known = document.versions.map((one) => one.number).join(', ');
    throw new CommandError(`Found no version ${number} of ${id}. Expected one of: ${known}.`);
  }
  return { document, version };
}

/** Finds the annex that "mp167b/annex-a" names, or the only one of "mp167b". */
export function annexNamed(library: Library, name: string): LibraryAnnex {
  const annexes = annexesIn(library);
  const nameOf = ({ modification, paper }: LibraryAnnex): string =>
    `${modification.id}/${paper.id}`;
  const found = annexes.filter(
    (one) => nameOf(one) === name || one.modification.id === name || one.paper.file === name,
  );
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const known = (only === undefined ? annexes : found).map(nameOf).join(', ');
  throw new CommandError(`Found “${name}”. Expected one annex of legal text: ${known}.`);
}

/** How an annex speaks of a document. */
export function wordsFor(
  { kind, number, title }: CodeDocument,
  base: string,
  context: number,
): AnnexWords {
  const name =
    number === undefined ? title : `${kind === 'section' ? 'Section' : 'Appendix'} ${number}`;
  return {
    heading: number === undefined ? title : `${name} ‘${title}’`,
    statement: `These changes have been redlined against ${name} version ${base}.`,
    clauseWord: kind === 'section' ? 'Section' : 'clause',
    context,
  };
}

/** Reads arguments; complains in one sentence. */
export function readOptions<Options extends ParseArgsOptionsConfig>(options: Options) {
  return optionsIn(
    process.argv.slice(2),
    options,
    (sentence, cause) => new CommandError(`${sentence} --help tells more.`, { cause }),
  );
}

/** Runs a command to its exit code: 0 done, 1 refused. */
export function run(command: () => number): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 1;
  });
  try {
    process.exitCode = command();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** A whole number of an option. */
export function wholeNumber(text: string, option: string): number {
  if (!/^\d{1,6}$/.test(text))
    throw new CommandError(`Found --${option} ${text}. Expected a whole number.`);
  return Number(text);
}
