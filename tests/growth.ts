/**
 * How the work of something grows with its size: ratios of processor time within one run, which
 * mean the same on every machine.
 */

/** Four times as much may take this many times as long: what is quadratic takes sixteen. */
export const MOST = 10;

/** How many times as long a case takes with four times as much. */
export function growth(size: number, run: (size: number) => unknown): number {
  run(size);
  return (
    leastWork(() => run(4 * size)) /
    Math.max(
      leastWork(() => run(size)),
      2,
    )
  );
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
