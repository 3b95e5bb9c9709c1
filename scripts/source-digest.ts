import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SourceShapeError } from './source/part.ts';
import { digestSource } from './source/regions.ts';
import type { Digest } from './source/words.ts';

// Records how many words each region of the source text has, and a hash of them. The tests hold
// content/ against the record, so that no word of the law changes unseen; the source itself is not
// part of this repository, and content/ is never read here.

const sourceName = 'mp167b-modification-report.txt';
const recordName = 'tests/content/source-words.json';
const recordPath = fileURLToPath(new URL(`../${recordName}`, import.meta.url));

const help = `Usage: source-digest FOLDER [--check | --write]

FOLDER    the folder that holds ${sourceName}
--check   compare the source with ${recordName}; exit 1 at the first difference
--write   write ${recordName}
Without either, the digest is printed.`;

/** A mistake in the call or a file that is not there: one sentence, exit code 2. */
class UsageError extends Error {}

/** Runs the command and returns its exit code. */
function main(args: readonly string[]): number {
  const { folder, check, write, wantsHelp } = readArguments(args);
  if (wantsHelp) {
    console.log(help);
    return 0;
  }
  const digests = digestSource(readText(join(folder, sourceName), `FOLDER has no ${sourceName}`));
  const count = Object.keys(digests).length;
  const json = `${JSON.stringify(digests, null, 2)}\n`;
  if (check) return compare(digests, count);
  if (!write) {
    process.stdout.write(json);
    return 0;
  }
  writeFileSync(recordPath, json);
  console.log(`Wrote ${count} regions to ${recordName}.`);
  return 0;
}

/** The arguments, or a UsageError that says what is wrong with them. */
function readArguments(args: readonly string[]) {
  const options = {
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parse();
  const [folder, ...more] = positionals;
  if (values.help) return { folder: '', check: false, write: false, wantsHelp: true };
  if (folder === undefined || more.length > 0) {
    throw new UsageError(`Name one FOLDER that holds ${sourceName}.`);
  }
  if (values.check && values.write) throw new UsageError('Give --check or --write, not both.');
  return { folder, check: values.check, write: values.write, wantsHelp: false };

  /** parseArgs with its complaint turned into a UsageError. */
  function parse() {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: true });
    } catch (cause) {
      const [complaint] = String(cause instanceof Error ? cause.message : cause).split('. ');
      throw new UsageError(`${complaint}; use --help.`, { cause });
    }
  }
}

/** The text of a file, or a UsageError with the given complaint. */
function readText(path: string, complaint: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UsageError(`${complaint}.`, { cause });
  }
}

/** Compares with the committed record, names the first region that differs, returns the exit code. */
function compare(digests: Readonly<Record<string, Digest>>, count: number): number {
  const text = readText(recordPath, `There is no ${recordName} to compare with; use --write`);
  const recorded = JSON.parse(text) as Readonly<Record<string, Digest>>;
  const names = [...new Set([...Object.keys(digests), ...Object.keys(recorded)])].sort();
  for (const name of names) {
    const [now, then] = [digests[name], recorded[name]];
    if (now?.sha256 === then?.sha256 && now?.words === then?.words) continue;
    console.error(`${name}: the source has ${describe(now)}, the record has ${describe(then)}.`);
    return 1;
  }
  console.log(`The source and ${recordName} agree on ${count} regions.`);
  return 0;
}

/** A digest in words, for a message. */
function describe(digest: Digest | undefined): string {
  if (digest === undefined) return 'no such region';
  return `${digest.words} words (${digest.sha256.slice(0, 12)}…)`;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof SourceShapeError)) throw error;
  console.error(error.message);
  // A source of another shape differs from the record as much as one with other words.
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
