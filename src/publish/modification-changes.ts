/**
 * What a modification changes, document by document, for its page: of a version that several make,
 * its own changes and no others.
 */
import type { Modification } from '../library/types.ts';
import { summarise } from '../redline/summary.ts';
import { provisionOf, type Change } from '../redline/types.ts';
import { redlineAddress, versionAddress } from './addresses.ts';
import { changeEntries } from './html/change-entries.ts';
import { othersIn } from './own-texts.ts';
import type { ModificationPage } from './page-models.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { attributed } from './redline-attribution.ts';
import { documentName } from './words.ts';

/** Every document that a modification changes. */
export function modificationChanges(
  publication: Publication,
  modification: Modification,
): ModificationPage['changes'] {
  return modification.amends.map(({ document: id, base, result }) => {
    const document = publication.documentOf(id);
    const published = publication.redlineOf(publication.versionOf(id, result));
    return {
      name: documentName(document),
      title: document.title,
      base: { text: `Version ${base}`, href: versionAddress(document, base) },
      result: { text: `Version ${result}`, href: versionAddress(document, result) },
      redline: {
        text: 'See what changes',
        href:
          redlineAddress(document, base, result) +
          withoutOthers(publication, published, modification),
      },
      summary: published === undefined ? [] : ownSummary(publication, published, modification),
      notes: published === undefined ? [] : ownNotes(publication, published, modification),
    };
  });
}

/** The part of an address that leaves out what others change. */
function withoutOthers(
  publication: Publication,
  published: PublishedRedline | undefined,
  modification: Modification,
): string {
  if (published === undefined) return '';
  const others = othersIn(publication, published.new, modification);
  if (others.length === 0) return '';
  const search = new URLSearchParams(others.map(({ number }) => ['without-modification', number]));
  return `?${search.toString()}`;
}

function ownSummary(
  publication: Publication,
  published: PublishedRedline,
  modification: Modification,
): readonly string[] {
  const { redline, new: fresh } = published;
  if (othersIn(publication, fresh, modification).length === 0) return redline.summary;
  return summarise(ownChanges(publication, published, modification).map(({ change }) => change));
}

/** A change that is put down to a modification, and to which others it is put down too. */
interface OwnChange {
  readonly change: Change;
  readonly with: readonly string[];
}

function ownChanges(
  publication: Publication,
  published: PublishedRedline,
  modification: Modification,
): OwnChange[] {
  const { redline, new: fresh } = published;
  const { number } = modification;
  const others = othersIn(publication, fresh, modification).map((one) => one.number);
  const entries = attributed(publication, published, changeEntries(redline));
  return entries.flatMap(({ modifications }, index): OwnChange[] => {
    const change = redline.changes[index];
    if (change === undefined) return [];
    if (modifications.length === 0) return [{ change, with: others }];
    return modifications.includes(number)
      ? [{ change, with: modifications.filter((one) => one !== number) }]
      : [];
  });
}

/** That others make the version too, and where it is not known whose a change is. */
function ownNotes(
  publication: Publication,
  published: PublishedRedline,
  modification: Modification,
): string[] {
  const { new: fresh } = published;
  const { number } = modification;
  const others = othersIn(publication, fresh, modification).map((one) => one.number);
  if (others.length === 0) return [];
  const own = ownChanges(publication, published, modification);
  const shared = own.filter((one) => one.with.length > 0);
  if (shared.length === own.length && own.length > 0) {
    return [
      `${number} makes version ${fresh.number} together with ${listed(others)}. It is not told here which of them makes which of these changes.`,
    ];
  }
  const beside = `${listed(others)} ${others.length === 1 ? 'makes' : 'make'} other changes in version ${fresh.number}. Those of ${number} are listed here.`;
  if (shared.length === 0) return [beside];
  const places = new Set(shared.map(({ change }) => provisionOf(change) || 'words elsewhere'));
  const both = new Set(shared.flatMap((one) => one.with));
  return [
    beside,
    `${listed([...both])} ${both.size === 1 ? 'changes' : 'change'} ${listed([...places])} too.`,
  ];
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}
