/**
 * What kind of text a page holds, said beyond mistake.
 */
import type { CodeDocument, Modification, Version } from '../library/types.ts';
import { inForceVersion } from '../library/consolidations.ts';
import { isPending } from '../library/dates.ts';
import { statusPhrase } from '../model/lifecycle.ts';
import {
  documentAddress,
  modificationAddress,
  paperAddress,
  redlineAddress,
  versionAddress,
} from './addresses.ts';
import { annexesOf, conformedSentence } from './conformed.ts';
import type { Link, StatusNotice } from './page-models.ts';
import type { Publication } from './publication.ts';
import { staleSentence } from './stale-words.ts';
import { dayWords, documentName, modificationNumbers, versionStatus } from './words.ts';

/** The notice over a version's text. */
export function versionNotice(
  publication: Publication,
  document: CodeDocument,
  version: Version,
): StatusNotice {
  const { modifications } = publication.library;
  const { status, extract } = version;
  return {
    status,
    extract,
    label: status === 'proposed' ? 'Proposed: not in force' : versionStatus(version, modifications),
    explanation: [
      statusSentence(publication, document, version),
      madeSentence(publication, version),
      staleSentence(publication.library, version),
      extract ? extractSentence(publication, document, version) : '',
    ]
      .filter(Boolean)
      .join(' '),
    links: versionLinks(publication, document, version),
  };
}

function statusSentence(
  publication: Publication,
  document: CodeDocument,
  version: Version,
): string {
  const name = documentName(document);
  const by = modificationNumbers(version, publication.library.modifications);
  switch (version.status) {
    case 'proposed': {
      const number = version.provisionalNumber
        ? ` The number ${version.number} is provisional.`
        : '';
      return `This is how ${name} would read if ${by} were implemented and changed version ${version.base ?? ''}. It is not in force, and may never be.${number}`;
    }
    case 'in-force': {
      if (version.inForceFrom !== undefined) {
        return `Version ${version.number} of ${name} has been in force from ${dayWords(version.inForceFrom)}.`;
      }
      const on = version.inForceOn === undefined ? '' : dayWords(version.inForceOn);
      const drawn = drawnAgainst(publication, version);
      return `Version ${version.number} of ${name} is taken as in force on ${on}${drawn}; whether it still is, the source cannot say.`;
    }
    case 'superseded':
      return `Version ${version.number} of ${name} is no longer in force.`;
    case 'approved':
    case 'planned':
      return `Version ${version.number} of ${name}, made by ${by}, is not in force yet.`;
    case 'withdrawn':
      return `${by} was withdrawn; version ${version.number} of ${name} never came into force.`;
  }
}

/** What a conformed version is made from. */
function madeSentence(publication: Publication, version: Version): string {
  const annexes = annexesOf(publication, version);
  if (annexes.length === 0 || version.base === undefined) return '';
  return conformedSentence(annexes, { number: version.base });
}

/** Why a version is taken as in force: the modifications that are drawn against it. */
function drawnAgainst(publication: Publication, version: Version): string {
  const numbers = publication.library.modifications
    .filter(({ amends }) =>
      amends.some((one) => one.document === version.document && one.base === version.number),
    )
    .map(({ number }) => number);
  if (numbers.length === 0) return '';
  return `, because ${new Intl.ListFormat('en-GB').format(numbers)} is drawn against it`;
}

function extractSentence(
  publication: Publication,
  document: CodeDocument,
  version: Version,
): string {
  const paper = sourcePaper(publication, version);
  const from =
    paper === undefined
      ? ''
      : `, those that ${paper.modification.number} Annex ${version.source?.annex.toUpperCase() ?? ''} reproduces`;
  return `It is an extract: only some provisions of ${documentName(document)} are shown${from}.`;
}

/** The annex that a version's text was taken from. */
export function sourcePaper(
  publication: Publication,
  version: Version,
):
  | { readonly modification: Modification; readonly link: Link; readonly note: string | undefined }
  | undefined {
  if (version.source === undefined) return undefined;
  const modification = publication.modificationOf(version.source.modification);
  const annex = version.source.annex.toUpperCase();
  const paper = modification.papers.find((one) => one.annex === annex);
  if (paper === undefined) return undefined;
  return {
    modification,
    note: paper.note === undefined ? undefined : `Editor’s note: ${paper.note}`,
    link: {
      text: `${modification.number}, Annex ${annex}`,
      href: paperAddress(modification, paper),
    },
  };
}

function versionLinks(publication: Publication, document: CodeDocument, version: Version): Link[] {
  const links: Link[] = [];
  const current = inForceVersion(document);
  if (version.status !== 'in-force' && current !== undefined) {
    links.push({
      text: `Read the text in force (version ${current.number})`,
      href: documentAddress(document),
    });
  }
  if (version.base !== undefined) {
    links.push({
      text: `See what changes from version ${version.base}`,
      href: redlineAddress(document, version.base, version.number),
    });
  }
  for (const id of version.modifications) {
    const { number } = publication.modificationOf(id);
    links.push({ text: `About ${number}`, href: modificationAddress(id) });
  }
  if (version.status === 'in-force') {
    links.push(...pendingLinks(publication, document, version));
  }
  return links;
}

/** To what is made from the text in force and may still come. */
function pendingLinks(publication: Publication, document: CodeDocument, version: Version): Link[] {
  const pending = document.versions.filter((one) => one.base === version.number && isPending(one));
  const by = (later: Version): string =>
    modificationNumbers(later, publication.library.modifications) || `version ${later.number}`;
  return pending.flatMap((later) => {
    const name = by(later);
    // Of alternatives each is named by the version that it makes.
    const isOneOfSeveral = pending.some((other) => other !== later && by(other) === name);
    const made = isOneOfSeveral ? ` (version ${later.number})` : '';
    return [
      {
        text: `See what ${name} would change${made}`,
        href: redlineAddress(document, version.number, later.number),
      },
      {
        text:
          later.status === 'proposed'
            ? `Read it as proposed (version ${later.number})`
            : `Read version ${later.number}, ${statusPhrase(later.status)}`,
        href: versionAddress(document, later.number),
      },
    ];
  });
}
