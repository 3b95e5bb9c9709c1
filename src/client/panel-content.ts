/**
 * What a link opens in the panel: the definition of a term, or the provision that a reference cites.
 * Definitions are templates of the page. A provision of another page is fetched from it, with the
 * definitions that its words use.
 */

/** Something that the panel can show. */
export interface PanelContent {
  /** "Programme Assurance Policy", "D10.22". */
  readonly title: string;
  /** A copy to show, made anew each time. */
  readonly copy: () => DocumentFragment;
  /** The page that the words come from: its templates hold the terms in them. */
  readonly page: PanelPage;
}

/** A page that words come from. */
interface PanelPage {
  readonly document: Document;
  readonly address: URL;
}

/** A link that opens in the panel. */
export interface PanelLink {
  readonly link: HTMLAnchorElement;
  /** Known at once, or when it was fetched; undefined where there turns out to be nothing to show. */
  readonly content: () => PanelContent | Promise<PanelContent | undefined>;
}

/** The page that the reader is on. */
export const THIS_PAGE: PanelPage = { document, address: new URL(location.href) };

const PROVISIONS = '.clause, .limb, .definition, .inline-limb, .part, .sub-heading';

/** The link at or above an event's target, if it can be opened. */
export function panelLinkAt(
  target: EventTarget | null,
  from: PanelPage = THIS_PAGE,
): PanelLink | undefined {
  if (!(target instanceof Element)) return undefined;
  const link = target.closest<HTMLAnchorElement>('a.term[data-term], a.reference[href*="#"]');
  if (link === null) return undefined;
  const key = link.dataset['term'];
  if (key === undefined) {
    return { link, content: () => provisionAt(new URL(link.href, from.address), from) };
  }
  const template = from.document.getElementById(`meaning-${key}`);
  if (template?.localName !== 'template') return undefined;
  const title = template.dataset['term'] ?? '';
  const { content } = template as HTMLTemplateElement;
  return { link, content: () => ({ title, page: from, copy: () => plainCopy(content, from) }) };
}

function provisionAt(
  address: URL,
  from: PanelPage,
): PanelContent | Promise<PanelContent | undefined> {
  if (pathOf(address) === pathOf(from.address)) return provisionIn(from, address) ?? nothing;
  if (pathOf(address) === pathOf(THIS_PAGE.address)) {
    return provisionIn(THIS_PAGE, address) ?? nothing;
  }
  return fetched(address).then((page) => page && provisionIn(page, address));
}

const nothing = Promise.resolve(undefined);

function provisionIn(page: PanelPage, address: URL): PanelContent | undefined {
  const anchor = decodeURIComponent(address.hash.slice(1));
  const provision = page.document.getElementById(anchor);
  if (provision?.matches(PROVISIONS) !== true) return undefined;
  const { name, href } = { name: anchor, href: address.href };
  return {
    title: provision.querySelector('dt')?.textContent.trim() ?? name,
    page,
    copy: () => {
      const shown = document.createDocumentFragment();
      const where = document.createElement('p');
      where.className = 'meaning-where';
      where.textContent = titleOf(page.document);
      const words = document.createElement('div');
      words.className = 'meaning legal';
      words.append(plainCopy(provision, page));
      const links = document.createElement('p');
      links.className = 'meaning-links';
      const way = document.createElement('a');
      way.href = href;
      way.textContent = `Go to ${name}`;
      links.append(way);
      shown.append(where, words, links);
      return shown;
    },
  };
}

/** What a page is called, without the name of the site: it says version and status. */
function titleOf({ title }: Document): string {
  const end = title.lastIndexOf(' – ');
  return end === -1 ? title : title.slice(0, end);
}

/** A copy without ids and buttons, which belong to the text itself, and with whole addresses. */
function plainCopy(original: Node, page: PanelPage): DocumentFragment {
  const copy = document.createDocumentFragment();
  copy.append(document.importNode(original, true));
  for (const part of copy.querySelectorAll('.copy-tools, .cited-by, .provenance')) part.remove();
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const link of copy.querySelectorAll('a')) {
    const href = link.getAttribute('href');
    if (href?.startsWith('#') === true && page !== THIS_PAGE) {
      link.href = new URL(href, page.address).href;
    }
    link.removeAttribute('aria-expanded');
    link.removeAttribute('aria-describedby');
  }
  return copy;
}

function pathOf({ origin, pathname, search }: URL): string {
  return origin + pathname + search;
}

const pages = new Map<string, Promise<PanelPage | undefined>>();

/** Another page of the site, fetched once; undefined where it cannot be had: the link still leads there. */
function fetched(address: URL): Promise<PanelPage | undefined> {
  const name = pathOf(address);
  const known = pages.get(name);
  if (known !== undefined) return known;
  const page = fetch(name)
    .then(async (answer) => {
      if (!answer.ok) return undefined;
      const read = new DOMParser().parseFromString(await answer.text(), 'text/html');
      return { document: read, address: new URL(name) };
    })
    .catch(() => {
      pages.delete(name);
      return undefined;
    });
  pages.set(name, page);
  return page;
}
