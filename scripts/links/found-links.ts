/**
 * What the register finds in one text, as places in its file.
 */
import type { Consolidation } from '../../src/library/consolidations.ts';
import type { Version } from '../../src/library/types.ts';
import { documentId, versionNumber, type DocumentId } from '../../src/model/identifiers.ts';
import type { LegalDocument, LegalNode } from '../../src/model/nodes.ts';
import { plainText } from '../../src/model/phrasing.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { citedAs } from '../../src/register/references/citation.ts';
import { buildRegister } from '../../src/register/register.ts';
import type { KnownText, Span } from './known-text.ts';

interface FoundUse extends Span {
  /** True for a term that the text does not define itself. */
  readonly given: boolean;
}

interface FoundReference extends Span {
  readonly number: string;
  readonly heading: string;
}

const TEXT = documentId('text');
const GIVEN = documentId('given');

/** Reads a text with the terms given to it. */
export function findLinks(text: KnownText): { uses: FoundUse[]; references: FoundReference[] } {
  const { tree } = parseLegalText(text.markdown, `${text.name}.md`);
  const entries = text.given.map((term) => `${term}\n: means what another text says.\n`);
  const given = parseLegalText(entries.join('\n'), 'given.md').tree;
  const version = versionOf(TEXT, tree);
  const consolidation: Consolidation = {
    id: text.name,
    versions: new Map([
      // What is given holds everywhere, as the list of a Section does.
      [GIVEN, { ...versionOf(GIVEN, given), citedAs: 'A' }],
      [TEXT, version],
    ]),
  };
  const register = buildRegister(consolidation, ownNames(text.markdown));
  const uses = [...register.uses].flatMap(([key, all]) => {
    const [definition] = register.definitions.get(key) ?? [];
    return all
      .filter((use) => use.version === version)
      .map(({ words, start, end }) => ({
        ...placeIn(words, start, end, text.markdown),
        given: definition?.version.document === GIVEN,
      }));
  });
  const references = register.references
    .filter((reference) => reference.version === version && reference.citation.law === undefined)
    .flatMap(({ words, citation }) =>
      citation.targets.map((target) => ({
        ...placeIn(words, target.start, target.end, text.markdown),
        number: citedAs(target),
        heading: target.heading,
      })),
    );
  const byStart = (one: Span, other: Span): number => one.start - other.start;
  return { uses: uses.sort(byStart), references: references.sort(byStart) };
}

/** What a text is called in its own words: its title, and the last word of that. */
function ownNames(markdown: string): string[] {
  const title = /^# (.+)$/mu.exec(markdown)?.[1] ?? '';
  return ['Code', title, title.split(' ').at(-1) ?? ''].filter(Boolean);
}

function versionOf(document: DocumentId, tree: LegalDocument): Version {
  return {
    document,
    citedAs: undefined,
    number: versionNumber('1'),
    status: 'in-force',
    extract: false,
    provisionalNumber: false,
    base: undefined,
    modifications: [],
    inForceFrom: undefined,
    inForceOn: undefined,
    source: undefined,
    tree,
    file: `${document}.md`,
  };
}

/** Where a stretch of the plain text of some words stands in the file that they were parsed from. */
export function placeIn(words: LegalNode, start: number, end: number, markdown: string): Span {
  const map = offsetsOf(words, markdown);
  return { start: map[start] ?? -1, end: (map[end - 1] ?? -2) + 1 };
}

const known = new WeakMap<LegalNode, number[]>();

/** For each unit of the plain text of some words, where it stands in the file. */
function offsetsOf(words: LegalNode, markdown: string): number[] {
  const remembered = known.get(words);
  if (remembered !== undefined) return remembered;
  const offsets: number[] = [];
  const visit = (node: LegalNode): void => {
    if ('children' in node) node.children.forEach((child) => visit(child));
    else {
      let at = node.position?.start.offset ?? -1;
      for (const unit of plainText([node as never]).split('')) {
        // Escapes and references to characters are longer in the file than in the text.
        const here = at === -1 ? -1 : markdown.indexOf(unit, at);
        offsets.push(here);
        if (here !== -1) at = here + 1;
      }
    }
  };
  visit(words);
  known.set(words, offsets);
  return offsets;
}
