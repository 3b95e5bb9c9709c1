/**
 * Which modifications did something to a definition, of all those that make a version.
 */
import { annexesIn } from '../amend/annexes.ts';
import type { Cause } from '../effects/types.ts';
import type { Modification } from '../library/types.ts';
import type { LegalNode } from '../model/nodes.ts';
import type { MeaningPlace } from '../register/meanings.ts';
import { alignedRedline } from './aligned-redline.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { makersOf } from './provision-steps.ts';

/**
 * The modifications that made a definition what it is in the new version of a redline, or took it
 * away. Where what happened stands in no provision of that version, all that make it.
 */
export function causeMakers(
  publication: Publication,
  published: PublishedRedline,
  cause: Cause,
): Modification[] {
  const { new: fresh } = published;
  const all = fresh.modifications.map(publication.modificationOf);
  if (all.length < 2) return all;
  const nodes = nodesOf(cause);
  const aligned = alignedRedline(published).filter(
    (one) =>
      (one.new !== undefined && nodes.includes(one.new.node)) ||
      (one.old !== undefined && nodes.includes(one.old.node)),
  );
  const changed = aligned.filter(({ became }) => !became.includes('same'));
  const makers = new Set(
    changed.flatMap((one) => makersOf(publication, fresh, one, annexesIn(publication.library))),
  );
  return makers.size > 0 ? all.filter((one) => makers.has(one)) : all;
}

/** The provisions in which it happened, in either text. */
function nodesOf(cause: Cause): LegalNode[] {
  switch (cause.kind) {
    case 'inserted':
      return [cause.new.node];
    case 'removed':
      return [cause.old.node];
    case 'changed':
    case 'changed there':
      return [cause.old.node, cause.new.node];
    case 'leads elsewhere':
      return [...nodesAt(cause.was), ...nodesAt(cause.is)];
  }
}

function nodesAt(place: MeaningPlace): LegalNode[] {
  if (place.kind === 'definition') return [place.definition.node];
  if (place.kind === 'provision' || place.kind === 'silent') return [place.provision.node];
  return [];
}
