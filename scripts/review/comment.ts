/**
 * The redlines of changed texts as a comment on a pull request, in the Markdown of code hosts.
 */
import { printTerminal } from '../../src/export/terminal/terminal.ts';
import { safeLines } from '../../src/export/visible.ts';
import { counted } from '../../src/publish/words.ts';
import type { Redline } from '../../src/redline/types.ts';

/** A text with its redline. */
export interface Reviewed {
  readonly file: string;
  readonly oldName: string;
  readonly redline: Redline;
}

/** Code hosts take comments of at most 65,536 characters. */
const LONGEST = 60_000;

/** What a branch does to the legal texts. */
interface Review {
  readonly reviewed: readonly Reviewed[];
  /** The files of legal text that it takes away. */
  readonly taken: readonly string[];
  /** How many errors the content has. */
  readonly errors: number;
}

/** The comment. What does not fit is left out and said to be. */
export function reviewComment({ reviewed, taken, errors }: Review): string {
  let text = '## Redlines\n';
  if (errors > 0) {
    text += `\nThe content has ${counted(errors, 'error')}: nothing is published until ${errors === 1 ? 'it is' : 'they are'} mended. npm run check tells ${errors === 1 ? 'it' : 'them'}.\n`;
  }
  if (reviewed.length + taken.length === 0) return `${text}\nNo legal text changes.\n`;
  for (const file of taken) text += `\n### ${plain(file)}\n\nTaken away.\n`;
  let left = 0;
  for (const one of reviewed) {
    const whole = sectionOf(one, true);
    const short = sectionOf(one, false);
    if (text.length + whole.length <= LONGEST) text += whole;
    else {
      left += 1;
      if (text.length + short.length <= LONGEST) text += short;
    }
  }
  const note = `\n${String(left)} too long to show here: see the redlines among the files of this run.\n`;
  return left === 0 ? text : text + note;
}

function sectionOf({ file, oldName, redline }: Reviewed, whole: boolean): string {
  const summary = redline.summary.map((line) => `- ${plain(line)}`).join('\n');
  const head = `\n### ${plain(file)}\n\nAgainst ${plain(oldName)}; proven.\n\n${summary}\n`;
  if (!whole || redline.changes.length === 0) return head;
  const printed = safeLines(
    printTerminal(redline, {
      oldName,
      newName: file,
      colour: false,
      width: 100,
      sideBySide: false,
      remarks: [],
    }),
  );
  const fence = fenceFor(printed);
  return `${head}\n<details><summary>Redline</summary>\n\n${fence}text\n${printed.trimEnd()}\n${fence}\n\n</details>\n`;
}

/** A fence that nothing in the text ends. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(longest + 1);
}

function plain(words: string): string {
  return words.replaceAll(/[\\`*_[\]<>&#|~@]/g, String.raw`\$&`);
}
