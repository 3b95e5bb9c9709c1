/**
 * A copy of the real content with a fault in it, in a folder of its own that is deleted afterwards.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadLibrary, type LoadedLibrary } from '../../src/library/library.ts';
import { reportText } from '../../src/model/report.ts';

/** The files of a copy of the content, by their paths in it. */
export interface Copy {
  readonly folder: string;
  readonly at: (file: string) => string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string | Uint8Array) => void;
  /** Replaces words; fails when they are not there, so that no fault is planted in vain. */
  readonly replace: (file: string, old: string, fresh: string) => void;
}

/** Makes a copy of the content with a fault and gives it to `use`; deletes it in the end. */
export function withCopy<Result>(
  plant: (copy: Copy) => void,
  use: (folder: string) => Result,
): Result {
  const home = mkdtempSync(path.join(tmpdir(), 'clauseline-'));
  const folder = path.join(home, 'content');
  const at = (file: string): string => path.join(folder, file);
  const read = (file: string): string => readFileSync(at(file), 'utf8');
  const write = (file: string, text: string | Uint8Array): void => {
    writeFileSync(at(file), text);
  };
  const replace = (file: string, old: string, fresh: string): void => {
    const text = read(file);
    if (!text.includes(old)) throw new Error(`${file} has no ${old}`);
    write(
      file,
      text.replace(old, () => fresh),
    );
  };
  try {
    cpSync('content', folder, { recursive: true });
    // A planted fault is the only one: the record would tell of every changed text in force.
    rmSync(at('published.yaml'), { force: true });
    plant({ folder, at, read, write, replace });
    return use(folder);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Loads a faulty copy. */
export function loadFaulty(plant: (copy: Copy) => void): LoadedLibrary & { report: string } {
  return withCopy(plant, (folder) => {
    const loaded = loadLibrary(folder);
    return { ...loaded, report: reportText(loaded.diagnostics) };
  });
}
