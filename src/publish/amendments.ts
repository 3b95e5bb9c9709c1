/**
 * Annexes are proven before anything is published: base and annex give the next version, exactly.
 */
import { annexFaults } from '../amend/annexes.ts';
import { pendingIn, pendingFaults } from '../amend/pending-library.ts';
import type { Subject } from '../amend/subjects.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import type { Redline } from '../redline/types.ts';
import type { Publication } from './publication.ts';

/**
 * What is wrong with the annexes. Errors keep the site from being published; warnings tell of
 * instructions that are untrue, of annexes out of date, and of pending modifications that collide.
 */
export function amendmentFaults({ library, redlines }: Publication): Diagnostic[] {
  const redlineOf = ({ document, base, result }: Subject): Redline | undefined =>
    redlines.find(
      (one) => one.document.id === document && one.old.number === base && one.new.number === result,
    )?.redline;
  return [...annexFaults(library, redlineOf), ...pendingFaults(pendingIn(library))];
}
