/**
 * `content/` to the library. Gives the library only when nothing in the content is an error: half a
 * code is never published.
 */
import { diagnose, isError, type Diagnostic } from '../model/diagnostics.ts';
import { compareNumbers } from '../model/identifiers.ts';
import { contentLabel } from './content-folder.ts';
import { readContent, type ContentFile } from './files.ts';
import { versionOf } from './parse-once.ts';
import { readFiles } from './read-files.ts';
import type { ReadFiles, UnparsedText } from './read.ts';
import { checkRelations, type RelationOptions } from './relations.ts';
import type { CodeDocument, Library, Modification } from './types.ts';

/** How a library is read. */
interface LibraryOptions extends RelationOptions {
  /** True: texts are parsed when somebody asks, and `unparsed` tells of their faults. */
  readonly later?: boolean;
}

export interface LoadedLibrary {
  /** Absent when there is an error, and when some texts were not parsed yet. */
  readonly library: Library | undefined;
  /**
   * What could be read, whatever is wrong with it: for the checks, which tell all faults at once,
   * and never for publishing. Absent when nothing says what code it is.
   */
  readonly readable: Library | undefined;
  /** In the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file, by the name that diagnostics give it. */
  readonly sources: ReadonlyMap<string, string>;
  /** Texts that were not parsed yet, where that was asked for: what is wrong with them is not told. */
  readonly unparsed: readonly UnparsedText[];
}

/** Loads the library from a content folder. Throws only when the disk fails. */
export function loadLibrary(folder: string): LoadedLibrary {
  const diagnostics: Diagnostic[] = [];
  const files = readContent(folder, diagnostics);
  return libraryOf(files, contentLabel(folder), diagnostics);
}

/**
 * Makes the library of files that were read already.
 *
 * @param label the name of the content folder.
 * @param diagnostics what is known to be wrong with the files; added to.
 */
export function libraryOf(
  files: readonly ContentFile[],
  label: string,
  diagnostics: Diagnostic[] = [],
  { later = false, ...options }: LibraryOptions = {},
): LoadedLibrary {
  const unparsed: UnparsedText[] = [];
  const read = readFiles(files, diagnostics, later ? unparsed : undefined);
  if (files.length > 0) checkRelations(read, diagnostics, options);
  const told = diagnostics.some(({ file }) => file === label || file === `${label}/code.md`);
  if (read.code === undefined && !told) diagnostics.push(noCode(label));
  diagnostics.sort(byPlace);
  const readable = read.code && assemble(read, read.code.value);
  const isSound = unparsed.length === 0 && !diagnostics.some(isError);
  const library = isSound ? readable : undefined;
  const sources = new Map(files.map(({ name, text }) => [name, text]));
  return { library, readable, diagnostics, sources, unparsed };
}

function assemble(read: ReadFiles, code: Library['code']): Library {
  const documents = read.documents.map(({ value }): CodeDocument => ({
    ...value,
    versions: read.versions
      .filter((version) => version.value.document === value.id)
      .map((version) => versionOf(version.text, { ...version.value, citedAs: citedAs(value) }))
      .sort((a, b) => compareNumbers(a.number, b.number)),
  }));
  documents.sort((a, b) => a.order - b.order || compareNumbers(a.title, b.title));
  const modifications = read.modifications.map(({ value }): Modification => ({
    ...value,
    papers: read.papers
      .filter((paper) => paper.modification === value.id)
      .map((paper) => paper.value)
      .sort((a, b) => (a.annex ?? '').localeCompare(b.annex ?? '', 'en')),
  }));
  return {
    code,
    ...(read.changelog && { changelog: read.changelog.value }),
    documents: documents.filter((document) => document.kind !== 'policy'),
    policies: documents.filter((document) => document.kind === 'policy'),
    modifications: modifications.sort((a, b) => compareNumbers(a.number, b.number)),
    releases: read.releases.map(({ value }) => value).sort((a, b) => (a.date < b.date ? -1 : 1)),
    checks: read.checks ?? { complete: false, severities: [] },
    knownFaults: read.knownFaults ?? [],
    published: read.published ?? [],
    unread: read.unread,
  };
}

function citedAs({ kind, number }: Pick<CodeDocument, 'kind' | 'number'>): string | undefined {
  return kind === 'appendix' ? `Appendix ${number ?? ''}` : number;
}

function noCode(label: string): Diagnostic {
  return diagnose({
    file: `${label}/code.md`,
    rule: 'file',
    severity: 'error',
    found: 'Found no code.md in the content folder.',
    expected: 'Expected a file that names the code.',
    mend: 'Add it, with:\n---\ntitle: Smart Energy Code\nabbreviation: SEC\nasAt: 2023-08-16\nabout: One sentence.\n---',
  });
}

/** The order of diagnostics: that of files, and of the places in each. */
export function byPlace(one: Diagnostic, other: Diagnostic): number {
  const file = (one.file ?? '').localeCompare(other.file ?? '', 'en');
  return file || (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
