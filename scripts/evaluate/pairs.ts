/**
 * Pairs of texts in folders: each folder that holds `old.md` and `new.md` is one, and may say what
 * was changed in `fnotes.json`, `release-notes.md` or `meta.json`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Two versions of a text, and what others say of their difference. */
export interface Pair {
  /** The folder, from the one that was named. */
  readonly name: string;
  readonly old: string;
  readonly fresh: string;
  /** The stretches of the new text that somebody else marked as amended. */
  readonly amended?: readonly Stretch[];
  readonly releaseNotes?: string;
  readonly meta?: Meta;
}

/** A stretch of the file, by its first character and the one past its last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is read of `meta.json`. */
interface Meta {
  readonly why?: string;
  readonly stats?: Readonly<Record<string, number>>;
}

/** The pairs in a folder and the folders in it, by name. */
export function readPairs(folder: string): Pair[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'old.md')
    .map((entry) => entry.parentPath)
    .filter((own) => existsSync(join(own, 'new.md')))
    .sort()
    .map((own) => readPair(own, relative(dirname(join(folder, 'old.md')), own) || '.'));
}

function readPair(folder: string, name: string): Pair {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const has = (file: string): boolean => existsSync(join(folder, file));
  return {
    name,
    old: read('old.md'),
    fresh: read('new.md'),
    ...(has('fnotes.json') && { amended: JSON.parse(read('fnotes.json')) as Stretch[] }),
    ...(has('release-notes.md') && { releaseNotes: read('release-notes.md') }),
    ...(has('meta.json') && { meta: JSON.parse(read('meta.json')) as Meta }),
  };
}
