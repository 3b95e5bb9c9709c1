/**
 * The pages of the Code: its list of documents, each document's text in force, and each version.
 */
import { inForceVersion } from '../library/consolidations.ts';
import { recordOf } from '../library/published.ts';
import type { CodeDocument, Version } from '../library/types.ts';
import {
  CODE,
  compareAddress,
  documentAddress,
  feedAddress,
  goneAddress,
  historyAddress,
  HOME,
  modificationAddress,
  paperAddress,
  POLICIES,
  redlineAddress,
  versionAddress,
} from './addresses.ts';
import { annexesOf, annexName } from './conformed.ts';
import { departuresFrom } from './departures.ts';
import { goneNotes } from './gone-notes.ts';
import { stayAt } from './day-links.ts';
import { textContents } from './headings.ts';
import { provisionsWithHistory } from './history-provisions.ts';
import { sourcePaper, versionNotice } from './notices.ts';
import type {
  CodePage,
  DocumentEntry,
  Fact,
  Frame,
  Link,
  TextPage,
  VersionEntry,
} from './page-models.ts';
import { printPlain, printText, type TextPrint } from './print-text.ts';
import { provenanceOf } from './provenance.ts';
import type { Publication } from './publication.ts';
import { citedByList, referenceList } from './reference-list.ts';
import { SITE_FEED } from './site.ts';
import { unpublishedReferences } from './unpublished.ts';
import { dayWords, documentName, versionStatus } from './words.ts';

/** The page that lists the documents of the code. */
export function codePage(publication: Publication): CodePage {
  const { title, abbreviation } = publication.library.code;
  return {
    frame: {
      title: `The ${title}`,
      description: `The documents of the ${title} (${abbreviation}) that are published here: in force and as proposed.`,
      href: CODE,
      breadcrumbs: [{ text: 'Home', href: HOME }],
      area: 'code',
      feed: SITE_FEED,
    },
    documents: publication.library.documents.map((document) =>
      documentEntry(publication, document),
    ),
    unpublished: unpublishedReferences(publication),
  };
}

/** A document on the home page and on the list of documents. */
export function documentEntry(publication: Publication, document: CodeDocument): DocumentEntry {
  const { modifications } = publication.library;
  const current = inForceVersion(document);
  return {
    name: documentName(document),
    title: document.title,
    href: documentAddress(document),
    extract: document.versions.some(({ extract }) => extract),
    aboutHtml: printPlain(document.about),
    ...(current && {
      inForce: {
        label: `Version ${current.number}, ${lowerFirst(versionStatus(current, modifications))}`,
        href: documentAddress(document),
      },
    }),
    proposed: publication.redlines
      .filter(({ document: one, new: fresh }) => one === document && fresh.status === 'proposed')
      .map(({ old, new: fresh }) => ({
        label: `Version ${fresh.number}, ${lowerFirst(versionStatus(fresh, modifications))}`,
        href: versionAddress(document, fresh.number),
        redline: {
          text: 'See what changes',
          href: redlineAddress(document, old.number, fresh.number),
        },
        modifications: modificationLinks(publication, fresh),
      })),
  };
}

/** Every text page of a document: its address without a version, and each version. */
export function textPages(publication: Publication, document: CodeDocument): TextPage[] {
  const own = document.versions.map((version) =>
    textPage(publication, document, version, 'permanent'),
  );
  const conformed = publication.conformed
    .filter((one) => one.document === document)
    .map(({ new: version }) => textPage(publication, document, version, 'permanent'));
  const pages = [...own, ...conformed];
  const current = inForceVersion(document);
  if (current !== undefined) return [textPage(publication, document, current, 'current'), ...pages];
  // A policy without a text in force has a page of its own kind at its address.
  const latest = document.kind === 'policy' ? undefined : own.at(-1);
  if (latest === undefined) return pages;
  const version = document.versions.at(-1);
  const gone = version === undefined ? [] : goneNotes(publication, document, version);
  return [
    { ...latest, gone, frame: { ...latest.frame, href: documentAddress(document) } },
    ...pages,
  ];
}

/**
 * The page of one version.
 *
 * @param at the day that a reader has chosen, where the page is of that day.
 */
export function textPage(
  publication: Publication,
  document: CodeDocument,
  version: Version,
  style: 'current' | 'permanent',
  at?: TextPrint['at'],
): TextPage {
  const name = documentName(document);
  const notice = versionNotice(publication, document, version);
  const permanent = style === 'permanent';
  const register =
    at === undefined ? publication.registerFor(version) : publication.registerOf(at.consolidation);
  const citedBy = citedByList(publication, register, version);
  const stay = at === undefined ? (links: readonly Link[]) => links : stayAt(publication, at);
  // A conformed version has no page of its history.
  const provenance = document.versions.includes(version)
    ? provenanceOf(publication, document, version)
    : undefined;
  const print = printText(version.tree, {
    publication,
    register,
    style,
    document: version.document,
    page: version,
    cited: version,
    notes: true,
    citedBy: ({ anchor }) => stay(citedBy.get(anchor) ?? []),
    provenanceOf: ({ anchor }) => provenance?.get(anchor) ?? [],
    ...(at && { at }),
  });
  const kind = version.extract ? 'extract' : 'text';
  return {
    frame: {
      title: permanent
        ? `${name}, version ${version.number} (${lowerFirst(notice.label)})`
        : `${name}: ${document.title}`,
      description: `${name} (${document.title}), version ${version.number}: ${lowerFirst(notice.label)}, ${kind}.`,
      href: permanent ? versionAddress(document, version.number) : documentAddress(document),
      breadcrumbs: [
        ...documentCrumbs(publication, document),
        ...(permanent && inForceVersion(document)
          ? [{ text: name, href: documentAddress(document) }]
          : []),
      ],
      area: areaOf(document),
      feed: documentFeed(document),
    },
    name,
    title: document.title,
    notice,
    facts: versionFacts(publication, version),
    contents: textContents(version.tree),
    versions: versionEntries(publication, document, version),
    ...(document.versions.length > 1 && {
      compare: { text: 'Compare any two versions', href: compareAddress(document) },
    }),
    ...(document.versions.includes(version) &&
      provisionsWithHistory(version).length > 0 && {
        history: {
          text: 'Where each provision comes from',
          href: historyAddress(document, version.number),
        },
      }),
    ...(departuresFrom(publication, document).length > 0 && {
      goneLink: { text: 'Provisions that are gone', href: goneAddress(document) },
    }),
    // An address with a version goes on leading to what it led to.
    gone: permanent ? [] : goneNotes(publication, document, version),
    corrections: correctionsOf(publication, version),
    references: referenceList(publication, register, version),
    ...print,
  };
}

/** What was corrected in a published text, the latest first. */
function correctionsOf(publication: Publication, version: Version): TextPage['corrections'] {
  const { corrections } = recordOf(publication.library, version) ?? { corrections: [] };
  return corrections
    .map(({ on, reason, changes }) => ({ on: dayWords(on), reason, changes }))
    .reverse();
}

function versionFacts(publication: Publication, version: Version): Fact[] {
  const { modifications } = publication.library;
  const source = sourcePaper(publication, version);
  const facts: Fact[] = [
    {
      name: 'Version',
      value: version.number + (version.provisionalNumber ? ' (provisional)' : ''),
    },
    { name: 'Status', value: versionStatus(version, modifications) },
  ];
  facts.push({
    name: 'Based on',
    value: version.base === undefined ? 'no version published here' : `version ${version.base}`,
  });
  if (source !== undefined)
    facts.push({ name: 'Source', value: source.link.text, href: source.link.href });
  for (const { modification, paper } of annexesOf(publication, version)) {
    facts.push({
      name: 'Made from',
      value: annexName({ modification, paper }),
      href: paperAddress(modification, paper),
    });
  }
  return facts;
}

function versionEntries(
  publication: Publication,
  document: CodeDocument,
  current: Version,
): VersionEntry[] {
  const { modifications } = publication.library;
  const shown = document.versions.includes(current) ? [] : [current];
  return [...shown, ...[...document.versions].reverse()].map((version) => ({
    version: version.number,
    status: version.status,
    label: versionStatus(version, modifications),
    extract: version.extract,
    href: versionAddress(document, version.number),
    ...(version.base !== undefined && {
      redline: {
        text: `Changes from ${version.base}`,
        href: redlineAddress(document, version.base, version.number),
      },
    }),
    current: version === current,
  }));
}

/** The way from the home page to a document. */
export function documentCrumbs(publication: Publication, document: CodeDocument): Link[] {
  const list =
    document.kind === 'policy'
      ? { text: 'Policies', href: POLICIES }
      : { text: `The ${publication.library.code.title}`, href: CODE };
  return [{ text: 'Home', href: HOME }, list];
}

/** The feed of what changes in a document. */
export function documentFeed(document: CodeDocument): Link {
  return {
    text: `Feed: changes of ${documentName(document)}`,
    href: feedAddress(documentAddress(document)),
  };
}

/** Which entry of the main navigation a document's pages belong to. */
export function areaOf(document: CodeDocument): Frame['area'] {
  return document.kind === 'policy' ? 'policies' : 'code';
}

/** Links to the modifications that make a version. */
export function modificationLinks(publication: Publication, version: Version): Link[] {
  return version.modifications.map((id) => {
    const { number } = publication.modificationOf(id);
    return { text: number, href: modificationAddress(id) };
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
