/**
 * Lists of clauses in the heads of policies, which name the clauses that govern them.
 */
import { fieldRange } from '../library/front-matter.ts';
import type { Version } from '../library/types.ts';
import type { Provision } from '../register/provisions.ts';
import { consequence, type Consequence, type Setting } from './consequences.ts';

/** The entries that name a clause of a version. */
export function governingLists(
  version: Version,
  clause: Provision,
  to: string | undefined,
  setting: Setting,
): Consequence[] {
  const { documents, policies } = setting.library;
  return [...documents, ...policies].flatMap(({ governedBy, file }) =>
    governedBy.flatMap((entry, index) => {
      if (entry.document !== version.document || entry.version !== version.number) return [];
      return entry.clauses.flatMap((number, place) => {
        if (number !== clause.name) return [];
        const { source, offsetOf, between } = setting.placesIn(file);
        const range = fieldRange(source, ['governedBy', index, 'clauses', place]);
        if (range === undefined) return [];
        return [
          consequence(setting, {
            touched: 'fact',
            file,
            place: between(offsetOf(range.start), offsetOf(range.end)),
            at: '',
            edit: to,
            reason: 'The policy is said to be governed by the clause.',
          }),
        ];
      });
    }),
  );
}
