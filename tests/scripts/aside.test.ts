/** The second thread of `npm run check`: the report is the same with it, and it never fails unseen. */
import { appendFileSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWorthAside, readAside } from '../../scripts/check/aside.ts';
import { checkFolder } from '../../scripts/check/folder.ts';
import { checkLibrary } from '../../src/check/check.ts';
import { writeDiagnosticsJson } from '../../src/export/diagnostics/json.ts';
import { readContent } from '../../src/library/files.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { legalTextOf, tellOfFile } from '../../src/library/parse-once.ts';
import { inventCode, sizeOf } from '../benchmarks/invented-code.ts';
import { writeCode } from '../benchmarks/invented-code-files.ts';

const files = readContent('tests/invented-code', []);
const texts = files.filter(({ path }) => /^code\/.*\/\d/.test(path));

describe('the second thread', () => {
  it('tells of each text what its parser tells', async () => {
    const odd = { path: 'x.md', name: 'x.md', text: 'D1.1 <b>Raw</b>.\n\nD1.1 Twice.\n' };
    const expected = [...texts, odd].map(tellOfFile);
    expect(expected.length).toBeGreaterThan(3);
    expect(expected.at(-1)?.findings).not.toEqual([]);
    expect(await readAside([...texts, odd])).toEqual(structuredClone(expected));
  });

  it('gives way to the others, and leaves them as they are', async () => {
    const before = getPriority();
    await readAside(texts);
    expect(getPriority()).toBe(before);
  });

  it.each([
    ['fails', 'throw new Error("no")'],
    ['ends', 'process.exit(0)'],
    ['cannot be understood', 'this is no program'],
  ])('fails the check where it %s', async (_, program) => {
    const url = new URL(`data:text/javascript,${encodeURIComponent(program)}`);
    await expect(readAside(texts, url)).rejects.toThrow('The second thread');
  });

  it('is not begun for few texts', () => {
    expect(isWorthAside(texts)).toBe(false);
  });
});

describe('a check with a second thread', () => {
  let folder = '';
  beforeAll(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'clauseline-aside-')), 'content');
    writeCode(inventCode(3, sizeOf(0.02)), folder);
    const [past] = globSync('code/*/1.0.md', { cwd: folder });
    if (past === undefined) throw new Error('The invented code has no past text.');
    appendFileSync(join(folder, past), '\n<b>Raw</b>\n\nD1.1 Twice.\n\nD1.1 Twice.\n');
  });
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it('tells the same as one without', async () => {
    const asked: string[] = [];
    const { diagnostics, known } = await checkFolder(folder, undefined, (past) => {
      asked.push(...past.map(({ path }) => path));
      return true;
    });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every((path) => path.endsWith('/1.0.md'))).toBe(true);
    // What was told elsewhere is forgotten where another text has stood in its place.
    for (const file of readContent(folder, [])) legalTextOf({ ...file, text: `${file.text}\n` });
    const whole = checkLibrary(loadLibrary(folder));
    expect(whole.diagnostics.some(({ file }) => file?.endsWith('/1.0.md'))).toBe(true);
    expect(writeDiagnosticsJson(diagnostics, known)).toBe(
      writeDiagnosticsJson(whole.diagnostics, whole.known),
    );
  });
});
