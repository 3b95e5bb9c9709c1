/**
 * The pages of a release: its modifications, and one redline for all that they change together.
 */
import { isPending } from '../library/dates.ts';
import type { Release } from '../library/types.ts';
import type { ModificationId } from '../model/identifiers.ts';
import { statusWords } from '../model/lifecycle.ts';
import type { Register } from '../register/register.ts';
import { HOME, releaseAddress, releasePartAddress, RELEASES } from './addresses.ts';
import { conformedSentence } from './conformed.ts';
import type { MadeTogether } from './made-together.ts';
import type { ReleasePage, StatusNotice } from './page-models.ts';
import { printPlain } from './print-text.ts';
import type { Publication } from './publication.ts';
import { releaseEffects } from './release-effects.ts';
import { releaseEntry } from './releases.ts';
import { textRedlines, type RedlinePart } from './text-redlines.ts';
import { counted, dayWords, documentName } from './words.ts';

const LIST = new Intl.ListFormat('en-GB');

/**
 * A release: its modifications and the redline of the documents they change; and where it has several,
 * a page for each with its changes alone, so that the choice needs no script.
 */
export function releasePages(publication: Publication, release: Release): ReleasePage[] {
  const ids = release.modifications.map(({ modification }) => modification);
  const whole = releasePage(publication, release);
  if (whole.only.length === 0) return [whole];
  return [whole, ...ids.map((id) => releasePage(publication, release, id))];
}

/** @param chosen the modification whose changes alone are shown. */
function releasePage(
  publication: Publication,
  release: Release,
  chosen?: ModificationId,
): ReleasePage {
  const ids = release.modifications.map(({ modification }) => modification);
  const made = publication.planned.madeBy(ids);
  const pending = isPending(release);
  // Words are read beside what the whole release makes of the other documents.
  const together = pending
    ? publication.registerOf(publication.planned.consolidationWith(ids))
    : undefined;
  const number = chosen && publication.modificationOf(chosen).number;
  const { leftOut, hasOthers, ...redlines } = textRedlines(
    publication,
    partsOf(publication, made, together),
    {
      only: number,
    },
  );
  const { texts, count } = redlines;
  const title = number === undefined ? release.title : `${release.title}: only ${number}`;
  const address = releaseAddress(release.id);
  return {
    frame: {
      title,
      description: `${title}, ${dayWords(release.date)}: its modifications, the documents they change, and one redline for all of it.`,
      href: chosen === undefined ? address : releasePartAddress(release.id, chosen),
      breadcrumbs: [
        { text: 'Home', href: HOME },
        { text: 'Releases', href: RELEASES },
        ...(chosen === undefined ? [] : [{ text: release.title, href: address }]),
      ],
      area: 'releases',
    },
    release: releaseEntry(publication, release),
    notice: releaseNotice(
      release,
      texts.some(({ extract }) => extract),
    ),
    aboutHtml: printPlain(release.about),
    modificationsHeading: pending
      ? 'Modifications planned for this release'
      : 'Modifications of this release',
    only: onlyLinks(publication, release, chosen),
    ...(leftOut.length > 0 && {
      leftOut: `${number ?? ''} changes nothing in ${LIST.format(leftOut.map(documentName))}.`,
    }),
    textsHeading: pending ? 'Redline: what it would change' : 'Redline: what it changed',
    lead:
      count === 0
        ? `None of ${number === undefined ? 'its modifications changes' : `the changes of ${number} is in`} a text that is published here.`
        : `${counted(count, 'change')} ${number === undefined ? '' : `of ${number} `}in ${counted(new Set(texts.map(({ name }) => name)).size, 'document')}, in one redline. ${hasOthers ? 'The changes of the other modifications stay in the text, quietly. ' : ''}Long stretches that do not change are left out; each document’s own redline has them.`,
    collisions: made.collisions,
    hiddenEffects: releaseEffects(publication, release, made),
    ...redlines,
  };
}

/** Whether what the release makes is law, beyond mistake. */
function releaseNotice(release: Release, extract: boolean): StatusNotice {
  const { status } = release;
  const day = dayWords(release.date);
  const words: Readonly<Record<Release['status'], string>> = {
    proposed: `Proposed for ${day}. Nothing that it would change is in force.`,
    planned: `Planned for ${day}, as at ${dayWords(release.statusOn)}. Nothing that it would change is in force, and it may never be.`,
    approved: `To take effect on ${day}. Nothing that it changes is in force yet.`,
    'in-force': `Took effect on ${day}.`,
    superseded: `Took effect on ${day}; later texts have replaced those that it made.`,
    withdrawn: `Was planned for ${day} and was withdrawn. It never took effect.`,
  };
  return { status, extract, label: statusWords(status), explanation: words[status], links: [] };
}

/**
 * The redline of each text.
 *
 * @param together what words are read with where a text has all modifications.
 */
function partsOf(
  publication: Publication,
  { texts, apart }: MadeTogether,
  together: Register | undefined,
): RedlinePart[] {
  const order = publication.documents;
  const whole = texts.map(({ document, old, new: fresh, annexes }): RedlinePart => ({
    anchor: document.id,
    published: { document, old, new: fresh, redline: publication.redlineBetween(old, fresh) },
    notes: annexes.length === 0 ? [] : [conformedSentence(annexes, old)],
    register: together,
  }));
  const each = apart.flatMap(({ document, versions, why }) =>
    versions.flatMap((version): RedlinePart[] => {
      const published = publication.redlineOf(version);
      if (published === undefined) return [];
      const notes = [
        ...why,
        `No text of ${documentName(document)} has all modifications of this release, so the version that each makes is shown by itself.`,
      ];
      return [{ anchor: `${document.id}-${version.number}`, published, notes }];
    }),
  );
  return [...whole, ...each].sort(
    (one, other) => order.indexOf(one.published.document) - order.indexOf(other.published.document),
  );
}

/** The whole, and each modification by itself; none where there is one. */
function onlyLinks(
  publication: Publication,
  release: Release,
  chosen: ModificationId | undefined,
): ReleasePage['only'] {
  const ids = release.modifications.map(({ modification }) => modification);
  if (ids.length < 2) return [];
  return [
    { text: 'All of the release', href: releaseAddress(release.id), current: chosen === undefined },
    ...ids.map((id) => ({
      text: `Only ${publication.modificationOf(id).number}`,
      href: releasePartAddress(release.id, id),
      current: id === chosen,
    })),
  ];
}
