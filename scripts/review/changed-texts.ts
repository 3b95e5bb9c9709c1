/**
 * Which legal texts differ from a revision of git, each with what it is to be compared with.
 */
import path from 'node:path';
import { contentLabel } from '../../src/library/content-folder.ts';
import type { Content } from '../chores/content.ts';
import { GitError, showFile } from '../../src/library/git.ts';
import { changedFiles, takenFiles } from '../check/changed-files.ts';

/** A text that differs. */
export interface ChangedText {
  /** What diagnostics call the file. */
  readonly file: string;
  readonly old: { readonly name: string; readonly markdown: string };
  readonly markdown: string;
}

/** A version, by its path in the content; the file of one may have a head that cannot be read. */
const VERSION = /^(?:code|policies)\/[^/]+\/\d+(?:\.\d+)*\.md$/;
const PAPER = /^modifications\/[^/]+\/[^/]+\.md$/;

/** The legal texts that were there at a revision and are no more, by the names of diagnostics. */
export function takenTexts({ folder }: Content, revision: string): string[] {
  const isLegal = (file: string): boolean =>
    VERSION.test(file) ||
    (PAPER.test(file) && /^kind:\s*legal-text\s*$/m.test(textAt(folder, revision, file) ?? ''));
  return takenFiles(folder, revision)
    .filter(isLegal)
    .map((file) => `${contentLabel(folder)}/${file}`);
}

/** The texts that differ from a revision; a version that is new is compared with its base. */
export function changedTexts(content: Content, revision: string): ChangedText[] {
  const { folder, files, library } = content;
  const changed = changedFiles(folder, revision);
  const versions = [...library.documents, ...library.policies].flatMap(({ versions }) => versions);
  const annexes = library.modifications
    .flatMap(({ papers }) => papers)
    .filter(({ text }) => text.kind === 'legal');
  const legal = new Set([...versions, ...annexes].map(({ file }) => file));
  return files.flatMap((file): ChangedText[] => {
    if (!legal.has(file.name) && !VERSION.test(file.path)) return [];
    if (!changed.has(path.join(folder, file.path))) return [];
    const before = textAt(folder, revision, file.path);
    if (before !== undefined) {
      const old = { name: `${file.name} before`, markdown: before };
      return [{ file: file.name, old, markdown: file.text }];
    }
    const version = versions.find((one) => one.file === file.name);
    const base = versions.find(
      ({ document, number }) => document === version?.document && number === version.base,
    );
    const baseText = files.find(({ name }) => name === base?.file)?.text ?? '';
    const old = { name: base?.file ?? 'nothing', markdown: baseText };
    return [{ file: file.name, old, markdown: file.text }];
  });
}

/** A file at a revision; nothing where it was not there. */
function textAt(folder: string, revision: string, file: string): string | undefined {
  try {
    return Buffer.from(showFile(folder, `${revision}:./${file}`)).toString('utf8');
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
