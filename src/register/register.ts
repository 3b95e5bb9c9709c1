/**
 * Everything known about a consolidation: its provisions, definitions, uses and references.
 */
import type { Consolidation } from '../library/consolidations.ts';
import type { Version } from '../library/types.ts';
import { sectionLetterOf, type DocumentId, type TermKey } from '../model/identifiers.ts';
import { plainText } from '../model/phrasing.ts';
import { definitionsOf, type Definition } from './definitions/definitions.ts';
import { isInOwn, smallSentences } from './definitions/own-sentences.ts';
import { fallbacksIn } from './definitions/scopes.ts';
import { hasArticles, hasConditions, headingHas } from './numbered-headings.ts';
import { anchorOfNumber } from './anchors.ts';
import type { Around } from './around.ts';
import { once } from './once.ts';
import { scheduleReadingOf } from './schedules.ts';
import { indexProvisions, wordsOf, type Provision } from './provisions.ts';
import type { CitedTarget } from './references/citation.ts';
import { findCitations } from './references/citations.ts';
import { resolverOf, type Target } from './resolve.ts';
import { selfNamesOf } from './self-names.ts';
import type { FindableTerm, TermPlace } from './terms/findable.ts';
import { findingOf } from './terms/remembered-finders.ts';
import type { TermSwitch } from './terms/switches.ts';
import type { Tokens } from './terms/tokens.ts';
import {
  linksOf,
  linksOfVersion,
  type Citing,
  type Links,
  type TermUse,
  type UnansweredSwitch,
  type VersionLinks,
} from './version-links.ts';

export { linksOf, type Links, type TermUse, type UnansweredSwitch };

/** A place that cites provisions. */
export interface Reference extends Citing {
  /** One for each target of the citation, in its order. */
  readonly targets: readonly Target[];
}

/** How words are read that stand in one version, or in a text that is no version of a document. */
export interface Reading {
  /**
   * Terms and references in any words.
   *
   * @param around what they stand in.
   * @param switches what editors say of uses among them; those that are about one of the words
   *   found are put into `answered`.
   * @param tokens those of the text, where it was read before.
   */
  readonly linksIn: (
    text: string,
    around: Around,
    switches?: readonly TermSwitch[],
    answered?: Set<TermSwitch>,
    tokens?: Tokens,
  ) => Links;
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
  /** The uses of one term; as `uses` has them, without the work of gathering all. */
  readonly usesOf: (key: TermKey) => readonly TermUse[];
  readonly references: readonly Reference[];
  /** The uses in a version of this consolidation, in reading order. */
  readonly usesIn: (version: Version) => readonly TermUse[];
  /** The references in a version of this consolidation, in reading order. */
  readonly referencesOf: (version: Version) => readonly Reference[];
  /** The same places, wherever they lead. */
  readonly citingIn: (version: Version) => readonly Citing[];
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
  const { finder, weak } = findingOf([...definitions.values()].flat().flatMap(findable), versions);
  const readings = new Map<DocumentId | undefined, Reading>();
  const readingOf = (document: DocumentId | undefined): Reading => {
    const known = readings.get(document);
    if (known !== undefined) return known;
    const version = document && consolidation.versions.get(document);
    const has = hasOf(version);
    const fallbacks = version === undefined ? [] : fallbacksOf(version, versions);
    const self = selfNamesOf(version, has);
    const headings = version && indexProvisions(version);
    const articles = headings !== undefined && hasArticles(headings);
    const conditions = headings !== undefined && hasConditions(headings);
    const names = [...own, ...self.names];
    const schedules = version && headings && scheduleReadingOf(headings, version.tree);
    const reading: Reading = {
      linksIn: (text, around, switches, answered, tokens) =>
        linksOf(
          finder.find(text, placeOf(document ?? '', around, fallbacks), switches, answered, tokens),
          findCitations(text, {
            name: around.name,
            has,
            own: names,
            calls: self.provisions,
            cites: self.cites,
            articles,
            conditions,
            ...(schedules && { schedule: around.schedule, schedules }),
          }),
        ),
      fallbacks,
      has,
      resolve: resolverOf(versions, version),
    };
    readings.set(document, reading);
    return reading;
  };
  const sentences = smallSentences([...definitions.values()].flat());
  const isUse = (use: TermUse): boolean => {
    const defining = sentences.get(use.words);
    return !defining || !isInOwn(defining, use, plainText(use.words.children));
  };
  const read = (version: Version): VersionLinks => {
    const { linksIn, fallbacks } = readingOf(version.document);
    const key = JSON.stringify([fallbacks, own]);
    const links = linksOfVersion(version, { finder, key, linksIn });
    return sentences.size === 0 ? links : { ...links, uses: links.uses.filter(isUse) };
  };
  const resolved = (version: Version): readonly Reference[] => {
    const { resolve } = readingOf(version.document);
    return linksFor(version).citing.map((citing) => {
      const { targets: cited, law } = citing.citation;
      return {
        ...citing,
        targets: cited.map((one) => (law === undefined ? resolve(one) : ANOTHER_LAW)),
      };
    });
  };
  const linksFor = once(read);
  const referencesOf = once(resolved);
  const usesByText = once(() => {
    const found = new Map<TermKey, (readonly TermUse[])[]>();
    for (const version of versions) {
      for (const [key, here] of usesByTerm(linksFor(version).uses)) {
        const same = found.get(key);
        if (same === undefined) found.set(key, [here]);
        else same.push(here);
      }
    }
    return found;
  });
  const usesOf = once((key: TermKey) => usesByText().get(key)?.flat() ?? NO_USES);
  const byProvision = once((version: Version) =>
    Map.groupBy(referencesOf(version), ({ provision }) => provision),
  );
  const isHere = (version: Version): boolean =>
    consolidation.versions.get(version.document) === version;
  const uses = once(() =>
    Map.groupBy(
      versions.flatMap((one) => linksFor(one).uses),
      keyOf,
    ),
  );
  const references = once(() => versions.flatMap(referencesOf));
  return {
    consolidation,
    definitions,
    get uses() {
      return uses();
    },
    usesOf,
    usesIn: (version) => (isHere(version) ? linksFor(version).uses : []),
    get references() {
      return references();
    },
    referencesOf: (version) => (isHere(version) ? referencesOf(version) : []),
    referencesIn: (provision) =>
      isHere(provision.version) ? (byProvision(provision.version).get(provision) ?? []) : [],
    citingIn: (version) => (isHere(version) ? linksFor(version).citing : []),
    readingOf,
    termsWithin: (text) => finder.formsWithin(text),
    get unanswered() {
      return versions.flatMap((version) => linksFor(version).unanswered);
    },
    weak,
  };
}

const byTerm = new WeakMap<readonly TermUse[], ReadonlyMap<TermKey, readonly TermUse[]>>();

/** The uses in one version by their terms; registers that read it alike share them. */
function usesByTerm(uses: readonly TermUse[]): ReadonlyMap<TermKey, readonly TermUse[]> {
  let grouped = byTerm.get(uses);
  if (grouped === undefined) byTerm.set(uses, (grouped = Map.groupBy(uses, keyOf)));
  return grouped;
}

function keyOf({ key }: TermUse): TermKey {
  return key;
}

const NO_USES: readonly TermUse[] = [];

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
  return (number) => index.byAnchor.has(anchorOfNumber(number)) || headingHas(index, number);
}

/** The documents whose own terms a document uses last. */
function fallbacksOf(version: Version, versions: readonly Version[]): DocumentId[] {
  if (sectionLetterOf(version.citedAs ?? '') !== '') return [];
  return namedFallbacks(version).flatMap((name) => {
    const document = versions.find(({ citedAs }) => citedAs === name)?.document;
    return document === undefined || document === version.document ? [] : [document];
  });
}

const fallbackNames = new WeakMap<Version, readonly string[]>();

/** What the documents are called that a version names as such; kept as long as the version is. */
function namedFallbacks(version: Version): readonly string[] {
  const known = fallbackNames.get(version);
  if (known !== undefined) return known;
  const named = [...new Set(wordsOf(version).flatMap(({ text }) => fallbacksIn(text)))];
  fallbackNames.set(version, named);
  return named;
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
