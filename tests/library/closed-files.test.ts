/** A file or folder that may not be read is told of, and the others are read. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const FILES = pathToFileURL(path.resolve(import.meta.dirname, '../../src/library/files.ts')).href;

/** Reads as somebody to whom closed files are closed: to the owner of the machine they are open. */
const PROGRAM = `
const { readContent } = await import(${JSON.stringify(FILES)});
if (process.getuid() === 0) process.seteuid(65534);
const diagnostics = [];
const files = readContent(process.argv[1], diagnostics);
console.log(JSON.stringify([files.map(({ name }) => name), diagnostics.map(({ file, reason }) => file + ': ' + reason)]));
`;

test('what may not be read is told, and the rest is read', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'clauseline-closed-'));
  const folder = path.join(home, 'content');
  mkdirSync(path.join(folder, 'shut'), { recursive: true });
  for (const name of ['code.md', 'closed.md']) writeFileSync(path.join(folder, name), 'Words.\n');
  chmodSync(home, 0o755);
  chmodSync(path.join(folder, 'closed.md'), 0);
  chmodSync(path.join(folder, 'shut'), 0);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', PROGRAM, folder],
    { encoding: 'utf8' },
  );
  chmodSync(path.join(folder, 'shut'), 0o755);
  rmSync(home, { recursive: true });
  expect(stderr).toBe('');
  const [names, told] = JSON.parse(stdout) as [string[], string[]];
  expect(names).toEqual(['content/code.md']);
  expect(told).toEqual([
    expect.stringMatching(/^content\/shut: Found a file or folder that may not be read\./),
    expect.stringMatching(/^content\/closed\.md: Found a file or folder that may not be read\./),
  ]);
});
