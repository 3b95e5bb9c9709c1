/**
 * What was done to each clause and definition of a version, and by which modification: read off the
 * redlines from the version back to the first that is published, across moves and renumbering.
 */
import { remembered } from '../model/once.ts';
import { annexesIn, type LibraryAnnex } from '../amend/annexes.ts';
import type { MarkedEntry } from '../amend/entries.ts';
import type { Modification, Version } from '../library/types.ts';
import { statusFor } from '../model/lifecycle.ts';
import type { LegalNode } from '../model/nodes.ts';
import type { AlignedProvision, Outcome } from '../redline/alignment.ts';
import type { Provision } from '../register/provisions.ts';
import { alignedRedline } from './aligned-redline.ts';
import { provisionsWithHistory } from './history-provisions.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { dayWords } from './words.ts';

/** One thing that was done to a provision. */
export interface ProvisionStep {
  /** From the version before to the one in which it was done. */
  readonly redline: PublishedRedline;
  readonly aligned: AlignedProvision;
  /** "Inserted", "Renumbered from K2.3 and changed". */
  readonly did: string;
  /** The modifications that did it; none where no modification is said to make the version. */
  readonly makers: readonly Modification[];
}

/** A clause or definition of a version with all that was done to it. */
export interface ProvisionPast {
  readonly provision: Provision;
  /** The latest first. */
  readonly steps: readonly ProvisionStep[];
  /** The first version that is published, where the provision stands in it already. */
  readonly first: { readonly version: Version; readonly node: LegalNode } | undefined;
}

const known = new WeakMap<Version, readonly ProvisionPast[]>();

/** What was done to each clause and definition of a version, in the order of the text. */
export function provisionPasts(
  publication: Publication,
  version: Version,
): readonly ProvisionPast[] {
  const remembered = known.get(version);
  if (remembered !== undefined) return remembered;
  const back = wayBack(publication, version);
  const annexes = annexesIn(publication.library);
  const pasts = provisionsWithHistory(version).map((provision) =>
    pastOf(publication, version, provision, back, annexes),
  );
  known.set(version, pasts);
  return pasts;
}

/** One version against its base, with what became of each provision of the new one. */
interface BackStep {
  readonly redline: PublishedRedline;
  readonly became: ReadonlyMap<LegalNode, AlignedProvision>;
}

/** The redlines from a version back to the first that is published. */
function wayBack(publication: Publication, version: Version): BackStep[] {
  const steps: BackStep[] = [];
  for (
    let redline = publication.redlineOf(version);
    redline !== undefined;
    redline = publication.redlineOf(redline.old)
  ) {
    steps.push(backStep(redline));
  }
  return steps;
}

const backStep = remembered((redline: PublishedRedline): BackStep => {
  const aligned = alignedRedline(redline);
  const holders = holdersOfChanges(aligned);
  const became = new Map<LegalNode, AlignedProvision>();
  aligned.forEach((one, index) => {
    if (one.new === undefined) return;
    const told = one.became.filter((outcome) => outcome !== 'changedInside' || holders.has(index));
    became.set(one.new.node, { ...one, became: told });
  });
  return { redline, became };
});

/**
 * What holds something that changed, but for definitions: each has a line of its own, and a clause
 * that lists them does not change where one of them does.
 */
function holdersOfChanges(aligned: readonly AlignedProvision[]): ReadonlySet<number> {
  const holders = new Set<number>();
  for (const one of aligned) {
    if (one.became.every((outcome) => outcome === 'same' || outcome === 'changedInside')) continue;
    let at: AlignedProvision | undefined = one;
    while (at?.within !== undefined && (at.new ?? at.old)?.kind !== 'termDefinition') {
      if (holders.has(at.within)) break;
      holders.add(at.within);
      at = aligned[at.within];
    }
  }
  return holders;
}

function pastOf(
  publication: Publication,
  version: Version,
  provision: Provision,
  back: readonly BackStep[],
  annexes: readonly LibraryAnnex[],
): ProvisionPast {
  const steps: ProvisionStep[] = [];
  let first: ProvisionPast['first'] = { version, node: provision.node };
  for (const { redline, became } of back) {
    const one: AlignedProvision | undefined = became.get(first.node);
    if (one === undefined) return { provision, steps, first: undefined };
    const did = doneTo(one);
    if (did !== undefined) {
      steps.push({
        redline,
        aligned: one,
        did,
        makers: makersOf(publication, redline.new, one, annexes),
      });
    }
    if (one.old === undefined) return { provision, steps, first: undefined };
    first = { version: redline.old, node: one.old.node };
  }
  return { provision, steps, first };
}

const DONE: readonly (readonly [Outcome, string])[] = [
  ['inserted', 'Inserted'],
  ['split', 'Split off'],
  ['merged', 'Merged'],
  ['moved', 'Moved'],
  ['raised', 'Raised a level'],
  ['lowered', 'Lowered a level'],
  ['renumbered', 'Renumbered'],
  ['changed', 'Changed'],
  ['changedInside', 'Changed'],
  ['reformatted', 'Changed in formatting'],
];

/** What was done to a provision, in words; nothing where it stayed as it was. */
function doneTo({ became, old, new: fresh }: AlignedProvision): string | undefined {
  const words = DONE.filter(([outcome]) => became.includes(outcome)).map(([, one]) => one);
  const [first, ...others] = [...new Set(words)];
  if (first === undefined) return undefined;
  const from =
    old !== undefined && old.name !== fresh?.name && old.name !== '' ? ` from ${old.name}` : '';
  return [first + from, ...others.map((one) => one.toLowerCase())].join(' and ');
}

/**
 * The modifications that did something to a provision on the way to a version: of several that make
 * it, those whose annex marks the provision; else those that have no annex of the version here.
 */
export function makersOf(
  publication: Publication,
  { modifications, document, number }: Version,
  { old, new: fresh }: Pick<AlignedProvision, 'old' | 'new'>,
  annexes: readonly LibraryAnnex[],
): Modification[] {
  const all = modifications.map(publication.modificationOf);
  if (all.length < 2) return all;
  const marked = (modification: Modification): MarkedEntry[] =>
    annexes
      .filter((annex) => annex.modification === modification)
      .flatMap(({ amended }) => amended)
      .filter(({ subject }) => subject.document === document && subject.result === number)
      .flatMap(({ passages }) => passages.flatMap(({ entries }) => entries))
      .filter(({ status }) => status !== 'context');
  // What stood before is known by the name that all annexes found it under; what is new has another.
  const marking = all.filter((modification) =>
    marked(modification).some(({ old: before, new: after }) =>
      old === undefined
        ? before === undefined && after?.name === fresh?.name
        : before?.name === old.name,
    ),
  );
  if (marking.length > 0) return marking;
  const silent = all.filter((modification) => marked(modification).length === 0);
  return silent.length > 0 ? silent : all;
}

/** "in force from 1 April 2025", "proposed for 29 February 2024 or 27 June 2024". */
export function stepStatus({
  redline: { new: version },
  makers,
}: Pick<ProvisionStep, 'redline' | 'makers'>): string {
  const { status, inForceFrom, inForceOn } = version;
  if (status === 'in-force' || status === 'superseded') {
    if (inForceFrom !== undefined) return statusFor(status, dayWords(inForceFrom));
    return inForceOn === undefined ? 'in force' : `in force on ${dayWords(inForceOn)}`;
  }
  const days = new Set(
    makers.flatMap(({ implementation }) => implementation.map(({ date }) => date)),
  );
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });
  return statusFor(status, list.format([...days].sort().map(dayWords)));
}
