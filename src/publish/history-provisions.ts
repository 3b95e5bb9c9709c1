/**
 * The provisions whose history is told: those that are cited by a name of their own.
 */
import type { Version } from '../library/types.ts';
import { indexProvisions, type Provision } from '../register/provisions.ts';

/** The clauses and the definitions of a version, in order. */
export function provisionsWithHistory(version: Version): Provision[] {
  return indexProvisions(version).all.filter(
    ({ kind }) => kind === 'clause' || kind === 'definition',
  );
}
