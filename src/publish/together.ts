/**
 * The page on which a reader sees pending modifications together: which there are, where they
 * collide, and the text as it would read with those that are ticked.
 */
import { annexesIn } from '../amend/annexes.ts';
import type { VersionText } from '../amend/baseline.ts';
import { pendingData, PENDING_FORMAT, type PendingData } from '../amend/pending-data.ts';
import {
  pendingCollisions,
  pendingIn,
  type PendingModification,
} from '../amend/pending-library.ts';
import { calledEntry } from '../amend/entries.ts';
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
} from './addresses.ts';
import { readWith } from './compare-text.ts';
import type { DataFile, TogetherPage } from './page-models.ts';
import type { Publication } from './publication.ts';
import { documentName } from './words.ts';

/** The page; none where no modification is pending. */
export function togetherPages(publication: Publication): TogetherPage[] {
  const all = pendingOf(publication);
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
          dataHref: textDataAddress(document, versionNumber(number)),
        };
      }),
      readWith: readWith(publication, standingWith(publication, [...changed.values()])),
      pending: all.map((one) => entryOf(publication, one)),
      collisions: pendingCollisions(all).map(({ words }) => words),
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
  { id, annex, pending, stale }: PendingModification,
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
    documents: annex.amended.map(({ subject }) =>
      documentName(publication.documentOf(documentId(subject.document))),
    ),
    stale: stale.map(({ document, base, latest, carried }) => {
      const stops = carried.each.filter(({ became }) => became === 'stops');
      const name = documentName(document);
      const since = `Drawn against ${name}, version ${base}; version ${latest.text.number} is in force.`;
      if (stops.length === 0) return `${since} What it changes still fits.`;
      const which = stops.map(({ entry }) => calledEntry(entry)).join(', ');
      return `${since} It no longer fits at ${which}, so ${name} is shown without it.`;
    }),
  };
}

/** The data that the page's script works on. */
export function togetherData(publication: Publication): DataFile[] {
  const all = pendingOf(publication);
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

const known = new WeakMap<Publication, readonly PendingModification[]>();

function pendingOf(publication: Publication): readonly PendingModification[] {
  const remembered = known.get(publication);
  if (remembered !== undefined) return remembered;
  const all = pendingIn(publication.library, annexesIn(publication.library));
  known.set(publication, all);
  return all;
}
