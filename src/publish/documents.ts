/**
 * The pages of the Code: its list of documents, each document's text in force, each version, and
 * each redline.
 */
import { inForceVersion } from '../library/consolidations.ts';
import type { CodeDocument, Version } from '../library/types.ts';
import { statusPhrase } from '../model/lifecycle.ts';
import { provisionOf, type Change } from '../redline/types.ts';
import { nameOf } from '../redline/summary.ts';
import {
  CODE,
  documentAddress,
  HOME,
  modificationAddress,
  POLICIES,
  redlineAddress,
  versionAddress,
} from './addresses.ts';
import { textContents } from './headings.ts';
import { sourcePaper, versionNotice } from './notices.ts';
import type {
  ChangeEntry,
  CodePage,
  DocumentEntry,
  Fact,
  Frame,
  Link,
  RedlinePage,
  TextPage,
  VersionEntry,
} from './page-models.ts';
import { printPlain, printText } from './print-text.ts';
import type { Publication, PublishedRedline } from './publication.ts';
import { unpublishedReferences } from './unpublished.ts';
import { documentName, shortened, versionStatus } from './words.ts';

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
  const pages = document.versions.map((version) =>
    textPage(publication, document, version, 'permanent'),
  );
  const current = inForceVersion(document);
  if (current !== undefined) return [textPage(publication, document, current, 'current'), ...pages];
  // A policy without a text in force has a page of its own kind at its address.
  const latest = document.kind === 'policy' ? undefined : pages.at(-1);
  if (latest === undefined) return pages;
  return [{ ...latest, frame: { ...latest.frame, href: documentAddress(document) } }, ...pages];
}

function textPage(
  publication: Publication,
  document: CodeDocument,
  version: Version,
  style: 'current' | 'permanent',
): TextPage {
  const name = documentName(document);
  const notice = versionNotice(publication, document, version);
  const permanent = style === 'permanent';
  const print = printText(version.tree, {
    publication,
    register: publication.registerFor(version),
    style,
    page: version,
    cited: version,
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
    },
    name,
    title: document.title,
    notice,
    facts: versionFacts(publication, version),
    contents: textContents(version.tree),
    versions: versionEntries(publication, document, version),
    ...print,
  };
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
  if (version.base !== undefined)
    facts.push({ name: 'Based on', value: `version ${version.base}` });
  if (source !== undefined)
    facts.push({ name: 'Source', value: source.link.text, href: source.link.href });
  return facts;
}

function versionEntries(
  publication: Publication,
  document: CodeDocument,
  current: Version,
): VersionEntry[] {
  const { modifications } = publication.library;
  return [...document.versions].reverse().map((version) => ({
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

/** The page of one redline. */
export function redlinePage(publication: Publication, published: PublishedRedline): RedlinePage {
  const { document, old, new: fresh, redline } = published;
  const name = documentName(document);
  const { modifications } = publication.library;
  const print = printText(redline.tree, {
    publication,
    register: publication.registerFor(fresh),
    oldRegister: publication.registerFor(old),
    style: 'permanent',
  });
  const notice = versionNotice(publication, document, fresh);
  const side = (version: Version): RedlinePage['old'] => ({
    text: `Version ${version.number}`,
    href: versionAddress(document, version.number),
    label: versionStatus(version, modifications),
  });
  return {
    frame: {
      title: `${name}: what changes from version ${old.number} to ${fresh.number} (${statusPhrase(fresh.status)})`,
      description: `Redline of ${name} (${document.title}) from version ${old.number} to version ${fresh.number}: ${redline.summary.join('; ')}.`,
      href: redlineAddress(document, old.number, fresh.number),
      breadcrumbs: [
        ...documentCrumbs(publication, document),
        { text: name, href: documentAddress(document) },
        { text: `Version ${fresh.number}`, href: versionAddress(document, fresh.number) },
      ],
      area: areaOf(document),
    },
    name,
    title: document.title,
    notice: {
      ...notice,
      explanation: [notice.explanation, sourcePaper(publication, fresh)?.note]
        .filter(Boolean)
        .join(' '),
      links: notice.links.filter(
        ({ href }) => href !== redlineAddress(document, old.number, fresh.number),
      ),
    },
    old: side(old),
    new: side(fresh),
    summary: redline.summary,
    proof: `Proven when this site was built: with every change rejected this redline reads exactly as version ${old.number}, with every change accepted exactly as version ${fresh.number}, structure and formatting included.`,
    modifications: modificationLinks(publication, fresh),
    changes: redline.changes.map(changeEntry),
    ...print,
  };
}

/** How much of a changed text its entry in the list quotes, in characters. */
const QUOTED = 90;

function changeEntry(change: Change): ChangeEntry {
  const { id, kind, what, oldText, newText } = change;
  const provision = provisionOf(change);
  const where =
    what === 'clause' || what === 'limb' || what === 'part'
      ? provision
      : what === 'words'
        ? provision || 'Text'
        : what === 'termDefinition'
          ? `Definition of ${provision}`
          : capital(nameOf(what));
  const quoted = (text: string): string => `“${shortened(withoutNumber(text, provision), QUOTED)}”`;
  const words = {
    inserted: `inserted: ${quoted(newText)}`,
    deleted: `deleted: ${quoted(oldText)}`,
    replaced: `${quoted(oldText)} replaced by ${quoted(newText)}`,
    renumbered: `renumbered from ${oldText} to ${newText}`,
    reformatted: `formatting changed: ${quoted(newText)}`,
    moved: `moved from ${change.oldProvision}`,
    raised: `raised from ${change.oldProvision}`,
    lowered: `lowered from ${change.oldProvision}`,
    split: `split into ${(change.pieces ?? []).join(', ')}`,
    merged: `merged from ${(change.pieces ?? []).join(', ')}`,
  }[kind];
  const anchor = kind === 'renumbered' ? provision : id;
  return { id, kind, where, words, href: `#${anchor}` };
}

function withoutNumber(text: string, provision: string): string {
  return provision !== '' && text.startsWith(`${provision} `)
    ? text.slice(provision.length + 1)
    : text;
}

function documentCrumbs(publication: Publication, document: CodeDocument): Link[] {
  const list =
    document.kind === 'policy'
      ? { text: 'Policies', href: POLICIES }
      : { text: `The ${publication.library.code.title}`, href: CODE };
  return [{ text: 'Home', href: HOME }, list];
}

function areaOf(document: CodeDocument): Frame['area'] {
  return document.kind === 'policy' ? 'policies' : 'code';
}

/** Links to the modifications that make a version. */
export function modificationLinks(publication: Publication, version: Version): Link[] {
  return version.modifications.map((id) => {
    const { number } = publication.modificationOf(id);
    return { text: number, href: modificationAddress(id) };
  });
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
