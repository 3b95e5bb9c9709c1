/**
 * The references that stand in the same words as one, before it, after it and over it. Of a paragraph that cites
 * thousands of provisions only those are looked at that are asked for.
 */
import { remembered } from '../../model/once.ts';
import type { LegalNode } from '../../model/nodes.ts';
import type { Reference } from '../../register/register.ts';
import { referencesByWords } from '../../register/relations.ts';

const placesOf = remembered(
  (all: readonly Reference[]): ReadonlyMap<Reference, number> =>
    new Map(all.map((one, at) => [one, at])),
);

/** The references that are read among some letters of some words; none for most. */
export function referencesAt(
  words: LegalNode,
  start: number,
  end: number,
  all: readonly Reference[],
): readonly Reference[] {
  const here = referencesByWords(all).get(words) ?? [];
  return here.filter(({ citation }) => citation.start < end && citation.end > start);
}

/** No more than “under” stands between the two. */
const RIGHT_AFTER = ' under '.length;

/**
 * Those right after a reference, with little more than “of” between: “paragraph (c) of Section D1.2”.
 *
 * @param all the references of its text, in reading order.
 */
export function referencesRightAfter(one: Reference, all: readonly Reference[]): Reference[] {
  const found: Reference[] = [];
  const { end } = one.citation;
  for (let at = (placesOf(all).get(one) ?? all.length) + 1; at < all.length; at += 1) {
    const next = all[at];
    const past = (next?.citation.start ?? 0) - end;
    if (next?.words !== one.words || past > RIGHT_AFTER) break;
    if (past > 0) found.push(next);
  }
  return found;
}

/** The reference before one in its words; nothing where it is the first. */
export function referenceBefore(one: Reference, all: readonly Reference[]): Reference | undefined {
  for (let at = (placesOf(all).get(one) ?? 0) - 1; at >= 0; at -= 1) {
    const before = all[at];
    if (before?.words !== one.words) return undefined;
    if (before.citation.start < one.citation.start) return before;
  }
  return undefined;
}
