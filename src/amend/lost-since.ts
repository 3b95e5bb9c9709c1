/**
 * What an annex cites or uses and a later version has no more, or under another number: the annex may
 * fit that version word for word, and say something else there.
 */
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import type { Baseline } from './baseline.ts';
import { calledEntry } from './entries.ts';
import { lostLinks, wordsOfLost, type LostLink } from './link-collisions.ts';
import type { PendingText } from './pending.ts';
import { takenBetween } from './taken.ts';

/**
 * The links of an annex that went between two versions of a document.
 *
 * @param saying all that the annex does, to whichever document.
 */
export function lostSince(
  base: Baseline,
  later: Baseline,
  saying: readonly PendingText[],
): LostLink[] {
  return lostLinks([takenBetween(base.text.document, base.text.tree, later.text.tree)], saying);
}

/** A link that went as a warning at the words of the annex. */
export function lostLinkDiagnostic(lost: LostLink, later: Baseline, file: string): Diagnostic {
  const { document, number } = later.text;
  return diagnose({
    file,
    place: lost.entry.node.position?.start,
    rule: 'stale-citation',
    severity: 'warning',
    found: `Found that ${wordsOfLost(lost, `${document} ${number}`, 'the annex')}`,
    expected: `Expected ${calledEntry(lost.entry)} to rest on what ${document} ${number} has.`,
    mend:
      lost.kind === 'cited' && lost.fate.now !== undefined
        ? `Cite ${lost.fate.now}, if the same provision is meant.`
        : 'Leave it out, or cite or use something else.',
  });
}
