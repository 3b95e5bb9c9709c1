/** The extension for VS Code: what it starts, by the client that it is given. */
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const folder = join(root, '.vscode', 'extensions', 'clauseline');

interface Loader {
  _load: (name: string, ...rest: unknown[]) => unknown;
}

interface Extension {
  readonly activate: () => unknown;
  readonly deactivate: () => unknown;
}

const loader = Module as unknown as Loader;
const load = loader._load;
afterEach(() => {
  loader._load = load;
});

it('starts the language server of the project, and stops it', () => {
  const started: unknown[][] = [];
  const stop = vi.fn();
  class LanguageClient {
    constructor(...given: unknown[]) {
      started.push(given);
    }
    start = (): string => 'started';
    stop = stop;
  }
  loader._load = (name, ...rest) => {
    if (name === 'vscode-languageclient/node') return { LanguageClient };
    if (name === 'vscode')
      return { workspace: { createFileSystemWatcher: (glob: string) => glob } };
    return load(name, ...rest);
  };
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly main: string;
  };
  const file = join(folder, manifest.main);
  const { activate, deactivate } = createRequire(file)(file) as Extension;
  expect(activate()).toBe('started');
  const { run } = started[0]?.[2] as {
    run: { command: string; args: string[]; options: { cwd: string } };
  };
  const [script = '', command = '', ...options] = run.args;
  expect([run.command, ...options]).toEqual(['node', '--stdio']);
  expect(script).toBe(join(root, 'scripts', 'bootstrap.cjs'));
  expect(existsSync(join(dirname(script), `${command}.ts`))).toBe(true);
  expect(run.options.cwd).toBe(root);
  deactivate();
  expect(stop).toHaveBeenCalledOnce();
});

it('finds its client among the packages of the project', () => {
  const found = createRequire(join(folder, 'extension.cjs')).resolve('vscode-languageclient/node');
  expect(found.startsWith(join(root, 'node_modules'))).toBe(true);
});
