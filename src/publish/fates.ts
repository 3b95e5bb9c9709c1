/**
 * What becomes of a provision in the versions made from its own, and what became of a number that a
 * version does not have, or has for another provision, in the versions that it is made from.
 */
import { remembered } from '../model/once.ts';
import type { Version } from '../library/types.ts';
import { anchorOfNumber } from '../register/anchors.ts';
import { indexProvisions, type Provision } from '../register/provisions.ts';
import { alignedRedline } from './aligned-redline.ts';
import type { Publication, PublishedRedline } from './publication.ts';

/** Something that happened to a provision between two versions. */
export type Fate =
  | { readonly kind: 'removed'; readonly version: Version; readonly old: Provision }
  | {
      readonly kind: 'renumbered';
      readonly version: Version;
      readonly old: Provision;
      readonly new: Provision;
    };

/**
 * The first thing that happens to a provision on each way of later versions: that it is removed, or
 * gets another number.
 */
export function fatesAfter(publication: Publication, provision: Provision): Fate[] {
  return publication.redlines
    .filter(({ old }) => old === provision.version)
    .flatMap((redline) => {
      const fate = fateIn(redline, provision);
      if (fate !== undefined) return [fate];
      const next = indexProvisions(redline.new).byAnchor.get(provision.anchor);
      return next === undefined ? [] : fatesAfter(publication, next);
    });
}

/** What happened to a provision in one redline; nothing where it keeps its number. */
function fateIn(published: PublishedRedline, old: Provision): Fate | undefined {
  const aligned = alignedOf(published).byOld.get(old);
  if (aligned === undefined) return undefined;
  const { fresh } = aligned;
  if (fresh === undefined) return { kind: 'removed', version: published.new, old };
  if (fresh.name === old.name) return undefined;
  return { kind: 'renumbered', version: published.new, old, new: fresh };
}

/** The provision that one continues, in the version that its own is made from. */
export function formerOf(publication: Publication, fresh: Provision): Provision | undefined {
  const redline = publication.redlineOf(fresh.version);
  return redline && formerIn(redline, fresh);
}

/** The provision that one continues, in the old version of a redline. */
export function formerIn(published: PublishedRedline, fresh: Provision): Provision | undefined {
  return alignedOf(published).byNew.get(fresh);
}

/** The provision that continues one in the version that a redline makes. */
export function continuedIn(published: PublishedRedline, old: Provision): Provision | undefined {
  return alignedOf(published).byOld.get(old)?.fresh;
}

/**
 * What happened on the way to a version to the provision that bore a number before: the last version
 * on the way in which another one, or none, bears it.
 *
 * @param now the provision that bears the number in this version, if one does.
 */
export function fateBefore(
  publication: Publication,
  number: string,
  version: Version,
  now: Provision | undefined,
): Fate | undefined {
  const redline = publication.redlineOf(version);
  if (redline === undefined) return undefined;
  const former = indexProvisions(redline.old).byAnchor.get(anchorOfNumber(number));
  const fate = former && fateIn(redline, former);
  if (fate !== undefined) return fate;
  // A number that one provision bears all along says nothing, and may have been another's before.
  const goesOn = now === undefined ? former === undefined : former === formerOf(publication, now);
  return goesOn ? fateBefore(publication, number, redline.old, former) : undefined;
}

interface Aligned {
  readonly byOld: ReadonlyMap<Provision, { readonly fresh: Provision | undefined }>;
  readonly byNew: ReadonlyMap<Provision, Provision>;
}

/** The alignment of a redline. */
const alignedOf = remembered((published: PublishedRedline): Aligned => {
  const { old, new: fresh } = published;
  const [before, after] = [indexProvisions(old).byNode, indexProvisions(fresh).byNode];
  const byOld = new Map<Provision, { fresh: Provision | undefined }>();
  const byNew = new Map<Provision, Provision>();
  for (const record of alignedRedline(published)) {
    const was = record.old && before.get(record.old.node);
    const is = record.new && after.get(record.new.node);
    if (was === undefined) continue;
    byOld.set(was, { fresh: is });
    if (is !== undefined) byNew.set(is, was);
  }
  return { byOld, byNew };
});
