/**
 * Links of Markdown whose words cite one provision and that lead to the heading of another: “[section
 * 6](#3-accuracy)”. A reader of the page and one of the print are sent to two places.
 */
import GithubSlugger from 'github-slugger';
import type { Position } from 'unist';
import { plainText } from '../../model/phrasing.ts';
import { numberOfHeading } from '../../register/heading-numbers.ts';
import { citingLinksOf, type CitingLink } from '../../register/linked-references.ts';
import { withoutLabels } from '../../register/references/labels.ts';
import type { Provision } from '../../register/provisions.ts';
import type { Reference } from '../../register/register.ts';
import type { WordsIn } from '../places.ts';
import type { CheckedText } from '../text.ts';
import { citedBy, type Cited } from './citing.ts';
import { comparedTitle, isSameOrShort } from './compared-titles.ts';

/** A link that leads to another heading than its words say. */
interface StrayLink {
  readonly words: WordsIn;
  readonly start: number;
  readonly end: number;
  readonly provision: Provision | undefined;
  /** “section 6”, or the heading that the words give: “Notices”. */
  readonly called: string;
  readonly heading: LinkedHeading;
}

/** A heading that a link may lead to. */
interface LinkedHeading {
  /** All its words: “3. Accuracy”. */
  readonly words: string;
  readonly number: string;
  readonly place: Position;
}

const HEADING = /^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/gm;
/** “**”, “`”, and the address of a link. */
const MARKS = /[*`]+|\]\([^()\n]*\)|\[(?=[^[\]]*\]\()/g;
const LETTERED = /^[A-Z]{1,3}\d{1,3}[A-Z]?(?:\.\d{1,3})*(?=[\s.:)]|$)/;

/** The links of a text that lead to another heading than their words say. */
export function* strayLinks(text: CheckedText): Generator<StrayLink> {
  const links = linksOf(text);
  if (links.length === 0) return;
  const headings = headingsBySlug(text);
  const titles = new Set([...headings.values()].map(({ words }) => titleOf(words)));
  for (const { around, url, start, end, words, references } of links) {
    const { node, provision } = around;
    const heading = headings.get(decoded(url.slice(1)));
    const [only, more] = references.flatMap((one) => [...citedBy(one, text)]);
    const titled = only && more === undefined ? headingOf(numberOf(only), headings) : undefined;
    const title = only ? titleOf(plainText(node.children).slice(only.cited.end, end)) : '';
    if (
      titled !== undefined &&
      title.includes(' ') &&
      !isSameOrShort(title, titleOf(titled.words))
    ) {
      yield { words: node, start, end, provision, called: words, heading: titled };
      continue;
    }
    if (heading === undefined) continue;
    const isOther =
      only === undefined
        ? titleOf(words) !== titleOf(heading.words) && titles.has(titleOf(words))
        : more === undefined && isOtherNumber(numberOf(only), heading.number);
    if (isOther && only?.target.kind !== 'missing')
      yield { words: node, start, end, provision, called: words, heading };
  }
}

function headingOf(
  number: string,
  headings: ReadonlyMap<string, LinkedHeading>,
): LinkedHeading | undefined {
  const [only, more] = [...headings.values()].filter((one) => one.number === number);
  return more === undefined ? only : undefined;
}

/** The references that are links to the heading of what they cite: it is there, whatever the tree has. */
export function rightLinks(text: CheckedText): ReadonlySet<Reference> {
  const links = linksOf(text);
  if (links.length === 0) return NONE;
  const headings = headingsBySlug(text);
  const right = links.flatMap(({ url, references }) => {
    const heading = headings.get(decoded(url.slice(1)));
    if (heading === undefined) return [];
    return references.filter((one) =>
      [...citedBy(one, text)].every((cited) => !isOtherNumber(numberOf(cited), heading.number)),
    );
  });
  return new Set(right);
}

const NONE: ReadonlySet<Reference> = new Set();

function linksOf({ register, version, places }: CheckedText): readonly CitingLink[] {
  if (!places.source.includes('](#')) return [];
  return citingLinksOf(version, register.readingOf(version.document));
}

function numberOf({ cited }: Cited): string {
  return withoutLabels(cited.number);
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

/** What a heading says beside its number, as titles are compared. */
function titleOf(words: string): string {
  const number = numberOfHeading(words);
  const past = number === '' ? 0 : words.indexOf(number) + number.length;
  return comparedTitle(words.slice(past));
}
