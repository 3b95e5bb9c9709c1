/**
 * Every address of the site. Addresses last: a path or an anchor once published keeps its meaning.
 */
import type { CodeDocument, Day, Modification, Paper } from '../library/types.ts';
import type { ModificationId, ReleaseId, TermKey, VersionNumber } from '../model/identifiers.ts';
import type { RedlineView } from './html/redline.ts';

export const HOME = '/';
export const CODE = '/code/';
export const DEFINITIONS = '/definitions/';
export const MODIFICATIONS = '/modifications/';
/** Pending modifications together, and the data for it. */
export const TOGETHER = '/modifications/together/';
export const TOGETHER_DATA = '/modifications/together.json';
export const POLICIES = '/policies/';
export const RELEASES = '/releases/';
export const SEARCH = '/search/';
/** The code at any date. */
export const DATES = '/at/';
/** What came into force and what was corrected. */
export const CHANGELOG = '/changelog/';
/** Faults of the official text that are published as they stand. */
export const KNOWN_FAULTS = '/known-faults/';
/** Where references to provisions that are not published here are listed. */
export const UNPUBLISHED = '/code/#not-published-here';

type Place = Pick<CodeDocument, 'id' | 'kind'>;

/** The document: its text in force, or what there is to say of it. */
export function documentAddress(document: Place): string {
  return `${document.kind === 'policy' ? POLICIES : CODE}${document.id}/`;
}

/** One version, for good. */
export function versionAddress(document: Place, version: VersionNumber): string {
  return `${documentAddress(document)}${version}/`;
}

/** Where each provision of a version comes from. */
export function historyAddress(document: Place, version: VersionNumber): string {
  return `${versionAddress(document, version)}history/`;
}

/** What became of the provisions of a document that are gone. */
export function goneAddress(document: Place): string {
  return `${documentAddress(document)}gone/`;
}

/** What changed from one version to another, in one of its views. */
export function redlineAddress(
  document: Place,
  old: VersionNumber,
  fresh: VersionNumber,
  view: RedlineView = 'inline',
): string {
  const inline = `${documentAddress(document)}redline/${old}/${fresh}/`;
  return view === 'inline' ? inline : `${inline}${view}/`;
}

/** Where any two versions of a document are compared. */
export function compareAddress(document: Place): string {
  return `${documentAddress(document)}redline/`;
}

/** What changes between any two versions: the compare page leads to the redline, or makes it. */
export function comparisonAddress(
  document: Place,
  old: VersionNumber,
  fresh: VersionNumber,
): string {
  return `${compareAddress(document)}?old=${old}&new=${fresh}`;
}

/** One version as data. */
export function textDataAddress(document: Place, version: VersionNumber): string {
  return `${versionAddress(document, version)}text.json`;
}

export function modificationAddress(id: ModificationId): string {
  return `${MODIFICATIONS}${id}/`;
}

export function paperAddress(
  modification: Pick<Modification, 'id'>,
  paper: Pick<Paper, 'id'>,
): string {
  return `${modificationAddress(modification.id)}${paper.id}/`;
}

export function releaseAddress(id: ReleaseId): string {
  return `${RELEASES}${id}/`;
}

/** What one modification of a release changes. */
export function releasePartAddress(release: ReleaseId, modification: ModificationId): string {
  return `${releaseAddress(release)}only/${modification}/`;
}

/** The redlines of all that a modification changes, on one page. */
export function modificationRedlineAddress(id: ModificationId): string {
  return `${modificationAddress(id)}redline/`;
}

/** The page of a term: its definitions, their history, and every use of it. */
export function termAddress(key: TermKey): string {
  return `${DEFINITIONS}${key}/`;
}

/** The code at a day; without one, the list of days. */
export function dayAddress(day?: Day): string {
  return day === undefined ? DATES : `${DATES}${day}/`;
}

/** A page as it is at a day: "/at/2024-02-29/code/section-d/". */
export function atDay(day: Day, address: string): string {
  return `${DATES}${day}${address}`;
}

/** Where the pages of a day stand, for the script that keeps the day. */
export function dayPlacesAddress(day: Day): string {
  return `${dayAddress(day)}places.json`;
}

/** The feed that belongs to a page. */
export function feedAddress(page: string): string {
  return `${page}feed.xml`;
}

/**
 * An address with a fragment; parentheses are allowed in fragments and stay readable. Without an
 * anchor the address itself.
 */
export function at(address: string, anchor: string | undefined): string {
  return anchor === undefined ? address : `${address}#${anchor}`;
}
