/**
 * Files of the content as a command changes them, one edit upon the other, before any is written.
 */
import { editFields, type FieldEdit } from '../../src/library/edit-fields.ts';
import { hashOfText } from '../../src/library/read-records.ts';
import { pathIn, textOf, type Content } from './content.ts';

/** The record of what was published, from the content folder. */
export const RECORD = 'published.yaml';

/** How the files of the content are changed, one edit upon the other. */
export interface Files {
  /** Edits the head of a file by the name that diagnostics give it. */
  readonly edit: (name: string, edits: readonly FieldEdit[]) => void;
  /** Writes a file by its path from the content folder; its text is empty where there is none. */
  readonly write: (path: string, make: (text: string | undefined) => string) => void;
  readonly pathOf: (name: string) => string;
  readonly hashOf: (name: string) => string;
}

/** The files of the content, with the changes that were made to them so far. */
export function filesOf(content: Content, changes: Map<string, string>): Files {
  const now = (path: string): string | undefined => changes.get(path) ?? textOf(content, path);
  const write: Files['write'] = (path, make) => void changes.set(path, make(now(path)));
  const pathOf = (name: string): string => pathIn(content, name);
  return {
    write,
    pathOf,
    edit: (name, edits) => {
      write(pathOf(name), (text = '') => editFields(text, edits));
    },
    hashOf: (name) => hashOfText(now(pathOf(name)) ?? ''),
  };
}
