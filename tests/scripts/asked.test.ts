/**
 * The benchmarks say what they can be asked for, and what they do not know.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FUZZ = fileURLToPath(new URL('../benchmarks/redline-fuzz.ts', import.meta.url));

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', FUZZ, ...args],
    { encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

test('--help prints the options', () => {
  const { code, out } = run('--help');
  expect(code).toBe(0);
  expect(out).toContain('--pairs … (100000 by default)');
});

test('an option that there is not is told in one sentence, with those that there are', () => {
  const { code, out, err } = run('--loud');
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^Unknown option '--loud'\.\n\nUsage: npm run fuzz/);
});

test('a word that is no option is told too', () => {
  const { code, err } = run('1000');
  expect(code).toBe(2);
  expect(err).toContain('“1000” is no option.');
});
