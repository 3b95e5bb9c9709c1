/**
 * Applies annexes to a version: the next version, or diagnostics and nothing. Never half of it.
 */
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import type { LegalDocument } from '../model/nodes.ts';
import { baselineOf, type Baseline, type VersionText } from './baseline.ts';
import { blocks } from './collision-types.ts';
import { collisionsAmong } from './collisions.ts';
import { mergeEdits } from './conform.ts';
import { editRow, type Edits } from './edit-row.ts';
import { editsOf } from './edits.ts';
import { textOfEntries, type Entry } from './entries.ts';
import { named } from './locate.ts';
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

/** What one annex says of a document, and whose annex it is. */
export interface AnnexPart {
  readonly amended: AmendedText;
  /** The annex. */
  readonly file: string;
  /** "MP167B". */
  readonly modification: string;
}

/**
 * Applies what an annex says of one document to a version of it.
 *
 * @param file the annex.
 */
export function applyAmendments(amended: AmendedText, base: VersionText, file: string): Applied {
  return applyTogether([{ amended, file, modification: '' }], base);
}

/** Applies what several annexes say of one document, as where a release makes one version. */
export function applyTogether(parts: readonly AnnexPart[], base: VersionText): Applied {
  const baseline = baselineOf(base);
  const made = parts.map(({ amended, file }) => editsOf(amended, baseline, file));
  const diagnostics = made.flatMap((one) => (one.made ? [] : one.diagnostics));
  const all = made.flatMap((one) => (one.made ? [one.edits] : []));
  const collisions = collisionsAmong(
    all.map((edits, index) => ({
      name: parts[index]?.modification ?? '',
      texts: [{ baseline, edits }],
    })),
  );
  const files = parts.map(({ file }) => file);
  diagnostics.push(
    ...collisions.filter(blocks).map(({ words }) => colliding(words, files, base)),
    ...collisions
      .filter(({ kind, between: [one, other] }) => kind === 'same-change' && one === other)
      .map(({ provision }) => madeTwice(provision, files, base)),
  );
  const edits = diagnostics.length === 0 ? mergeEdits(all, baseline) : undefined;
  if (edits === undefined) return { applied: false, diagnostics };
  const row = editRow(baseline.entries, edits);
  const remarks = made.flatMap((one) => (one.made ? one.remarks : []));
  return { applied: true, tree: textOfEntries(row), row, baseline, edits, remarks };
}

/** Two modifications may ask for the same change; two annexes of one say it by mistake. */
function madeTwice(provision: string, files: readonly string[], base: VersionText): Diagnostic {
  return diagnose({
    file: files[1] ?? files[0] ?? '',
    rule: 'amendment-made-twice',
    severity: 'error',
    found: `Found the same change of ${provision === '' ? named(base) : `${provision} of ${named(base)}`} in two annexes of one modification: ${files.join(', ')}.`,
    expected: 'Expected each change in one annex.',
    mend: 'Take it out of one of the two; or, where they are alternatives, let each make a version of its own.',
  });
}

function colliding(words: string, files: readonly string[], base: VersionText): Diagnostic {
  return diagnose({
    file: files[0] ?? '',
    rule: 'amendment-collision',
    severity: 'error',
    found: words,
    expected: `Expected annexes that can be applied to ${named(base)} together: ${files.join(', ')}.`,
    mend: 'Draw one of the two against the version that the other makes.',
  });
}
