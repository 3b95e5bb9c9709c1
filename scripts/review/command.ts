/**
 * `npm run review -- --since REV`: the redlines of all legal texts that a branch changes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseLegalText } from '../../src/parse/parse.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { readOptions } from '../chores/arguments.ts';
import { openFaulty } from '../chores/content.ts';
import { Refusal } from '../chores/refusal.ts';
import { pathFromCaller } from '../terminal/caller.ts';
import { UsageError } from '../terminal/options.ts';
import { printPage } from '../redline/page.ts';
import { changedTexts, takenTexts, type ChangedText } from './changed-texts.ts';
import { reviewComment, type Reviewed } from './comment.ts';

const HELP = `Usage: npm run review -- --since REV [--html FOLDER]

Prints the redline of each legal text that differs from a revision of git, as a comment for a pull
request. A version that is new is compared with the version it is made from. Where the content has
errors, that is said; npm run check tells them.

--since REV      a commit, branch or tag, as in main
--html FOLDER    writes each redline as a page too
--help           this

Exit status: 0 where it was printed, 1 where it was refused.`;

const OPTIONS = {
  since: { type: 'string' },
  html: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Does what the arguments ask for, and gives what to print; throws a Refusal where it cannot. */
export function review(args: readonly string[]): string {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (values.help) return HELP;
  const { since, html } = values;
  if (since === undefined || since === '' || since.startsWith('-') || positionals.length > 0) {
    throw new Refusal('Give --since a revision of git, as in: npm run review -- --since main');
  }
  const { changed, taken, errors } = textsSince(since);
  const reviewed = changed.map(compared);
  if (html !== undefined) writePages(reviewed, pathFromCaller(html));
  return reviewComment({ reviewed, taken, errors }).trimEnd();
}

interface Since {
  readonly changed: readonly ChangedText[];
  readonly taken: readonly string[];
  /** How many errors the content has: its texts can be compared nonetheless. */
  readonly errors: number;
}

function textsSince(revision: string): Since {
  try {
    const { content, errors } = openFaulty();
    return {
      changed: changedTexts(content, revision),
      taken: takenTexts(content, revision),
      errors,
    };
  } catch (error) {
    if (error instanceof UsageError) throw new Refusal(error.message);
    throw error;
  }
}

function compared({ file, old, markdown }: ChangedText): Reviewed {
  const redline = makeRedline(
    parseLegalText(old.markdown, old.name).tree,
    parseLegalText(markdown, file).tree,
  );
  if (redline.proof.proven) return { file, oldName: old.name, redline };
  throw new Refusal(
    `The redline of ${file} against ${old.name} could not be proven; this is a fault of this program, please report it.`,
  );
}

function writePages(reviewed: readonly Reviewed[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { file, oldName, redline } of reviewed) {
    const page = printPage(redline, { oldName, newName: file, sideBySide: false, remarks: [] });
    const name = file.replace(/\.md$/, '').replaceAll(/[^\w.-]+/g, '-');
    writeFileSync(path.join(folder, `${name}.html`), page);
  }
}
