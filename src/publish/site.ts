/**
 * What every page of the site shares.
 */
import { CHANGELOG, CODE, DEFINITIONS, MODIFICATIONS, POLICIES, RELEASES } from './addresses.ts';
import type { Site } from './page-models.ts';
import type { Publication } from './publication.ts';
import { dayWords } from './words.ts';

/** The names of the code and the main navigation. */
export function siteOf({ library }: Publication): Site {
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
    aboutSite: library.changelog ? [{ text: library.changelog.title, href: CHANGELOG }] : [],
  };
}
