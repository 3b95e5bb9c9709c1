/**
 * What the second thread does: it reads the texts that it is given, and tells what their parser tells.
 */
import { parentPort } from 'node:worker_threads';
import { tellOfFile } from '../../src/library/parse-once.ts';
import type { AsideQuestion } from './aside.ts';

parentPort?.on('message', (files: AsideQuestion) => {
  parentPort?.postMessage(files.map(tellOfFile));
});
