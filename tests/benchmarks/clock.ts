/**
 * Timing: medians, and collecting garbage before a measurement so that it does not pay for others.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** How long something takes, in milliseconds. */
export function timed(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/**
 * How long processors work on something, in milliseconds: on a machine that others use too, the time
 * on the clock says more of them. Collecting garbage meanwhile counts.
 */
export function worked(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The median over so many runs, garbage collected before each. */
export function timedOften(times: number, run: () => unknown): number {
  return median(
    Array.from({ length: times }, () => {
      collectGarbage();
      return timed(run);
    }),
  );
}

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

/** Collects what garbage there is. */
export function collectGarbage(): void {
  gc();
}
