/**
 * Two consolidations side by side: which provision of the new texts is which of the old ones, whose
 * own words stayed, and in which something changed.
 */
import type { Consolidation } from '../library/consolidations.ts';
import type { Version } from '../library/types.ts';
import { wordsByProvision, wordsText, type WordsByProvision } from '../register/passages.ts';
import { indexProvisions, type Provision, type Words } from '../register/provisions.ts';
import { alignmentOf, type AlignedProvision } from '../redline/alignment.ts';
import type { Redline } from '../redline/types.ts';

/** Gives the redline of two versions of a document; a proven one. */
export type RedlineOf = (old: Version, fresh: Version) => Redline;

/** A run of a version's own words: those of one provision, or those outside of all. */
export interface Passage {
  readonly provision: Provision | undefined;
  readonly words: readonly Words[];
}

/** A passage of the new texts with the same passage of the old ones, where no word of it changed. */
export interface KeptPassage {
  readonly version: Version;
  readonly old: Passage;
  readonly new: Passage;
}

export interface Pairing {
  /** The old provision that a new one continues. */
  readonly oldOf: (fresh: Provision) => Provision | undefined;
  /** The new provision that continues an old one. */
  readonly newOf: (old: Provision) => Provision | undefined;
  /** True where a word of a new provision changed, or anything in a provision that it holds. */
  readonly isChanged: (fresh: Provision) => boolean;
  /** True where a word of the provision itself changed. */
  readonly hasOwnChange: (fresh: Provision) => boolean;
  /** In the order of the new texts. */
  readonly kept: readonly KeptPassage[];
}

/**
 * Pairs the provisions of two consolidations. A change that is no more than formatting, typography
 * or a number that followed is no change of words here: it leaves the meaning as it is.
 */
export function pairConsolidations(
  old: Consolidation,
  fresh: Consolidation,
  redlineOf: RedlineOf,
): Pairing {
  const oldOf = new Map<Provision, Provision>();
  const newOf = new Map<Provision, Provision>();
  const changed = new Set<Provision>();
  const own = new Set<Provision>();
  const kept: KeptPassage[] = [];
  for (const [document, version] of fresh.versions) {
    const before = old.versions.get(document);
    if (before === undefined) continue;
    if (before === version) {
      for (const [provision, words] of wordsByProvision(version)) {
        const passage = { provision, words };
        kept.push({ version, old: passage, new: passage });
      }
      for (const provision of indexProvisions(version).all) {
        oldOf.set(provision, provision);
        newOf.set(provision, provision);
      }
      continue;
    }
    const pair = pairVersions(before, version, redlineOf(before, version));
    for (const [one, other] of pair.oldOf) {
      oldOf.set(one, other);
      newOf.set(other, one);
    }
    pair.changed.forEach((one) => changed.add(one));
    pair.own.forEach((one) => own.add(one));
    kept.push(...pair.kept);
  }
  return {
    oldOf: (provision) => oldOf.get(provision),
    newOf: (provision) => newOf.get(provision),
    isChanged: (provision) => changed.has(provision),
    hasOwnChange: (provision) => own.has(provision),
    kept,
  };
}

interface VersionPair {
  /** By new provision. */
  readonly oldOf: ReadonlyMap<Provision, Provision>;
  readonly changed: ReadonlySet<Provision>;
  readonly own: ReadonlySet<Provision>;
  readonly kept: readonly KeptPassage[];
}

function pairVersions(old: Version, fresh: Version, redline: Redline): VersionPair {
  const records = alignmentOf(redline, old.tree, fresh.tree);
  const [before, after] = [indexProvisions(old).byNode, indexProvisions(fresh).byNode];
  const [oldWords, newWords] = [wordsByProvision(old), wordsByProvision(fresh)];
  const substantive = new Set(
    redline.changes.filter((change) => change.class === 'substantive').map(({ id }) => id),
  );
  const pairs = records.map((record) => ({
    record,
    was: record.old && before.get(record.old.node),
    is: record.new && after.get(record.new.node),
  }));
  const oldOf = new Map<Provision, Provision>();
  const newOf = new Map<Provision, Provision>();
  for (const { was, is } of pairs) {
    if (was === undefined || is === undefined) continue;
    oldOf.set(is, was);
    newOf.set(was, is);
  }
  const changed = new Set<Provision>();
  const own = new Set<Provision>();
  const touch = (provision: Provision | undefined): void => {
    for (let at = provision; at !== undefined && !changed.has(at); at = at.within) changed.add(at);
  };
  const kept = new Set<Provision>();
  const holders = pairs.map(({ is }) => is);
  for (const { record, was, is } of pairs) {
    const matters = record.changes.some((id) => substantive.has(id));
    const holder = record.within === undefined ? undefined : holders[record.within];
    if (was !== undefined && is !== undefined) {
      if (matters && wordsText(oldWords.get(was)) !== wordsText(newWords.get(is))) {
        own.add(is);
        touch(is);
      } else kept.add(is);
      if (!hasMoved(record)) continue;
    } else if (was === undefined && is === undefined) {
      // A block without an address: its words are those of what holds it.
      if (matters && holder !== undefined) own.add(holder);
      if (!matters) continue;
    }
    // What came, went or moved changes what holds it.
    touch(is?.within ?? holder);
    touch(newHolder(was?.within, newOf));
  }
  const stayed = new Set([...kept].filter((provision) => !own.has(provision)));
  return { oldOf, changed, own, kept: keptPassages(fresh, oldWords, newWords, oldOf, stayed) };
}

function hasMoved({ became }: AlignedProvision): boolean {
  return became.some((one) => one === 'moved' || one === 'raised' || one === 'lowered');
}

/** The nearest holder of what is gone that is still there. */
function newHolder(
  old: Provision | undefined,
  newOf: ReadonlyMap<Provision, Provision>,
): Provision | undefined {
  for (let at = old; at !== undefined; at = at.within) {
    const fresh = newOf.get(at);
    if (fresh !== undefined) return fresh;
  }
  return undefined;
}

function keptPassages(
  version: Version,
  old: WordsByProvision,
  fresh: WordsByProvision,
  oldOf: ReadonlyMap<Provision, Provision>,
  kept: ReadonlySet<Provision>,
): KeptPassage[] {
  const found: KeptPassage[] = [];
  for (const [provision, words] of fresh) {
    if (provision === undefined) {
      found.push(...keptOutside(version, old.get(undefined) ?? [], words));
      continue;
    }
    const was = oldOf.get(provision);
    if (was === undefined || !kept.has(provision)) continue;
    found.push({
      version,
      old: { provision: was, words: old.get(was) ?? [] },
      new: { provision, words },
    });
  }
  return found;
}

/** Words outside of all provisions are known again by what they say. */
function keptOutside(
  version: Version,
  old: readonly Words[],
  fresh: readonly Words[],
): KeptPassage[] {
  const bySaying = new Map(old.map((words) => [wordsText([words]), words]));
  return fresh.flatMap((words): KeptPassage[] => {
    const was = bySaying.get(wordsText([words]));
    if (was === undefined) return [];
    return [{ version, old: outside(was), new: outside(words) }];
  });
}

function outside(words: Words): Passage {
  return { provision: undefined, words: [words] };
}
