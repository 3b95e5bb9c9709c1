/**
 * Puts a command's program together: `node put-together.ts ROOT FILE RECORD`. In: the project's root,
 * the command's file, and where to say what was made of which sources. A program is in a folder of its
 * own, and is recorded when it is whole: who runs the command meanwhile has the one before. Exit
 * status 1, and no record, where a source changed at the same time.
 */
import { globSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { stateOf } from '../bootstrap/program.cjs';

/** What was put together before is kept for an hour: somebody may still run it. */
const KEPT = 60 * 60 * 1000;

/** They say which packages a program is made of. */
const PACKAGES = ['package.json', 'package-lock.json'];

async function putTogether(root: string, file: string, record: string): Promise<boolean> {
  const begun = Date.now();
  const name = path.basename(record, '.json');
  const folder = path.join(path.dirname(record), `${name}-${String(begun)}-${String(process.pid)}`);
  // A thread is a program of its own, which that of the command only names.
  const threads = globSync(path.join(root, 'scripts', name, '*-thread.ts'));
  const stateIn = (source: string): string | undefined => stateOf(path.join(root, source));
  const states = new Map(PACKAGES.map((source) => [source, stateIn(source)]));
  await bundle([file, ...threads], folder, (module) => {
    const source = path.relative(root, module);
    if (!source.split(path.sep).includes('node_modules')) states.set(source, stateIn(source));
  });
  const isSettled = [...states].every(([source, state]) => stateIn(source) === state);
  if (isSettled) {
    const program = path.join(path.basename(folder), `${name}.mjs`);
    const sources = Object.fromEntries(states);
    writeFileSync(`${folder}.json`, JSON.stringify({ program, sources }));
    renameSync(`${folder}.json`, record);
  } else rmSync(folder, { recursive: true });
  removeOld(path.dirname(record), begun);
  return isSettled;
}

/**
 * Writes a program and its threads into a folder.
 *
 * @param reads is told of each module before it is read.
 */
async function bundle(
  input: string[],
  folder: string,
  reads: (module: string) => void,
): Promise<void> {
  const load = (module: string): null => {
    if (path.isAbsolute(module)) reads(module);
    return null;
  };
  const made = await rolldown({
    input,
    platform: 'node',
    logLevel: 'silent',
    plugins: [{ name: 'sources', load }],
  });
  await made.write({
    dir: folder,
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await made.close();
}

/** Takes away what was put together long ago. */
function removeOld(home: string, now: number): void {
  for (const entry of readdirSync(home)) {
    const made = /-(\d+)-\d+(?:\.json)?$/.exec(entry)?.[1];
    if (made === undefined || now - Number(made) < KEPT) continue;
    rmSync(path.join(home, entry), { recursive: true, force: true });
  }
}

const [root = '', file = '', record = ''] = process.argv.slice(2);
mkdirSync(path.dirname(record), { recursive: true });
process.exitCode = (await putTogether(root, file, record)) ? 0 : 1;
