/**
 * Where the person stands who called a command. npm runs commands in the project's folder; names of
 * files are meant, and shown, from where the caller stands.
 */
import path from 'node:path';

/** The folder that a command was called in, where npm runs it; else the folder it runs in. */
function callerFolder(): string {
  const { env } = process;
  const command = path.parse(process.argv[1] ?? '').name;
  // `evaluate:links` is scripts/evaluate-links.ts.
  const called = env['npm_lifecycle_event']?.replaceAll(':', '-');
  const byNpm = called === command ? env['INIT_CWD'] : undefined;
  return path.resolve(byNpm ?? '.');
}

/** The path of a file that the caller named, in full. */
export function pathFromCaller(name: string): string {
  return path.resolve(callerFolder(), name);
}

/**
 * A name that the caller gave, as it is written where the command runs: the same, unless npm went
 * elsewhere. `-` is standard input, and stays.
 */
export function asTypedHere(name: string): string {
  const at = pathFromCaller(name);
  if (name === '-' || at === path.resolve(name)) return name;
  return path.relative('', at) || '.';
}

/** A path as the caller would type it. */
export function asCallerTypes(at: string): string {
  const name = path.relative(callerFolder(), at) || '.';
  return /^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", String.raw`'\''`)}'`;
}
