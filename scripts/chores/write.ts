/**
 * Writes what a command made: all of it or nothing, and only over what git could bring back.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { partsOf } from '../../src/library/file-parts.ts';
import { type Changes, type Content, list, textOf } from './content.ts';
import { isKept, uncommitted } from '../../src/library/git.ts';
import { asCallerTypes } from '../terminal/caller.ts';
import { Refusal } from './refusal.ts';

/** Refuses where a file that is to be changed has changes that git does not have. */
export function refuseUnsaved({ folder }: Content, names: Iterable<string>): void {
  if (!isKept(folder)) return;
  const there = [...names].filter((name) => existsSync(path.join(folder, name)));
  const unsaved = uncommitted(folder, there);
  if (unsaved.length === 0) return;
  throw new Refusal(
    `${list(unsaved)} ${unsaved.length === 1 ? 'has' : 'have'} changes that are not committed, and this command changes ${unsaved.length === 1 ? 'it' : 'them'} too: commit first, so that it can be undone.`,
  );
}

/**
 * Writes files: each beside its place, and all put in place at the end. Where one cannot be, those
 * before it are brought back. Who stops the command meanwhile gets it stopped when all is written.
 * Gives what to say of it: the files, and how to undo it.
 */
export function writeAll(content: Content, changes: Changes): string {
  const places = [...changes].map(([name, text]) => ({
    at: path.join(content.folder, name),
    text: withLineEnds(text, textOf(content, name) ?? partsOf(text).text),
  }));
  const before = unstopped(() => writePlaces(places));
  const made = places.filter(({ at }) => before.get(at) === undefined);
  const changed = places.filter(({ at }) => before.get(at) !== undefined);
  return [
    ...made.map(({ at }) => `  wrote    ${asCallerTypes(at)}`),
    ...changed.map(({ at }) => `  changed  ${asCallerTypes(at)}`),
    undoing(
      content,
      made.map(({ at }) => at),
      changed.map(({ at }) => at),
    ),
  ].join('\n');
}

/** A text with all its lines ended as those of a text that it continues, where they all end as on Windows. */
function withLineEnds(text: string, continued: string): string {
  const isOfWindows = continued.includes('\r\n') && !/(?<!\r)\n/.test(continued);
  return isOfWindows ? text.replaceAll(/\r?\n/g, '\r\n') : text;
}

/** The signals by which a person, a terminal that closes or a machine that stops ends a command. */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does something that must not be left half done: a signal that comes while it lasts is heard when it
 * is done, since nothing in it waits, and then ends the command.
 */
function unstopped<Made>(make: () => Made): Made {
  for (const signal of STOPS) process.removeListener(signal, stop).once(signal, stop);
  // Signals that came meanwhile are heard first.
  setImmediate(() => {
    for (const signal of STOPS) process.removeListener(signal, stop);
  });
  return make();
}

function stop(signal: NodeJS.Signals): void {
  process.kill(process.pid, signal);
}

/** Writes the files. Gives what stood in their places before: the bytes, or nothing. */
function writePlaces(
  places: readonly { readonly at: string; readonly text: string }[],
): Map<string, Buffer | undefined> {
  const before = new Map<string, Buffer | undefined>();
  const partial: string[] = [];
  const folders: string[] = [];
  try {
    for (const { at, text } of places) {
      const made = mkdirSync(path.dirname(at), { recursive: true });
      if (made !== undefined) folders.push(made);
      // What stands there already is not ours to take away.
      if (!existsSync(`${at}.partial`)) partial.push(`${at}.partial`);
      writeFileSync(`${at}.partial`, text);
    }
    for (const { at } of places) {
      before.set(at, existsSync(at) ? readFileSync(at) : undefined);
      renameSync(`${at}.partial`, at);
    }
  } catch (cause) {
    for (const [at, bytes] of before) {
      if (bytes === undefined) rmSync(at, { force: true });
      else writeFileSync(at, bytes);
    }
    for (const name of partial) rmSync(name, { force: true });
    for (const name of folders) rmSync(name, { force: true, recursive: true });
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new Refusal(`The files could not be written (${reason}); all are as they were.`);
  }
  return before;
}

function undoing({ folder }: Content, made: string[], changed: string[]): string {
  if (!isKept(folder)) return 'The content is not kept in git, so this cannot be undone with git.';
  const commands = [
    ...(changed.length > 0 ? [`git restore ${changed.map(asCallerTypes).join(' ')}`] : []),
    ...(made.length > 0 ? [`git clean -f ${made.map(asCallerTypes).join(' ')}`] : []),
  ];
  return `To undo it: ${commands.join(' && ')}`;
}
