/**
 * A redline for a terminal: the summary, then what changed, in one column or in two.
 */
import type { Redline } from '../../redline/types.ts';
import { foldRows } from '../fold.ts';
import { rowsOf } from '../rows.ts';
import { safeText } from '../visible.ts';
import { printColumns } from './columns.ts';
import { printInline } from './inline.ts';
import { printPieces, signsFor, type Style } from './pieces.ts';

/** How a redline is printed for a terminal. */
export interface TerminalOptions {
  /** What the texts are called. */
  readonly oldName: string;
  readonly newName: string;
  readonly colour: boolean;
  /** The columns there are; Infinity where lines are not to be broken. */
  readonly width: number;
  readonly sideBySide: boolean;
  /** More to say above the changes, a sentence each. */
  readonly remarks: readonly string[];
}

/** The width of two columns where the terminal does not say. */
const USUAL_WIDTH = 120;

/** Prints a redline as lines for a terminal, with a newline at the end. */
export function printTerminal(redline: Redline, options: TerminalOptions): string {
  const rows = rowsOf(redline);
  const style: Style = {
    colour: options.colour,
    signs: signsFor(rows),
    changes: new Map(redline.changes.map((change) => [change.id, change])),
  };
  const head = headLines(redline, options, style);
  if (redline.changes.length === 0) return `${head.join('\n')}\n`;
  const shown = foldRows(rows);
  const width = options.sideBySide && options.width === Infinity ? USUAL_WIDTH : options.width;
  const lines = options.sideBySide
    ? printColumns(shown, style, width, [options.oldName, options.newName])
    : printInline(shown, style, width);
  return `${[...head, '', ...lines].join('\n')}\n`;
}

function headLines(redline: Redline, options: TerminalOptions, { colour, signs }: Style): string[] {
  const { oldName, newName, remarks } = options;
  const strong = (text: string): string =>
    printPieces([{ text: safeText(text), look: 'heading' }], colour);
  const lines = [
    strong(`Old text: ${oldName}`),
    strong(`New text: ${newName}`),
    '',
    ...redline.summary.map(safeText),
  ];
  if (redline.changes.length > 0) lines.push(countsLine(redline));
  lines.push(
    redline.proof.proven
      ? 'Proven: with every change rejected it is the old text, with every change accepted the new one.'
      : 'Not proven.',
    ...remarks.map(safeText),
  );
  if (redline.changes.length > 0 && !colour) {
    const sample = (pair: readonly [string, string], word: string): string => pair.join(word);
    lines.push(
      `Signs: ${sample(signs.deleted, 'deleted')} ${sample(signs.inserted, 'inserted')} ${sample(signs.reformatted, 'formatted anew')}`,
    );
  }
  return lines;
}

/** "12 words inserted, 3 deleted, 40 moved; 5 provisions touched". */
function countsLine({ counts }: Redline): string {
  const number = (count: number): string => count.toLocaleString('en-GB');
  const { wordsInserted, wordsDeleted, wordsMoved, provisionsChanged } = counts;
  const moved = wordsMoved === 0 ? '' : `, ${number(wordsMoved)} moved`;
  const provisions = `${number(provisionsChanged)} provision${provisionsChanged === 1 ? '' : 's'}`;
  return `Words: ${number(wordsInserted)} inserted, ${number(wordsDeleted)} deleted${moved}. ${provisions} touched.`;
}
