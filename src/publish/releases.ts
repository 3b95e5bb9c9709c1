/**
 * The pages of releases: modifications that take effect together.
 */
import type { Release } from '../library/types.ts';
import { statusWords } from '../model/lifecycle.ts';
import {
  HOME,
  modificationAddress,
  redlineAddress,
  releaseAddress,
  RELEASES,
  versionAddress,
} from './addresses.ts';
import type { ReleaseEntry, ReleasePage, ReleasesPage } from './page-models.ts';
import { printPlain } from './print-text.ts';
import type { Publication } from './publication.ts';
import { rowOrder } from './row-order.ts';
import { dayWords, documentName } from './words.ts';

/** The list of releases, by date. */
export function releasesPage(publication: Publication): ReleasesPage {
  return {
    frame: {
      title: 'Releases',
      description: `Releases of the ${publication.library.code.title}: which modifications take effect together, and when.`,
      href: RELEASES,
      breadcrumbs: [{ text: 'Home', href: HOME }],
      area: 'releases',
    },
    releases: publication.library.releases.map((release) => releaseEntry(publication, release)),
  };
}

function releaseEntry(publication: Publication, release: Release): ReleaseEntry {
  return {
    title: release.title,
    href: releaseAddress(release.id),
    date: dayWords(release.date),
    status: release.status,
    order: rowOrder(release.status, [release.date]),
    label: `${statusWords(release.status)} (as at ${dayWords(release.statusOn)})`,
    modifications: release.modifications.map(({ modification: id, condition }) => {
      const { number, title } = publication.modificationOf(id);
      return { link: { text: `${number}: ${title}`, href: modificationAddress(id) }, condition };
    }),
  };
}

/** One release: its modifications and the documents they change. */
export function releasePage(publication: Publication, release: Release): ReleasePage {
  const amended = release.modifications.flatMap(
    ({ modification }) => publication.modificationOf(modification).amends,
  );
  return {
    frame: {
      title: release.title,
      description: `${release.title}, ${dayWords(release.date)}: modifications and the documents they change.`,
      href: releaseAddress(release.id),
      breadcrumbs: [
        { text: 'Home', href: HOME },
        { text: 'Releases', href: RELEASES },
      ],
      area: 'releases',
    },
    release: releaseEntry(publication, release),
    aboutHtml: printPlain(release.about),
    documents: amended.map(({ document: id, base, result }) => {
      const document = publication.documentOf(id);
      const redline = publication.redlineOf(publication.versionOf(id, result));
      return {
        name: `${documentName(document)}: ${document.title}`,
        text: { text: `Version ${result}, proposed`, href: versionAddress(document, result) },
        redline: {
          text: `Changes from version ${base}`,
          href: redlineAddress(document, base, result),
        },
        summary: redline?.redline.summary ?? [],
      };
    }),
  };
}
