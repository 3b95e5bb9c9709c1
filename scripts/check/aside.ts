/**
 * A second thread that reads the past texts of a large code, of which nothing but what their parser tells
 * is wanted, while the main one checks the others. So no text is read twice. Where it fails, the check
 * fails: nothing that it was to do is left out without a word.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { contentFolder } from '../../src/library/content-folder.ts';
import type { ContentFile } from '../../src/library/files.ts';
import type { ToldOfFile } from '../../src/library/parse-once.ts';

/** What the thread is asked: what is to be told of these files. */
export type AsideQuestion = readonly ContentFile[];

/** What the thread answers: of each of them, in their order. */
export type AsideAnswer = readonly ToldOfFile[];

export interface Aside {
  /** Reads files of legal text. Rejects where the thread fails or ends. */
  readonly read: (question: AsideQuestion) => Promise<AsideAnswer>;
  readonly end: () => void;
}

/** So many threads want a processor each. */
const THREADS = 2;

/**
 * From so many letters on, a second thread is worth it: it loads a part of the program again, for a
 * quarter of a second of a processor.
 */
export const LARGE = 4_000_000;

/**
 * Begins the thread where the arguments name a content folder that is large, and there is a processor
 * for it; nothing otherwise. Arguments that mean nothing are told of later.
 */
export function beginAside(args: readonly string[]): Aside | undefined {
  if (availableParallelism() < THREADS || args.some((arg) => /^--since\b|^--help$|^-h$/.test(arg)))
    return undefined;
  const named = args.filter((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--format');
  const folders = named.length > 0 ? named : [contentFolder()];
  return folders.some((folder) => sizeOf(folder) >= LARGE) ? startAside() : undefined;
}

/**
 * The size of the texts of a content folder in bytes; 0 for anything else. What cannot be read is told
 * of when it is checked. Links are not followed: they may lead round in circles, and out of the folder.
 */
function sizeOf(folder: string): number {
  return existsSync(path.join(folder, 'code.md')) ? sizeBelow(folder) : 0;
}

function sizeBelow(folder: string): number {
  let size = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const at = path.join(folder, entry.name);
      if (entry.isDirectory()) size += sizeBelow(at);
      else if (entry.isFile() && entry.name.endsWith('.md')) size += statSync(at).size;
    }
  } catch {
    return size;
  }
  return size;
}

/** Starts the thread. */
export function startAside(program = new URL('aside-thread.ts', import.meta.url)): Aside {
  const thread = new Worker(program);
  let failure: Error | undefined;
  let waiting: { resolve: (answer: AsideAnswer) => void; reject: (why: Error) => void } | undefined;
  const fail = (why: Error): void => {
    failure ??= why;
    waiting?.reject(failure);
  };
  thread.on('error', (cause) => fail(new Error('The second thread failed.', { cause })));
  thread.on('messageerror', (cause) =>
    fail(new Error('The second thread was not understood.', { cause })),
  );
  thread.on('exit', (code) => fail(new Error(`The second thread ended early, with code ${code}.`)));
  thread.on('message', (answer: AsideAnswer) => waiting?.resolve(answer));
  // It keeps the program from ending only while somebody waits for it.
  thread.unref();
  return {
    read: async (question) => {
      if (failure !== undefined) throw failure;
      thread.ref();
      try {
        return await new Promise<AsideAnswer>((resolve, reject) => {
          waiting = { resolve, reject };
          thread.postMessage(question);
        });
      } finally {
        waiting = undefined;
        thread.unref();
      }
    },
    end: () => void thread.terminate(),
  };
}
