import type { Position } from 'unist';
import type { Clause, Part } from '../../model/nodes.ts';
import { foreignClausesIn } from '../numbers/foreign-clauses.ts';
import { rowsOf } from '../numbers/numbering.ts';
import type { Fault, TreeRule } from '../rule.ts';
import type { TreeText } from '../text.ts';
import { writtenFaultsOf } from '../numbers/written-rows.ts';

export const clauseNumberOrder: TreeRule = {
  name: 'clause-number-order',
  on: 'tree',
  severity: 'warning',
  sentence: 'Clauses and parts stand in the order of their numbers.',
  reason: 'A reader who looks for D1.2 between D1.1 and D1.3 concludes that it was taken out.',
  right: 'D1.1 The panel shall meet.\n\nD1.2 The panel shall act.\n\nD1.3 The panel shall report.',
  wrong:
    'D1.1 The panel shall meet.\n\nD1.3 The panel shall act.\n\n⟦D1.2⟧ The panel shall report.',
  found: 'Found D1.2 after D1.3.',
  *check(text): Generator<Fault> {
    for (const fault of writtenFaultsOf(text)) {
      if (fault.kind !== 'order') continue;
      const { one, beside, after } = fault;
      yield misplaced(text, one, `${after ? 'after' : 'before'} ${beside.shown}`, beside);
    }
    const placed = (node: Clause | Part): Placed => ({
      shown: node.number,
      place: text.places.number(node),
    });
    for (const { clause, part, twice } of foreignClausesIn(text)) {
      // Where another clause has its number too, that is told.
      if (twice) continue;
      const where = part.type === 'part' ? `in part ${part.number}` : `after ${part.number}`;
      yield misplaced(text, placed(clause), where, placed(part));
    }
    for (const { provisions, misplaced: out } of rowsOf(text)) {
      for (const [index, one] of provisions.entries()) {
        if (!out.has(one)) continue;
        const before = provisions[index - 1];
        const beside = before ?? provisions[index + 1];
        if (beside === undefined) continue;
        const where = beside === before ? 'after' : 'before';
        yield misplaced(text, placed(one), `${where} ${beside.number}`, placed(beside));
      }
    }
  },
};

/** A number, and where it stands. */
interface Placed {
  readonly shown: string;
  readonly place: Position | undefined;
}

function misplaced(
  { file }: TreeText,
  { shown, place }: Placed,
  where: string,
  beside: Placed,
): Fault {
  return {
    file,
    place,
    at: shown,
    found: `Found ${shown} ${where}.`,
    expected: 'Expected numbers that rise.',
    mend: 'Put it in its place, or correct its number.',
    others: [{ file, place: beside.place, says: beside.shown }],
  };
}
