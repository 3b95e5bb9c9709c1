/**
 * Two provisions with one number would have one address: an error, with both places named.
 */
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { isParent, type LegalDocument, type LegalNode } from '../model/nodes.ts';

/** Reports clauses and limbs whose number stands twice in the document; deleted text is left out. */
export function reportDuplicates(
  tree: LegalDocument,
  file: string,
  diagnostics: Diagnostic[],
): void {
  const seen = new Map<string, LegalNode>();
  const visit = (node: LegalNode, above: string): void => {
    if (node.type === 'deletion') return;
    const number = numberOf(node, above);
    if (number !== undefined) {
      const first = seen.get(number);
      if (first === undefined) seen.set(number, node);
      else {
        diagnostics.push(
          diagnose({
            file,
            place: node.position?.start,
            rule: 'duplicate-clause-number',
            severity: 'error',
            found: `Found ${number} a second time; it stands first at line ${String(first.position?.start.line ?? '?')}.`,
            expected: 'Expected each number once in a document, since it is also the address.',
            mend: 'Correct the number that is wrong; numbers are text and are never generated.',
          }),
        );
      }
    }
    if (isParent(node)) for (const child of node.children) visit(child, number ?? above);
  };
  visit(tree, '');
}

function numberOf(node: LegalNode, above: string): string | undefined {
  if (node.type === 'clause') return node.number;
  if (node.type === 'limb' && above !== '' && node.label !== '') return above + node.label;
  return undefined;
}
