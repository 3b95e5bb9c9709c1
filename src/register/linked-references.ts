/**
 * References that are links of Markdown to a place of the same page, “[section 6](#6-fees)”. The register
 * leaves them alone, since they are links already; what they cite can be wrong all the same.
 */
import type { PhrasingContent } from 'mdast';
import type { Version } from '../library/types.ts';
import { plainText } from '../model/phrasing.ts';
import { aroundOf } from './around.ts';
import { wordsOf, type Words } from './provisions.ts';
import type { Reading, Reference } from './register.ts';
import type { Target } from './resolve.ts';

/** A link to a place of the same page, by offsets into the plain text around it. */
interface Linked {
  readonly url: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** A link to a place of its own page, with the references that its words are. */
export interface CitingLink extends Linked {
  readonly around: Words;
  readonly references: readonly Reference[];
}

/** “[5.9. Contributions](#c)” after “Sections”. */
const NUMBER_FIRST = /^\s*\d{1,2}(?:\.\d{1,2})+\.?(?=\s|$)/;
/** “this [Section D3](#d3)”. */
const THIS = /(?<![\p{L}\p{N}])this[\s\u00A0]+$/iu;

type LinkReading = Pick<Reading, 'citationsIn' | 'resolve'>;

/** What the links of a version were read as, by the reading: a number leads to what a version is read with. */
const known = new WeakMap<LinkReading, readonly CitingLink[]>();

/** The links of a version to places of its own page, in reading order. */
export function citingLinksOf(version: Version, reading: LinkReading): readonly CitingLink[] {
  let links = known.get(reading);
  if (links === undefined) {
    links = wordsOf(version).flatMap((words) => linksWith(words, version, reading));
    known.set(reading, links);
  }
  return links;
}

function linksWith(
  words: Words,
  version: Version,
  { citationsIn, resolve }: LinkReading,
): CitingLink[] {
  const { node, text, provision, schedule } = words;
  return [...linksIn(node.children)].map((link): CitingLink => {
    // Each link is read by itself: “[section 3](#c) or [section 8](#h)” is no list. Words before it keep
    // its own from being the label of a provision.
    const self = THIS.exec(text.slice(0, link.start))?.[0];
    const before = self ?? (NUMBER_FIRST.test(link.words) ? 'See Section ' : 'See ');
    const by = link.start - before.length;
    const read = citationsIn(before + link.words, aroundOf(provision, schedule));
    const references = read.map((one): Reference => {
      const cited = one.targets.map((target) => movedInto(target, by, link));
      // “this” stands before the link.
      const start = self === undefined ? Math.max(link.start, one.start + by) : one.start + by;
      const citation = { ...movedInto(one, by, link), start, targets: cited };
      const targets = cited.map((target): Target =>
        citation.law === undefined ? resolve(target) : { kind: 'law' },
      );
      return { citation, targets, words: node, version, provision };
    });
    return { ...link, around: words, references };
  });
}

function movedInto<Ranged extends { readonly start: number; readonly end: number }>(
  one: Ranged,
  by: number,
  { start, end }: Linked,
): Ranged {
  return {
    ...one,
    start: Math.max(one.start + by, start),
    end: Math.min(one.end + by, end),
  };
}

function* linksIn(children: readonly PhrasingContent[], from = 0): Generator<Linked> {
  let at = from;
  for (const child of children) {
    const words = plainText([child]);
    if (child.type === 'link' && child.url.startsWith('#'))
      yield { url: child.url, words, start: at, end: at + words.length };
    else if ('children' in child) yield* linksIn(child.children as PhrasingContent[], at);
    at += words.length;
  }
}
