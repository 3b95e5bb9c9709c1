/**
 * A term renamed everywhere, as edits that the editor shows for review before any is made.
 */
import { AnnotatedTextEdit, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Consequence } from '../../src/edit/consequences.ts';
import { editable } from '../../src/edit/edited.ts';
import { rangeOf } from './diagnostics.ts';

/**
 * The edits of consequences.
 *
 * @param annotated true for an editor that asks its user to review edits that say so.
 */
export function workspaceEdit(
  consequences: readonly Consequence[],
  uriOf: (name: string) => string,
  versionOf: (uri: string) => number | null,
  annotated: boolean,
): WorkspaceEdit {
  const byFile = Map.groupBy(editable(consequences), ({ file }) => file);
  if (!annotated) {
    return {
      changes: Object.fromEntries(
        [...byFile].map(([file, edits]) => [uriOf(file), edits.map(plainEdit)]),
      ),
    };
  }
  const reasons = new Map<string, Consequence>();
  const documentChanges = [...byFile].map(([file, edits]) => {
    const uri = uriOf(file);
    return TextDocumentEdit.create(
      { uri, version: versionOf(uri) },
      edits.map((one) => {
        // Each is shown with the reason that it has itself.
        const id = `${one.touched}: ${one.reason}`;
        reasons.set(id, one);
        const { range, newText } = plainEdit(one);
        return AnnotatedTextEdit.replace(range, newText, id);
      }),
    );
  });
  return {
    documentChanges,
    changeAnnotations: Object.fromEntries(
      [...reasons].map(([id, { touched, reason }]) => [
        id,
        { label: `Rename: ${touched}`, description: reason, needsConfirmation: true },
      ]),
    ),
  };
}

function plainEdit({ place, edit = '' }: Consequence) {
  return { range: rangeOf(place), newText: edit };
}
