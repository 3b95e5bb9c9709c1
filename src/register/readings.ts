/**
 * How words are read that stand in one document, or in a paper: which terms and references they have.
 */
import { once, remembered } from '../model/once.ts';
import type { Version } from '../library/types.ts';
import { sectionLetterOf, type DocumentId } from '../model/identifiers.ts';
import { anchorOfNumber } from './anchors.ts';
import type { Around } from './around.ts';
import { fallbacksIn } from './definitions/scopes.ts';
import { hasArticles, hasConditions, headingHas } from './numbered-headings.ts';
import { indexProvisions, wordsOf } from './provisions.ts';
import { scheduleReadingOf } from './schedules.ts';
import type { Citation, CitedTarget, CitingPlace } from './references/citation.ts';
import { findCitations } from './references/citations.ts';
import { resolverOf, type Target } from './resolve.ts';
import { selfNamesOf } from './self-names.ts';
import type { TermPlace } from './terms/findable.ts';
import type { FoundTerm, TermFinder } from './terms/finder.ts';
import type { TermSwitch } from './terms/switches.ts';
import type { Tokens } from './terms/tokens.ts';
import { linksOf, type Links } from './version-links.ts';

/**
 * Finds something in any words.
 *
 * @param around what they stand in.
 * @param switches what editors say of uses among them; those that are about one of the words
 *   found are put into `answered`.
 * @param tokens those of the text, where it was read before.
 */
type FindIn<Found> = (
  text: string,
  around: Around,
  switches?: readonly TermSwitch[],
  answered?: Set<TermSwitch>,
  tokens?: Tokens,
) => Found;

/** How words are read that stand in one version, or in a text that is no version of a document. */
export interface Reading {
  /** Terms and references in any words. */
  readonly linksIn: FindIn<Links>;
  /** The terms among them, the words of references too. */
  readonly termsIn: FindIn<readonly FoundTerm[]>;
  /** The references among them. */
  readonly citationsIn: (text: string, around: Around, tokens?: Tokens) => readonly Citation[];
  /** Documents whose own terms are used last, in their order. */
  readonly fallbacks: readonly DocumentId[];
  /** True for the number of a provision of the same document. */
  readonly has: (number: string) => boolean;
  /** What a citation means. */
  readonly resolve: (cited: CitedTarget) => Target;
}

/** With what words are read, whatever document they stand in. */
interface ReadAmong {
  readonly versions: readonly Version[];
  readonly finder: TermFinder;
  /** What the code is called in its own words. */
  readonly own: readonly string[];
}

/** Makes the reading of a document, whose version is given where it is among the others. */
export function makeReading(
  version: Version | undefined,
  document: DocumentId | undefined,
  { versions, finder, own }: ReadAmong,
): Reading {
  const has = hasOf(version);
  const fallbacks = version === undefined ? [] : fallbacksOf(version, versions);
  const termsIn: Reading['termsIn'] = (text, around, switches, answered, tokens) =>
    finder.find(text, placeOf(document ?? '', around, fallbacks), switches, answered, tokens);
  const asks = once(() => citingIn(version, has, own));
  const citationsIn: Reading['citationsIn'] = (text, { name, schedule }, tokens) =>
    findCitations(text, { ...asks(), name, schedule }, tokens);
  return {
    termsIn,
    citationsIn,
    linksIn: (text, around, switches, answered, tokens) =>
      linksOf(termsIn(text, around, switches, answered, tokens), citationsIn(text, around, tokens)),
    fallbacks,
    has,
    resolve: resolverOf(versions, version),
  };
}

/** Where words stand, as terms see it. */
export function placeOf(
  document: string,
  { name, number }: Around,
  fallbacks: readonly string[],
): TermPlace {
  return { document, number, fallbacks, isInner: name !== number };
}

/** What decides which references are found in a document. */
function citingIn(
  version: Version | undefined,
  has: (number: string) => boolean,
  own: readonly string[],
): Omit<CitingPlace, 'name' | 'schedule'> {
  const self = selfNamesOf(version, has);
  const headings = version && indexProvisions(version);
  return {
    has,
    own: [...own, ...self.names],
    calls: self.provisions,
    cites: self.cites,
    articles: headings !== undefined && hasArticles(headings),
    conditions: headings !== undefined && hasConditions(headings),
    schedules: version && headings && scheduleReadingOf(headings, version.tree),
  };
}

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

/** What the documents are called that a version names as such; kept as long as the version is. */
const namedFallbacks = remembered((version: Version): readonly string[] => [
  ...new Set(wordsOf(version).flatMap(({ text }) => fallbacksIn(text))),
]);
