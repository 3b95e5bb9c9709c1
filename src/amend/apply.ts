/**
 * Applies an annex to a version: the next version, or diagnostics and nothing. Never half of it.
 */
import type { Diagnostic } from '../model/diagnostics.ts';
import type { LegalDocument } from '../model/nodes.ts';
import { baselineOf, type Baseline, type VersionText } from './baseline.ts';
import { editRow, editsOf, type Edits } from './edits.ts';
import { textOfEntries, type Entry } from './entries.ts';
import type { AmendedText } from './read-annex.ts';

/** The next version, or why there is none. */
export type Applied =
  | {
      readonly applied: true;
      readonly tree: LegalDocument;
      readonly row: readonly Entry[];
      readonly baseline: Baseline;
      readonly edits: Edits;
      /** What does not stand in the way, such as a definition out of order. */
      readonly remarks: readonly Diagnostic[];
    }
  | { readonly applied: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Applies what an annex says of one document to a version of it.
 *
 * @param file the annex.
 */
export function applyAmendments(amended: AmendedText, base: VersionText, file: string): Applied {
  const baseline = baselineOf(base);
  const made = editsOf(amended, baseline, file);
  if (!made.made) return { applied: false, diagnostics: made.diagnostics };
  const row = editRow(baseline.entries, made.edits);
  return {
    applied: true,
    tree: textOfEntries(row),
    row,
    baseline,
    edits: made.edits,
    remarks: made.remarks,
  };
}
