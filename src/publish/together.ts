/**
 * The page on which a reader sees pending modifications together: which there are, where they
 * collide, and the text as it would read with those that are ticked.
 */
import { alternativePairs } from '../amend/alternatives.ts';
import type { VersionText } from '../amend/baseline.ts';
import { pendingData, PENDING_FORMAT, type PendingData } from '../amend/pending-data.ts';
import {
  pendingIn,
  pendingCollisions,
  type OtherText,
  type PendingModification,
} from '../amend/pending-library.ts';
import { numbersInWords } from '../amend/numbers-in-words.ts';
import { inForce, type Consolidation } from '../library/consolidations.ts';
import { documentId, versionNumber } from '../model/identifiers.ts';
import { statusWords } from '../model/lifecycle.ts';
import {
  HOME,
  MODIFICATIONS,
  modificationAddress,
  paperAddress,
  textDataAddress,
  TOGETHER,
  TOGETHER_DATA,
  versionAddress,
} from './addresses.ts';
import { readWith } from './compare-text.ts';
import type { DataFile, TogetherPage } from './page-models.ts';
import type { Publication } from './publication.ts';
import { aheadWords, staleWords } from './stale-words.ts';
import { documentName } from './words.ts';

/** The page; none where no modification is pending. */
export function togetherPages(publication: Publication): TogetherPage[] {
  const all = pendingIn(publication.library);
  if (all.length === 0) return [];
  const { code } = publication.library;
  const changed = new Map(
    all.flatMap(({ pending }) =>
      pending.texts.map(({ baseline: { text } }) => [`${text.document}@${text.number}`, text]),
    ),
  );
  return [
    {
      frame: {
        title: 'Pending modifications together',
        description: `The ${code.title} as it would read with the modifications you choose, and where they collide.`,
        href: TOGETHER,
        breadcrumbs: [
          { text: 'Home', href: HOME },
          { text: 'Modifications', href: MODIFICATIONS },
        ],
        area: 'modifications',
      },
      dataHref: TOGETHER_DATA,
      texts: [...changed.values()].map(({ document: id, number }) => {
        const document = publication.documentOf(documentId(id));
        return {
          id,
          name: `${documentName(document)}, version ${number}`,
          href: versionAddress(document, versionNumber(number)),
          dataHref: textDataAddress(document, versionNumber(number)),
        };
      }),
      readWith: readWith(publication, standingWith(publication, [...changed.values()])),
      pending: all.map((one) => entryOf(publication, one)),
      collisions: pendingCollisions(all).map(({ words }) => words),
      withoutCollisions:
        all.length === 1
          ? 'Only one is pending, so that there is none for it to collide with.'
          : 'No two of them collide.',
    },
  ];
}

/** The texts in force, with those that are amended in their places. */
function standingWith(
  { library, documents, versionOf }: Publication,
  amended: readonly VersionText[],
): Consolidation {
  const { id, versions } = inForce(library);
  return {
    id,
    versions: new Map(
      documents.flatMap((document) => {
        const text = amended.find((one) => one.document === document.id);
        const version = text && versionOf(document.id, versionNumber(text.number));
        const stands = version ?? versions.get(document.id);
        return stands === undefined ? [] : [[document.id, stands]];
      }),
    ),
  };
}

function entryOf(
  publication: Publication,
  { id, annex, pending, stale, ahead }: PendingModification,
): TogetherPage['pending'][number] {
  const { modification, paper } = annex;
  return {
    id,
    name: pending.name,
    link: { text: modification.title, href: modificationAddress(modification.id) },
    annex: {
      text: `Annex ${paper.annex ?? ''}: ${paper.name}`,
      href: paperAddress(modification, paper),
    },
    status: modification.status,
    label: statusWords(modification.status),
    changes: `Would change ${numbersInWords(annex.amended.map(({ subject }) => nameOf(publication, subject.document)))}, as set out in`,
    stale: [
      ...stale.map((text) => [staleWords(text), ...leftOutWords(text)].join(' ')),
      ...ahead.map((text) => [aheadWords(text), ...leftOutWords(text)].join(' ')),
    ],
    leftOut: [...stale, ...ahead].flatMap(leftOutWords).map((words) => `${pending.name}: ${words}`),
    alternatives: alternativePairs(publication.library)
      .flatMap(({ one, other }) => (one === annex ? [other] : other === annex ? [one] : []))
      .map((other) => `${other.modification.id}/${other.paper.id}`),
  };
}

/** That a text is shown without a modification, since not all of it fits there. */
function leftOutWords({ document, latest, carried }: OtherText): string[] {
  if (carried.edits !== undefined) return [];
  return [
    `${documentName(document)} is shown without it, since not all of it fits version ${latest.text.number}.`,
  ];
}

function nameOf(publication: Publication, document: string): string {
  return documentName(publication.documentOf(documentId(document)));
}

/** The data that the page's script works on. */
export function togetherData(publication: Publication): DataFile[] {
  const all = pendingIn(publication.library);
  if (all.length === 0) return [];
  const data: PendingData = {
    format: PENDING_FORMAT,
    pending: all.map(({ id, pending }) => pendingData(id, pending)),
  };
  // Where things stood in a file is not published.
  const text = JSON.stringify(data, (key, value: unknown) =>
    key === 'position' ? undefined : value,
  );
  return [{ href: TOGETHER_DATA, text: () => `${text}\n` }];
}
