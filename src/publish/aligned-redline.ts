/**
 * What became of each provision in a published redline, worked out once.
 */
import { alignmentOf, type AlignedProvision } from '../redline/alignment.ts';
import type { PublishedRedline } from './publication.ts';

const known = new WeakMap<PublishedRedline, readonly AlignedProvision[]>();

/** The provisions of both versions of a redline, each with its partner and what became of it. */
export function alignedRedline(published: PublishedRedline): readonly AlignedProvision[] {
  const remembered = known.get(published);
  if (remembered !== undefined) return remembered;
  const { redline, old, new: fresh } = published;
  const aligned = alignmentOf(redline, old.tree, fresh.tree);
  known.set(published, aligned);
  return aligned;
}
