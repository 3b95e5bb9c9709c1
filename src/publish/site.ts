/**
 * What every page of the site shares.
 */
import {
  CHANGELOG,
  CODE,
  DEFINITIONS,
  feedAddress,
  HOME,
  KNOWN_FAULTS,
  MODIFICATIONS,
  POLICIES,
  RELEASES,
} from './addresses.ts';
import type { Link, Site } from './page-models.ts';
import type { Publication } from './publication.ts';
import { dayWords } from './words.ts';

/** The feed of everything. */
export const SITE_FEED: Link = { text: 'Feed: all changes', href: feedAddress(HOME) };

/**
 * The names of the code and the main navigation.
 *
 * @param known the known faults of its texts.
 */
export function siteOf({ library }: Publication, known: readonly unknown[] = []): Site {
  const { title, abbreviation, about, asAt } = library.code;
  return {
    title,
    abbreviation,
    about,
    asAt: dayWords(asAt),
    navigation: [
      { text: 'The Code', href: CODE, area: 'code' },
      { text: 'Definitions', href: DEFINITIONS, area: 'definitions' },
      { text: 'Modifications', href: MODIFICATIONS, area: 'modifications' },
      { text: 'Policies', href: POLICIES, area: 'policies' },
      { text: 'Releases', href: RELEASES, area: 'releases' },
    ],
    aboutSite: [
      SITE_FEED,
      ...(library.changelog ? [{ text: library.changelog.title, href: CHANGELOG }] : []),
      ...(known.length > 0 ? [{ text: 'Known faults', href: KNOWN_FAULTS }] : []),
    ],
  };
}
