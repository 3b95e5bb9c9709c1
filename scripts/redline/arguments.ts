/**
 * The arguments of the redline command: what they are, what they mean, and what is wrong with them.
 */
import { optionsIn, UsageError } from '../terminal/options.ts';

/** What the command is asked to do. */
export interface RedlineArguments {
  readonly help: boolean;
  readonly old: string;
  readonly new: string;
  readonly format: 'terminal' | 'html' | 'json';
  readonly sideBySide: boolean;
  readonly raw: boolean;
  readonly accept: boolean;
  readonly reject: boolean;
  readonly output: string | undefined;
  readonly force: boolean;
  readonly width: number | undefined;
}

export const HELP = `Usage: npm run redline -- OLD NEW [options]

Compares two texts in Markdown as legal texts. Each is named in one of these ways:

old.md              a file
section-d@9.0       a version in the content
HEAD~1:path.md      a file as git has it, at a commit, branch or tag
-                   standard input, for one of the two

--format terminal   the changes in words and in context (this is the default)
--format html       one page that holds all it needs
--format json       all that is known, for programs: see docs/redlines.md
--side-by-side      the old text left, the new text right (terminal and html)
--raw               the exact comparison, without anything done for readability
--accept            the text with every change made, as Markdown (with json: a field of it)
--reject            the text with no change made, as Markdown (with json: a field of it)
--output FILE       writes to FILE instead of to the terminal; a redline there is replaced
--force             replaces whatever FILE is
--width N           lines of N columns in the terminal; 0 breaks no lines
--help              this

Exit status: 0 where nothing changed, 1 where something did, 2 where there was trouble.`;

const OPTIONS = {
  format: { type: 'string', default: 'terminal' },
  'side-by-side': { type: 'boolean', default: false },
  raw: { type: 'boolean', default: false },
  accept: { type: 'boolean', default: false },
  reject: { type: 'boolean', default: false },
  output: { type: 'string' },
  force: { type: 'boolean', default: false },
  width: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the arguments; throws a UsageError that says what is wrong with them. */
export function readArguments(args: readonly string[]): RedlineArguments {
  const { values, positionals } = optionsIn(args, OPTIONS);
  const [old = '', fresh = '', ...more] = positionals;
  const { accept, reject, raw, help, output, force } = values;
  const asked: RedlineArguments = {
    help,
    old,
    new: fresh,
    format: formatIn(values.format),
    sideBySide: values['side-by-side'],
    raw,
    accept,
    reject,
    output,
    force,
    width: widthIn(values.width),
  };
  if (!help) refuse(asked, more);
  return asked;
}

function formatIn(text: string): RedlineArguments['format'] {
  if (text === 'terminal' || text === 'html' || text === 'json') return text;
  throw new UsageError(`There is no format ${text}; use terminal, html or json.`);
}

/** Throws where the arguments contradict one another, or where one is missing. */
function refuse(asked: RedlineArguments, more: readonly string[]): void {
  const { format, accept, reject, sideBySide } = asked;
  if (asked.old === '' || asked.new === '' || more.length > 0) {
    throw new UsageError('Name two texts, the old one and then the new one.');
  }
  if (asked.old === '-' && asked.new === '-') {
    throw new UsageError('Only one of the two texts can be read from standard input.');
  }
  if (asked.force && asked.output === undefined) {
    throw new UsageError('--force is for --output.');
  }
  const markdown = accept || reject;
  if (accept && reject && format !== 'json') {
    throw new UsageError('Give --accept or --reject, or both with --format json.');
  }
  if (markdown && format === 'html') {
    throw new UsageError('--accept and --reject give Markdown, or fields of JSON, and no HTML.');
  }
  if (sideBySide && (format === 'json' || markdown)) {
    throw new UsageError('--side-by-side is for a redline in the terminal or in HTML.');
  }
}

function widthIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,5}$/.test(text)) throw new UsageError('Give --width a number of columns.');
  return Number(text) === 0 ? Infinity : Number(text);
}
