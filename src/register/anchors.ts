/**
 * The anchors of provisions: the fragments of their addresses.
 */
import GithubSlugger from 'github-slugger';
import { splitScheduleNumber } from '../model/identifiers.ts';

/** Anchors that pages use for themselves: a term of such a name has another. */
const PAGE_ANCHORS = [
  'main',
  'query',
  'site-search',
  'search-hint',
  'changes',
  'contents-heading',
  'corrections-heading',
  'versions-heading',
  'changes-heading',
  'compare-old',
  'compare-new',
  'statements',
  'governing',
  'hidden-effects',
  'reference-notes',
  'term-filter',
] as const;

/** Slugs of a text, those that its page uses for itself taken already. */
export function pageSlugs(): GithubSlugger {
  const slugs = new GithubSlugger();
  for (const id of PAGE_ANCHORS) slugs.slug(id);
  return slugs;
}

/**
 * The anchor of a provision.
 *
 * @param kind what it is: only definitions and sub-headings are known by their words.
 * @param deleted true for what stands in a deletion.
 * @param taken the anchors that there are already.
 */
export function anchorOf(
  kind: string,
  name: string,
  deleted: boolean,
  slugs: GithubSlugger,
  taken: ReadonlyMap<string, unknown>,
): string {
  const prefix = deleted ? 'deleted-' : '';
  if (kind === 'definition' || kind === 'inlineDefinition') return slugs.slug(prefix + name);
  if (kind === 'subHeading') return slugs.slug(`${prefix}heading-${name}`);
  const own = anchorOfNumber(name).replaceAll(/\s+/g, '-');
  const anchor = prefix + own;
  // The slug of a second “3.2” alone would be “32”, which is another number.
  return taken.has(anchor) ? slugs.slug(`${prefix}again-${own}`) : anchor;
}

/** The anchor of a number: its own, and “schedule-1-2.1” for “Schedule 1 paragraph 2.1”. */
export function anchorOfNumber(number: string): string {
  const split = splitScheduleNumber(number);
  if (split === undefined) return number;
  return `${split.schedule.toLowerCase().replaceAll(' ', '-')}-${split.own}`;
}
