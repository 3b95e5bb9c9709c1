/**
 * A version as data, for whoever compares it with another.
 */
import { namesOfCode } from '../library/code-names.ts';
import type { Consolidation } from '../library/consolidations.ts';
import type { CodeDocument, Version } from '../library/types.ts';
import { isParent, isWordsNode, type LegalDocument, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { NOTHING_AROUND } from '../register/around.ts';
import { indexProvisions, nameBelow } from '../register/provisions.ts';
import { scheduleReadingOf } from '../register/schedules.ts';
import type { CitedTarget, CitingPlace } from '../register/references/citation.ts';
import { citedWithin } from '../register/references/cited-within.ts';
import { switchOf } from '../register/terms/switches.ts';
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
      number: document.number,
      title: document.title,
      href: documentAddress(document),
    },
    version: {
      number: version.number,
      citedAs: version.citedAs,
      href: versionAddress(document, version.number),
      status: version.status,
      label: versionStatus(version, publication.library.modifications),
      extract: version.extract,
    },
    links: publishedLinks(publication, version),
    readWith: readWith(publication, publication.registerFor(version).consolidation),
    tree: withoutTraces(version.tree),
  };
}

/** The addresses of the texts of a consolidation. */
export function readWith({ documentOf }: Publication, { versions }: Consolidation): string[] {
  return [...versions].map(([id, { number }]) => textDataAddress(documentOf(id), number));
}

/** The bytes of `text.json`: the same text gives the same ones. */
export function publishedTextJson(text: PublishedText): string {
  return `${JSON.stringify(text)}\n`;
}

function publishedLinks(publication: Publication, version: Version): PublishedLinks {
  const register = publication.registerFor(version);
  const targets = targetsOf(register, version.document, { publication, style: 'permanent' });
  const runs = [...wordsIn(version.tree, '', undefined)];
  const keys = new Set(runs.flatMap(({ text }) => [...register.termsWithin(text)]));
  const own = namesOfCode(publication.library.code);
  const { has, fallbacks } = register.readingOf(version.document);
  const cited = new Map<string, CitedTarget>();
  const schedules = scheduleReadingOf(indexProvisions(version), version.tree);
  for (const { text, around, schedule } of runs) {
    const place: CitingPlace = {
      name: around,
      has,
      own,
      ...(schedules && { schedule, schedules }),
    };
    for (const [name, target] of citedWithin(text, place)) cited.set(name, target);
  }
  return {
    terms: [...register.definitions].flatMap(([key, definitions]) => {
      const href = keys.has(key) ? targets.termAddress(key) : undefined;
      if (href === undefined) return [];
      const names = new Set(definitions.flatMap(({ term, aliases }) => [term, ...aliases]));
      const { document, within, version: home } = definitions[0] ?? {};
      const named = document && home?.citedAs;
      const scope = {
        ...(document && { document }),
        ...(within && { within }),
        ...(named && { named }),
      };
      return [...names].map((term) => ({ term, key, href, ...scope }));
    }),
    numbers: [...cited].flatMap(([number, target]) => {
      const href = targets.targetAddress(target);
      return href === undefined ? [] : [{ number, href }];
    }),
    missing: [...cited].flatMap(([number, target]) => {
      const note = targets.targetNote(target, NOTHING_AROUND);
      return note === undefined
        ? []
        : [{ number, words: note.phrases.map(({ text }) => text).join('') }];
    }),
    versions: statedVersions(publication, runs, cited),
    own,
    fallbacks,
    weak: [...register.weak].filter((form) => runs.some(({ text }) => text.includes(form))),
  };
}

/** Published versions of cited documents, where some words state a version at all. */
function statedVersions(
  publication: Publication,
  runs: readonly Run[],
  numbers: ReadonlyMap<string, unknown>,
): PublishedLinks['versions'] {
  if (!runs.some(({ text }) => STATED_VERSION.test(text))) return [];
  return publication.documents.flatMap((document) =>
    document.versions.flatMap(({ citedAs, number }) =>
      citedAs !== undefined && numbers.has(citedAs)
        ? [{ number: citedAs, version: number, href: versionAddress(document, number) }]
        : [],
    ),
  );
}

const STATED_VERSION = /\bversion[\s\u00A0]+\d/i;

/** Words, and the name of the provision that they stand in. */
interface Run {
  readonly text: string;
  readonly around: string;
  /** The Schedule or Annex of the document that they stand in. */
  readonly schedule: string | undefined;
}

/** Every run of words of a tree, headings and the subjects of definitions among them. */
function* wordsIn(node: LegalNode, around: string, outer: string | undefined): Generator<Run> {
  const name = nameBelow(node, around)?.name ?? around;
  const schedule = node.data?.schedule?.name ?? outer;
  if (isWordsNode(node)) yield { text: plainText(node.children), around: name, schedule };
  else if (isParent(node)) for (const child of node.children) yield* wordsIn(child, name, schedule);
}

/** Editors' comments are not, but for those that say of which term words are a use. */
function isPublished(node: LegalNode): boolean {
  return node.type !== 'editorComment' || switchOf(node.value) !== undefined;
}

/** A copy without what is not published: where things stood in the file, and editors' comments. */
function withoutTraces(tree: LegalDocument): LegalDocument {
  const copy = (node: LegalNode): LegalNode => {
    const { position: _position, ...kept } = node;
    if (!isParent(node)) return kept;
    const children = node.children.filter(isPublished).map(copy);
    return { ...kept, children } as LegalNode;
  };
  return copy(tree) as LegalDocument;
}
