/**
 * Diagnostics as annotations of a pull request: one workflow command a line.
 */
import { severityOf, type Diagnostic } from '../../model/diagnostics.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Prints a workflow command for each diagnostic. */
export function printAnnotations(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((one) => `${annotation(one)}\n`).join('');
}

function annotation(diagnostic: Diagnostic): string {
  const { file, place, ruleId, reason, note, url } = diagnostic;
  const start = place && ('start' in place ? place.start : place);
  const end = place && 'start' in place ? place.end : undefined;
  const fields: [name: string, value: string | number | undefined][] = [
    ['file', file],
    ['line', start?.line],
    ['endLine', end?.line],
    // Columns are taken only where a place is on one line.
    ['col', end?.line === start?.line ? start?.column : undefined],
    ['endColumn', end?.line === start?.line ? end?.column : undefined],
    ['title', ruleId],
  ];
  const properties = fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  const words = [reason, note, url].filter((part) => part !== undefined).join('\n');
  return `::${COMMANDS[severityOf(diagnostic)]} ${properties.join(',')}::${escaped(words)}`;
}

/** What would end a command, written as the runner reads it. */
function escaped(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(value: string): string {
  return escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
