/** Programs that are put together before they are started: of the sources as they are, or not at all. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import program from '../../scripts/bootstrap/program.cjs';

const project = join(import.meta.dirname, '..', '..');
const run = (file: string, ...args: string[]): string =>
  spawnSync(process.execPath, [file, ...args], { cwd: project, encoding: 'utf8' }).stdout;

describe('a program', () => {
  let root: string;
  let file: string;
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  const ready = (): string => String(program.ready(root, process.execPath, 'greet', file));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'clauseline-program-'));
    file = join(root, 'scripts', 'greet.ts');
    put('package.json', '{ "type": "module" }');
    put('package-lock.json', '{}');
    put('scripts/greet.ts', "import { words } from './greet/words.ts';\nconsole.log(words);\n");
    put('scripts/greet/words.ts', "export const words: string = 'good morning';\n");
    put('scripts/greet/aside-thread.ts', "import './words.ts';\n");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is put together once', () => {
    const first = ready();
    expect(first).not.toBe(file);
    expect(run(first)).toBe('good morning\n');
    expect(existsSync(join(first, '..', 'aside-thread.mjs'))).toBe(true);
    expect(ready()).toBe(first);
  });

  it.each(['scripts/greet/words.ts', 'package-lock.json'])(
    'is put together anew when %s changed',
    (name) => {
      const first = ready();
      put(name, name.endsWith('.json') ? '{ }' : "export const words = 'good evening';\n");
      const second = ready();
      expect(second).not.toBe(first);
      expect(second).not.toBe(file);
      if (name.endsWith('.ts')) expect(run(second)).toBe('good evening\n');
    },
  );

  it('is started from its sources where it cannot be put together', () => {
    ready();
    put('scripts/greet/words.ts', 'export const words = ;\n');
    expect(ready()).toBe(file);
  });

  it('is put together anew where what was put together is gone', () => {
    const first = ready();
    rmSync(dirname(first), { recursive: true });
    expect(run(ready())).toBe('good morning\n');
  });
});

describe('the check', () => {
  it('tells the same as from its sources', () => {
    const file = join(project, 'scripts', 'check.ts');
    const made = String(program.ready(project, process.execPath, 'check', file));
    expect(made).not.toBe(file);
    const told = run(made, '--format', 'json', 'content');
    expect(told).toContain('"known"');
    expect(told).toBe(run(file, '--format', 'json', 'content'));
  });

  it('looks for files where the caller of npm stands', () => {
    const file = join(project, 'scripts', 'check.ts');
    const made = String(program.ready(project, process.execPath, 'check', file));
    const called = { npm_lifecycle_event: 'check', INIT_CWD: join(project, 'content', 'code') };
    const env = { ...process.env, ...called };
    const { stdout } = spawnSync(process.execPath, [made, 'section-d/9.0.md', '--quiet'], {
      cwd: project,
      encoding: 'utf8',
      env,
    });
    expect(stdout).toContain('0 errors, 0 warnings, 0 notes in 1 file');
  });
});
