/**
 * What the words of one version use and cite, beside the terms of a consolidation. It is kept as long
 * as the version and the terms are: of a code in which one text changed, that one is read again.
 */
import type { Version } from '../library/types.ts';
import { isKeyOf } from './definitions/definitions.ts';
import {
  aroundOf,
  authoredLinkRanges,
  inlineDefinitionRanges,
  wordsOf,
  type Around,
  type Provision,
  type Words,
} from './provisions.ts';
import type { Citation } from './references/citation.ts';
import type { FoundTerm, TermFinder } from './terms/finder.ts';
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
export interface ReadWith {
  readonly finder: TermFinder;
  /** All else that decides what is found: two readings with the same are the same. */
  readonly key: string;
  readonly linksIn: (
    text: string,
    around: Around,
    switches: readonly TermSwitch[],
    answered: Set<TermSwitch>,
    tokens: Tokens,
  ) => Links;
}

const known = new WeakMap<Version, WeakMap<TermFinder, { key: string; links: VersionLinks }>>();

/** Reads a version, unless it was read with the same before. */
export function linksOfVersion(version: Version, readWith: ReadWith): VersionLinks {
  const { finder, key } = readWith;
  const byFinder = known.get(version) ?? new WeakMap<TermFinder, never>();
  known.set(version, byFinder);
  const remembered = byFinder.get(finder);
  if (remembered?.key === key) return remembered.links;
  const links = readVersion(version, readWith);
  byFinder.set(finder, { key, links });
  return links;
}

function readVersion(version: Version, { linksIn }: ReadWith): VersionLinks {
  const uses: TermUse[] = [];
  const citing: Citing[] = [];
  const unanswered: UnansweredSwitch[] = [];
  for (const words of wordsOf(version)) {
    const { node, provision } = words;
    const switches = switchesIn(node.children);
    const answered = new Set<TermSwitch>();
    const around = aroundOf(provision);
    const tokens = tokensIn(words);
    const { terms, citations } = linksIn(words.text, around, switches, answered, tokens);
    for (const one of switches) {
      if (!answered.has(one)) unanswered.push({ ...one, words: node, version, provision });
    }
    if (terms.length === 0 && citations.length === 0) continue;
    const linked = authoredLinkRanges(node.children);
    const defining = terms.length === 0 ? [] : inlineDefinitionRanges(words);
    for (const { key, start, end } of outside(outside(terms, linked), defining)) {
      if (isOwnSubject(key, provision)) continue;
      uses.push({ key, start, end, words: node, version, provision });
    }
    for (const citation of outside(citations, linked)) {
      citing.push({ citation, words: node, version, provision });
    }
  }
  return { uses, citing, unanswered };
}

/**
 * Terms and citations as links: the words of a citation, the heading that it quotes among them, are
 * no use of a term. Both are in the order of the text.
 */
export function linksOf(terms: readonly FoundTerm[], citations: readonly Citation[]): Links {
  return { terms: outside(terms, citations), citations };
}

/** A term in the entry that defines it is no use of itself. */
function isOwnSubject(key: FoundTerm['key'], provision: Provision | undefined): boolean {
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
