/**
 * The content as the commands work on it: what it is, and what it would be with some files changed.
 */
import path from 'node:path';
import { checkLibrary } from '../../src/check/check.ts';
import { readContent, type ContentFile } from '../../src/library/files.ts';
import { libraryOf, type LoadedLibrary } from '../../src/library/library.ts';
import { bringsBack } from '../../src/library/published-text.ts';
import { lostRecord, recordUntold } from '../../src/library/lost-record.ts';
import type { CodeDocument, Library, Version } from '../../src/library/types.ts';
import { isError, severityOf, type Diagnostic } from '../../src/model/diagnostics.ts';
import { contentFolder, contentLabel } from '../../src/library/content-folder.ts';
import { counted } from '../../src/publish/words.ts';
import { versionNameIn } from './arguments.ts';
import { Refusal } from './refusal.ts';

/** The content without faults. */
export interface Content {
  readonly folder: string;
  readonly files: readonly ContentFile[];
  readonly library: Library;
}

/** A version with its document. */
export type Named = readonly [CodeDocument, Version];

/** New texts of files, by their path from the content folder. */
export type Changes = ReadonlyMap<string, string>;

/** Reads the content. Refuses where it has a fault. */
export function openContent(): Content {
  const folder = path.resolve(contentFolder());
  const unread: Diagnostic[] = [];
  const files = readContent(folder, unread);
  const { library, diagnostics } = libraryOf(files, contentLabel(folder), unread);
  if (library === undefined) throw contentRefusal(diagnostics.filter(isError));
  return { folder, files, library };
}

/** Refuses where the record of what was published is gone: a new one would take any text for the published one. */
export function refuseLostRecord({ folder }: Content): void {
  const lost = lostRecord(folder);
  if (lost !== undefined) {
    throw new Refusal(
      `${lost.file}, which was committed, is gone: bring it back with ${lost.mend}. Nothing was written.`,
    );
  }
  const untold = recordUntold(folder);
  if (untold !== undefined) throw new Refusal(`${untold} Nothing was written.`);
}

/**
 * Reads the content, with the faults that it has: for what only looks at texts. Refuses where nothing
 * says what code it is.
 */
export function openFaulty(): { readonly content: Content; readonly errors: number } {
  const folder = path.resolve(contentFolder());
  const unread: Diagnostic[] = [];
  const files = readContent(folder, unread);
  const { readable, diagnostics } = libraryOf(files, contentLabel(folder), unread);
  const errors = diagnostics.filter(isError);
  if (readable === undefined) throw contentRefusal(errors);
  return { content: { folder, files, library: readable }, errors: errors.length };
}

function contentRefusal(errors: readonly Diagnostic[]): Refusal {
  const they = errors.length === 1 ? 'it' : 'them';
  return new Refusal(
    `The content has ${counted(errors.length, 'error')}: mend ${they} first. Nothing was written.`,
    errors.slice(0, 20),
  );
}

/** The library as it would be with some files changed. */
function libraryAfter(content: Content, changes: Changes): LoadedLibrary {
  const label = contentLabel(content.folder);
  const kept = content.files.map((file) => ({
    ...file,
    text: changes.get(file.path) ?? file.text,
  }));
  const known = new Set(content.files.map((file) => file.path));
  const fresh = [...changes]
    .filter(([name]) => !known.has(name))
    .map(([name, text]) => ({ path: name, name: `${label}/${name}`, text }));
  return libraryOf([...kept, ...fresh], label);
}

/** The library with the changes; refuses where they would make an error. */
export function soundAfter(content: Content, changes: Changes, done: string): Library {
  const { library, diagnostics } = libraryAfter(content, changes);
  if (library !== undefined) return library;
  const errors = diagnostics.filter(isError);
  throw new Refusal(
    `${done} would make ${counted(errors.length, 'error')} in the content. Nothing was written.`,
    errors.slice(0, 20),
  );
}

/**
 * Checks the content as it would be with the changes; refuses where a rule is broken that is an
 * error. Gives what else there is to say.
 */
export function checkedAfter(content: Content, changes: Changes, done: string): string[] {
  const { diagnostics } = checkLibrary(libraryAfter(content, changes), {
    bringsBack: bringsBack(content.folder),
  });
  const errors = diagnostics.filter(isError);
  if (errors.length > 0) {
    throw new Refusal(
      `${done} would leave ${counted(errors.length, 'error')} in the text. Nothing was written.`,
      errors.slice(0, 20),
    );
  }
  const warnings = diagnostics.filter((one) => severityOf(one) === 'warning');
  return warnings.length === 0
    ? []
    : [`The checks have ${counted(warnings.length, 'warning')}: npm run check tells them.`];
}

/** The text of a file of the content; nothing where there is none. */
export function textOf({ files }: Content, name: string): string | undefined {
  return files.find((file) => file.path === name)?.text;
}

/** A document by the name of its folder. */
export function documentIn({ library }: Content, id: string): CodeDocument {
  const documents = [...library.documents, ...library.policies];
  const found = documents.find((one) => one.id === id);
  if (found !== undefined) return found;
  const ids = documents.map((one) => one.id).sort();
  throw new Refusal(
    `There is no document ${id} in the content; there ${ids.length === 1 ? 'is' : 'are'} ${list(ids)}.`,
  );
}

/** A version by its name: "section-d@10.0". */
export function versionIn(content: Content, name: string): Named {
  const read = versionNameIn(name);
  if (read === undefined) {
    throw new Refusal(`${name} names no version: write DOCUMENT@VERSION, as in section-d@10.0.`);
  }
  const document = documentIn(content, read.document);
  const version = document.versions.find(({ number }) => number === read.number);
  if (version !== undefined) return [document, version];
  const numbers = document.versions.map(({ number }) => `${document.id}@${number}`);
  throw new Refusal(
    numbers.length === 0
      ? `There is no version of ${document.id} in the content.`
      : `There is no version ${name} in the content; there ${numbers.length === 1 ? 'is' : 'are'} ${list(numbers)}.`,
  );
}

/** The path of a file from the content folder, by the name that diagnostics give it. */
export function pathIn({ folder }: Content, name: string): string {
  return name.slice(contentLabel(folder).length + 1);
}

export function list(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
