/**
 * Legal texts and prose as HTML, with the panels of the terms they use.
 */
import type { Root } from 'mdast';
import type { Consolidation } from '../library/consolidations.ts';
import type { Day, Version } from '../library/types.ts';
import type { DocumentId, TermKey } from '../model/identifiers.ts';
import type { LegalDocument } from '../model/nodes.ts';
import { anchorOfNumber } from '../register/anchors.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import { aroundOf } from '../register/around.ts';
import { indexProvisions, indexTree, type Unit } from '../register/provisions.ts';
import type { Register } from '../register/register.ts';
import { at, atDay, documentAddress, termAddress, versionAddress } from './addresses.ts';
import { headingUnits } from './headings.ts';
import { linkTree } from './html/link.ts';
import { registerTargets, type LinkTargets } from './html/link-targets.ts';
import type { Quotable } from './html/blocks.ts';
import { printHtml } from './html/print.ts';
import { definitionNotes } from './definition-notes.ts';
import type { Link, Phrase, TermPanel } from './page-models.ts';
import type { Publication } from './publication.ts';
import { missingNote, noteOn } from './reference-notes.ts';
import { scopeWords } from './term-words.ts';
import { citation, counted, documentName, unitWords } from './words.ts';

/** Whether links lead to the text in force as it will be, or to the version as it is for good. */
type LinkStyle = 'current' | 'permanent';

export interface Printed {
  readonly html: string;
  readonly panels: readonly TermPanel[];
}

/** How one text is to be printed. */
export interface TextPrint {
  readonly publication: Publication;
  readonly register: Register;
  readonly oldRegister?: Register;
  readonly style: LinkStyle;
  /** The document that the text is a version of; none for a paper. */
  readonly document?: DocumentId;
  /** The day that a reader has chosen: links to texts of that day stay at it. */
  readonly at?: { readonly day: Day; readonly consolidation: Consolidation };
  /** The version whose page this is: links within it are fragments. */
  readonly page?: Version;
  /** The version that units are cited from; none for texts that are no version (annexes, redlines). */
  readonly cited?: Version;
  readonly topLevel?: number;
  /** True where references say what other versions do to their targets. */
  readonly notes?: boolean;
  /** What cites a unit from elsewhere; none where that is not shown. */
  readonly citedBy?: (unit: Unit) => readonly Link[];
  /** Where a clause or definition comes from; none where that is not told. */
  readonly provenanceOf?: (unit: Unit) => readonly Phrase[];
  /** False where the print stands beside another print of the same units. */
  readonly anchors?: boolean;
  readonly terms?: boolean;
}

/** Prints a legal tree with links, anchors and citations. */
export function printText(tree: LegalDocument, print: TextPrint): Printed {
  const { register, oldRegister } = print;
  const linked = linkTree(tree, {
    targets: targetsOf(register, print.document, print),
    ...(oldRegister && { oldTargets: targetsOf(oldRegister, print.document, print) }),
    terms: print.terms ?? true,
  });
  return printLinked(linked, print);
}

/** A tree with links, and the terms that they lead to. */
interface LinkedText {
  readonly tree: LegalDocument;
  readonly terms: ReadonlySet<TermKey>;
}

/** Prints a tree that has its links. */
export function printLinked({ tree, terms }: LinkedText, print: TextPrint): Printed {
  const units = indexTree(tree);
  const html = printHtml(tree, {
    ...(print.topLevel !== undefined && { topLevel: print.topLevel }),
    unitOf: (node) => (print.anchors === false ? undefined : units.byNode.get(node)),
    ...(print.citedBy && { citedBy: print.citedBy }),
    ...(print.provenanceOf && { provenanceOf: print.provenanceOf }),
    citationOf: (unit) =>
      print.cited ? citationOf(print.publication, print.cited, unit) : undefined,
  });
  return { html, panels: panelsOf(terms, print) };
}

/** Prints prose. Its references are linked where they lead to published texts; its words are not terms. */
export function printProse(tree: Root, print: Omit<TextPrint, 'cited' | 'anchors'>): string {
  const linked = linkTree(tree, {
    targets: targetsOf(print.register, undefined, print),
    terms: false,
  });
  const ids = headingUnits(linked.tree);
  return printHtml(linked.tree, {
    ...(print.topLevel !== undefined && { topLevel: print.topLevel }),
    unitOf: (node) => ids.get(node),
    labelTables: true,
  });
}

/** Prints a few paragraphs without links. */
export function printPlain(tree: Root): string {
  return printHtml(tree);
}

/**
 * What a text links to for the readers of this print.
 *
 * @param document the document that the text is a version of; none for a paper.
 */
export function targetsOf(
  register: Register,
  document: DocumentId | undefined,
  print: Pick<TextPrint, 'publication' | 'style' | 'page' | 'notes' | 'at'>,
): LinkTargets {
  const { publication } = print;
  return registerTargets(register, document, {
    noteOn: (cited, target, around) => {
      const version = document && register.consolidation.versions.get(document);
      if (print.notes === true && version !== undefined) {
        const provision = indexProvisions(version).byAnchor.get(anchorOfNumber(around.name));
        return noteOn({ publication, register, cited, target, version, provision });
      }
      return target.kind === 'missing' && cited.version === undefined
        ? missingNote(publication, cited, target.version)
        : undefined;
    },
    addressOf: addresses(print),
    versionNumbered: (citedAs, number) =>
      publication.documents
        .flatMap(({ versions }) => versions)
        .find((version) => version.citedAs === citedAs && version.number === number),
  });
}

function addresses(
  print: Pick<TextPrint, 'publication' | 'style' | 'page' | 'at'>,
): (version: Version) => string {
  const { at: chosen } = print;
  return (version) => {
    if (version === print.page) return '';
    const document = print.publication.documentOf(version.document);
    if (chosen?.consolidation.versions.get(document.id) === version) {
      return atDay(chosen.day, documentAddress(document));
    }
    const current = print.style === 'current' && version.status === 'in-force';
    return current ? documentAddress(document) : versionAddress(document, version.number);
  };
}

function citationOf(publication: Publication, version: Version, unit: Unit): Quotable | undefined {
  if (unit.kind === 'subHeading' || unit.kind === 'inlineDefinition') return undefined;
  const document = publication.documentOf(version.document);
  const { code, modifications } = publication.library;
  return {
    words: citation(code, unitWords(document, unit), version, modifications),
    href: at(versionAddress(document, version.number), unit.anchor),
  };
}

/** The panels of the terms that some words use. */
export function termPanels(
  terms: ReadonlySet<TermKey>,
  print: Pick<TextPrint, 'publication' | 'register' | 'oldRegister' | 'style'>,
): TermPanel[] {
  return panelsOf(terms, print);
}

/** Panels for the terms of a page, and for the terms that their meanings use, until all are there. */
function panelsOf(terms: ReadonlySet<TermKey>, print: TextPrint): TermPanel[] {
  const done = new Map<TermKey, TermPanel>();
  const waiting = [...terms];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const definitions =
      print.register.definitions.get(key) ?? print.oldRegister?.definitions.get(key);
    if (done.has(key) || definitions === undefined) continue;
    const meanings = definitions.map((definition) => {
      const { html, terms: inner } = printMeaning(definition, print);
      waiting.push(...inner);
      return {
        ...whereDefined(definition, print),
        html,
        scope: scopeWords(print.publication, definition),
        notes: definitionNotes(print.publication, definition, print.register),
      };
    });
    done.set(key, {
      key,
      term: definitions[0]?.term ?? key,
      meanings,
      uses: usesLink(key, print.register),
    });
  }
  return [...done.values()].sort((a, b) => a.key.localeCompare(b.key, 'en'));
}

function whereDefined(
  { version, form, provision }: Definition,
  print: TextPrint,
): Pick<TermPanel['meanings'][number], 'where' | 'status' | 'href'> {
  const document = print.publication.documentOf(version.document);
  const place =
    form === 'inline' ? `Section ${provision.within?.name ?? ''}` : documentName(document);
  const name = document.kind === 'section' ? place : documentName(document);
  return {
    // The status stands beside it in a badge.
    where: `${name}, version ${version.number}`,
    status: version.status,
    href: at(addresses(print)(version), provision.anchor),
  };
}

/** The words that define a term: the meaning of an entry, or the clause with the term in it. */
export function printMeaning(
  definition: Definition,
  print: Pick<TextPrint, 'publication' | 'register' | 'style' | 'page' | 'at'>,
): { html: string; terms: ReadonlySet<TermKey> } {
  const linking = {
    targets: targetsOf(print.register, definition.version.document, print),
    terms: true,
  };
  const linked = linkTree(definition.node, linking, aroundOf(definition.provision.within));
  const node = linked.tree;
  const children =
    node.type === 'termDefinition'
      ? node.children.flatMap((child) => (child.type === 'meaning' ? child.children : []))
      : [node];
  const html = printHtml({
    type: 'legalDocument',
    children: children as LegalDocument['children'],
  });
  return { html, terms: linked.terms };
}

function usesLink(key: TermKey, register: Register): TermPanel['uses'] {
  const provisions = new Set(register.usesOf(key).map((use) => use.provision));
  return { text: `Used in ${counted(provisions.size, 'provision')}`, href: termAddress(key) };
}
