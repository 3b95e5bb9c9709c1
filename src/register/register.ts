/**
 * Everything known about a consolidation: its provisions, definitions, uses and references.
 */
import { once, remembered } from '../model/once.ts';
import type { Consolidation } from '../library/consolidations.ts';
import type { Version } from '../library/types.ts';
import type { DocumentId, TermKey } from '../model/identifiers.ts';
import { plainWords } from '../model/plain-words.ts';
import { definitionsOf, type Definition } from './definitions/definitions.ts';
import { isInOwn, smallSentences } from './definitions/own-sentences.ts';
import type { Provision } from './provisions.ts';
import { makeReading, type Reading } from './readings.ts';
import type { Target } from './resolve.ts';
import type { FindableTerm } from './terms/findable.ts';
import { findingOf } from './terms/remembered-finders.ts';
import {
  linksOfVersion,
  type Citing,
  type TermUse,
  type UnansweredSwitch,
  type VersionLinks,
} from './version-links.ts';

export type { Reading } from './readings.ts';
export { linksOf, type Links, type TermUse, type UnansweredSwitch } from './version-links.ts';

/** A place that cites provisions. */
export interface Reference extends Citing {
  /** One for each target of the citation, in its order. */
  readonly targets: readonly Target[];
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
  const readingOf = once((document: DocumentId | undefined) => {
    const version = document && consolidation.versions.get(document);
    return makeReading(version, document, { versions, finder, own });
  });
  const sentences = smallSentences([...definitions.values()].flat());
  const isUse = (use: TermUse): boolean => {
    const defining = sentences.get(use.words);
    return !defining || !isInOwn(defining, use, plainWords(use.words));
  };
  const read = (version: Version): VersionLinks => {
    const { termsIn, citationsIn, fallbacks } = readingOf(version.document);
    const key = fallbacks.join('\n');
    const links = linksOfVersion(version, { finder, key, termsIn, own, citationsIn });
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

/** The uses in one version by their terms; registers that read it alike share them. */
const usesByTerm = remembered(
  (uses: readonly TermUse[]): ReadonlyMap<TermKey, readonly TermUse[]> => Map.groupBy(uses, keyOf),
);

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
  if (isSmall && (nature === 'inclusion' || /\bthis\sdefinition\b/i.test(words))) return [];
  const { citedAs } = version;
  return [term, ...aliases].map((name) => ({
    term: name,
    key,
    ...(document !== undefined && { document }),
    ...(within !== undefined && { within }),
    ...(citedAs !== undefined && { named: citedAs }),
  }));
}

const ANOTHER_LAW: Target = { kind: 'law' };

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
