/**
 * Redlines made by hand, and their printed pages read back.
 */
import type { PhrasingContent } from 'mdast';
import type { LegalContent, LegalDocument } from '../../src/model/nodes.ts';
import { printRedline, type RedlineView } from '../../src/publish/html/redline.ts';
import type { Change, Redline } from '../../src/redline/types.ts';
import { elementsOf, is, readHtml, textOf, type Printed } from './read-html.ts';

/** Words. */
export const text = (value: string): PhrasingContent => ({ type: 'text', value });
/** A paragraph. */
export const paragraph = (...children: PhrasingContent[]): LegalContent => ({
  type: 'paragraph',
  children,
});
/** A clause. */
export const clause = (number: string, ...children: LegalContent[]): LegalContent => ({
  type: 'clause',
  number,
  children,
});

/** A change, of which only what matters is given. */
export function change(given: Partial<Change>): Change {
  return {
    id: 'change-1',
    kind: 'inserted',
    class: 'substantive',
    what: 'clause',
    oldProvision: '',
    newProvision: '',
    heading: '',
    oldText: '',
    newText: '',
    ...given,
  };
}

/** A redline of a tree made by hand. */
export function redline(children: LegalContent[], ...changes: Change[]): Redline {
  const tree: LegalDocument = { type: 'legalDocument', children };
  const counts = { wordsInserted: 0, wordsDeleted: 0, wordsMoved: 0, provisionsChanged: 0 };
  return { tree, changes, counts, summary: [], proof: { proven: true } };
}

/** A view of a redline, read back. */
export function print(made: Redline, view: RedlineView = 'inline'): Printed {
  return readHtml(printRedline(made, view, { names: { old: 'Old', new: 'New' } }).html);
}

/** The first element that passes a test. */
export function find(page: Printed, test: (node: Printed) => boolean): Printed {
  const found = [...elementsOf(page)].find(test);
  if (found === undefined) throw new Error('No such element');
  return found;
}

/** The element with an id. */
export const byId = (page: Printed, id: string): Printed =>
  find(page, ({ attributes }) => attributes['id'] === id);
/** The words that are heard and not seen. */
export const heard = (page: Printed): string[] =>
  [...elementsOf(page)].filter((node) => is(node, 'visually-hidden')).map((node) => textOf(node));
/** What one column says. */
export const column = (page: Printed, side: string): string =>
  [...elementsOf(page)]
    .filter((node) => node.tag === 'div' && is(node, 'side') && is(node, side))
    .map((node) => textOf(node, (one) => is(one, 'visually-hidden')))
    .join(' / ');
