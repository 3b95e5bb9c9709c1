/**
 * Diagnostics in words, for a terminal or an error page.
 */
import type { Diagnostic } from './diagnostics.ts';

/**
 * One diagnostic a paragraph: file:line:column, the severity, what was found and expected, the rule,
 * and how to mend it.
 */
export function reportText(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(paragraph).join('\n\n');
}

function paragraph(diagnostic: Diagnostic): string {
  const { file, line, column, fatal, reason, ruleId, note } = diagnostic;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'note';
  const mend = note === undefined ? '' : `\n  ${note.replaceAll('\n', '\n  ')}`;
  return `${place}: ${severity}: ${reason} [${ruleId ?? ''}]${mend}`;
}
