/**
 * A version as data, for whoever compares it with another.
 */
import type { CodeDocument, Version } from '../library/types.ts';
import { isParent, isWordsNode, type LegalDocument, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { numbersWithin } from '../register/references.ts';
import { documentAddress, textDataAddress, versionAddress } from './addresses.ts';
import { TEXT_FORMAT, type PublishedLinks, type PublishedText } from './compare-types.ts';
import type { DataFile } from './page-models.ts';
import { targetsOf } from './print-text.ts';
import type { Publication } from './publication.ts';
import { documentName, versionStatus } from './words.ts';

/** A file of data for each version of a document. */
export function textFiles(publication: Publication, document: CodeDocument): DataFile[] {
  return document.versions.map((version) => ({
    href: textDataAddress(document, version.number),
    text: () => publishedTextJson(publishedText(publication, document, version)),
  }));
}

/** One version with all that a redline of it needs. */
export function publishedText(
  publication: Publication,
  document: CodeDocument,
  version: Version,
): PublishedText {
  return {
    format: TEXT_FORMAT,
    document: {
      id: document.id,
      kind: document.kind,
      name: documentName(document),
      title: document.title,
      href: documentAddress(document),
    },
    version: {
      number: version.number,
      href: versionAddress(document, version.number),
      status: version.status,
      label: versionStatus(version, publication.library.modifications),
      extract: version.extract,
    },
    links: publishedLinks(publication, version),
    tree: withoutTraces(version.tree),
  };
}

/** The bytes of `text.json`: the same text gives the same ones. */
export function publishedTextJson(text: PublishedText): string {
  return `${JSON.stringify(text)}\n`;
}

function publishedLinks(publication: Publication, version: Version): PublishedLinks {
  const register = publication.registerFor(version);
  const targets = targetsOf(register, { publication, style: 'permanent' });
  const runs = [...wordsIn(version.tree)];
  const keys = new Set(runs.flatMap((words) => [...register.termsWithin(words)]));
  const numbers = [...new Set(runs.flatMap((words) => [...numbersWithin(words)]))];
  const hrefOf = (number: string): string | undefined => targets.numberAddress(number, undefined);
  return {
    terms: [...register.definitions].flatMap(([key, definitions]) => {
      const href = keys.has(key) ? targets.termAddress(key) : undefined;
      if (href === undefined) return [];
      return [...new Set(definitions.map(({ term }) => term))].map((term) => ({ term, key, href }));
    }),
    numbers: numbers.flatMap((number) => {
      const href = hrefOf(number);
      return href === undefined ? [] : [{ number, href }];
    }),
    versions: statedVersions(publication, runs, new Set(numbers)),
  };
}

/** Published versions of cited documents, where some words state a version at all. */
function statedVersions(
  publication: Publication,
  runs: readonly string[],
  numbers: ReadonlySet<string>,
): PublishedLinks['versions'] {
  if (!runs.some((words) => STATED_VERSION.test(words))) return [];
  return publication.documents.flatMap((document) =>
    document.versions.flatMap(({ citedAs, number }) =>
      citedAs !== undefined && numbers.has(citedAs)
        ? [{ number: citedAs, version: number, href: versionAddress(document, number) }]
        : [],
    ),
  );
}

const STATED_VERSION = /\bversion[\s\u00A0]+\d/i;

/** Every run of words of a tree, headings and the subjects of definitions among them. */
function* wordsIn(node: LegalNode): Generator<string> {
  if (isWordsNode(node)) yield plainText(node.children);
  else if (isParent(node)) for (const child of node.children) yield* wordsIn(child);
}

/** A copy without what is not published: where things stood in the file, and editors' comments. */
function withoutTraces(tree: LegalDocument): LegalDocument {
  const copy = (node: LegalNode): LegalNode => {
    const { position: _position, ...kept } = node;
    if (!isParent(node)) return kept;
    const children = node.children.filter(({ type }) => type !== 'editorComment').map(copy);
    return { ...kept, children } as LegalNode;
  };
  return copy(tree) as LegalDocument;
}
