/**
 * What became of each provision in a published redline.
 */
import { remembered } from '../model/once.ts';
import { alignmentOf, type AlignedProvision } from '../redline/alignment.ts';
import type { PublishedRedline } from './publication.ts';

/** The provisions of both versions of a redline, each with its partner and what became of it. */
export const alignedRedline = remembered(
  (published: PublishedRedline): readonly AlignedProvision[] => {
    const { redline, old, new: fresh } = published;
    return alignmentOf(redline, old.tree, fresh.tree);
  },
);
