import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the project is; every tool runs here. */
export const root = join(import.meta.dirname, '..', '..');

/** In: a package and one of its programs. Out: the file that this Node can run. */
function program(packageName: string, name: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin[name];
  if (file === undefined) throw new Error(`The package ${packageName} has no program ${name}.`);
  return join(dirname(manifest), file);
}

/**
 * Runs a file on this Node with its output on the terminal.
 * In: the file, its arguments, and what to add to the environment. Out: whether it ended with 0.
 */
export function runFile(
  file: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const stop = (signal: NodeJS.Signals): void => {
    child.kill(signal);
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((resolve) => {
    const end = (passed: boolean): void => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(passed);
    };
    child.on('error', () => {
      end(false);
    });
    child.on('exit', (code) => {
      end(code === 0);
    });
  });
}

/** Runs an installed package's program; in and out as `runFile`. */
export function runTool(
  packageName: string,
  name: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  return runFile(program(packageName, name), args, env);
}

/** In: a report's name. Out: its path under test-results/, with an older one removed. */
export function freshReport(name: string): string {
  const file = join(root, 'test-results', name);
  rmSync(file, { force: true });
  return file;
}

/** In: a report's path. Out: what it holds, or undefined when it is missing or broken. */
export function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
