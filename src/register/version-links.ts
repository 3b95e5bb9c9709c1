/**
 * What the words of one version use and cite, beside the terms of a consolidation. It is kept as long
 * as the version and the terms are: of a code in which one text changed, that one is read again.
 */
import { remembered } from '../model/once.ts';
import type { Version } from '../library/types.ts';
import { termKey } from '../model/identifiers.ts';
import { isKeyOf } from './definitions/definitions.ts';
import { aroundOf, type Around } from './around.ts';
import {
  authoredLinkRanges,
  inlineDefinitionRanges,
  wordsOf,
  type Provision,
  type Words,
} from './provisions.ts';
import type { Citation } from './references/citation.ts';
import { TermFinder, type FoundTerm } from './terms/finder.ts';
import { differingForms } from './terms/forms.ts';
import { switchesIn, type TermSwitch } from './terms/switches.ts';
import { tokensIn, type Tokens } from './terms/tokens.ts';

/** Words in a version, and the provision that they are in. */
interface Placed {
  /** The words; offsets are into their plain text. */
  readonly words: Words['node'];
  readonly version: Version;
  readonly provision: Provision | undefined;
}

/** A place that uses a term. */
export interface TermUse extends FoundTerm, Placed {}

/** A comment that says of which term words are a use, where no term ends. */
export interface UnansweredSwitch extends TermSwitch, Placed {}

/** A place that cites, wherever that leads. */
export interface Citing extends Placed {
  readonly citation: Citation;
}

/** What is found in a run of words. */
export interface Links {
  readonly terms: readonly FoundTerm[];
  readonly citations: readonly Citation[];
}

/** What is found in a version, in reading order. */
export interface VersionLinks {
  readonly uses: readonly TermUse[];
  readonly citing: readonly Citing[];
  /** What editors say of uses where there is none: a slip, or words that changed since. */
  readonly unanswered: readonly UnansweredSwitch[];
}

/** With what a version is read. */
interface ReadWith {
  readonly finder: TermFinder;
  /** All else that decides which terms are found: two readings with the same are the same. */
  readonly key: string;
  readonly termsIn: (
    text: string,
    around: Around,
    switches: readonly TermSwitch[],
    answered: Set<TermSwitch>,
    tokens: Tokens,
  ) => readonly FoundTerm[];
  /** What decides which references are found: the names of the code. */
  readonly own: readonly string[];
  readonly citationsIn: (text: string, around: Around, tokens: Tokens) => readonly Citation[];
}

/** The terms that are found in each run of words of a version, in the order of `wordsOf`; nothing for most. */
type Reads = readonly (Pick<VersionLinks, 'uses' | 'unanswered'> | undefined)[];

interface Remembered {
  readonly finder: TermFinder;
  readonly key: string;
  readonly reads: Reads;
  readonly links: VersionLinks;
}

/** The last ones first. */
const known = new WeakMap<Version, readonly Remembered[]>();

/** So many readings of a version are kept: of the text in force, and beside a few modifications. */
const MOST = 8;

/**
 * Reads a version, unless it was read with the same before. Of what was read with almost the same
 * terms, only what the other ones touch is read again.
 */
export function linksOfVersion(version: Version, readWith: ReadWith): VersionLinks {
  const { finder, key } = readWith;
  const all = known.get(version) ?? [];
  const alike = all.filter((one) => one.key === key);
  const same = alike.find((one) => one.finder === finder);
  if (same !== undefined) return same.links;
  const [last] = alike;
  const before = last && { reads: last.reads, isTouched: differenceFrom(last.finder)(finder) };
  const { citations, citing } = cited(version, readWith);
  const reads = readVersion(version, readWith, citations, before);
  // What is found alike is the same list, and what was worked out from it holds.
  const isSame = last !== undefined && reads.every((one, index) => one === last.reads[index]);
  const links = isSame ? last.links : joined(reads, citing);
  known.set(version, [{ finder, key, reads, links }, ...all].slice(0, MOST));
  return links;
}

function joined(reads: Reads, citing: readonly Citing[]): VersionLinks {
  const found = reads.filter((one) => one !== undefined);
  return {
    uses: found.flatMap(({ uses }) => uses),
    citing,
    unanswered: found.flatMap(({ unanswered }) => unanswered),
  };
}

/** The references of a version, whatever its terms are. */
interface Cited {
  /** In each run of words, in the order of `wordsOf`. */
  readonly citations: readonly (readonly Citation[])[];
  readonly citing: readonly Citing[];
}

const citedIn = new WeakMap<Version, Map<string, Cited>>();

function cited(version: Version, { own, citationsIn }: ReadWith): Cited {
  const byNames = citedIn.get(version) ?? new Map<string, Cited>();
  citedIn.set(version, byNames);
  const names = own.join('\n');
  let found = byNames.get(names);
  if (found === undefined) {
    const citing: Citing[] = [];
    const citations = wordsOf(version).map((words) => {
      const { text, node, provision, schedule } = words;
      const here = citationsIn(text, aroundOf(provision, schedule), tokensIn(words));
      if (here.length === 0) return NONE;
      for (const citation of outside(here, authoredLinkRanges(node.children)))
        citing.push({ citation, words: node, version, provision });
      return here;
    });
    byNames.set(names, (found = { citations, citing }));
  }
  return found;
}

const NONE: readonly Citation[] = [];

/** What was found with other terms, and which words the difference may be seen in. */
interface Before {
  readonly reads: Reads;
  readonly isTouched: (words: Words) => boolean;
}

function readVersion(
  version: Version,
  readWith: ReadWith,
  citations: Cited['citations'],
  before: Before | undefined,
): Reads {
  return wordsOf(version).map((words, index) =>
    before === undefined || before.isTouched(words)
      ? readWords(words, version, readWith, citations[index] ?? NONE)
      : before.reads[index],
  );
}

function readWords(
  words: Words,
  version: Version,
  { termsIn }: ReadWith,
  citations: readonly Citation[],
): Reads[number] {
  const { node, text, provision, schedule } = words;
  const switches = switchesIn(node.children);
  const answered = new Set<TermSwitch>();
  const found = termsIn(text, aroundOf(provision, schedule), switches, answered, tokensIn(words));
  if (found.length === 0 && switches.length === 0) return undefined;
  const { terms } = linksOf(found, citations);
  const linked = authoredLinkRanges(node.children);
  const defining = terms.length === 0 ? [] : inlineDefinitionRanges(words);
  const subject = subjectOf(provision);
  const placed: Placed = { words: node, version, provision };
  return {
    uses: outside(outside(terms, linked), defining)
      .filter(({ key }) => subject === undefined || !isKeyOf(key, subject))
      .map(({ key, start, end }) => ({ key, start, end, words: node, version, provision })),
    unanswered: switches.filter((one) => !answered.has(one)).map((one) => ({ ...one, ...placed })),
  };
}

/** Tells which words hold what two finders do not find alike; more than there is, but never less. */
const differenceFrom = remembered((one: TermFinder) =>
  remembered((other: TermFinder): ((words: Words) => boolean) => {
    const forms = differingForms(one, other);
    const finder = new TermFinder(forms.map((term) => ({ term, key: termKey(term) })));
    return (words) => finder.spellsAny(words.text, tokensIn(words));
  }),
);

/**
 * Terms and citations as links: the words of a citation, the heading that it quotes among them, are
 * no use of a term. Both are in the order of the text.
 */
export function linksOf(terms: readonly FoundTerm[], citations: readonly Citation[]): Links {
  return { terms: outside(terms, citations), citations };
}

/** The term of the entry that words stand in; there it is no use of itself. */
function subjectOf(provision: Provision | undefined): string | undefined {
  let at = provision;
  while (at !== undefined && at.kind !== 'definition') at = at.within;
  return at?.name;
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
