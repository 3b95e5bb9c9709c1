/** What the bootstrap does before and around an install, without the network. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import commands from '../../scripts/bootstrap/commands.cjs';
import lock from '../../scripts/bootstrap/lock.cjs';
import machine from '../../scripts/bootstrap/machine.cjs';
import npm from '../../scripts/bootstrap/npm.cjs';
import run from '../../scripts/bootstrap/run.cjs';
import stamp from '../../scripts/bootstrap/stamp.cjs';

const scripts = join(import.meta.dirname, '..', '..', 'scripts');
const bootstrap = join(scripts, 'bootstrap.cjs');

describe('the machine’s Node', () => {
  it.each(['0.10.48', '4.9.1', '12.22.12', '18.20.8', '19.9.0'])('is refused at %s', (version) => {
    const pretend =
      `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });` +
      `process.argv[2] = 'build'; require(${JSON.stringify(bootstrap)});`;
    const ended = spawnSync(process.execPath, ['-e', pretend], { encoding: 'utf8' });
    expect(ended.status).toBe(1);
    expect(ended.stdout).toBe('');
    expect(ended.stderr.trim().split('\n')).toEqual([
      `Clauseline needs Node.js 20 or newer, and this is Node.js ${version}: install the current ` +
        'LTS version from https://nodejs.org/ and run the command again.',
    ]);
  });

  it.each(['20.0.0', '22.12.0', '24.21.0', '101.0.0'])('is accepted at %s', (version) => {
    expect(machine.complaintAboutNode(version)).toBeUndefined();
  });

  it.each([
    ['20.20.2', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['23.5.0', false],
    ['23.6.0', true],
    ['24.0.0', true],
    ['', false],
  ])('at %s may stand in for the pinned one: %s', (version, may) => {
    expect(machine.canRunTypeScript(version)).toBe(may);
  });

  it('is not taken from node_modules for npm', () => {
    const root = join(scripts, '..');
    const inside = join(root, 'node_modules', 'node', 'bin', 'node');
    expect(machine.machineNode({ npm_node_execpath: process.execPath }, inside, '/else')).toBe(
      process.execPath,
    );
    const found = String(machine.machineNode({ PATH: process.env['PATH'] }, inside, root));
    expect(found.startsWith(join(root, 'node_modules'))).toBe(found === inside);
  });

  it('may be without npm', () => {
    expect(machine.findNpm({ PATH: '/nowhere' }, '/nowhere/bin/node')).toBeUndefined();
  });
});

describe('a command', () => {
  it('is one of the files in scripts/', () => {
    expect(commands.list(scripts)).toEqual(expect.arrayContaining(['serve', 'start', 'test']));
    expect(commands.choose(['serve', '--port', '1'], scripts)).toEqual({
      name: 'serve',
      file: join(scripts, 'serve.ts'),
      rest: ['--port', '1'],
      trouble: 1,
    });
  });

  it.each([
    ['build', 1],
    ['redline', 2],
  ])('that cannot be run (%s) ends with its code for trouble', (name, trouble) => {
    const pretend =
      `Object.defineProperty(process, 'versions', { value: { node: '18.20.8' } });` +
      `process.argv[2] = '${name}'; require(${JSON.stringify(bootstrap)});`;
    const ended = spawnSync(process.execPath, ['-e', pretend], { encoding: 'utf8' });
    expect(ended.status).toBe(trouble);
  });

  it.each([
    ['paint', 'There is no command "paint"; '],
    ['../test', 'There is no command "../test"; '],
    [undefined, 'No command was given; '],
  ])('that is not known (%s) is told with those that are', (name, begins) => {
    const args = name === undefined ? [] : [name];
    const ended = spawnSync(process.execPath, [bootstrap, ...args], { encoding: 'utf8' });
    expect(ended.status).toBe(1);
    expect(ended.stderr.trim()).toBe(
      `${begins}the commands there are: ${commands.list(scripts).join(', ')}.`,
    );
  });

  it('finds the installed programs and the pinned Node first', () => {
    const given = { Path: '/usual', HOME: '/home' };
    expect(run.environment('/root', '/pinned/bin/node', given)).toEqual({
      Path: [join('/root', 'node_modules', '.bin'), '/pinned/bin', '/usual'].join(
        process.platform === 'win32' ? ';' : ':',
      ),
      HOME: '/home',
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_COMPILE_CACHE: join('/root', 'node_modules', '.cache', 'node'),
    });
    const kept = { ...given, NODE_COMPILE_CACHE: '/elsewhere' };
    expect(run.environment('/root', '/pinned/bin/node', kept)).toHaveProperty(
      'NODE_COMPILE_CACHE',
      '/elsewhere',
    );
  });
});

describe('the stamp', () => {
  let root: string;
  const manifest = { name: 'x', scripts: { a: '1' }, dependencies: { one: '1.0.0' } };
  const one = { version: '1.0.0' };
  const lockOf = (packages: object): object => ({
    packages: { '': { dependencies: { one: '1.0.0' } }, ...packages },
  });
  const put = (name: string, value: object): void => {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), JSON.stringify(value));
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'clauseline-'));
    put('package.json', manifest);
    put('package-lock.json', lockOf({ 'node_modules/one': one }));
    put('node_modules/.package-lock.json', { packages: { 'node_modules/one': one } });
    put('node_modules/one/package.json', { name: 'one' });
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('vouches for a whole install', () => {
    expect(stamp.isCurrent(root)).toBe(false);
    stamp.write(root, 'pinned');
    expect(stamp.isCurrent(root)).toBe(true);
    expect(stamp.read(root)).toMatchObject({ runtime: 'pinned' });
  });

  it('holds when only npm scripts change', () => {
    stamp.write(root, 'pinned');
    put('package.json', { ...manifest, scripts: { b: '2' } });
    expect(stamp.isCurrent(root)).toBe(true);
  });

  it.each<[string, () => void]>([
    ['a dependency', () => put('package.json', { ...manifest, dependencies: { one: '2.0.0' } })],
    ['the lock', () => put('package-lock.json', lockOf({}))],
    ['a lost package', () => rmSync(join(root, 'node_modules/one'), { recursive: true })],
    ['npm’s list', () => rmSync(join(root, 'node_modules/.package-lock.json'))],
    ['a broken stamp', () => writeFileSync(join(root, 'node_modules/.clauseline-stamp'), '{"h')],
    ['an install that began', () => stamp.forget(root)],
  ])('is void after a change of %s', (_what, change) => {
    stamp.write(root, 'pinned');
    change();
    expect(stamp.isCurrent(root)).toBe(false);
  });

  it('is not needed to see that an install by hand agrees with the lock', () => {
    expect(stamp.agreesWithLock(root)).toBe(true);
    put('package-lock.json', lockOf({ 'node_modules/one': { version: '1.0.1' } }));
    expect(stamp.agreesWithLock(root)).toBe(false);
    put('package-lock.json', lockOf({ 'node_modules/one': one, 'node_modules/two': one }));
    expect(stamp.agreesWithLock(root)).toBe(false);
    const may = { version: '1.0.0', optional: true };
    put('package-lock.json', lockOf({ 'node_modules/one': one, 'node_modules/two': may }));
    expect(stamp.agreesWithLock(root)).toBe(true);
    put('package.json', { ...manifest, devDependencies: { three: '1.0.0' } });
    expect(stamp.agreesWithLock(root)).toBe(false);
  });
});

describe('the lock', () => {
  const here = hostname();
  const gone = 2 ** 22 + 1;

  it.each([
    ['its command runs', { host: here, command: process.ppid }, 1000, false],
    ['its command was killed', { host: here, command: gone }, 1000, true],
    ['its command does not touch it any more', { host: here, command: process.ppid }, 60000, true],
    ['its number is now this command’s', { host: here, command: process.pid }, 1000, true],
    ['its npm still runs', { host: here, command: gone, npm: process.ppid }, 60000, false],
    ['its npm never ends', { host: here, command: gone, npm: process.ppid }, 600000, true],
    ['another machine holds it', { host: 'else', command: 1 }, 1000, false],
    ['another machine left it', { host: 'else', command: 1 }, 60000, true],
    ['it has just been made', undefined, 100, false],
    ['it is broken', undefined, 5000, true],
  ])('when %s', (_case, says, age, stale) => {
    expect(lock.isStale(says, age)).toBe(stale);
  });

  it('is held by one at a time, and is free when left', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clauseline-'));
    const file = join(folder, 'install.lock');
    const order: string[] = [];
    const take = (name: string): Promise<void> =>
      new Promise((resolve) => {
        lock.take(file, Boolean, (_error: unknown, held: { release(): void }) => {
          order.push(`${name} in`);
          setTimeout(() => {
            order.push(`${name} out`);
            held.release();
            resolve();
          }, 50);
        });
      });
    writeFileSync(file, JSON.stringify({ host: here, command: gone }));
    await take('first');
    await take('second');
    expect(order).toEqual(['first in', 'first out', 'second in', 'second out']);
    rmSync(folder, { recursive: true });
  });
});

describe('a failed npm', () => {
  it.each([
    ['npm error code EAI_AGAIN\nnpm error syscall getaddrinfo', 'npm could not reach'],
    ['npm error code EUSAGE\nnpm error Missing: x from lock file', 'npm could not install'],
  ])('is explained in one sentence after its reasons', (output, begins) => {
    const lines = npm.explain(`npm warn deprecated y\n${output}\n`).split('\n');
    expect(lines.slice(0, -1)).toEqual(output.split('\n').map((line) => `  ${line}`));
    expect(lines.at(-1)).toMatch(begins);
    expect(lines.at(-1)).toMatch(/\.$/);
  });

  it('is given up when no fetch goes well', () => {
    const failed = 'npm http fetch GET http://r/a attempt 1 failed with ENOTFOUND\n';
    expect(npm.isHopeless(failed.repeat(9))).toBe(false);
    expect(npm.isHopeless(failed.repeat(10))).toBe(true);
    expect(npm.isHopeless(`npm http fetch GET 200 http://r/b 5ms\n${failed.repeat(99)}`)).toBe(
      false,
    );
    expect(npm.explain(failed.repeat(10)).split('\n')).toHaveLength(4);
  });
});
