/**
 * How the work of something grows with its size: ratios of processor time within one run, which
 * mean the same on every machine.
 */

/** Four times as much may take this many times as long: what is quadratic takes sixteen. */
export const MOST = 10;

/** What is more than it may be is measured again: a crowded machine spoils a measure, and never mends one. */
const TRIES = 3;

/** How many times as long a case takes with four times as much. */
export function growth(size: number, run: (size: number) => unknown): number {
  run(size);
  let least = Infinity;
  for (let tries = 0; tries < TRIES && least >= MOST; tries += 1) {
    const large = leastWork(() => run(4 * size));
    const small = leastWork(() => run(size));
    least = Math.min(least, large / Math.max(small, 2));
  }
  return least;
}

/** The least of some times, in milliseconds of work: what others do on the machine adds to the rest. */
function leastWork(run: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
