/**
 * Which modification made a change, where a redline spans more than one of them: the one whose own
 * step between the two versions has a change in the same provision.
 */
import type { Version } from '../library/types.ts';
import type { Change } from '../redline/types.ts';
import { indexProvisions, type Provision } from '../register/provisions.ts';
import { continuedIn, formerIn } from './fates.ts';
import { makeRedline } from '../redline/redline.ts';
import type { ChangeEntry } from './html/change-entries.ts';
import { annexTrees } from './own-texts.ts';
import type { RedlineChange } from './page-models.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { putDownTo, stepOf, type RedlineStep } from './redline-steps.ts';

/** The entries of a redline, each with the numbers of the modifications that it is put down to. */
export function attributed(
  publication: Publication,
  published: PublishedRedline,
  entries: readonly ChangeEntry[],
): RedlineChange[] {
  const numbersOf = ({ modifications }: Version): string[] =>
    modifications.map((id) => publication.modificationOf(id).number);
  const marked = annexSteps(publication, published);
  const steps =
    marked.length > 0
      ? marked
      : stepsBetween(publication, published).map(({ step, changes, where }) =>
          stepOf({ changes }, numbersOf(step.new), where),
        );
  return putDownTo(published.redline, entries, steps, numbersOf(published.new));
}

/**
 * Where several modifications make a version at once: what the annexes of each change in the old text
 * by themselves. None where not each of them has an annex that does.
 */
function annexSteps(publication: Publication, published: PublishedRedline): RedlineStep[] {
  const { old, new: fresh } = published;
  if (fresh.modifications.length < 2) return [];
  const steps = fresh.modifications.flatMap((id) =>
    annexTrees(publication, published, id).map((tree) =>
      stepOf(
        makeRedline(old.tree, tree),
        [publication.modificationOf(id).number],
        'beside the way',
      ),
    ),
  );
  const told = new Set(steps.flatMap(({ modifications }) => modifications));
  return told.size === fresh.modifications.length ? steps : [];
}

/** One step between two versions, its changes by the names of the two. */
interface StepBetween {
  readonly step: PublishedRedline;
  readonly changes: readonly Change[];
  readonly where: 'on the way' | 'beside the way';
}

/**
 * The steps from the old version to the new one: the redlines on the way, each version against its
 * base; or, where the new version is made from the old one at once, the redlines of other versions
 * that some of the same modifications make from it. None where no way leads from the one to the other:
 * alternatives stand side by side.
 */
function stepsBetween(
  publication: Publication,
  { old, new: fresh, document }: PublishedRedline,
): StepBetween[] {
  const chain: PublishedRedline[] = [];
  let at: Version | undefined = fresh;
  while (at !== undefined && at !== old) {
    const step: PublishedRedline | undefined = publication.redlineOf(at);
    if (step !== undefined) chain.push(step);
    at = chain.length > document.versions.length ? undefined : step?.old;
  }
  if (at === undefined) return [];
  if (chain.length > 1) {
    return chain.map((step, index) => ({
      step,
      changes: namedAtEnds(step, chain.slice(index + 1), chain.slice(0, index).reverse()),
      where: 'on the way',
    }));
  }
  return publication.redlines
    .filter(
      (one) =>
        one.old === old &&
        one.new !== fresh &&
        one.new.modifications.length > 0 &&
        one.new.modifications.length < fresh.modifications.length &&
        one.new.modifications.every((id) => fresh.modifications.includes(id)),
    )
    .map((step) => ({ step, changes: step.redline.changes, where: 'beside the way' }));
}

/**
 * The changes of a step, each provision by the name that it had at the beginning of the way and the
 * one that it has at its end: a number may be another provision's in between.
 *
 * @param before the steps before it, the nearest first.
 * @param after those after it, the nearest first.
 */
function namedAtEnds(
  { old, new: fresh, redline }: PublishedRedline,
  before: readonly PublishedRedline[],
  after: readonly PublishedRedline[],
): Change[] {
  const nameFrom = (
    version: Version,
    name: string,
    steps: readonly PublishedRedline[],
    next: (step: PublishedRedline, provision: Provision) => Provision | undefined,
  ): string => {
    const provision = indexProvisions(version).all.find((one) => one.name === name);
    // What is no provision with a name of its own, such as a heading, keeps what it is called.
    if (name === '' || provision === undefined) return name;
    let at: Provision | undefined = provision;
    for (const step of steps) at = at && next(step, at);
    return at?.name ?? '';
  };
  return redline.changes.map((change) => ({
    ...change,
    oldProvision: nameFrom(old, change.oldProvision, before, formerIn),
    newProvision: nameFrom(fresh, change.newProvision, after, continuedIn),
  }));
}
