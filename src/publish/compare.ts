/**
 * The page of each document on which any two of its versions are compared.
 */
import { inForceVersion } from '../library/consolidations.ts';
import type { CodeDocument, Version } from '../library/types.ts';
import {
  CODE,
  compareAddress,
  documentAddress,
  HOME,
  POLICIES,
  redlineAddress,
  textDataAddress,
  versionAddress,
} from './addresses.ts';
import { alternativeRedlines } from './alternatives.ts';
import { modificationLinks } from './documents.ts';
import { REDLINE_VIEWS } from './html/redline.ts';
import { sourcePaper, versionNotice } from './notices.ts';
import type { ComparePage, StatusNotice } from './page-models.ts';
import type { Publication } from './publication.ts';
import { VIEW_NAMES } from './redline-facts.ts';
import { documentName, versionStatus } from './words.ts';

/** A document's compare page; none where no version is published. */
export function comparePage(publication: Publication, document: CodeDocument): ComparePage[] {
  const { versions } = document;
  if (versions.length === 0) return [];
  const { code, modifications } = publication.library;
  const name = documentName(document);
  const policy = document.kind === 'policy';
  return [
    {
      frame: {
        title: `${name}: compare two versions`,
        description: `What changes between any two published versions of ${name} (${document.title}).`,
        href: compareAddress(document),
        breadcrumbs: [
          { text: 'Home', href: HOME },
          policy ? { text: 'Policies', href: POLICIES } : { text: `The ${code.title}`, href: CODE },
          { text: name, href: documentAddress(document) },
        ],
        area: policy ? 'policies' : 'code',
      },
      document: document.id,
      name,
      title: document.title,
      versions: versions.map((version) => ({
        number: version.number,
        label: versionStatus(version, modifications),
        href: versionAddress(document, version.number),
        dataHref: textDataAddress(document, version.number),
        base: version.base ?? '',
        notice: redlineNotice(publication, document, version),
        modifications: modificationLinks(publication, version),
      })),
      chosen: chosenPair(document),
      views: REDLINE_VIEWS.map((view) => ({ view, text: VIEW_NAMES[view] })),
      made: [...publication.redlines, ...alternativeRedlines(publication)]
        .filter((redline) => redline.document === document)
        .map(({ old, new: fresh }) => ({
          text: `From version ${old.number} to ${fresh.number}`,
          href: redlineAddress(document, old.number, fresh.number),
          old: old.number,
          new: fresh.number,
        })),
    },
  ];
}

/** What kind of text the redline of a version is, with the editor's note on its source. */
function redlineNotice(
  publication: Publication,
  document: CodeDocument,
  version: Version,
): StatusNotice {
  const notice = versionNotice(publication, document, version);
  const note = sourcePaper(publication, version)?.note;
  return { ...notice, explanation: [notice.explanation, note].filter(Boolean).join(' ') };
}

/** The latest version, against the one in force or else the one before. */
function chosenPair(document: CodeDocument): ComparePage['chosen'] {
  const latest = document.versions.at(-1);
  const before = [inForceVersion(document), document.versions.at(-2)].find(
    (one): one is Version => one !== undefined && one !== latest,
  );
  if (latest === undefined || before === undefined) return undefined;
  return { old: before.number, new: latest.number };
}
