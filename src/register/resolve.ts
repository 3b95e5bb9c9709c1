/**
 * Where what is cited stands: in which document of a consolidation, at which provision.
 */
import type { Version } from '../library/types.ts';
import { sectionLetterOf } from '../model/identifiers.ts';
import { keptFreeIn } from './kept-free.ts';
import { unitOfHeading } from './heading-numbers.ts';
import { headingNumbered } from './numbered-headings.ts';
import { indexProvisions, type Provision } from './provisions.ts';
import type { CitedTarget } from './references/citation.ts';

/** Where a cited provision is, or why it is nowhere here. */
export type Target =
  | { readonly kind: 'provision'; readonly provision: Provision }
  | { readonly kind: 'document'; readonly version: Version }
  /** In this code, and not published here. */
  | { readonly kind: 'unpublished' }
  /** In a document that is published whole, and does not have it. */
  | { readonly kind: 'missing'; readonly version: Version }
  /** In another law or contract. */
  | { readonly kind: 'law' };

/**
 * Resolves citations among the versions of a consolidation.
 *
 * @param here the version that the words stand in: what they call "clause 1.4" is there.
 */
export function resolverOf(
  versions: readonly Version[],
  here: Version | undefined,
): (cited: CitedTarget) => Target {
  const byName = new Map<string, Version>();
  for (const version of versions) {
    if (version.citedAs !== undefined) byName.set(version.citedAs, version);
  }
  return ({ number, document, unit }) => {
    if (document !== undefined) return inVersion(number, byName.get(document), unit);
    const whole = byName.get(number);
    if (whole !== undefined) return { kind: 'document', version: whole };
    // A number says by its letter which document it is in; without a letter it is in this one.
    const letter = sectionLetterOf(number);
    if (/^\p{Lu}\p{Ll}+ /u.test(number)) return { kind: 'unpublished' };
    if (here !== undefined && !byName.has(letter) && isHeadedIn(here, number)) {
      return inVersion(number, here, unit);
    }
    return inVersion(number, letter === '' ? here : byName.get(letter), unit);
  };
}

/** True for "V" and "A5" in a text whose headings bear such numbers. */
function isHeadedIn(version: Version, number: string): boolean {
  if (isRomanIn(version, number)) return true;
  const heading = headingNumbered(indexProvisions(version), number);
  return heading !== undefined && unitOfHeading(heading.name) === 'condition';
}

/** True for "V" in a text whose headings are "Article I", "Article II". */
function isRomanIn(version: Version, number: string): boolean {
  if (!/^[IVXLC]{1,7}(?:\(|$)/.test(number)) return false;
  const index = indexProvisions(version);
  return ['I', 'II', 'III'].every((one) => headingNumbered(index, one) !== undefined);
}

function inVersion(number: string, version: Version | undefined, unit?: string): Target {
  if (version === undefined) return { kind: 'unpublished' };
  const index = indexProvisions(version);
  const provision =
    index.byAnchor.get(number) ??
    headingNumbered(index, number, unit) ??
    keptFreeIn(index, number)?.unit;
  if (provision !== undefined) return { kind: 'provision', provision };
  // A clause that an extract has stands in it whole: a limb that is not there is nowhere.
  const clause = index.byAnchor.has(number.replace(/\(.*$/, ''));
  const isOpen = version.extract && !(clause && number.includes('('));
  return isOpen ? { kind: 'unpublished' } : { kind: 'missing', version };
}
