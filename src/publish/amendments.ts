/**
 * Annexes are proven before anything is published: base and annex give the next version, exactly.
 */
import { annexFaults } from '../amend/annexes.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import type { Publication } from './publication.ts';

/** What is wrong with the annexes; errors keep the site from being published. */
export function amendmentFaults({ library, redlines }: Publication): Diagnostic[] {
  return annexFaults(library, ({ document, base, result }) => {
    const made = redlines.find(
      (one) => one.document.id === document && one.old.number === base && one.new.number === result,
    );
    return made?.redline;
  });
}
