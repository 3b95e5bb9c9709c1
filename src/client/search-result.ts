import { iconElement } from './icon-element.ts';
import type { IconName } from './icons.ts';
import type { Result } from './search-index.ts';

/** The words of a status, as `src/model/lifecycle.ts` writes them, and how its badge looks. */
const BADGES: Readonly<Record<string, { readonly look: string; readonly icon: IconName }>> = {
  Proposed: { look: 'proposed', icon: 'proposed' },
  Planned: { look: 'planned', icon: 'planned' },
  'Approved, not yet in force': { look: 'approved', icon: 'planned' },
  'In force': { look: 'in-force', icon: 'check' },
  Superseded: { look: 'superseded', icon: 'history' },
  Withdrawn: { look: 'withdrawn', icon: 'cross' },
};

/** A result as an entry of the list: what it is, where it stands, and the words that matched. */
export function resultItem(result: Result): HTMLLIElement {
  const { title = result.url, kind, status, where } = result.meta;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = result.url;
  link.textContent = title;
  const heading = document.createElement('h2');
  heading.append(link);

  const facts = document.createElement('p');
  facts.className = 'result-facts';
  if (kind !== undefined) facts.append(words('span', 'result-kind', kind));
  if (status !== undefined) facts.append(badge(status));
  if (where !== undefined) facts.append(words('span', 'result-where', where));

  const excerpt = document.createElement('p');
  excerpt.className = 'result-excerpt';
  excerpt.append(...excerptNodes(result.excerpt));
  item.append(heading, facts, excerpt);
  return item;
}

function words(name: 'span', className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function badge(status: string): HTMLElement {
  const known = BADGES[status];
  const element = words('span', `badge status ${known?.look ?? ''}`, status);
  if (known !== undefined) element.prepend(iconElement(known.icon));
  return element;
}

/**
 * Pagefind's excerpt is HTML in which only `<mark>` is meant. Everything else is taken as text, so
 * that a clause can never become markup.
 */
function excerptNodes(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    if (!(node instanceof HTMLElement) || node.localName !== 'mark') {
      return document.createTextNode(node.textContent ?? '');
    }
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}
