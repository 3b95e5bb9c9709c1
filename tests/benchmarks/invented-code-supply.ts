/**
 * Which terms have a meaning where, and what can be cited from there.
 */
import { inventCited } from './invented-citing.ts';
import type {
  InventedClause,
  InventedCodePart,
  InventedConsolidation,
  InventedDocument,
  InventedTerm,
} from './invented-code-model.ts';
import type { Supply } from './invented-pieces.ts';
import type { Random } from './random.ts';

/** What the sentences of a clause may be made of; each part's terms are worked out once. */
export function suppliesOf(
  random: Random,
  { documents, terms }: InventedConsolidation,
): (document: InventedDocument, part: InventedCodePart, clause: InventedClause) => Supply {
  const all = [...terms.values()];
  const known = new Map<InventedCodePart, readonly InventedTerm[]>();
  const termsIn = (document: InventedDocument, part: InventedCodePart): readonly InventedTerm[] => {
    const found = known.get(part) ?? termsAt(all, document, part);
    known.set(part, found);
    return found;
  };
  return (document, part, clause) => ({
    terms: termsIn(document, part),
    cite: () => inventCited(random, documents, { document, limbs: clause.limbs.length }),
  });
}

/**
 * The terms that mean something in a part: its own, then its document's, then the code's, then those
 * of the Appendix that the document names last. Of one name, the first.
 */
function termsAt(
  terms: readonly InventedTerm[],
  { id, fallback }: InventedDocument,
  part: InventedCodePart,
): InventedTerm[] {
  const isOf = (document: string | undefined) => {
    return ({ scope }: InventedTerm) => scope.kind === 'document' && scope.document === document;
  };
  const byName = new Map<string, InventedTerm>();
  for (const holds of [
    ({ scope }: InventedTerm) => scope.kind === 'part' && scope.part === part.id,
    isOf(id),
    ({ scope }: InventedTerm) => scope.kind === 'code',
    isOf(fallback),
  ]) {
    for (const term of terms.filter(holds)) if (!byName.has(term.name)) byName.set(term.name, term);
  }
  return [...byName.values()];
}
