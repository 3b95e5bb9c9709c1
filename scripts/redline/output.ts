/**
 * Where the redline is written with `--output`: never over a text that it is made of, and over no
 * other file but a redline unless that is asked for.
 */
import {
  closeSync,
  existsSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { RedlineArguments } from './arguments.ts';
import { UsageError } from '../terminal/options.ts';
import { pathFromCaller } from '../terminal/caller.ts';

/** Throws a UsageError where the output would take the place of what it must not. */
export function refuseOutput({ output = '', force, old, new: fresh }: RedlineArguments): void {
  const path = realPathOf(output);
  if ([old, fresh].some((name) => name !== '-' && realPathOf(name) === path)) {
    throw new UsageError('--output names one of the two texts; name another file.');
  }
  if (force || !existsSync(path) || !statSync(path).isFile() || isRedline(path)) return;
  throw new UsageError(
    `${output} is there already and is no redline of an earlier run; name another file, or give --force.`,
  );
}

/** The file that a name leads to, through links too; of a file that is not there yet, its name. */
function realPathOf(name: string): string {
  const path = pathFromCaller(name);
  return existsSync(path) ? realpathSync(path) : path;
}

/** What the head of a page says of itself. */
export const GENERATOR = 'Clauseline redline';

/** How a redline begins, in each of its formats. Markdown of a text is a text like any other. */
const BEGINNINGS = [
  /^Old text: .*\nNew text: /,
  /^\{\s*"format": "clauseline-redline"/,
  new RegExp(
    `^<!doctype html><html [^>]*><head>[^]*<meta name="generator" content="${GENERATOR}">`,
  ),
];

/** How much of a file is looked at. */
const HEAD = 4096;

/** True for an empty file and for what an earlier run wrote. */
function isRedline(path: string): boolean {
  const bytes = Buffer.alloc(HEAD);
  const file = openSync(path, 'r');
  const length = readSync(file, bytes, 0, HEAD, 0);
  closeSync(file);
  const head = bytes.toString('utf8', 0, length);
  return length === 0 || BEGINNINGS.some((beginning) => beginning.test(head));
}

/** Writes the output; throws a UsageError where it cannot be written. */
export function writeOutput(file: string, output: string): void {
  try {
    writeFileSync(pathFromCaller(file), output);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new UsageError(`${file} could not be written (${reason}).`, { cause });
  }
}
