/** Runs the redline command as a user does, on texts of a folder that is thrown away. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const command = join(import.meta.dirname, '..', '..', 'scripts', 'redline.ts');

/** A folder with texts, and the command run in it. */
export class Desk {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'clauseline-redline-'));

  /** Puts a file on the desk; gives its name. */
  put(name: string, text: string | Uint8Array): string {
    writeFileSync(join(this.folder, name), text);
    return name;
  }

  /** Runs the command. */
  run(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, [command, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      input,
      maxBuffer: 2 ** 28,
      env: { ...process.env, npm_lifecycle_event: '', FORCE_COLOR: '', NO_COLOR: '', ...env },
    });
  }

  /** Compares two texts. */
  compare(old: string, fresh: string, ...options: string[]): SpawnSyncReturns<string> {
    return this.run([this.put('old.md', old), this.put('new.md', fresh), ...options]);
  }

  /** Throws the folder away. */
  clear(): void {
    rmSync(this.folder, { recursive: true });
  }
}
