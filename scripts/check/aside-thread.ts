/**
 * What the second thread does: it reads the texts that it is given, and tells what their parser tells.
 */
import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { ContentFile } from '../../src/library/files.ts';
import { tellOfFile } from '../../src/library/parse-once.ts';

giveWay();
parentPort?.postMessage((workerData as readonly ContentFile[]).map(tellOfFile));

/**
 * Lets the main thread, and what compiles and collects for it, go first: it has four times as much to
 * do. Under Linux a priority is a thread's own; elsewhere it would be the whole process's.
 */
function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    os.setPriority(os.constants.priority.PRIORITY_LOW);
  } catch {
    // A system that does not let us: nothing is lost but a little time.
  }
}
