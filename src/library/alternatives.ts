/**
 * Alternatives of one modification: annexes of legal text of which one would be made, not all.
 */
import type { Amended, Modification, Paper } from './types.ts';

/** An annex that is one of several to choose from. */
export interface Alternative {
  readonly paper: Paper;
  readonly amends: readonly Amended[];
}

/**
 * The annexes of a modification that one must choose from; none where there is no choice. Annexes
 * are alternatives where two of them make different versions of one document; annexes that share the
 * work do not.
 */
export function alternativesOf({
  papers,
  amends: usual,
}: Pick<Modification, 'papers' | 'amends'>): Alternative[] {
  const annexes = papers
    .filter(({ kind }) => kind === 'legal-text')
    .map((paper) => ({ paper, amends: paper.amends ?? usual }));
  const all = annexes.flatMap(({ amends }) => amends);
  const isChoice = all.some((one) =>
    all.some((other) => other.document === one.document && other.result !== one.result),
  );
  return isChoice ? annexes : [];
}
