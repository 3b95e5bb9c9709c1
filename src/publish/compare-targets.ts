/**
 * What the words of a published version link to, from its `text.json` alone. Runs in browsers.
 */
import { hasArticles, headingNumbered } from '../register/numbered-headings.ts';
import { anchorOfNumber } from '../register/anchors.ts';
import { scheduleReadingOf } from '../register/schedules.ts';
import { indexTree } from '../register/provisions.ts';
import { citedAs } from '../register/references/citation.ts';
import { findCitations } from '../register/references/citations.ts';
import { placeOf } from '../register/readings.ts';
import { linksOf } from '../register/register.ts';
import { TermFinder } from '../register/terms/finder.ts';
import type { PublishedText } from './compare-types.ts';
import type { LinkTargets } from './html/link-targets.ts';

/** What the targets of a published text are made from. */
type Source = Pick<PublishedText, 'links' | 'tree' | 'document'>;

/** The targets that the build has from the register of the version. */
export function publishedTargets({ links, tree, document }: Source): LinkTargets {
  const finder = new TermFinder(links.terms, new Set(links.weak));
  const terms = new Map(links.terms.map(({ key, href }) => [key, href]));
  const numbers = new Map(links.numbers.map(({ number, href }) => [number, href]));
  const missing = new Map(links.missing.map(({ number, words }) => [number, words]));
  const index = indexTree(tree);
  const has = (number: string): boolean =>
    index.byAnchor.has(anchorOfNumber(number)) || headingNumbered(index, number) !== undefined;
  const schedules = scheduleReadingOf(index, tree);
  const articles = hasArticles(index);
  return {
    linksIn: (text, around, switches) =>
      linksOf(
        finder.find(text, placeOf(document.id, around, links.fallbacks), switches),
        findCitations(text, {
          name: around.name,
          has,
          own: links.own,
          articles,
          ...(schedules && { schedule: around.schedule, schedules }),
        }),
      ),
    termAddress: (key) => terms.get(key),
    targetAddress: ({ version, ...cited }) =>
      version === undefined
        ? numbers.get(citedAs(cited))
        : links.versions.find((one) => one.number === cited.number && one.version === version)
            ?.href,
    targetNote: ({ version, ...cited }) => {
      const words = version === undefined ? missing.get(citedAs(cited)) : undefined;
      return words === undefined ? undefined : { kind: 'missing', phrases: [{ text: words }] };
    },
  };
}

/** The same for a page that is the version itself: what is in it is on the page. */
export function ownTargets(text: Source & Pick<PublishedText, 'version'>): LinkTargets {
  const { linksIn, termAddress, targetAddress, targetNote } = publishedTargets(text);
  const { href } = text.version;
  const onPage = (address: string | undefined): string | undefined => {
    if (address === href) return '#main';
    return address?.startsWith(`${href}#`) === true ? address.slice(href.length) : address;
  };
  return {
    linksIn,
    targetNote,
    termAddress: (key) => onPage(termAddress(key)),
    targetAddress: (cited) => {
      const address = targetAddress(cited);
      // A reference that states the version of this very page has no place on it to lead to.
      return cited.version !== undefined && address === href ? '' : onPage(address);
    },
  };
}
