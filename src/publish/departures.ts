/**
 * Provisions that a version does not have any more, or has under another name: which they were, what
 * continues them, and where their words went.
 */
import type { CodeDocument, Version } from '../library/types.ts';
import { sameText } from '../model/equality.ts';
import type { LegalContent, LegalDocument, LegalNode } from '../model/nodes.ts';
import type { AlignedProvision } from '../redline/alignment.ts';
import { indexProvisions, type Provision } from '../register/provisions.ts';
import { alignedRedline } from './aligned-redline.ts';
import type { Publication, PublishedRedline } from './publication.ts';

/** A provision whose name leads to it no more from one version on. */
export interface Departure {
  readonly redline: PublishedRedline;
  readonly old: Provision;
  readonly aligned: AlignedProvision;
  /** What continues it under another name, or what it was merged into; none where nothing does. */
  readonly fresh: Provision | undefined;
  /** Provisions of other documents that say what it said, made by the same modifications. */
  readonly elsewhere: readonly Provision[];
}

const known = new WeakMap<PublishedRedline, readonly Departure[]>();

/** Every departure from a document, by version, in the order of the old texts. */
export function departuresFrom(publication: Publication, document: CodeDocument): Departure[] {
  return publication.redlines
    .filter((one) => one.document === document && one.new.status !== 'withdrawn')
    .flatMap((redline) => departuresIn(publication, redline));
}

/** What departs in one redline. */
export function departuresIn(
  publication: Publication,
  redline: PublishedRedline,
): readonly Departure[] {
  const remembered = known.get(redline);
  if (remembered !== undefined) return remembered;
  const found = findDepartures(publication, redline);
  known.set(redline, found);
  return found;
}

/** What departed on the way to a version, the latest first. */
export function departuresBefore(publication: Publication, version: Version): Departure[] {
  const redline = publication.redlineOf(version);
  if (redline === undefined) return [];
  return [...departuresIn(publication, redline), ...departuresBefore(publication, redline.old)];
}

/** True for a version that is, or was, in force. */
function tookEffect({ status }: Version): boolean {
  return status === 'in-force' || status === 'superseded';
}

/**
 * What a provision is in the text in force, whatever it is called there.
 *
 * @returns the provision, or how it went; nothing for one that was never in force.
 */
export function inForceAs(
  publication: Publication,
  provision: Provision,
): { readonly now: Provision } | { readonly gone: Departure } | undefined {
  if (!tookEffect(provision.version)) return undefined;
  const redline = publication.redlines.find(
    ({ old, new: fresh }) => old === provision.version && tookEffect(fresh),
  );
  if (redline === undefined) {
    return provision.version.status === 'in-force' ? { now: provision } : undefined;
  }
  const gone = departuresIn(publication, redline).find(({ old }) => old === provision);
  if (gone !== undefined && gone.fresh === undefined) return { gone };
  const next = gone?.fresh ?? indexProvisions(redline.new).byAnchor.get(provision.anchor);
  return next && inForceAs(publication, next);
}

function findDepartures(publication: Publication, redline: PublishedRedline): Departure[] {
  const records = new Map(alignedRedline(redline).map((one) => [one.old?.node, one]));
  const [before, after] = [indexProvisions(redline.old), indexProvisions(redline.new)];
  const gone = new Set<Provision>();
  return before.all.flatMap((old): Departure[] => {
    if (old.kind === 'subHeading' || old.kind === 'inlineLimb') return [];
    // A limb goes with what holds it.
    if (old.kind === 'limb' && old.within !== undefined && gone.has(old.within)) {
      gone.add(old);
      return [];
    }
    const found = old.kind === 'inlineDefinition' ? undefined : records.get(old.node);
    const aligned = found ?? (old.within && records.get(old.within.node));
    if (aligned === undefined) return [];
    const stays =
      found === undefined
        ? after.byAnchor.has(old.anchor)
        : found.new !== undefined && after.byNode.get(found.new.node)?.anchor === old.anchor;
    if (stays) return [];
    gone.add(old);
    return [departure(publication, redline, old, aligned)];
  });
}

function departure(
  publication: Publication,
  redline: PublishedRedline,
  old: Provision,
  aligned: AlignedProvision,
): Departure {
  const after = indexProvisions(redline.new);
  const continued = aligned.new && after.byNode.get(aligned.new.node);
  const fresh = continued ?? mergedInto(redline, aligned);
  return {
    redline,
    old,
    aligned,
    fresh,
    elsewhere: fresh === undefined ? sameElsewhere(publication, redline, old) : [],
  };
}

/** The provision that a merged one became part of. */
function mergedInto(
  { redline, new: fresh }: PublishedRedline,
  { became, changes }: AlignedProvision,
): Provision | undefined {
  if (!became.includes('merged')) return undefined;
  const merger = redline.changes.find(({ id, kind }) => kind === 'merged' && changes.includes(id));
  return indexProvisions(fresh).all.find(({ name }) => name === merger?.newProvision);
}

/** Provisions that the same modifications insert in other documents with the very same words. */
function sameElsewhere(
  { redlines }: Publication,
  { document, new: made }: PublishedRedline,
  { kind, node }: Provision,
): Provision[] {
  if (kind !== 'clause' && kind !== 'definition') return [];
  return redlines
    .filter(
      (one) =>
        one.document !== document &&
        one.new.modifications.some((id) => made.modifications.includes(id)),
    )
    .flatMap((one) =>
      alignedRedline(one).flatMap((record): Provision[] => {
        const inserted = record.old === undefined ? record.new : undefined;
        if (inserted?.node.type !== node.type) return [];
        const provision = indexProvisions(one.new).byNode.get(inserted.node);
        return provision !== undefined && sameText(unnumbered(node), unnumbered(inserted.node))
          ? [provision]
          : [];
      }),
    );
}

/** The words of a provision without the number that they stand under. */
function unnumbered(node: LegalNode): LegalDocument {
  const children = node.type === 'clause' ? node.children : [node];
  return { type: 'legalDocument', children: children as LegalContent[] };
}
