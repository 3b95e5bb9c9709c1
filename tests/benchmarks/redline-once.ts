/**
 * One redline in a process that has made none before: parses the two files named, makes their
 * redline in a thread, and prints, as JSON, how long it took and how far the heap grew above the
 * parsed trees while it was made.
 */
import { Worker } from 'node:worker_threads';

const [old, fresh] = process.argv.slice(2);
const worker = new Worker(new URL('./memory-worker.ts', import.meta.url), {
  workerData: { old, fresh },
});
const message = (): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });

await message();
const heap = async (): Promise<number> => (await worker.getHeapStatistics()).used_heap_size;
const before = await heap();
let peak = before;
let samples = 0;
const done = message();
let running = true;
void done.then(() => (running = false));
worker.postMessage('go');
// The answer changes while this waits.
while (running as boolean) {
  peak = Math.max(peak, await heap());
  samples += 1;
}
const { milliseconds } = (await done) as { milliseconds: number };
console.log(JSON.stringify({ milliseconds, heap: peak - before, samples }));
await worker.terminate();
