/**
 * Writes what an annex command makes to a file that is not there yet.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathFromCaller } from '../terminal/caller.ts';
import { CommandError } from './arguments.ts';

/** Writes a new file; refuses where there is one already, or no folder for it. */
export function writeNew(file: string, text: string): void {
  const at = pathFromCaller(file);
  if (existsSync(at)) {
    throw new CommandError(`Found ${file}, which is there already. Expected a new file.`);
  }
  const folder = dirname(file);
  if (!existsSync(dirname(at))) {
    throw new CommandError(
      `Found no folder ${folder} for ${file}. Expected one that is there: make it, or name another.`,
    );
  }
  try {
    writeFileSync(at, text, { flag: 'wx' });
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new CommandError(
      `Found that ${file} cannot be written (${code}). Expected a folder that you may write to.`,
    );
  }
}
