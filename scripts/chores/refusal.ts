/**
 * A chore that is not done: why, in one sentence for the person who asked for it. Nothing was written.
 */
import { safeLines } from '../../src/export/visible.ts';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { reportText } from '../../src/model/report.ts';

/** Why a command refuses. */
export class Refusal extends Error {
  /** The faults of the content that stand in the way. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(sentence: string, diagnostics: readonly Diagnostic[] = []) {
    super(sentence);
    this.diagnostics = diagnostics;
  }
}

/**
 * Runs a command: prints what it says and ends with 0; or says in one sentence why it refuses, and
 * ends with 1. What texts bring in cannot drive the terminal; a pipe gets it as it is.
 *
 * @param run gives what is said on standard output.
 */
export async function runCommand(run: () => string | Promise<string>): Promise<void> {
  try {
    const said = await run();
    process.stdout.write(`${process.stdout.isTTY ? safeLines(said) : said}\n`);
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof Refusal) {
      if (error.diagnostics.length > 0) tell(`${reportText(error.diagnostics)}\n`);
      tell(error.message);
    } else {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      tell(`This is a fault of this program; nothing was written. Please report it.\n${words}`);
    }
  }
}

/** Says something beside the output. */
export function tell(words: string): void {
  process.stderr.write(`${safeLines(words)}\n`);
}
