/**
 * What was put in force and what was corrected, as the code's changelog tells it.
 */
import { inForce } from '../library/consolidations.ts';
import { CHANGELOG, HOME } from './addresses.ts';
import { proseContents } from './headings.ts';
import type { ChangelogPage } from './page-models.ts';
import { printProse } from './print-text.ts';
import type { Publication } from './publication.ts';

/** The changelog; no page where the code has none. */
export function changelogPages(publication: Publication): ChangelogPage[] {
  const { changelog, code } = publication.library;
  if (changelog === undefined) return [];
  return [
    {
      frame: {
        title: changelog.title,
        description: `What came into force in the ${code.title}, and what was corrected in its texts here.`,
        href: CHANGELOG,
        breadcrumbs: [{ text: 'Home', href: HOME }],
        area: 'none',
      },
      contents: proseContents(changelog.text),
      html: printProse(changelog.text, {
        publication,
        register: publication.registerOf(inForce(publication.library)),
        style: 'permanent',
      }),
    },
  ];
}
