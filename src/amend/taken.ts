/**
 * What edits take away that others may rest on: numbers that no longer mean what they meant, and
 * terms that nothing defines any more.
 */
import { remembered } from '../model/once.ts';
import { isParent, type LegalDocument, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { editRow } from './edit-row.ts';
import { textOfEntries } from './entries.ts';
import { numberFates, type NumberFate } from './number-fates.ts';
import type { PendingText } from './pending.ts';

/** What one document no longer has afterwards. */
export interface Taken {
  readonly document: string;
  readonly numbers: ReadonlyMap<string, NumberFate>;
  readonly terms: ReadonlySet<string>;
  /** Every term that it defined before. */
  readonly defined: ReadonlySet<string>;
}

/** What a pending text takes away. Worked out once, since each is asked beside every other one. */
export const takenBy = remembered((text: PendingText): Taken => {
  const { baseline, edits } = text;
  const after = textOfEntries(editRow(baseline.entries, edits));
  const all = takenBetween(baseline.text.document, baseline.text.tree, after);
  // A clause that is laid over another version has the limbs of its own: those of that did not go.
  const numbers = [...all.numbers].filter(([number]) => !number.includes('('));
  return text.isLaidOver === true ? { ...all, numbers: new Map(numbers) } : all;
});

/** What a document loses from one wording to the next. */
export function takenBetween(document: string, before: LegalDocument, after: LegalDocument): Taken {
  const defined = new Set(termsIn(before));
  const kept = new Set(termsIn(after));
  return {
    document,
    numbers: numberFates(before, after),
    terms: new Set([...defined].filter((term) => !kept.has(term))),
    defined,
  };
}

/** The terms that a node defines, as written. */
export function termsIn(node: LegalNode): string[] {
  if (node.type === 'definedTerm') return [plainText(node.children).trim()];
  if (node.type === 'inlineDefinition') return [plainText(node.children)];
  return isParent(node) ? node.children.flatMap(termsIn) : [];
}
