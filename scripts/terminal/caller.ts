/**
 * Where the person stands who called a command. npm runs commands in the project's folder; names of
 * files are meant, and shown, from where the caller stands.
 */
import path from 'node:path';

/** The folder that a command was called in, where npm runs it; else the folder it runs in. */
function callerFolder(): string {
  const byNpm = npmCommand() === undefined ? undefined : process.env['INIT_CWD'];
  return path.resolve(byNpm ?? '.');
}

/** What npm was told to run: "check"; nothing where it is not npm that runs the command. */
export function npmCommand(): string | undefined {
  const command = path.parse(process.argv[1] ?? '').name;
  const called = process.env['npm_lifecycle_event'];
  // `evaluate:links` is scripts/evaluate-links.ts.
  return called?.replaceAll(':', '-') === command ? called : undefined;
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
