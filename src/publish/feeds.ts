/**
 * The feeds of the site: all changes, those of each document, of each definition, and of each
 * modification.
 */
import { atomFeed, type Feed, type FeedEntry } from '../export/feed.ts';
import {
  documentAddress,
  feedAddress,
  HOME,
  modificationAddress,
  termAddress,
} from './addresses.ts';
import {
  correctionEntries,
  feedId,
  modificationEntry,
  ownEntry,
  redlineEntry,
  termEntries,
  type FeedSite,
} from './feed-entries.ts';
import type { DataFile, TermPage } from './page-models.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { documentName } from './words.ts';

/** Every feed; each is written when it is asked for. */
export function feedFiles(publication: Publication, terms: readonly TermPage[]): DataFile[] {
  const { library, documents, redlines } = publication;
  const { title, address = '' } = library.code;
  const site: FeedSite = { publication, base: address.replace(/\/$/u, '') };
  const entries = new Map<PublishedRedline, FeedEntry>();
  // An entry stands in several feeds, and is printed once.
  const entryOf = (redline: PublishedRedline): FeedEntry => {
    const entry = entries.get(redline) ?? redlineEntry(site, redline);
    entries.set(redline, entry);
    return entry;
  };
  const changesOf = (wanted: (redline: PublishedRedline) => boolean): FeedEntry[] =>
    redlines.filter(wanted).reverse().map(entryOf);
  const corrected = documents.map((document) => ({
    document,
    entries: () =>
      document.versions.flatMap((version) => correctionEntries(site, document, version)),
  }));
  return [
    feedFile(
      site,
      HOME,
      title,
      `All changes of the ${title}: versions, corrections, modifications.`,
      () => [
        ...changesOf(() => true),
        ...corrected.flatMap((one) => one.entries()),
        ...library.modifications.map((one) => modificationEntry(site, one)),
      ],
    ),
    ...corrected.map(({ document, entries: corrections }) => {
      const name = documentName(document);
      return feedFile(
        site,
        documentAddress(document),
        `${name}: ${document.title}`,
        `Changes of ${name}, each with its redline.`,
        () => [...changesOf((redline) => redline.document === document), ...corrections()],
      );
    }),
    ...library.modifications.map((modification) =>
      feedFile(
        site,
        modificationAddress(modification.id),
        `${modification.number}: ${modification.title}`,
        `What ${modification.number} changes, and its status.`,
        () => [
          modificationEntry(site, modification),
          ...redlines
            .filter((redline) => redline.new.modifications.includes(modification.id))
            .reverse()
            .map((redline) => ownEntry(site, redline, modification, entryOf)),
        ],
      ),
    ),
    ...terms.map(({ key, term }) =>
      feedFile(
        site,
        termAddress(key as Parameters<typeof termAddress>[0]),
        `${term}: definition`,
        `What changes in the definition of ${term}.`,
        () => termEntries(site, key as Parameters<typeof termAddress>[0], term).reverse(),
      ),
    ),
  ];
}

function feedFile(
  site: FeedSite,
  page: string,
  title: string,
  subtitle: string,
  entries: () => readonly FeedEntry[],
): DataFile {
  const { code } = site.publication.library;
  const href = feedAddress(page);
  const feed = (): Feed => ({
    id: feedId(site, href),
    title: title === code.title ? title : `${title} – ${code.title}`,
    subtitle,
    href: site.base + href,
    page: site.base + page,
    author: code.title,
    asAt: code.asAt,
    entries: entries(),
  });
  return { href, text: () => atomFeed(feed()) };
}
