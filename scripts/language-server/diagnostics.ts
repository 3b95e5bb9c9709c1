/**
 * Diagnostics as the language server protocol has them, and the quick fixes that go with them.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionKind,
  DiagnosticSeverity,
  type CodeAction,
  type Diagnostic as Shown,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { Point, Position } from 'unist';
import type { Places } from '../../src/check/places.ts';
import { RULES } from '../../src/check/rules.ts';
import { headEnd } from '../../src/library/file-parts.ts';
import { severityOf, type Diagnostic } from '../../src/model/diagnostics.ts';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
} as const;

/** The folder of the project, where the rule book is. */
const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** A diagnostic for an editor: what was found and expected, how to mend it, and the other places. */
export function shownDiagnostic(diagnostic: Diagnostic, uriOf: (name: string) => string): Shown {
  const { reason, note, ruleId, url, others = [], place } = diagnostic;
  const mend = note === undefined ? '' : `\n${note}`;
  return {
    range: rangeOf(place ?? { line: 1, column: 1 }),
    severity: SEVERITIES[severityOf(diagnostic)],
    source: 'clauseline',
    message: reason + mend,
    ...(ruleId !== undefined && { code: ruleId }),
    ...(url !== undefined && { codeDescription: { href: addressOf(url) } }),
    ...(others.length > 0 && {
      relatedInformation: others.map(({ file, place: other, says }) => ({
        location: { uri: uriOf(file), range: rangeOf(other ?? { line: 1, column: 1 }) },
        message: says,
      })),
    }),
  };
}

/** An address of the rule book as an editor can open it. */
function addressOf(url: string): string {
  if (/^[a-z]+:/.test(url)) return url;
  const [file = '', anchor] = url.split('#');
  const { href } = pathToFileURL(path.join(ROOT, file));
  return anchor === undefined ? href : `${href}#${anchor}`;
}

/** A place as an editor counts: from zero. A point is the character at it. */
export function rangeOf(place: Point | Position): Range {
  if ('start' in place) return { start: point(place.start), end: point(place.end) };
  const start = point(place);
  return { start, end: { line: start.line, character: start.character + 1 } };
}

function point({ line, column }: Point): { line: number; character: number } {
  return { line: line - 1, character: column - 1 };
}

/**
 * What mends a diagnostic at once: its own fix of markup, and a comment that allows it, which counts
 * only when a reason was written into it. Neither changes a word of the law.
 *
 * @param allows false for a file where no comment allows anything, and for a text that may not
 * change: no comment is offered there.
 * @param fixes false for a text that was published: no fix is offered there.
 */
export function quickFixes(
  diagnostic: Diagnostic,
  shown: Shown,
  uri: string,
  places: Places,
  { allows, fixes }: { readonly allows: boolean; readonly fixes: boolean },
): CodeAction[] {
  const { fix, ruleId, place } = diagnostic;
  const actions: CodeAction[] = [];
  const action = (title: string, edits: TextEdit[], isPreferred: boolean): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [shown],
    isPreferred,
    edit: { changes: { [uri]: edits } },
  });
  if (fix !== undefined && fixes) {
    const edits = fix.edits.map(({ start, end, text }) => ({
      range: rangeOf(places.between(start, end)),
      newText: text,
    }));
    actions.push(action(capital(fix.says), edits, true));
  }
  const line = place === undefined ? 0 : 'start' in place ? place.start.line : place.line;
  const allowed = allows && diagnostic.fatal !== true && line > headOf(places.source);
  if (allowed && ruleId !== undefined && ALLOWED.has(ruleId)) {
    const text = places.source.split('\n')[line - 1] ?? '';
    const end = { line: line - 1, character: endOfWords(text) };
    const comment = ` <!-- clauseline allow ${ruleId}: -->`;
    actions.push(
      action(
        `Allow ${ruleId} here (write the reason into the comment)`,
        [{ range: { start: end, end }, newText: comment }],
        false,
      ),
    );
  }
  return actions;
}

/** The rules whose faults a comment can allow. */
const ALLOWED: ReadonlySet<string> = new Set(
  RULES.filter(({ on }) => on !== 'engine').map(({ name }) => name),
);

/** How many lines the facts at the head of a file take, where no comment may stand. */
function headOf(source: string): number {
  const end = headEnd(source);
  return end === 0 ? 0 : source.slice(0, end).split('\n').length;
}

/** Where the words of a line end: those of a row of a table before its last bar. */
function endOfWords(line: string): number {
  const text = line.trimEnd();
  return (/(?<!\\)\|$/.test(text) ? text.slice(0, -1).trimEnd() : text).length;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
