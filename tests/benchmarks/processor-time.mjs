/**
 * Loaded before a program (`--import`): adds the processor time of the process, all its threads, to
 * the file that `CLAUSELINE_PROCESSOR_TIME` names when it ends.
 */
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.CLAUSELINE_PROCESSOR_TIME;
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    appendFileSync(file, `${String((user + system) / 1e6)}\n`);
  });
}
