/**
 * Diagnostics as JSON, for programs.
 */
import type { Point, Position } from 'unist';
import { severityOf, type Diagnostic } from '../../model/diagnostics.ts';
import { countsOf } from './terminal.ts';

/** A place as lines and columns, counted from 1; the end is past the last character. */
interface JsonPlace {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Writes diagnostics as JSON, known faults apart. */
export function writeDiagnosticsJson(
  diagnostics: readonly Diagnostic[],
  known: readonly {
    readonly diagnostic: Diagnostic;
    readonly entry: { readonly reason: string };
  }[],
): string {
  const value = {
    format: 'clauseline-diagnostics-1',
    counts: countsOf(diagnostics),
    diagnostics: diagnostics.map(jsonOf),
    known: known.map(({ diagnostic, entry }) => ({ ...jsonOf(diagnostic), reason: entry.reason })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function jsonOf(diagnostic: Diagnostic) {
  const { file, ruleId, actual, reason, expected, note, others, url, fix, place } = diagnostic;
  return {
    rule: ruleId,
    severity: severityOf(diagnostic),
    file,
    place: placeOf(place),
    found: actual ?? reason,
    expected: expected?.[0],
    mend: note,
    others: others?.map((other) => ({
      file: other.file,
      place: placeOf(other.place),
      says: other.says,
    })),
    url,
    fix: fix?.says,
  };
}

function placeOf(place: Point | Position | undefined): JsonPlace | undefined {
  if (place === undefined) return undefined;
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, place];
  const plain = ({ line, column }: Point) => ({ line, column });
  return { start: plain(start), end: plain(end) };
}
