/**
 * Links of Markdown whose words cite one provision and that lead to the heading of another: “[section
 * 6](#3-accuracy)”. A reader of the page and one of the print are sent to two places.
 */
import GithubSlugger from 'github-slugger';
import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { plainText } from '../../model/phrasing.ts';
import { numberOfHeading } from '../../register/heading-numbers.ts';
import { aroundOf } from '../../register/around.ts';
import type { Provision } from '../../register/provisions.ts';
import type { Reference } from '../../register/register.ts';
import type { Target } from '../../register/resolve.ts';
import type { WordsIn } from '../places.ts';
import type { CheckedText } from '../text.ts';
import { citedBy, type Cited } from './citing.ts';

/** A link that leads to another heading than its words say. */
export interface StrayLink {
  readonly words: WordsIn;
  readonly start: number;
  readonly end: number;
  readonly provision: Provision | undefined;
  /** “section 6”, or the heading that the words give: “Notices”. */
  readonly called: string;
  readonly heading: LinkedHeading;
}

/** A heading that a link may lead to. */
export interface LinkedHeading {
  /** All its words: “3. Accuracy”. */
  readonly words: string;
  readonly number: string;
  readonly place: Position;
}

const HEADING = /^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/gm;
/** “**”, “`”, and the address of a link. */
const MARKS = /[*`]+|\]\([^()\n]*\)|\[(?=[^[\]]*\]\()/g;
const LETTERED = /^[A-Z]{1,3}\d{1,3}[A-Z]?(?:\.\d{1,3})*(?=[\s.:)]|$)/;

/** A link to a place of its own page, with the references that its words are. */
interface CitingLink {
  readonly link: Linked;
  readonly node: WordsIn;
  readonly provision: Provision | undefined;
  readonly references: readonly Reference[];
}

/** The links of a text that lead to another heading than their words say. */
export function* strayLinks(text: CheckedText): Generator<StrayLink> {
  if (!text.places.source.includes(TO_OWN)) return;
  const headings = headingsBySlug(text);
  const titles = new Set([...headings.values()].map(({ words }) => titleOf(words)));
  for (const { link, node, provision, references } of linksOf(text)) {
    const { start, end, words } = link;
    const heading = headings.get(decoded(link.url.slice(1)));
    if (heading === undefined) continue;
    const [only, more] = references.flatMap((one) => [...citedBy(one, text)]);
    const isOther =
      only === undefined
        ? titleOf(words) !== titleOf(heading.words) && titles.has(titleOf(words))
        : more === undefined && isOtherNumber(numberOf(only), heading.number);
    if (isOther && only?.target.kind !== 'missing')
      yield { words: node, start, end, provision, called: words, heading };
  }
}

/** What the words of such links cite, but for what they lead to a heading of. */
export function citedInLinks(text: CheckedText): readonly Cited[] {
  if (!text.places.source.includes(TO_OWN)) return [];
  const headings = headingsBySlug(text);
  return [...linksOf(text)].flatMap(({ link, references }) => {
    const heading = headings.get(decoded(link.url.slice(1)));
    return references
      .flatMap((one) => [...citedBy(one, text)])
      .filter((one) => heading === undefined || isOtherNumber(numberOf(one), heading.number));
  });
}

/** What a link to a place of the same page is written with. */
const TO_OWN = '](#';

function numberOf({ cited }: Cited): string {
  return cited.number.replace(/\(.*$/, '');
}

function* linksOf({ words: all, register, version }: CheckedText): Generator<CitingLink> {
  const { citationsIn, resolve } = register.readingOf(version.document);
  for (const { node, provision, schedule } of all) {
    const links = [...linksIn(node.children)];
    if (links.length === 0) continue;
    for (const link of links) {
      // Each link is read by itself: “[section 3](#c) or [section 8](#h)” is no list.
      const own = citationsIn(link.words, aroundOf(provision, schedule));
      const references = own.map((read): Reference => {
        const citation = {
          ...movedBy(read, link.start),
          targets: read.targets.map((one) => movedBy(one, link.start)),
        };
        const targets = citation.targets.map((one): Target =>
          citation.law === undefined ? resolve(one) : { kind: 'law' },
        );
        return { citation, targets, words: node, version, provision };
      });
      yield { link, node, provision, references };
    }
  }
}

function movedBy<Ranged extends { readonly start: number; readonly end: number }>(
  one: Ranged,
  by: number,
): Ranged {
  return { ...one, start: one.start + by, end: one.end + by };
}

/** True for 6 and 3; 3.1 is a piece of 3. */
function isOtherNumber(one: string, other: string): boolean {
  if (!/\d/.test(one) || /\s/.test(one) || other === '' || one === other) return false;
  return !one.startsWith(`${other}.`) && !other.startsWith(`${one}.`);
}

/** The headings of a text by the addresses that Markdown gives them. */
function headingsBySlug({ places }: CheckedText): ReadonlyMap<string, LinkedHeading> {
  const slugs = new GithubSlugger();
  const found = new Map<string, LinkedHeading>();
  for (const { 0: line, 1: written = '', index } of places.source.matchAll(HEADING)) {
    const words = written.replaceAll(MARKS, '').trim();
    const number = numberOfHeading(words) || (LETTERED.exec(words)?.[0] ?? '');
    const from = index + line.indexOf(written);
    const place = places.between(from, from + written.length);
    found.set(slugs.slug(words), { words, number, place });
  }
  return found;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A link to a place of the same page, by offsets into the plain text around it. */
interface Linked {
  readonly url: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
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

/** What a heading says beside its number, in small letters. */
function titleOf(words: string): string {
  const number = numberOfHeading(words);
  const past = number === '' ? 0 : words.indexOf(number) + number.length;
  return words
    .slice(past)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
