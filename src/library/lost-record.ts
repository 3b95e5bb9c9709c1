/**
 * The record of what was published, where it is gone: a folder without one may have published nothing
 * yet, and only git knows that it had one.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { contentLabel } from './content-folder.ts';
import { hasFile, isShallow, lastCommitOf } from './git.ts';

const RECORD = 'published.yaml';

/** The record of what was published, which the content had and has no more. */
export interface LostRecord {
  /** What it was called: "content/published.yaml". */
  readonly file: string;
  /** The command that brings it back. */
  readonly mend: string;
}

/** The record that a content folder had and has no more; nothing where it has one, or never had. */
export function lostRecord(folder: string): LostRecord | undefined {
  if (!isWithout(folder)) return undefined;
  const last = lastCommitOf(folder, RECORD);
  if (last === undefined) return undefined;
  const file = nameIn(folder);
  // The last commit that touched it took it away, or a merge lost it afterwards.
  const source = ['HEAD', last, `${last}~1`].find((one) => hasFile(folder, one, RECORD));
  const from =
    source === 'HEAD' ? '' : `--source=${(source ?? last).replace(last, last.slice(0, 10))} `;
  return { file, mend: `git restore ${from}${file}` };
}

/** Why nobody can tell whether a content folder had a record, as a sentence; nothing where one can. */
export function recordUntold(folder: string): string | undefined {
  if (!isWithout(folder) || !isShallow(folder)) return undefined;
  if (lastCommitOf(folder, RECORD) !== undefined) return undefined;
  return `There is no ${nameIn(folder)}, and this shallow clone does not say whether there was one: git fetch --unshallow brings what came before.`;
}

function isWithout(folder: string): boolean {
  return existsSync(folder) && !existsSync(path.join(folder, RECORD));
}

function nameIn(folder: string): string {
  return `${contentLabel(folder)}/${RECORD}`;
}
