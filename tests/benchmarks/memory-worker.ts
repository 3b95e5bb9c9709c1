/**
 * In a thread of its own: parses two files, says that it is ready, makes their redline when it is
 * told to, and says how long that took. Whoever started it watches its heap meanwhile.
 */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { parseLegalText } from '../../src/parse/parse.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { collectGarbage, timed } from './clock.ts';

const { old, fresh } = workerData as { old: string; fresh: string };
const before = parseLegalText(readFileSync(old, 'utf8'), 'old.md').tree;
const after = parseLegalText(readFileSync(fresh, 'utf8'), 'new.md').tree;
collectGarbage();
// Listening for more keeps the thread, whose heap is being looked at, until it is ended.
parentPort?.on('message', () => {
  const milliseconds = timed(() => makeRedline(before, after));
  parentPort?.postMessage({ milliseconds });
});
parentPort?.postMessage('ready');
