/**
 * Which modification made a change, where a redline spans more than one of them: the one whose own
 * step between the two versions has a change in the same provision.
 */
import type { Version } from '../library/types.ts';
import type { ChangeEntry } from './html/change-entries.ts';
import type { RedlineChange } from './page-models.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { putDownTo, stepOf } from './redline-steps.ts';

/** The entries of a redline, each with the numbers of the modifications that it is put down to. */
export function attributed(
  publication: Publication,
  published: PublishedRedline,
  entries: readonly ChangeEntry[],
): RedlineChange[] {
  const numbersOf = ({ modifications }: Version): string[] =>
    modifications.map((id) => publication.modificationOf(id).number);
  const steps = stepsBetween(publication, published).map((step) =>
    stepOf(
      step.redline,
      numbersOf(step.new),
      step.old === published.old && step.new !== published.new ? 'beside the way' : 'on the way',
    ),
  );
  return putDownTo(published.redline, entries, steps, numbersOf(published.new));
}

/**
 * The steps from the old version to the new one: the redlines on the way, each version against its
 * base; or, where the new version is made from the old one at once, the redlines of other versions
 * that some of the same modifications make from it.
 */
function stepsBetween(
  publication: Publication,
  { old, new: fresh, document }: PublishedRedline,
): PublishedRedline[] {
  const chain: PublishedRedline[] = [];
  for (let at: Version | undefined = fresh; at !== undefined && at !== old;) {
    const step: PublishedRedline | undefined = publication.redlineOf(at);
    if (step !== undefined) chain.push(step);
    at = chain.length > document.versions.length ? undefined : step?.old;
  }
  if (chain.length > 1) return chain;
  return publication.redlines.filter(
    (one) =>
      one.old === old &&
      one.new !== fresh &&
      one.new.modifications.length > 0 &&
      one.new.modifications.length < fresh.modifications.length &&
      one.new.modifications.every((id) => fresh.modifications.includes(id)),
  );
}
