/**
 * A second thread that reads the past texts of a large code, of which nothing but what their parser tells
 * is wanted, while the main one checks the others. So no text is read twice. Where it fails, the check
 * fails: nothing that it was to do is left out without a word.
 */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ContentFile } from '../../src/library/files.ts';
import type { ToldOfFile } from '../../src/library/parse-once.ts';

/** So many threads want a processor each. */
const THREADS = 2;

/**
 * From so many letters on, reading them takes longer than a second thread takes to load what reads: some
 * sixth of a second.
 */
const LARGE = 4_000_000;

/** True where files had better be read aside. */
export function isWorthAside(files: readonly ContentFile[]): boolean {
  const letters = files.reduce((sum, { text }) => sum + text.length, 0);
  return letters >= LARGE && availableParallelism() >= THREADS;
}

/**
 * Reads files of legal text in a thread of their own.
 *
 * @returns what is told of each, in their order.
 * @throws Error where the thread fails or ends early.
 */
export function readAside(
  files: readonly ContentFile[],
  program = new URL(`aside-thread${path.extname(import.meta.url)}`, import.meta.url),
): Promise<readonly ToldOfFile[]> {
  const thread = new Worker(program, { workerData: files });
  return new Promise((resolve, reject) => {
    const fail = (says: string, cause?: unknown): void =>
      reject(new Error(`The second thread ${says}.`, { cause }));
    thread.once('message', resolve);
    thread.once('error', (cause) => fail('failed', cause));
    thread.once('messageerror', (cause) => fail('was not understood', cause));
    thread.once('exit', (code) => fail(`ended early, with code ${code}`));
  });
}
