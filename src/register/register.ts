/**
 * Everything known about a consolidation: its provisions, definitions, uses and references.
 */
import type { Consolidation } from '../library/consolidations.ts';
import type { Version } from '../library/types.ts';
import { sectionLetterOf, type DocumentId, type TermKey } from '../model/identifiers.ts';
import { definitionsOf, isKeyOf, type Definition } from './definitions/definitions.ts';
import { isInOwn, smallSentences } from './definitions/own-sentences.ts';
import { fallbacksIn } from './definitions/scopes.ts';
import { headingHas } from './numbered-headings.ts';
import {
  aroundOf,
  authoredLinkRanges,
  indexProvisions,
  inlineDefinitionRanges,
  wordsOf,
  type Around,
  type Provision,
  type Words,
} from './provisions.ts';
import type { CitedTarget, Citation } from './references/citation.ts';
import { findCitations } from './references/citations.ts';
import { resolverOf, type Target } from './resolve.ts';
import { selfNamesOf } from './self-names.ts';
import { weakForms } from './terms/weak.ts';
import type { FindableTerm, TermPlace } from './terms/findable.ts';
import { TermFinder, type FoundTerm } from './terms/finder.ts';
import { switchesIn, type TermSwitch } from './terms/switches.ts';

/** A place that uses a term. */
export interface TermUse extends FoundTerm {
  /** The words that it is in; its offsets are into their plain text. */
  readonly words: Words['node'];
  readonly version: Version;
  readonly provision: Provision | undefined;
}

/** A place that cites provisions. */
export interface Reference {
  readonly citation: Citation;
  /** The words that it is in; the offsets of the citation are into their plain text. */
  readonly words: Words['node'];
  /** One for each target of the citation, in its order. */
  readonly targets: readonly Target[];
  readonly version: Version;
  readonly provision: Provision | undefined;
}

/** A comment that says of which term words are a use, where no term ends. */
export interface UnansweredSwitch extends TermSwitch {
  readonly words: Words['node'];
  readonly version: Version;
  readonly provision: Provision | undefined;
}

/** What is found in a run of words. */
export interface Links {
  readonly terms: readonly FoundTerm[];
  readonly citations: readonly Citation[];
}

/** How words are read that stand in one version, or in a text that is no version of a document. */
export interface Reading {
  /**
   * Terms and references in any words.
   *
   * @param around what they stand in.
   * @param switches what editors say of uses among them.
   */
  readonly linksIn: (text: string, around: Around, switches?: readonly TermSwitch[]) => Links;
  /** Documents whose own terms are used last, in their order. */
  readonly fallbacks: readonly DocumentId[];
  /** True for the number of a provision of the same document. */
  readonly has: (number: string) => boolean;
  /** What a citation means. */
  readonly resolve: (cited: CitedTarget) => Target;
}

export interface Register {
  readonly consolidation: Consolidation;
  /** By term, entries of definition lists before inline ones. */
  readonly definitions: ReadonlyMap<TermKey, readonly Definition[]>;
  readonly uses: ReadonlyMap<TermKey, readonly TermUse[]>;
  readonly references: readonly Reference[];
  /** The references in the words of a provision, what it holds left out. */
  readonly referencesIn: (provision: Provision) => readonly Reference[];
  /** How the words of a document of this consolidation are read; of a paper, without one. */
  readonly readingOf: (document: DocumentId | undefined) => Reading;
  /** Every term that some part of any words could be read as. */
  readonly termsWithin: (text: string) => ReadonlySet<TermKey>;
  /** What editors say of uses where there is none: a slip, or words that changed since. */
  readonly unanswered: readonly UnansweredSwitch[];
  /** Forms of terms of which a capital that begins a sentence says nothing. */
  readonly weak: ReadonlySet<string>;
}

/**
 * Builds the register of a consolidation.
 *
 * @param own what the code is called in its own words: "Smart Energy Code", "SEC", "Code".
 */
export function buildRegister(consolidation: Consolidation, own: readonly string[]): Register {
  const versions = [...consolidation.versions.values()];
  const definitions = new Map<TermKey, Definition[]>();
  for (const definition of versions.flatMap(definitionsOf)) {
    const same = definitions.get(definition.key);
    if (same === undefined) definitions.set(definition.key, [definition]);
    else same.push(definition);
  }
  for (const [key, same] of definitions) {
    definitions.set(key, same.filter(isOnlyOrMarked).sort(entriesFirst));
  }
  const terms = [...definitions.values()].flat().flatMap(findable);
  const weak = weakForms(
    terms.map(({ term }) => term),
    versions.flatMap((version) => wordsOf(version).map(({ text }) => text)),
  );
  const finder = new TermFinder(terms, weak);
  const readings = new Map<DocumentId | undefined, Reading>();
  const answered = new Set<TermSwitch>();
  const readingOf = (document: DocumentId | undefined): Reading => {
    const known = readings.get(document);
    if (known !== undefined) return known;
    const version = document && consolidation.versions.get(document);
    const has = hasOf(version);
    const fallbacks = version === undefined ? [] : fallbacksOf(version, versions);
    const self = selfNamesOf(version);
    const names = [...own, ...self.names];
    const reading: Reading = {
      linksIn: (text, around, switches) =>
        linksOf(
          finder.find(text, placeOf(document ?? '', around, fallbacks), switches, answered),
          findCitations(text, { name: around.name, has, own: names, calls: self.provisions }),
        ),
      fallbacks,
      has,
      resolve: resolverOf(versions, version),
    };
    readings.set(document, reading);
    return reading;
  };
  const sentences = smallSentences([...definitions.values()].flat());
  const uses = new Map<TermKey, TermUse[]>();
  const references: Reference[] = [];
  const unanswered: UnansweredSwitch[] = [];
  for (const version of versions) {
    const reading = readingOf(version.document);
    for (const words of wordsOf(version)) {
      const { node, provision } = words;
      const switches = switchesIn(node.children);
      const { terms, citations } = reading.linksIn(words.text, aroundOf(provision), switches);
      for (const one of switches) {
        if (!answered.has(one)) unanswered.push({ ...one, words: node, version, provision });
      }
      const linked = authoredLinkRanges(node.children);
      const defining = inlineDefinitionRanges(words);
      for (const term of outside(outside(terms, linked), defining)) {
        if (isOwnSubject(term, provision) || isInOwn(sentences.get(node), term, words.text))
          continue;
        const use = { ...term, words: node, version, provision };
        const same = uses.get(term.key);
        if (same === undefined) uses.set(term.key, [use]);
        else same.push(use);
      }
      for (const citation of outside(citations, linked)) {
        const targets = citation.targets.map((cited) =>
          citation.law === undefined ? reading.resolve(cited) : ANOTHER_LAW,
        );
        references.push({ citation, targets, words: node, version, provision });
      }
    }
  }
  const referencesByProvision = Map.groupBy(references, ({ provision }) => provision);
  return {
    consolidation,
    definitions,
    uses,
    references,
    referencesIn: (provision) => referencesByProvision.get(provision) ?? [],
    readingOf,
    termsWithin: (text) => finder.formsWithin(text),
    unanswered,
    weak,
  };
}

/** A definition under each of its names. */
function findable(definition: Definition): FindableTerm[] {
  const { aliases, term, key, document, within, version, nature, words } = definition;
  // “person” includes a company: what only widens an ordinary word, or means something for one
  // definition, leaves it an ordinary word elsewhere.
  const isSmall = /^\p{Ll}[^\s\u00A0]*$/u.test(term);
  if (isSmall && (nature === 'inclusion' || /\bthis definition\b/i.test(words))) return [];
  const { citedAs } = version;
  return [term, ...aliases].map((name) => ({
    term: name,
    key,
    ...(document !== undefined && { document }),
    ...(within !== undefined && { within }),
    ...(citedAs !== undefined && { named: citedAs }),
  }));
}

/** Where words stand, as terms see it. */
export function placeOf(
  document: string,
  { name, number }: Around,
  fallbacks: readonly string[],
): TermPlace {
  return { document, number, fallbacks, isLimb: name.endsWith(')') };
}

const ANOTHER_LAW: Target = { kind: 'law' };

/** What a document has, for references that say no more than a label. */
function hasOf(version: Version | undefined): (number: string) => boolean {
  if (version === undefined) return () => false;
  const index = indexProvisions(version);
  return (number) => index.byAnchor.has(number) || headingHas(index, number);
}

/** The documents whose own terms a document uses last. */
function fallbacksOf(version: Version, versions: readonly Version[]): DocumentId[] {
  if (sectionLetterOf(version.citedAs ?? '') !== '') return [];
  const named = new Set(wordsOf(version).flatMap(({ text }) => fallbacksIn(text)));
  return [...named].flatMap((name) => {
    const document = versions.find(({ citedAs }) => citedAs === name)?.document;
    return document === undefined || document === version.document ? [] : [document];
  });
}

/**
 * Terms and citations as links: the words of a citation, the heading that it quotes among them, are
 * no use of a term. Both are in the order of the text.
 */
export function linksOf(terms: readonly FoundTerm[], citations: readonly Citation[]): Links {
  return { terms: outside(terms, citations), citations };
}

/** A term in the entry that defines it is no use of itself. */
function isOwnSubject({ key }: FoundTerm, provision: Provision | undefined): boolean {
  for (let at = provision; at !== undefined; at = at.within) {
    if (at.kind === 'definition') return isKeyOf(key, at.name);
  }
  return false;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What touches none of some stretches of words. Both are in the order of the text. */
function outside<Found extends Range>(
  all: readonly Found[],
  taken: readonly Range[],
): readonly Found[] {
  if (taken.length === 0) return all;
  let next = 0;
  return all.filter(({ start, end }) => {
    while ((taken[next]?.end ?? Infinity) <= start) next += 1;
    return (taken[next]?.start ?? Infinity) >= end;
  });
}

/** Words in brackets that nothing sets off define only what nothing else gives a meaning. */
function isOnlyOrMarked(
  definition: Definition,
  index: number,
  all: readonly Definition[],
): boolean {
  if (definition.marked) return true;
  if (all.some(({ marked, nature }) => marked && nature !== 'signpost')) return false;
  return all.findIndex(({ marked }) => !marked) === index;
}

function entriesFirst(one: Definition, other: Definition): number {
  return Number(one.form === 'inline') - Number(other.form === 'inline');
}
