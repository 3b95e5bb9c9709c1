/**
 * `npm run redline -- OLD NEW`: the redline of two texts (files, versions of the content, files as
 * git has them), for a terminal, as HTML or as JSON. Out: the redline on standard output and nothing
 * else; remarks on standard error; exit code 0 where nothing changed, 1 where something did, 2 where
 * there was trouble.
 */
import type { ChangedHands } from '../src/effects/changed-hands.ts';
import { redlineJson, writeRedlineJson } from '../src/export/json.ts';
import { printTerminal } from '../src/export/terminal/terminal.ts';
import { isHarmful, safeLines } from '../src/export/visible.ts';
import { reportText } from '../src/model/report.ts';
import { stringifyLegalText } from '../src/parse/stringify.ts';
import { accept, reject } from '../src/redline/project.ts';
import { makeRedline } from '../src/redline/redline.ts';
import type { Redline } from '../src/redline/types.ts';
import { hasColours } from './terminal/colours.ts';
import { changedHandsIn, changedHandsWords } from './redline/changed-hands.ts';
import { HELP, readArguments, type RedlineArguments } from './redline/arguments.ts';
import { UsageError } from './terminal/options.ts';
import { refuseOutput, writeOutput } from './redline/output.ts';
import { printPage } from './redline/page.ts';
import { readText, TextError, type ReadText } from './redline/read-text.ts';
import { proofTrouble, readsBack, remarksText } from './redline/troubles.ts';

/** Both texts and their redline. */
interface Compared {
  readonly old: ReadText;
  readonly new: ReadText;
  readonly redline: Redline;
  readonly changedHands: readonly ChangedHands[];
}

/** Runs the command; gives what it writes and the exit code. */
async function main(args: readonly string[]): Promise<{ output: string; code: number }> {
  const asked = readArguments(args);
  if (asked.help) return { output: `${HELP}\n`, code: 0 };
  const old = await readText(asked.old, process.stdin);
  const fresh = await readText(asked.new, process.stdin);
  if (asked.output !== undefined) refuseOutput(asked);
  for (const { name, diagnostics } of [old, fresh]) tell(remarksText(name, diagnostics));
  const redline = makeRedline(old.tree, fresh.tree, { raw: asked.raw });
  const trouble = proofTrouble(redline, old, fresh);
  if (trouble !== undefined) throw new TextError([trouble]);
  const compared = { old, new: fresh, redline, changedHands: changedHandsIn(redline, old, fresh) };
  return { output: write(compared, asked), code: redline.changes.length === 0 ? 0 : 1 };
}

const FRONT_MATTER =
  'The front matter differs. It is no part of the text, and is not compared further.';

function frontMatterChanged({ old, new: fresh }: Compared): boolean {
  return old.frontMatter !== fresh.frontMatter;
}

function write(compared: Compared, asked: RedlineArguments): string {
  const { redline, old, new: fresh } = compared;
  switch (asked.format) {
    case 'json':
      return writeJson(compared, asked);
    case 'html':
      return printPage(redline, {
        oldName: old.name,
        newName: fresh.name,
        sideBySide: asked.sideBySide,
        remarks: remarks(compared),
      });
    case 'terminal':
      if (asked.accept) return forScreen(markdownOf(compared, 'accepted'), asked);
      if (asked.reject) return forScreen(markdownOf(compared, 'rejected'), asked);
      return printTerminal(redline, {
        oldName: old.name,
        newName: fresh.name,
        colour: asked.output === undefined && hasColours(),
        width: asked.width ?? ((onScreen(asked) && process.stdout.columns) || Infinity),
        sideBySide: asked.sideBySide,
        remarks: remarks(compared),
      });
  }
}

function writeJson(compared: Compared, asked: RedlineArguments): string {
  const { redline, old, new: fresh } = compared;
  const facts = ({ name, sha256, frontMatter }: ReadText) => ({ file: name, sha256, frontMatter });
  return writeRedlineJson(
    redlineJson(redline, old.tree, fresh.tree, {
      old: facts(old),
      new: facts(fresh),
      frontMatterChanged: frontMatterChanged(compared),
      changedHands: compared.changedHands.map(({ citing, number, now, bearer }) => ({
        provision: citing.name,
        cites: number,
        now: now?.name ?? null,
        bearer: bearer !== undefined,
      })),
      raw: asked.raw,
      ...(asked.accept && { accepted: markdownOf(compared, 'accepted') }),
      ...(asked.reject && { rejected: markdownOf(compared, 'rejected') }),
    }),
  );
}

/** One reading of the redline as Markdown, with the front matter of that text. */
function markdownOf(compared: Compared, reading: 'accepted' | 'rejected'): string {
  const { tree } = compared.redline;
  const text = reading === 'accepted' ? compared.new : compared.old;
  const markdown = stringifyLegalText(reading === 'accepted' ? accept(tree) : reject(tree));
  if (!readsBack(markdown, text)) {
    // The reading is proven to be this text, so that the file's own Markdown says the same.
    tell(`${text.name}: its Markdown could not be written anew, and is given as the file has it.`);
    return text.markdown;
  }
  if (text.frontMatter === null) return markdown;
  return `---\n${text.frontMatter}\n---\n${markdown === '' ? '' : `\n${markdown}`}`;
}

/** What there is to say above the changes. */
function remarks(compared: Compared): string[] {
  const { old, new: fresh, redline } = compared;
  const said = [
    ...changedHandsWords(compared.changedHands),
    ...(frontMatterChanged(compared) ? [FRONT_MATTER] : []),
  ];
  if (redline.changes.length > 0 || frontMatterChanged(compared)) return said;
  return old.sha256 === fresh.sha256
    ? ['The two files are the same to the byte.']
    : ['The files differ only in how the same text is written in Markdown, or in comments.'];
}

/** Markdown as it is, but for a screen, which the text must not drive. */
function forScreen(markdown: string, asked: RedlineArguments): string {
  if (!onScreen(asked) || !isHarmful(markdown)) return markdown;
  tell('Control characters in the text are shown as ‹U+…›; --output FILE writes the text exactly.');
  return safeLines(markdown);
}

/** True where a person is shown the output as it comes. */
function onScreen({ output }: RedlineArguments): boolean {
  return output === undefined && process.stdout.isTTY;
}

/** Says something beside the output; what texts bring in cannot drive the terminal. */
function tell(words: string): void {
  if (words !== '') process.stderr.write(`${safeLines(words)}\n`);
}

function tellTrouble(error: unknown): void {
  if (error instanceof UsageError) tell(`${error.message} --help tells more.`);
  else if (error instanceof TextError) tell(reportText(error.diagnostics));
  else {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell(`The comparison failed; this is a fault of this program. Please report it.\n${words}`);
  }
}

// A reader that stops early, as `head` does, has what it wanted.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
  });
}

try {
  const args = process.argv.slice(2);
  const { output, code } = await main(args);
  const file = readArguments(args).output;
  if (file === undefined) process.stdout.write(output);
  else writeOutput(file, output);
  process.exitCode = code;
} catch (error) {
  tellTrouble(error);
  process.exitCode = 2;
}
