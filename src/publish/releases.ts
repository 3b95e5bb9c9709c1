/**
 * Releases in lists: modifications that take effect together.
 */
import type { Release } from '../library/types.ts';
import { statusWords } from '../model/lifecycle.ts';
import { alternativeNote } from './alternative-notes.ts';
import { HOME, modificationAddress, releaseAddress, RELEASES } from './addresses.ts';
import type { ReleaseEntry, ReleasesPage } from './page-models.ts';
import type { Publication } from './publication.ts';
import { rowOrder } from './row-order.ts';
import { SITE_FEED } from './site.ts';
import { dayWords } from './words.ts';

/** The list of releases, by date. */
export function releasesPage(publication: Publication): ReleasesPage {
  return {
    frame: {
      title: 'Releases',
      description: `Releases of the ${publication.library.code.title}: which modifications take effect together, and when.`,
      href: RELEASES,
      breadcrumbs: [{ text: 'Home', href: HOME }],
      area: 'releases',
      feed: SITE_FEED,
    },
    releases: publication.library.releases.map((release) => releaseEntry(publication, release)),
  };
}

/** A release in a list. */
export function releaseEntry(publication: Publication, release: Release): ReleaseEntry {
  return {
    title: release.title,
    href: releaseAddress(release.id),
    date: dayWords(release.date),
    status: release.status,
    order: rowOrder(release.status, [release.date]),
    label: `${statusWords(release.status)} (as at ${dayWords(release.statusOn)})`,
    modifications: release.modifications.map(({ modification: id, condition }) => {
      const modification = publication.modificationOf(id);
      const { number, title } = modification;
      const note = alternativeNote(modification);
      return {
        link: { text: `${number}: ${title}`, href: modificationAddress(id) },
        condition,
        notes: note === undefined ? [] : [note],
      };
    }),
  };
}
