/**
 * The check command: what is checked, and how it is told. See `scripts/check.ts`.
 */
import path from 'node:path';
import { checkAlone, type CheckReport } from '../../src/check/check.ts';
import { RULES } from '../../src/check/rules.ts';
import { printAnnotations } from '../../src/export/diagnostics/github.ts';
import { writeDiagnosticsJson } from '../../src/export/diagnostics/json.ts';
import { printDiagnostics } from '../../src/export/diagnostics/terminal.ts';
import { safeLines } from '../../src/export/visible.ts';
import { isError, severityOf } from '../../src/model/diagnostics.ts';
import { contentFolder, contentLabel } from '../../src/library/content-folder.ts';
import { HELP, readArguments, type CheckArguments } from './arguments.ts';
import { UsageError } from '../terminal/options.ts';
import { changedFiles } from './changed-files.ts';
import { mendFiles } from './fixes.ts';
import { checkFolder } from './folder.ts';
import { lostRecord, recordUntold } from '../../src/library/lost-record.ts';
import { labelOf, readAgain, targetsOf, type Target } from './targets.ts';
import { asTypedHere } from '../terminal/caller.ts';
import { hasColours } from '../terminal/colours.ts';
import project from '../../package.json' with { type: 'json' };

/** A report with the texts that it is about. */
interface Checked extends CheckReport {
  readonly sources: ReadonlyMap<string, string>;
  /** The path of a file by the name that its diagnostics give it. */
  readonly pathOf: (file: string) => string;
}

async function main(args: readonly string[]): Promise<{ output: string; code: number }> {
  const asked = readArguments(args);
  if (asked.help) return { output: `${HELP}\n`, code: 0 };
  const paths = asked.paths.length === 0 ? [contentFolder()] : asked.paths.map(asTypedHere);
  const targets = await targetsOf(paths);
  const checkAll = async (all: readonly Target[]): Promise<Checked[]> => {
    const done: Checked[] = [];
    for (const target of all) done.push(await check(target, asked.since));
    return done;
  };
  let checked = await checkAll(targets);
  if (asked.fix && mend(checked)) checked = await checkAll(readAgain(targets));
  const report = joined(checked);
  const shown = asked.quiet
    ? { ...report, diagnostics: report.diagnostics.filter((one) => severityOf(one) !== 'note') }
    : report;
  return { output: await write(shown, asked), code: report.diagnostics.some(isError) ? 1 : 0 };
}

async function check(target: Target, since: string | undefined): Promise<Checked> {
  if (target.kind === 'text') {
    const { file, markdown } = target;
    const changed =
      since === undefined || changedFiles(path.dirname(file), since).has(path.resolve(file));
    const own = { sources: new Map<string, string>(), pathOf: (name: string) => name };
    if (!changed) return { ...EMPTY, ...own };
    if (typeof markdown !== 'string') {
      return { ...EMPTY, diagnostics: [markdown], files: [file], ...own };
    }
    return { ...checkAlone(markdown, file), ...own, sources: new Map([[file, markdown]]) };
  }
  const { folder, files } = target;
  const label = contentLabel(folder);
  const changed =
    since === undefined
      ? undefined
      : new Set([
          ...[...changedFiles(folder, since)].flatMap((file) => labelIn(folder, file)),
          ...[lostRecord(folder)].flatMap((lost) => lost?.file ?? []),
        ]);
  const only =
    files === undefined && changed === undefined
      ? undefined
      : (file: string) => (files?.has(file) ?? true) && (changed?.has(file) ?? true);
  const untold = recordUntold(folder);
  if (untold !== undefined) tell(untold);
  const report = await checkFolder(folder, only);
  return { ...report, pathOf: (file) => path.join(folder, file.slice(label.length + 1)) };
}

const EMPTY: CheckReport = { diagnostics: [], known: [], allowed: 0, files: [] };

/** What diagnostics call a file, if it is in the folder. */
function labelIn(folder: string, file: string): string[] {
  const label = labelOf(folder, file);
  return label.includes('..') ? [] : [label];
}

/** Mends what can be mended; true where anything was. */
function mend(checked: readonly Checked[]): boolean {
  const mended = checked.flatMap(({ diagnostics, pathOf, published }) => {
    const left = Map.groupBy(diagnostics, (one) => published?.has(one.file ?? '') === true);
    for (const file of new Set((left.get(true) ?? []).flatMap((one) => (one.fix ? one.file : []))))
      tell(`${String(file)}: not mended, since its text was published and may not change.`);
    return mendFiles(left.get(false) ?? [], pathOf);
  });
  for (const { file, says } of mended) tell(`${file}: mended (${says}).`);
  return mended.length > 0;
}

function joined(checked: readonly Checked[]): Omit<Checked, 'pathOf'> {
  return {
    diagnostics: checked.flatMap(({ diagnostics }) => diagnostics),
    known: checked.flatMap(({ known }) => known),
    allowed: checked.reduce((sum, { allowed }) => sum + allowed, 0),
    files: checked.flatMap(({ files }) => files),
    sources: new Map(checked.flatMap(({ sources }) => [...sources])),
  };
}

async function write(report: Omit<Checked, 'pathOf'>, { format }: CheckArguments): Promise<string> {
  const { diagnostics, known, allowed, files, sources } = report;
  switch (format) {
    case 'github':
      return printAnnotations(diagnostics);
    case 'json':
      return writeDiagnosticsJson(diagnostics, known);
    case 'sarif': {
      // What writes it is large, and few ask for it.
      const { writeSarif } = await import('../../src/export/diagnostics/sarif.ts');
      return writeSarif(diagnostics, RULES, project.version);
    }
    case 'terminal':
      return printDiagnostics(diagnostics, {
        colour: hasColours(),
        width: process.stdout.columns || 100,
        sources,
        known: known.length,
        allowed,
        files: files.length,
      });
  }
}

/** Says something beside the output; what texts bring in cannot drive the terminal. */
function tell(words: string): void {
  process.stderr.write(`${safeLines(words)}\n`);
}

/** Runs the command, to its output and exit code. */
export async function runCheck(args: readonly string[]): Promise<void> {
  // A reader that stops early, as `head` does, has what it wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
  try {
    const { output, code } = await main(args);
    process.stdout.write(output);
    process.exitCode = code;
  } catch (error) {
    if (error instanceof UsageError) tell(`${error.message} --help tells more.`);
    else {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      tell(`The check failed; this is a fault of this program. Please report it.\n${words}`);
    }
    process.exitCode = 2;
  }
}
