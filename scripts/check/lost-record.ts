/**
 * The record of what was published, where it is gone: a folder without one may have published nothing
 * yet, and only git knows that it had one.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LostRecord } from '../../src/check/code.ts';
import { commitsOf, showFile } from '../chores/git.ts';

const RECORD = 'published.yaml';

/** The record that a content folder had and has no more; nothing where it has one, or never had. */
export function lostRecord(folder: string): LostRecord | undefined {
  if (!existsSync(folder) || existsSync(path.join(folder, RECORD))) return undefined;
  const [last] = commitsOf(folder, RECORD, 1);
  if (last === undefined) return undefined;
  const file = `${path.basename(path.resolve(folder))}/${RECORD}`;
  return {
    file,
    mend: `git restore ${isIn(folder, 'HEAD') ? '' : `--source=${last.slice(0, 10)}~1 `}${file}`,
  };
}

function isIn(folder: string, revision: string): boolean {
  try {
    showFile(folder, `${revision}:./${RECORD}`);
    return true;
  } catch {
    return false;
  }
}
