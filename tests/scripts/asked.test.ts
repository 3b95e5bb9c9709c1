/**
 * The benchmarks and evaluations say what they can be asked for, and what they do not know.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FUZZ = fileURLToPath(new URL('../benchmarks/redline-fuzz.ts', import.meta.url));

function runFile(file: string, args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', file, ...args],
    { encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

function run(...args: string[]): ReturnType<typeof runFile> {
  return runFile(FUZZ, args);
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

test.each([
  ['evaluate:links', 'evaluate-links.ts', '--verbose'],
  ['evaluate:redlines', 'evaluate-redlines.ts', '--brief'],
])('%s says that it works on a folder, and which one is none', (command, name, option) => {
  const file = fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));
  const help = runFile(file, ['--help']);
  expect([help.code, help.err]).toEqual([0, '']);
  expect(help.out).toContain(`Usage: npm run ${command} -- FOLDER [options]\n\n  ${option}\n`);
  expect(runFile(file, [])).toMatchObject({ code: 2, out: '' });
  expect(runFile(file, ['no-such-folder']).err).toMatch(/^no-such-folder is no folder\.\n\nUsage/);
});

test.each([
  ['check', { npm_config_since: 'true' }, ['main'], '--since'],
  ['check', { npm_config_fix: 'true' }, [], '--fix'],
  ['publish-version', { npm_config_from: '2024-01-01' }, ['section-d@10.0'], '--from'],
])('%s says that npm took its option, where nobody wrote --', (command, given, args, option) => {
  const file = fileURLToPath(new URL(`../../scripts/${command}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: command, ...given },
  });
  expect([status, stdout]).toEqual([command === 'check' ? 2 : 1, '']);
  expect(stderr).toContain(
    `npm took ${option} for an option of its own: write -- before the names and options, as in npm run ${command} -- ${option}.`,
  );
});
