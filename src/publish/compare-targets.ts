/**
 * What the words of a published version link to, from its `text.json` alone. Runs in browsers.
 */
import { linksOf } from '../register/register.ts';
import { TermFinder } from '../register/terms.ts';
import type { PublishedText } from './compare-types.ts';
import type { LinkTargets } from './html/link-targets.ts';

/** The targets that the build has from the register of the version. */
export function publishedTargets({ links }: Pick<PublishedText, 'links'>): LinkTargets {
  const finder = new TermFinder(links.terms.map(({ term, key }) => [term, key] as const));
  const terms = new Map(links.terms.map(({ key, href }) => [key, href]));
  const numbers = new Map(links.numbers.map(({ number, href }) => [number, href]));
  return {
    linksIn: (text) => linksOf(text, finder),
    termAddress: (key) => terms.get(key),
    numberAddress: (number, stated) =>
      stated === undefined
        ? numbers.get(number)
        : links.versions.find((one) => one.number === number && one.version === stated)?.href,
  };
}

/** The same for a page that is the version itself: what is in it is on the page. */
export function ownTargets(text: Pick<PublishedText, 'links' | 'version'>): LinkTargets {
  const { linksIn, termAddress, numberAddress } = publishedTargets(text);
  const { href } = text.version;
  const onPage = (address: string | undefined): string | undefined => {
    if (address === href) return '#main';
    return address?.startsWith(`${href}#`) === true ? address.slice(href.length) : address;
  };
  return {
    linksIn,
    termAddress: (key) => onPage(termAddress(key)),
    numberAddress: (number, stated) => {
      const address = numberAddress(number, stated);
      // A reference that states the version of this very page has no place on it to lead to.
      return stated !== undefined && address === href ? '' : onPage(address);
    },
  };
}
