/**
 * Everything known about a consolidation: its provisions, definitions, uses and references.
 */
import type { Consolidation } from '../library/consolidations.ts';
import type { Version } from '../library/types.ts';
import { sectionLetterOf, type TermKey } from '../model/identifiers.ts';
import { definitionsOf, keyOf, type Definition } from './definitions.ts';
import { indexProvisions, wordsOf, type Provision, type Words } from './provisions.ts';
import { findCitations, type Citation } from './references.ts';
import { TermFinder, type FoundTerm } from './terms.ts';

/** A place that uses a term. */
export interface TermUse extends FoundTerm {
  readonly version: Version;
  readonly provision: Provision | undefined;
}

/** Where a cited provision is, or that it is not published here. */
export type Target =
  | { readonly kind: 'provision'; readonly provision: Provision }
  | { readonly kind: 'document'; readonly version: Version }
  | { readonly kind: 'unpublished' };

/** A place that cites provisions. */
export interface Reference {
  readonly citation: Citation;
  /** One for each target of the citation, in its order. */
  readonly targets: readonly Target[];
  readonly version: Version;
  readonly provision: Provision | undefined;
}

/** What is found in a run of words. */
export interface Links {
  readonly terms: readonly FoundTerm[];
  readonly citations: readonly Citation[];
}

export interface Register {
  readonly consolidation: Consolidation;
  /** By term, entries of definition lists before inline ones. */
  readonly definitions: ReadonlyMap<TermKey, readonly Definition[]>;
  readonly uses: ReadonlyMap<TermKey, readonly TermUse[]>;
  readonly references: readonly Reference[];
  /** Terms and references in any words, read as part of this consolidation. */
  readonly linksIn: (text: string) => Links;
  /** Every term that some part of any words could be read as. */
  readonly termsWithin: (text: string) => ReadonlySet<TermKey>;
  /** What a number means in this consolidation. */
  readonly resolve: (number: string) => Target;
}

/** Builds the register of a consolidation. */
export function buildRegister(consolidation: Consolidation): Register {
  const versions = [...consolidation.versions.values()];
  const definitions = new Map<TermKey, Definition[]>();
  for (const definition of versions.flatMap(definitionsOf)) {
    const same = definitions.get(definition.key);
    if (same === undefined) definitions.set(definition.key, [definition]);
    else same.push(definition);
  }
  for (const same of definitions.values()) same.sort(entriesFirst);
  const finder = new TermFinder(
    [...definitions.values()].flat().map(({ term, key }) => [term, key] as const),
  );
  const linksIn = (text: string): Links => linksOf(text, finder);
  const termsWithin = (text: string): Set<TermKey> => finder.formsWithin(text);
  const resolve = (number: string): Target => resolveNumber(number, versions);
  const uses = new Map<TermKey, TermUse[]>();
  const references: Reference[] = [];
  for (const version of versions) {
    for (const words of wordsOf(version)) {
      const { terms, citations } = linksIn(words.text);
      for (const term of terms) {
        if (isOwnSubject(term, words)) continue;
        const use = { ...term, version, provision: words.provision };
        const same = uses.get(term.key);
        if (same === undefined) uses.set(term.key, [use]);
        else same.push(use);
      }
      for (const citation of citations) {
        const targets = citation.targets.map(({ number }) => resolve(number));
        references.push({ citation, targets, version, provision: words.provision });
      }
    }
  }
  return { consolidation, definitions, uses, references, linksIn, termsWithin, resolve };
}

/** Terms outside references: the heading that a reference quotes is no use of a term. */
export function linksOf(text: string, finder: TermFinder): Links {
  const citations = findCitations(text);
  const terms = finder
    .find(text)
    .filter(({ start, end }) => !citations.some((one) => start < one.end && end > one.start));
  return { terms, citations };
}

/** A term where it is being defined is no use of itself: in its entry, and where it is introduced. */
function isOwnSubject(term: FoundTerm, words: Words): boolean {
  const { provision } = words;
  if (provision?.kind === 'definition' && keyOf(provision.name) === term.key) return true;
  return inlineDefinitionRanges(words).some(
    ({ start, end }) => term.start < end && term.end > start,
  );
}

/** Where the words define terms themselves: offsets into their text. */
export function inlineDefinitionRanges(
  words: Pick<Words, 'node'>,
): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let at = 0;
  const visit = (children: Words['node']['children']): void => {
    for (const child of children) {
      if (child.type === 'inlineDefinition') {
        const start = at;
        visit(child.children);
        ranges.push({ start, end: at });
      } else if ('children' in child) visit(child.children as Words['node']['children']);
      else if (child.type === 'text' || child.type === 'inlineCode') at += child.value.length;
      else if (child.type !== 'footnoteReference' && child.type !== 'editorComment') at += 1;
    }
  };
  visit(words.node.children);
  return ranges;
}

/** A number's letter names its document; a number that is nothing but the letter is the document. */
function resolveNumber(number: string, versions: readonly Version[]): Target {
  const document = number.startsWith('Appendix ') ? number : sectionLetterOf(number);
  const version = versions.find((one) => one.citedAs !== undefined && one.citedAs === document);
  if (version === undefined) return { kind: 'unpublished' };
  if (number === document) return { kind: 'document', version };
  const provision = indexProvisions(version).byAnchor.get(number);
  return provision === undefined ? { kind: 'unpublished' } : { kind: 'provision', provision };
}

function entriesFirst(one: Definition, other: Definition): number {
  return Number(one.form === 'inline') - Number(other.form === 'inline');
}
