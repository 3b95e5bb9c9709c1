/**
 * What an annex does, amendment by amendment. Its marks say what goes and what comes; which of those
 * are one provision that was moved, renumbered or replaced follows from what they say, told as the
 * redline engine tells it.
 */
import type { LegalNode } from '../model/nodes.ts';
import { alignmentOf } from '../redline/alignment.ts';
import { makeRedline } from '../redline/redline.ts';
import { nameKey } from './baseline.ts';
import { entriesOf, textOfEntries, wordsOf, type Entry, type MarkedEntry } from './entries.ts';
import type { Deed } from './instructions.ts';
import type { Passage } from './read-annex.ts';
import { holdSame, unnumbered } from './two-wordings.ts';

/** What is done to one provision. */
export interface Amendment {
  /** Never empty: a provision may be moved, renumbered and amended at once. */
  readonly deeds: readonly Deed[];
  /** Where the annex shows it as it was; nothing where it is new. */
  readonly old: MarkedEntry | undefined;
  /** Where the annex shows it as it will be: the same block, where it is marked inside. */
  readonly new: MarkedEntry | undefined;
}

/** The amendments of passages of one document, in their order; those that go stand where they were. */
export function amendmentsIn(passages: readonly Passage[]): Amendment[] {
  const marked = passages.flatMap(({ entries }) => entries);
  const partners = partnersIn(passages);
  const continued = new Set(partners.values());
  const runs = runsOf(passages);
  return marked.flatMap((one): Amendment[] => {
    switch (one.status) {
      case 'context':
        return [];
      case 'changed':
        return [{ deeds: deedsInside(one), old: one, new: one }];
      case 'deleted':
        return continued.has(one) ? [] : [{ deeds: ['delete'], old: one, new: undefined }];
      case 'inserted': {
        const old = partners.get(one);
        if (old === undefined) return [{ deeds: ['insert'], old, new: one }];
        return [{ deeds: deedsBetween(old, one, runs), old, new: one }];
      }
    }
  });
}

function deedsInside({ old, new: fresh }: MarkedEntry): Deed[] {
  if (old === undefined || fresh === undefined) return ['amend'];
  const isRenumbered = old.name !== fresh.name && 'number' in old.node;
  if (!isRenumbered) return ['amend'];
  return holdSame(old, fresh) ? ['renumber'] : ['renumber', 'amend'];
}

/** Of what goes in one place and comes in another, or in its own place anew. */
function deedsBetween(
  gone: MarkedEntry,
  come: MarkedEntry,
  runs: ReadonlyMap<MarkedEntry, number>,
): Deed[] {
  const [old, fresh] = [gone.old, come.new];
  if (old === undefined || fresh === undefined) return ['replace'];
  const isMoved = runs.get(gone) !== runs.get(come);
  const isRenumbered = old.name !== fresh.name && 'number' in old.node;
  const isSame = holdSame(old, fresh);
  const deeds: Deed[] = [
    ...(isMoved ? (['move'] as const) : []),
    ...(isRenumbered ? (['renumber'] as const) : []),
    ...(isSame ? [] : [isMoved ? ('amend' as const) : ('replace' as const)]),
  ];
  return deeds.length === 0 ? ['replace'] : deeds;
}

/** Which stretch of what only goes and comes each stands in: within one, nothing has moved. */
function runsOf(passages: readonly Passage[]): Map<MarkedEntry, number> {
  const runs = new Map<MarkedEntry, number>();
  let run = 0;
  for (const { entries } of passages) {
    run += 1;
    for (const one of entries) {
      if (one.status === 'context' || one.status === 'changed') run += 1;
      else runs.set(one, run);
    }
  }
  return runs;
}

/** For what comes, what it was before; only where each is the other's one counterpart. */
function partnersIn(passages: readonly Passage[]): Map<MarkedEntry, MarkedEntry> {
  const marked = passages.flatMap(({ entries }) => entries);
  const partners = new Map<MarkedEntry, MarkedEntry>();
  const taken = new Set<MarkedEntry>();
  const left = (status: 'deleted' | 'inserted'): MarkedEntry[] =>
    marked.filter((one) => one.status === status && !taken.has(one) && !partners.has(one));
  const pair = (keyOf: (entry: Entry) => string | undefined): void => {
    const gone = Map.groupBy(left('deleted'), ({ old }) => old && keyOf(old));
    const come = Map.groupBy(left('inserted'), ({ new: fresh }) => fresh && keyOf(fresh));
    for (const [key, [fresh, ...more]] of come) {
      const [old, ...others] = gone.get(key) ?? [];
      if (key === undefined || old === undefined || fresh === undefined) continue;
      if (more.length > 0 || others.length > 0) continue;
      partners.set(fresh, old);
      taken.add(old);
    }
  };
  // What it says comes before what it is called: a number may be another provision's by now.
  pair((entry) => (nameKey(entry) === undefined ? undefined : wordsKey(entry, true)));
  pair((entry) => wordsKey(entry, false));
  pair(nameKey);
  if (left('deleted').length > 0 && left('inserted').length > 0) {
    for (const [old, fresh] of alignedIn(marked)) {
      if (old.status !== 'deleted' || fresh.status !== 'inserted') continue;
      if (taken.has(old) || partners.has(fresh)) continue;
      partners.set(fresh, old);
      taken.add(old);
    }
  }
  return partners;
}

/** By its words, and its number where that is asked; nothing for what has no words but a heading's. */
function wordsKey({ node, name }: Entry, isNumbered: boolean): string | undefined {
  const isHeading = /heading/i.test(node.type) || node.type === 'part';
  if (isHeading && !isNumbered) return undefined;
  const words = wordsOf(unnumbered(node));
  return words === '' ? undefined : `${node.type} ${isNumbered ? name : ''} ${words}`;
}

/** What the redline engine calls one provision in the two readings of an annex. */
function alignedIn(marked: readonly MarkedEntry[]): [old: MarkedEntry, fresh: MarkedEntry][] {
  const [olds, news] = [marked.filter(({ old }) => old), marked.filter((one) => one.new)];
  const before = textOfEntries(olds.flatMap(({ old }) => (old ? [old] : [])));
  const after = textOfEntries(news.flatMap(({ new: fresh }) => (fresh ? [fresh] : [])));
  const places = [before, after].map(
    (tree) => new Map<LegalNode, number>(entriesOf(tree).map(({ source }, at) => [source, at])),
  );
  const [oldPlaces, newPlaces] = places;
  // Blocks of two passages may make one where they stand side by side; then nothing is sure.
  if (oldPlaces?.size !== olds.length || newPlaces?.size !== news.length) return [];
  return alignmentOf(makeRedline(before, after), before, after).flatMap(
    ({ old, new: fresh }): [MarkedEntry, MarkedEntry][] => {
      const one = old && olds[oldPlaces.get(old.node) ?? -1];
      const other = fresh && news[newPlaces.get(fresh.node) ?? -1];
      return one && other && old.kind === fresh.kind ? [[one, other]] : [];
    },
  );
}
