/**
 * What the second thread does: it reads the files that it is given, and checks its share of them. The
 * shares depend on the files alone, so that both threads know them.
 */
import { parentPort } from 'node:worker_threads';
import { findingsIn } from '../../src/check/findings.ts';
import { sharesOf } from '../../src/check/shares.ts';
import { libraryOf } from '../../src/library/library.ts';
import { ASIDE_SHARE, SHARES, type AsideQuestion } from './aside.ts';

parentPort?.on('message', ({ files, label }: AsideQuestion) => {
  const loaded = libraryOf(files, label, [], { later: true });
  const share = sharesOf(loaded, {}, SHARES)[ASIDE_SHARE];
  if (share === undefined) throw new Error('There is no share for the second thread.');
  parentPort?.postMessage(findingsIn(loaded, share));
});
