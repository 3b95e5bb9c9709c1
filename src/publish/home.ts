/**
 * The home page: what this is, what is in force, what is proposed, the latest changes.
 */
import { isPending } from '../library/dates.ts';
import { modificationAddress, HOME, redlineAddress } from './addresses.ts';
import { documentEntry } from './documents.ts';
import { modificationEntry } from './modifications.ts';
import type { HomePage } from './page-models.ts';
import { policyEntries } from './policies.ts';
import { printPlain } from './print-text.ts';
import type { Publication } from './publication.ts';
import { SITE_FEED } from './site.ts';
import { dayWords, documentName } from './words.ts';

/** How many changes the home page lists. */
const LATEST = 10;

/** The home page. */
export function homePage(publication: Publication): HomePage {
  const { library } = publication;
  return {
    frame: {
      title: library.code.title,
      description: library.code.about,
      href: HOME,
      breadcrumbs: [],
      area: 'home',
      feed: SITE_FEED,
    },
    introductionHtml: printPlain(library.code.introduction),
    documents: library.documents.map((document) => documentEntry(publication, document)),
    policies: policyEntries(publication),
    pending: library.modifications
      .filter(isPending)
      .map((modification) => modificationEntry(publication, modification)),
    latest: latestChanges(publication),
  };
}

/** Each document that a modification changes, by the date of its report, the latest first. */
function latestChanges(publication: Publication): HomePage['latest'] {
  return [...publication.library.modifications]
    .sort((one, other) => (one.date < other.date ? 1 : -1))
    .flatMap((modification) =>
      modification.amends.map(({ document: id, base, result }) => {
        const document = publication.documentOf(id);
        const redline = publication.redlineOf(publication.versionOf(id, result));
        return {
          date: dayWords(modification.date),
          title: {
            text: `${modification.number} ${modification.status === 'in-force' ? 'changed' : 'would change'} ${documentName(document)}`,
            href: modificationAddress(modification.id),
          },
          words: `${redline?.redline.summary.join('; ') ?? ''}.`,
          redline: { text: 'Redline', href: redlineAddress(document, base, result) },
        };
      }),
    )
    .slice(0, LATEST);
}
