/**
 * What became of each provision in a published redline, worked out once.
 */
import { remembered } from '../model/once.ts';
import { alignmentOf, type AlignedProvision } from '../redline/alignment.ts';
import type { PublishedRedline } from './publication.ts';

/** The provisions of both versions of a redline, each with its partner and what became of it. */
export const alignedRedline = remembered(
  (published: PublishedRedline): readonly AlignedProvision[] => {
    const { redline, old, new: fresh } = published;
    const aligned = alignmentOf(redline, old.tree, fresh.tree);
    return aligned;
  },
);
