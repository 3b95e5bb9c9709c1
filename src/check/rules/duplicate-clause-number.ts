import type { LegalNode } from '../../model/nodes.ts';
import { isParent } from '../../model/nodes.ts';
import type { Outcome, TextRule } from '../rule.ts';

export const duplicateClauseNumber: TextRule = {
  name: 'duplicate-clause-number',
  on: 'text',
  severity: 'error',
  sentence: 'Each clause has a number of its own, and each limb a label of its own in its clause.',
  reason:
    'The number is what other texts cite. Of two provisions with one number nobody knows which is meant.',
  right: 'D1.1 The panel shall meet monthly.\n\nD1.2 The panel shall keep minutes.',
  wrong: 'D1.1 The panel shall meet monthly.\n\n⟦D1.1⟧ The panel shall keep minutes.',
  found: 'Found D1.1 a second time.',
  *check({ version, file, places }): Generator<Outcome> {
    const first = new Map<string, LegalNode>();
    function* visit(node: LegalNode, above: string): Generator<Outcome> {
      if (node.type === 'deletion') return;
      const name = nameOf(node, above);
      const before = name === undefined ? undefined : first.get(name);
      if (name !== undefined && before === undefined) first.set(name, node);
      if (name !== undefined && before !== undefined) {
        yield {
          file,
          place: places.number(node) ?? node.position,
          at: name,
          found: `Found ${name} a second time.`,
          expected: 'Expected each number once in a document, since it is also the address.',
          mend: 'Correct the number that is wrong; numbers are text and are never generated.',
          others: [{ file, place: places.number(before), says: `the first ${name}` }],
        };
      }
      // The limbs of a definition are its own, also where the list of definitions stands in a clause.
      const around = node.type === 'termDefinition' ? '' : (name ?? above);
      if (isParent(node)) for (const child of node.children) yield* visit(child, around);
    }
    yield* visit(version.tree, '');
  },
};

function nameOf(node: LegalNode, above: string): string | undefined {
  if (node.type === 'clause') return node.number;
  return node.type === 'limb' && above !== '' && node.label !== '' ? above + node.label : undefined;
}
