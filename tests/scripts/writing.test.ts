/** What the chores write: all of it or nothing, and how git undoes it from where the caller stands. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ScratchCode } from './scratch-code.ts';

const scripts = resolve(import.meta.dirname, '../../scripts');

let code: ScratchCode;
beforeEach(() => {
  code = new ScratchCode();
});
afterEach(() => {
  code.clear();
});

it('takes away what it made where one file cannot be written, folders too', () => {
  const stands = 'content/code/section-d/11.0.md.partial';
  mkdirSync(join(code.folder, stands));
  const { status, stderr } = code.run('draft', 'section-d', '--modification', 'mp200');
  expect(status).toBe(1);
  expect(stderr).toBe('The files could not be written (EISDIR); all are as they were.\n');
  expect(existsSync(join(code.folder, 'content/modifications/mp200'))).toBe(false);
  expect(existsSync(join(code.folder, stands))).toBe(true);
});

it('is written whole where the command is stopped meanwhile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clauseline-stopped-'));
  const many = 4_000;
  const program = `
    import { writeAll } from ${JSON.stringify(join(scripts, 'chores/write.ts'))};
    const texts = Array.from({ length: ${String(many)} }, (_, at) => [at + '.md', 'Text.']);
    writeAll({ folder: ${JSON.stringify(folder)}, files: [] }, new Map(texts));
    setTimeout(() => undefined, 60_000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  const ended = once(child, 'exit');
  while (readdirSync(folder).length < 10) await new Promise((wake) => setTimeout(wake, 1));
  child.kill('SIGTERM');
  expect(await ended).toEqual([null, 'SIGTERM']);
  const names = readdirSync(folder);
  expect(names.filter((name) => name.endsWith('.partial'))).toEqual([]);
  expect(names).toHaveLength(many);
  rmSync(folder, { recursive: true });
});

it('says how it is undone in the folder in which npm was called', () => {
  const stands = join(code.folder, 'content', 'code');
  const script = join(scripts, 'draft.ts');
  const { stdout } = spawnSync(process.execPath, [script, 'section-d', '--modification', 'mp200'], {
    cwd: code.folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      CLAUSELINE_CONTENT: 'content',
      npm_lifecycle_event: 'draft',
      INIT_CWD: stands,
    },
  });
  const [, undo = ''] = /^To undo it: (.+)$/m.exec(stdout) ?? [];
  expect(undo).toBe('git clean -f ../modifications/mp200/report.md section-d/11.0.md');
  code.git('-C', stands, ...undo.split(' ').slice(1));
  expect(code.git('status', '--porcelain')).toBe('');
});
