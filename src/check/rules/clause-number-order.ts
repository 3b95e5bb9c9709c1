import { rowsOf } from '../numbering.ts';
import type { Outcome, TextRule } from '../rule.ts';

export const clauseNumberOrder: TextRule = {
  name: 'clause-number-order',
  on: 'text',
  severity: 'warning',
  sentence: 'Clauses and parts stand in the order of their numbers.',
  reason: 'A reader who looks for D1.2 between D1.1 and D1.3 concludes that it was taken out.',
  right: 'D1.1 The panel shall meet.\n\nD1.2 The panel shall act.\n\nD1.3 The panel shall report.',
  wrong:
    'D1.1 The panel shall meet.\n\nD1.3 The panel shall act.\n\n⟦D1.2⟧ The panel shall report.',
  found: 'Found D1.2 after D1.3.',
  *check(text): Generator<Outcome> {
    for (const { provisions, misplaced } of rowsOf(text)) {
      for (const [index, one] of provisions.entries()) {
        if (!misplaced.has(one)) continue;
        const before = provisions[index - 1];
        const after = provisions[index + 1];
        const beside = before ?? after;
        if (beside === undefined) continue;
        yield {
          file: text.file,
          place: text.places.number(one),
          at: one.number,
          found: `Found ${one.number} ${beside === before ? 'after' : 'before'} ${beside.number}.`,
          expected: 'Expected numbers that rise.',
          mend: 'Put it in its place, or correct its number.',
          others: [{ file: text.file, place: text.places.number(beside), says: beside.number }],
        };
      }
    }
  },
};
