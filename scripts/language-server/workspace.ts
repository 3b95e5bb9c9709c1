/**
 * The content as an editor has it: files on the disk, and over them the texts that are open and not
 * saved. What is worked out of it is worked out anew when something changed, and only when asked.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkLibrary, type CheckReport } from '../../src/check/check.ts';
import { placesIn, type Places } from '../../src/check/places.ts';
import type { Setting } from '../../src/edit/consequences.ts';
import type { OpenText } from '../../src/edit/things.ts';
import { namesOfCode } from '../../src/library/code-names.ts';
import {
  consolidationOf,
  proposedBy,
  type Consolidation,
} from '../../src/library/consolidations.ts';
import { contentLabel } from '../../src/library/content-folder.ts';
import { readContent, type ContentFile } from '../../src/library/files.ts';
import { libraryOf, type LoadedLibrary } from '../../src/library/library.ts';
import { lostRecord, recordUntold, type LostRecord } from '../../src/library/lost-record.ts';
import type { Library, Version } from '../../src/library/types.ts';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { buildRegister, type Register } from '../../src/register/register.ts';

export interface Workspace {
  /** What the content folder is called. */
  readonly label: string;
  /** Why nobody can tell whether its record of what was published was lost; nothing where one can. */
  readonly untold: string | undefined;
  /** The name that diagnostics give a file; nothing for one that is not in the content. */
  readonly nameOf: (uri: string) => string | undefined;
  readonly uriOf: (name: string) => string;
  /** An editor has this text of a file, saved or not. */
  readonly open: (uri: string, text: string) => void;
  readonly close: (uri: string) => void;
  /** Files changed on the disk. */
  readonly reread: () => void;
  readonly snapshot: () => Snapshot;
}

/** The content at one moment. */
export interface Snapshot {
  readonly loaded: LoadedLibrary;
  readonly check: () => CheckReport;
  readonly placesIn: (file: string) => Places;
  /** A text with what it is read with; nothing for a file that is no legal text, or unreadable. */
  readonly textOf: (file: string) => OpenText | undefined;
  /** What consequences of a change are worked out from. */
  readonly settingOf: (text: OpenText) => Setting | undefined;
  readonly titleOf: (version: Version) => string;
}

/** More text than this is checked in the files that are open only, in UTF-16 units. */
const CHECKED_WHOLE = 500_000;

/** Makes the workspace of a content folder. */
export function makeWorkspace(folder: string): Workspace {
  const label = contentLabel(folder);
  const opened = new Map<string, string>();
  let disk: OnDisk | undefined;
  let known: Snapshot | undefined;
  /** How the editor writes the address of a file that it has open: there are several ways. */
  const written = new Map<string, string>();
  const nameOf = (uri: string): string | undefined => {
    const file = pathOf(uri);
    const place = file === undefined ? '' : path.relative(folder, file);
    if (place === '' || place.startsWith('..') || path.isAbsolute(place)) return undefined;
    return `${label}/${place.split(path.sep).join('/')}`;
  };
  const changed = (change: () => void): void => {
    change();
    known = undefined;
  };
  return {
    label,
    untold: recordUntold(folder),
    nameOf,
    uriOf: (name) =>
      written.get(name) ?? pathToFileURL(path.join(folder, name.slice(label.length + 1))).href,
    open: (uri, text) => {
      const name = nameOf(uri);
      if (name === undefined) return;
      written.set(name, uri);
      changed(() => opened.set(name, text));
    },
    close: (uri) => {
      changed(() => opened.delete(nameOf(uri) ?? ''));
    },
    reread: () => {
      changed(() => (disk = undefined));
    },
    snapshot: () => {
      if (disk === undefined) {
        const unread: Diagnostic[] = [];
        disk = { files: readContent(folder, unread), unread, lost: lostRecord(folder) };
      }
      known ??= snapshotOf(disk, label, opened);
      return known;
    },
  };
}

/** What is read from the disk, until something changes there. */
interface OnDisk {
  readonly files: readonly ContentFile[];
  readonly unread: readonly Diagnostic[];
  readonly lost: LostRecord | undefined;
}

/** The path that an address names; nothing where it names none of this machine. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The files with the open texts in their place, and those that are not on the disk yet. */
function withOpen(
  files: readonly ContentFile[],
  opened: ReadonlyMap<string, string>,
  label: string,
): ContentFile[] {
  const names = new Set(files.map(({ name }) => name));
  const fresh = [...opened].filter(([name]) => !names.has(name) && /\.md$/.test(name));
  return [
    ...files.map((file) => ({ ...file, text: opened.get(file.name) ?? file.text })),
    ...fresh.map(([name, text]) => ({ name, path: name.slice(label.length + 1), text })),
  ];
}

function snapshotOf(
  { files: saved, unread, lost }: OnDisk,
  label: string,
  opened: ReadonlyMap<string, string>,
): Snapshot {
  const files = withOpen(saved, opened, label);
  // A file that could not be read from the disk and is open is told of by its open text.
  const standing = unread.filter(({ file }) => !opened.has(file ?? ''));
  const loaded = libraryOf(files, label, standing);
  const places = new Map<string, Places>();
  const placesOf = (file: string): Places => {
    const known = places.get(file) ?? placesIn(loaded.sources.get(file) ?? '');
    places.set(file, known);
    return known;
  };
  const registers = new Map<string, Register>();
  const registerOf = (library: Library, consolidation: Consolidation): Register => {
    const id = [...consolidation.versions.values()].map(({ file }) => file).join('\n');
    const known = registers.get(id) ?? buildRegister(consolidation, namesOfCode(library.code));
    registers.set(id, known);
    return known;
  };
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  const isTold = (file: string): boolean => opened.has(file) || file === lost?.file;
  const only = size > CHECKED_WHOLE ? { only: isTold } : {};
  const library = loaded.readable;
  let report: CheckReport | undefined;
  return {
    loaded,
    placesIn: placesOf,
    check: () => (report ??= checkLibrary(loaded, { ...only, lostRecord: lost })),
    textOf: (file) => {
      if (library === undefined) return undefined;
      const version = versionsOf(library).find((one) => one.file === file);
      if (version !== undefined) {
        const register = registerOf(library, consolidationOf(library, version));
        return { tree: version.tree, version, register, places: placesOf(file) };
      }
      for (const { id, papers } of library.modifications) {
        const paper = papers.find((one) => one.file === file);
        if (paper?.text.kind !== 'legal') continue;
        const register = registerOf(library, proposedBy(library, [id]));
        return { tree: paper.text.tree, version: undefined, register, places: placesOf(file) };
      }
      return undefined;
    },
    settingOf: ({ register }) => library && { library, register, placesIn: placesOf },
    titleOf: ({ document, citedAs }) => {
      if (citedAs !== undefined) return citedAs.startsWith('App') ? citedAs : `Section ${citedAs}`;
      return library?.policies.find(({ id }) => id === document)?.title ?? document;
    },
  };
}

function versionsOf({ documents, policies }: Library): Version[] {
  return [...documents, ...policies].flatMap(({ versions }) => versions);
}
