/**
 * Diagnostics for a terminal: what was found, its line with marks under the words, what was
 * expected, the other places, and how to mend it; and a summary at the end.
 */
import picocolors from 'picocolors';
import { severityOf, type Diagnostic, type Severity } from '../../model/diagnostics.ts';
import { safeText } from '../visible.ts';
import { frameOf } from './frame.ts';

interface DiagnosticsPrint {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly sources: ReadonlyMap<string, string>;
  /** Faults of the official text that are known, and faults that are allowed beside the text. */
  readonly known: number;
  readonly allowed: number;
  readonly files: number;
}

/** Prints diagnostics, each as a paragraph, and the summary. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  print: DiagnosticsPrint,
): string {
  const paint = picocolors.createColors(print.colour);
  const paragraphs = diagnostics.map((one) => paragraph(one, print, paint));
  return [...paragraphs, summaryOf(diagnostics, print)].join('\n\n') + '\n';
}

function paragraph(
  diagnostic: Diagnostic,
  { width, sources }: DiagnosticsPrint,
  paint: ReturnType<typeof picocolors.createColors>,
): string {
  const severity = severityOf(diagnostic);
  const colours = { error: paint.red, warning: paint.yellow, note: paint.cyan };
  const { file = '', ruleId = '', actual = '', expected = [], note, others = [], url } = diagnostic;
  const head = `${paint.bold(colours[severity](severity))} ${paint.bold(safeText(placeText(diagnostic)))} ${paint.dim(ruleId)}`;
  const found = actual === '' ? diagnostic.reason : [actual, ...expected].join(' ');
  const lines = [head, `  ${safeText(found)}`];
  const gutter = String(diagnostic.line ?? 0).length;
  const frame = frameOf(
    sources.get(file) ?? '',
    diagnostic.place,
    Math.max(40, width - gutter - 6),
  );
  if (frame !== undefined) {
    const bar = paint.dim('|');
    lines.push(
      `  ${paint.dim(String(frame.line))} ${bar} ${frame.text}`,
      `  ${' '.repeat(gutter)} ${bar} ${colours[severity](frame.marks)}`,
    );
  }
  for (const other of others) {
    const at = other.place && ('start' in other.place ? other.place.start : other.place);
    const where = [other.file, at?.line, at?.column].filter((part) => part !== undefined).join(':');
    lines.push(`  ${paint.dim('see')} ${safeText(`${where}: ${other.says}`)}`);
  }
  for (const line of (note ?? '').split('\n')) {
    if (line !== '') lines.push(`  ${paint.green(safeText(line))}`);
  }
  if (url !== undefined) lines.push(`  ${paint.dim(url)}`);
  return lines.join('\n');
}

/** "content/code/section-d/10.0.md:38:210". */
function placeText({ file, line, column }: Diagnostic): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** How many there are of each severity. */
export function countsOf(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const one of diagnostics) counts[severityOf(one)] += 1;
  return counts;
}

function summaryOf(diagnostics: readonly Diagnostic[], print: DiagnosticsPrint): string {
  const { error, warning, note } = countsOf(diagnostics);
  const paint = picocolors.createColors(print.colour);
  const parts = [
    counted(error, 'error', 'errors'),
    counted(warning, 'warning', 'warnings'),
    counted(note, 'note', 'notes'),
  ];
  const colour = error > 0 ? paint.red : warning > 0 ? paint.yellow : paint.green;
  const kept = [
    ...(print.known > 0
      ? [
          counted(
            print.known,
            'known fault of the official text',
            'known faults of the official text',
          ),
        ]
      : []),
    ...(print.allowed > 0 ? [`${print.allowed} allowed beside the text`] : []),
  ];
  const rest = kept.length === 0 ? '' : `; ${kept.join(', ')}`;
  return `${paint.bold(colour(parts.join(', ')))} in ${counted(print.files, 'file', 'files')}${rest}.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
