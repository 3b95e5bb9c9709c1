/**
 * What the second thread does: it reads the files that it is given, those of superseded texts too, and
 * tells what is to be found in their trees.
 */
import { parentPort } from 'node:worker_threads';
import { foundInTrees } from '../../src/check/findings.ts';
import { libraryOf } from '../../src/library/library.ts';
import type { AsideQuestion } from './aside.ts';

parentPort?.on('message', ({ files, label }: AsideQuestion) => {
  parentPort?.postMessage(foundInTrees(libraryOf(files, label, [], { later: true })));
});
