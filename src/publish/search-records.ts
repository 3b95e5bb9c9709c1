/**
 * What the search finds: one record a clause, definition, term, paper section, modification, policy and
 * release. A proposed version is found only where it differs from its base, so that no clause is
 * found twice with the same words.
 */
import type { Root, RootContent } from 'mdast';
import type { CodeDocument, Modification, Paper, Version } from '../library/types.ts';
import type { TermKey } from '../model/identifiers.ts';
import { statusWords } from '../model/lifecycle.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { sameText } from '../model/equality.ts';
import { indexProvisions, type Provision } from '../register/provisions.ts';
import {
  at,
  documentAddress,
  goneAddress,
  modificationAddress,
  paperAddress,
  releaseAddress,
  termAddress,
  versionAddress,
} from './addresses.ts';
import { departuresFrom } from './departures.ts';
import { proseHeadings } from './headings.ts';
import type { Publication } from './publication.ts';
import { aliasesOf, allTerms } from './terms.ts';
import { dayWords, documentName, versionStatus } from './words.ts';

/** A kind of thing that is found; one of the search page's filters. */
type SearchKind = 'Clause' | 'Definition' | 'Term' | 'Modification' | 'Policy' | 'Release';

export interface SearchRecord {
  readonly href: string;
  /** The words that are searched. */
  readonly content: string;
  readonly title: string;
  readonly kind: SearchKind;
  /** "In force", "Proposed", or "Published" for papers. */
  readonly status: string;
  /** "Section D, version 10.0, proposed by MP167B". */
  readonly where: string;
}

/** Every record of the site. Deleted text and redlines are never among them. */
export function searchRecords(publication: Publication): SearchRecord[] {
  const { library } = publication;
  return [
    ...publication.documents.flatMap((document) =>
      document.versions
        .filter(({ status }) => status !== 'superseded' && status !== 'withdrawn')
        .flatMap((version) => versionRecords(publication, version)),
    ),
    ...publication.documents.flatMap((document) => goneRecords(publication, document)),
    ...allTerms(publication).map((term) => termRecord(publication, term)),
    ...library.modifications.flatMap(modificationRecords),
    ...library.policies.map((policy): SearchRecord => ({
      href: documentAddress(policy),
      content: [
        policy.title,
        policy.abbreviation,
        wordsIn(policy.about),
        ...policy.statements.map(({ quote }) => quote),
      ].join(' '),
      title: policy.title,
      kind: 'Policy',
      status: 'Published',
      where: policy.textReproduced ? 'Policy' : 'Policy; its text is not reproduced here',
    })),
    ...library.releases.map((release): SearchRecord => ({
      href: releaseAddress(release.id),
      content: `${release.title} ${wordsIn(release.about)}`,
      title: release.title,
      kind: 'Release',
      status: statusWords(release.status),
      where: dayWords(release.date),
    })),
  ];
}

function versionRecords(publication: Publication, version: Version): SearchRecord[] {
  const document = publication.documentOf(version.document);
  const current = version.status === 'in-force';
  const address = current ? documentAddress(document) : versionAddress(document, version.number);
  const before =
    version.base === undefined || current
      ? undefined
      : publication.versionOf(document.id, version.base);
  const status = versionStatus(version, publication.library.modifications);
  const where = `${documentName(document)}, version ${version.number}, ${status.charAt(0).toLowerCase()}${status.slice(1)}`;
  return indexProvisions(version)
    .all.filter(({ kind }) => kind === 'clause' || kind === 'definition')
    .filter((provision) => before === undefined || isChanged(provision, before))
    .map((provision) => ({
      href: at(address, provision.anchor),
      content: wordsIn(provision.node),
      title: titleOf(provision),
      kind: provision.kind === 'clause' ? 'Clause' : 'Definition',
      status: statusWords(version.status),
      where,
    }));
}

/**
 * What is gone from the texts, by its number or name alone: deleted words are never found, and an old
 * citation is.
 */
function goneRecords(publication: Publication, document: CodeDocument): SearchRecord[] {
  const names = new Map<string, Provision>();
  for (const { old, redline } of departuresFrom(publication, document)) {
    const { status } = redline.new;
    const isNamed = old.kind === 'clause' || old.kind === 'part' || old.kind === 'definition';
    if (isNamed && (status === 'in-force' || status === 'superseded')) names.set(old.anchor, old);
  }
  return [...names].map(([anchor, { kind, name }]) => ({
    href: at(goneAddress(document), anchor),
    content: name,
    title: name,
    kind: kind === 'definition' ? 'Definition' : 'Clause',
    status: statusWords('superseded'),
    where: `${documentName(document)}: gone, or the name of another provision now, and what became of it`,
  }));
}

/** The page of a term, by its names alone: its words are found where they stand. */
function termRecord(
  publication: Publication,
  { key, term }: { readonly key: TermKey; readonly term: string },
): SearchRecord {
  const definition = publication.registers
    .flatMap(({ definitions }) => definitions.get(key) ?? [])
    .at(0);
  return {
    href: termAddress(key),
    content: [term, ...aliasesOf(publication, key)].join(' '),
    title: term,
    kind: 'Term',
    status: statusWords(definition?.version.status ?? 'in-force'),
    where: 'The term: its meaning, its history and where it is used',
  };
}

function isChanged(provision: Provision, before: Version): boolean {
  const earlier = indexProvisions(before).byAnchor.get(provision.anchor);
  return earlier === undefined || !sameText(earlier.node, provision.node);
}

function titleOf({ name, heading }: Provision): string {
  return heading === '' ? name : `${name} (${heading})`;
}

function modificationRecords(modification: Modification): SearchRecord[] {
  const { number, title, status } = modification;
  const common = { kind: 'Modification' as const, status: statusWords(status) };
  return [
    {
      ...common,
      href: modificationAddress(modification.id),
      content: `${number} ${title} ${modification.parties.join(' ')}`,
      title: `${number}: ${title}`,
      where: `Modification, ${dayWords(modification.date)}`,
    },
    ...modification.papers.flatMap((paper) => paperRecords(modification, paper)),
  ];
}

/** A paper of prose by its headings. Its legal text is found in the versions it makes. */
function paperRecords(modification: Modification, paper: Paper): SearchRecord[] {
  if (paper.text.kind === 'legal') return [];
  const { tree } = paper.text;
  const anchors = new Map<RootContent, { anchor: string; name: string }>(
    proseHeadings(tree).map(({ node, anchor, name }) => [node, { anchor, name }]),
  );
  const address = paperAddress(modification, paper);
  const sections: { href: string; title: string; words: string[] }[] = [];
  for (const block of tree.children) {
    const heading = anchors.get(block);
    if (heading === undefined) sections.at(-1)?.words.push(wordsIn(block));
    else sections.push({ href: at(address, heading.anchor), title: heading.name, words: [] });
  }
  const name = paper.annex === undefined ? paper.name : `Annex ${paper.annex}: ${paper.name}`;
  return sections.map(({ href, title, words }) => ({
    kind: 'Modification' as const,
    // A report is a paper, not a text that is proposed.
    status: 'Published',
    href,
    content: words.join(' '),
    title,
    where: `${modification.number}, ${name}`,
  }));
}

/** All the words below a node, labels included. */
function wordsIn(node: LegalNode | Root): string {
  if (!isParent(node)) return 'value' in node ? node.value : '';
  const parent = node;
  if (isWordsNode(parent)) return plainText(parent.children);
  const label = parent.type === 'limb' ? `${parent.label} ` : '';
  return label + parent.children.map(wordsIn).join(' ');
}
