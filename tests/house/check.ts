import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { importsOf, type Import } from './imports.ts';
import { BROWSER_ROOMS, isInOrderOfCheck, mayImport, roomOf, WIRING } from './rooms.ts';

/** Files by their path from the project's root, with `/`; the text of those that hold no code may
 * be empty. */
export type Files = Map<string, string>;

/** An import that was followed: a file of ours, a module of Node, or (neither) a package. */
interface Followed extends Import {
  from: string;
  file?: string;
  node?: string;
}

const CODE = /\.(ts|js|mjs|cjs|astro)$/;
const BAD_NAME = /(^|[-_.])(utils?|helpers?|managers?)([-_.]|$)/i;
const DISK = /^(fs|path|child_process)(\/|$)/;

/** In: the files under src/ and scripts/. Out: one line for each breach of the house's rules. */
export function checkHouse(files: Files): string[] {
  const code = [...files.keys()].filter((path) => CODE.test(path)).sort();
  const all = code.flatMap((path) =>
    importsOf(path, files.get(path) ?? '').map((one) => follow(path, one, files)),
  );
  return [
    ...code.flatMap(checkName),
    ...code.flatMap((path) => checkPatterns(path, files.get(path) ?? '')),
    ...code.filter((path) => !isPlaced(path)).map((path) => `${path} is in no room of the house`),
    ...all.flatMap(checkOne),
    ...browserReaches(code, all),
    ...markdownReaches(code, all),
    ...cycles(code, all),
  ];
}

/** Types for the whole project and for Astro have no room. */
function isPlaced(path: string): boolean {
  return roomOf(path) !== undefined || /^src\/[^/]+\.d\.ts$/.test(path);
}

/** A file's or a folder's name that says nothing of what is in it. */
function checkName(path: string): string[] {
  const bad = path.split('/').some((part) => BAD_NAME.test(part));
  return bad ? [`${path} has a name that says nothing`] : [];
}

/** Case switched inside a pattern, `(?-i:…)`: V8 13.6 then forgets now and then that the rest is of either case. */
function checkPatterns(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      !/^\s*(?:\/?\*|\/\/)/.test(line) && /\(\?(?:-?[ims]+)+:/.test(line)
        ? [`${path}:${String(index + 1)} switches flags inside a pattern`]
        : [],
    );
}

/** Finds what an import leads to. */
function follow(from: string, one: Import, files: Files): Followed {
  const specifier = one.specifier.replace(/\?.*$/, '');
  if (isBuiltin(specifier)) return { ...one, from, node: specifier.replace(/^node:/, '') };
  if (!specifier.startsWith('.')) return { ...one, from };
  const file = posix.normalize(posix.join(posix.dirname(from), specifier));
  return files.has(file) ? { ...one, from, file } : { ...one, from, file: `? ${file}` };
}

/** The rules that one import can break by itself. */
function checkOne(one: Followed): string[] {
  const room = roomOf(one.from);
  if (room === undefined || room === 'wiring') return [];
  if (one.node !== undefined) return checkNode(one, room, one.node);
  if (one.file === undefined) return [];
  if (one.file.startsWith('?')) {
    const outside = !/^\? (src|scripts)\//.test(one.file);
    return outside ? [] : [`${one.from} imports ${one.specifier}, which is no file`];
  }
  if (!isInOrderOfCheck(one.from, one.file)) {
    return [`${one.from} may not import ${one.file}, which comes after it`];
  }
  const target = roomOf(one.file);
  if (target === undefined || mayImport(room, target, one.typeOnly)) return [];
  const types = one.typeOnly ? ' types of' : '';
  return [`${one.from} (${room}) may not import${types} ${one.file} (${target})`];
}

/** The rules for Node's own modules. */
function checkNode(one: Followed, room: string, module: string): string[] {
  if (BROWSER_ROOMS.includes(room)) {
    return [`${one.from} (${room}) runs in browsers and may not import node:${module}`];
  }
  const free = room === 'library' || room === 'scripts';
  return !free && DISK.test(module)
    ? [`${one.from} (${room}) may not read the disk: it imports node:${module}`]
    : [];
}

/** Files that run in browsers and reach Node's modules through other files. */
function browserReaches(code: string[], all: Followed[]): string[] {
  const values = all.filter((one) => !one.typeOnly);
  const needsNode = new Set(values.filter((one) => one.node !== undefined).map((one) => one.from));
  return code
    .filter((path) => BROWSER_ROOMS.includes(roomOf(path) ?? ''))
    .flatMap((path) => {
      const end = reach(path, values).find((file) => file !== path && needsNode.has(file));
      return end === undefined ? [] : [`${path} runs in browsers and reaches Node through ${end}`];
    });
}

/** What reads and writes Markdown: large, and made of packages that want a page around them. */
const MARKDOWN = 'src/parse/markdown.ts';

/** Scripts of pages that would bring Markdown's reader; a worker with it does not even start. */
function markdownReaches(code: string[], all: Followed[]): string[] {
  const values = all.filter((one) => !one.typeOnly);
  return code
    .filter((path) => roomOf(path) === 'client' && reach(path, values).includes(MARKDOWN))
    .map((path) => `${path} runs in browsers and reaches ${MARKDOWN}`);
}

/** In: a file and the imports. Out: the files it leads to, itself first. */
function reach(start: string, imports: Followed[]): string[] {
  const seen = new Set([start]);
  for (const path of seen) {
    for (const one of imports) {
      if (one.from === path && one.file !== undefined) seen.add(one.file);
    }
  }
  return [...seen];
}

/** Rings of files that import each other, each told once, from its first file in the alphabet. */
function cycles(code: string[], all: Followed[]): string[] {
  const told = new Set<string>();
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) {
      const ring = trail.slice(at);
      const first = ring.indexOf([...ring].sort()[0] ?? path);
      told.add([...ring.slice(first), ...ring.slice(0, first), ring[first]].join(' -> '));
    } else if (!done.has(path)) {
      for (const one of all) {
        if (one.from === path && one.file !== undefined) walk(one.file, [...trail, path]);
      }
      done.add(path);
    }
  };
  for (const path of code) if (path !== WIRING) walk(path, []);
  return [...told].map((ring) => `files import each other in a ring: ${ring}`);
}
