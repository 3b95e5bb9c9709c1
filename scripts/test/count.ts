/** How a step of `npm test` ended: tests counted one by one, or 1 for a step that is one check. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** Why a step failed when its own output does not say so. */
  reason?: string;
}

/** In: whether a step that is one check passed. Out: its count. */
export function countOne(passed: boolean, reason?: string): Count {
  const count: Count = { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
  return reason === undefined ? count : { ...count, reason };
}

/** The part of Vitest's JSON report that is counted. */
interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** The part of Playwright's JSON report that is counted. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/**
 * In: Vitest's JSON report, undefined when there is none, and whether Vitest ended with 0.
 * Out: one for each test; a file that fails without a failed test (it does not load) counts one.
 */
export function countVitest(report: unknown, ended: boolean): Count {
  if (report === undefined) return countOne(false, 'Vitest left no report.');
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const file of (report as VitestReport).testResults) {
    const states = file.assertionResults.map((test) => test.status);
    const failed = states.filter((state) => state === 'failed').length;
    const passed = states.filter((state) => state === 'passed').length;
    count.passed += passed;
    count.skipped += states.length - passed - failed;
    count.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
  }
  return settle(count, ended);
}

/**
 * In: Playwright's JSON report, undefined when there is none, and whether it ended with 0.
 * Out: one for each test; a test that passed only when tried again has failed.
 */
export function countPlaywright(report: unknown, ended: boolean): Count {
  if (report === undefined) return countOne(false, 'Playwright left no report.');
  const { stats } = report as PlaywrightReport;
  return settle(
    { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
    ended,
  );
}

/** Counts a failure for a runner that ran nothing, or that failed though every test passed. */
function settle(count: Count, ended: boolean): Count {
  if (count.passed + count.failed === 0) {
    return { ...count, failed: 1, reason: 'No test was run.' };
  }
  if (!ended && count.failed === 0) {
    return { ...count, failed: 1, reason: 'Every test passed, but the runner failed.' };
  }
  return count;
}

/** In: counts. Out: their sum. */
export function sum(counts: Count[]): Count {
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) {
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
  }
  return total;
}

/** In: a count. Out: `N passed, N failed`, the line that `npm test` ends with. */
export function sentence(count: Count): string {
  return `${count.passed} passed, ${count.failed} failed`;
}

/** In: a count. Out: the same with `, N skipped` when there are any. */
export function fullSentence(count: Count): string {
  return sentence(count) + (count.skipped > 0 ? `, ${count.skipped} skipped` : '');
}
