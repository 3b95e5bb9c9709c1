/** The second thread of `npm run check`: the report is the same with it, and it never fails unseen. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGE, beginAside, startAside } from '../../scripts/check/aside.ts';
import { checkLibrary } from '../../src/check/check.ts';
import { writeDiagnosticsJson } from '../../src/export/diagnostics/json.ts';
import { readContent } from '../../src/library/files.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { tellOfFile } from '../../src/library/parse-once.ts';
import { isError } from '../../src/model/diagnostics.ts';
import { inventCode, sizeOf } from '../benchmarks/invented-code.ts';
import { writeCode } from '../benchmarks/invented-code-files.ts';

const root = join(import.meta.dirname, '..', '..');
const files = readContent('tests/invented-code', []);
const texts = files.filter(({ path }) => /^code\/.*\/\d/.test(path));

describe('the second thread', () => {
  it('tells of each text what its parser tells', async () => {
    const aside = startAside();
    try {
      const odd = { path: 'x.md', name: 'x.md', text: 'D1.1 <b>Raw</b>.\n\nD1.1 Twice.\n' };
      const expected = [...texts, odd].map(tellOfFile);
      expect(expected.length).toBeGreaterThan(3);
      expect(expected.at(-1)?.findings).not.toEqual([]);
      expect(await aside.read([...texts, odd])).toEqual(structuredClone(expected));
      // Asked again, as after --fix, it answers again.
      expect(await aside.read([...texts, odd])).toEqual(structuredClone(expected));
    } finally {
      aside.end();
    }
  });

  it.each([
    ['fails', 'throw new Error("no")'],
    ['ends', 'process.exit(0)'],
    ['cannot be understood', 'this is no program'],
  ])('fails the check where it %s', async (_, program) => {
    const aside = startAside(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
    await expect(aside.read(texts)).rejects.toThrow('The second thread');
    await expect(aside.read(texts)).rejects.toThrow('The second thread');
  });

  it.each([
    ['a small folder', ['content']],
    ['no folder', ['content/code.md']],
    ['help', ['--help']],
  ])('is not begun for %s', (_, args) => {
    expect(beginAside(args)).toBeUndefined();
  });
});

describe('a large code', () => {
  let folder = '';
  beforeAll(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'clauseline-aside-')), 'content');
    writeCode(inventCode(3, sizeOf(0.17)), folder);
  });
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it('is told the same in two threads as in one', () => {
    const letters = readContent(folder, []).reduce((sum, { text }) => sum + text.length, 0);
    expect(letters).toBeGreaterThan(LARGE);
    const command = join(root, 'scripts', 'check.ts');
    const run = spawnSync(process.execPath, [command, folder, '--format', 'json'], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    const { diagnostics, known } = checkLibrary(loadLibrary(folder));
    expect(run.stderr).toBe('');
    expect(run.status).toBe(diagnostics.some(isError) ? 1 : 0);
    expect(run.stdout).toBe(writeDiagnosticsJson(diagnostics, known));
  });
});
