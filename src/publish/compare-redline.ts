/**
 * The redline of two published versions, from their data alone: the engine and the printer of the
 * build. Runs in browsers.
 */
import { makeRedline } from '../redline/redline.ts';
import type { Redline } from '../redline/types.ts';
import { ownTargets, publishedTargets } from './compare-targets.ts';
import type { PublishedText } from './compare-types.ts';
import { changeEntries } from './html/change-entries.ts';
import { printClean, printRedline, type PrintedView, type RedlineView } from './html/redline.ts';
import type { RedlinePage } from './page-models.ts';
import { countFacts, isClean } from './redline-facts.ts';
import { filtersOf } from './redline-filters.ts';
import { putDownTo, stepOf, type RedlineStep } from './redline-steps.ts';

/** A redline as it is shown, or why there is none to show. */
export type Comparison =
  | ({ readonly kind: 'proven' } & Pick<
      RedlinePage,
      'summary' | 'counts' | 'changes' | 'filters' | 'html'
    > & {
        /** How many changes there are, listed or not. */
        readonly count: number;
      })
  | {
      readonly kind: 'unproven';
      /** Which reading of the redline is not its text. */
      readonly reading: 'accepted' | 'rejected';
      /** Where in the text the two first differ, and how. */
      readonly path: string;
      readonly one: string;
      readonly other: string;
    };

/** What each version on the way changes in the one before it. */
function stepsOf(old: PublishedText, way: readonly Stage[]): RedlineStep[] {
  return way.map(({ text, modifications }, index) => {
    const before = way[index - 1]?.text ?? old;
    return stepOf(makeRedline(before.tree, text.tree), modifications);
  });
}

function printView(
  old: PublishedText,
  fresh: PublishedText,
  redline: Redline,
  view: RedlineView,
): PrintedView {
  // A text that stands alone is the version itself, and leads to places on its own page.
  if (view === 'old') return printClean(old.tree, ownTargets(old));
  if (view === 'new') return printClean(fresh.tree, ownTargets(fresh));
  return printRedline(redline, view, {
    targets: publishedTargets(fresh),
    oldTargets: publishedTargets(old),
    names: { old: `Version ${old.version.number}`, new: `Version ${fresh.version.number}` },
  });
}

/** A version on the way from the old text to the new one, with the numbers of what made it. */
export interface Stage {
  readonly text: PublishedText;
  readonly modifications: readonly string[];
}

/**
 * Compares two versions and prints one view of the redline, if the redline is proven.
 *
 * @param way the versions that lead from the old text to the new one, each made from the one before,
 *   the new one last; empty where no such way is known.
 */
export function compareTexts(
  old: PublishedText,
  fresh: PublishedText,
  view: RedlineView,
  way: readonly Stage[] = [],
): Comparison {
  const redline = makeRedline(old.tree, fresh.tree);
  const { proof, summary, counts } = redline;
  if (!proof.proven) return { kind: 'unproven', reading: proof.reading, ...proof.difference };
  const { html, places } = printView(old, fresh, redline, view);
  const entries = isClean(view) ? [] : changeEntries(redline, places);
  const changes = putDownTo(redline, entries, stepsOf(old, way), []);
  const filters = filtersOf(changes);
  return {
    kind: 'proven',
    count: redline.changes.length,
    summary,
    counts: countFacts(counts),
    changes,
    filters,
    html,
  };
}
