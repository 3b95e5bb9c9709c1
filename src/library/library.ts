/**
 * `content/` to the library. Gives the library only when nothing in the content is an error: half a
 * code is never published.
 */
import path from 'node:path';
import { diagnose, isError, type Diagnostic } from '../model/diagnostics.ts';
import { compareNumbers } from '../model/identifiers.ts';
import { readContent } from './files.ts';
import { readFiles } from './read-files.ts';
import type { ReadFiles } from './read.ts';
import { checkRelations } from './relations.ts';
import type { CodeDocument, Library, Modification } from './types.ts';

export interface LoadedLibrary {
  /** Absent when there is an error. */
  readonly library: Library | undefined;
  /** In the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads the library from a content folder. Throws only when the disk fails. */
export function loadLibrary(folder: string): LoadedLibrary {
  const diagnostics: Diagnostic[] = [];
  const files = readContent(folder, diagnostics);
  const read = readFiles(files, diagnostics);
  if (files.length > 0) checkRelations(read, diagnostics);
  const label = path.basename(folder);
  const told = diagnostics.some(({ file }) => file === label || file === `${label}/code.md`);
  if (read.code === undefined && !told) diagnostics.push(noCode(label));
  diagnostics.sort(byPlace);
  if (read.code === undefined || diagnostics.some(isError))
    return { library: undefined, diagnostics };
  return { library: assemble(read, read.code.value), diagnostics };
}

function assemble(read: ReadFiles, code: Library['code']): Library {
  const documents = read.documents.map(({ value }): CodeDocument => ({
    ...value,
    versions: read.versions
      .filter((version) => version.value.document === value.id)
      .map((version) => ({ ...version.value, citedAs: citedAs(value) }))
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
    documents: documents.filter((document) => document.kind !== 'policy'),
    policies: documents.filter((document) => document.kind === 'policy'),
    modifications: modifications.sort((a, b) => compareNumbers(a.number, b.number)),
    releases: read.releases.map(({ value }) => value).sort((a, b) => (a.date < b.date ? -1 : 1)),
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

function byPlace(one: Diagnostic, other: Diagnostic): number {
  const file = (one.file ?? '').localeCompare(other.file ?? '', 'en');
  return file || (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
