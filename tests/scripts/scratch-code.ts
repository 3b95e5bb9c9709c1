/** A copy of the content in a git repository of its own, and the commands run on it. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

export class ScratchCode {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'clauseline-chores-'));

  constructor(content = join(root, 'content')) {
    cpSync(content, join(this.folder, 'content'), { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit('The code');
  }

  git(...args: string[]): string {
    const { stdout, stderr, status } = spawnSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  commit(message: string): void {
    this.git('add', '--all');
    const who = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org'];
    this.git(...who, 'commit', '--quiet', '--allow-empty', '-m', message);
  }

  /** Runs a command as npm does. */
  run(command: string, ...args: string[]): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, [join(root, 'scripts', `${command}.ts`), ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, CLAUSELINE_CONTENT: 'content', FORCE_COLOR: '', NO_COLOR: '' },
    });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Replaces words; fails where they are not there. */
  replace(file: string, old: string, fresh: string): void {
    const text = this.read(file);
    if (!text.includes(old)) throw new Error(`${file} has no ${old}`);
    this.write(
      file,
      text.replace(old, () => fresh),
    );
  }

  /** All files of the content, to see that nothing was written. */
  files(): Record<string, string> {
    return Object.fromEntries(
      readdirSync(join(this.folder, 'content'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((file) => [file, readFileSync(file, 'utf8')]),
    );
  }

  clear(): void {
    rmSync(this.folder, { recursive: true });
  }
}
