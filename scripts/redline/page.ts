/**
 * A redline as one HTML file that holds all it needs: no scripts, no requests. The text is printed by
 * the code that prints the site's redlines; around it stands what the redline says in words.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { safeText } from '../../src/export/visible.ts';
import { element, text } from '../../src/publish/html/elements.ts';
import { printRedline, type PrintedView } from '../../src/publish/html/redline.ts';
import { nameOf } from '../../src/redline/names.ts';
import { provisionOf, type Change, type Redline } from '../../src/redline/types.ts';
import { GENERATOR } from './output.ts';
import { shownTree } from './shown-tree.ts';

/** What the page says beside the redline. */
export interface PageOptions {
  /** What the texts are called. */
  readonly oldName: string;
  readonly newName: string;
  readonly sideBySide: boolean;
  /** More to say above the changes, a sentence each. */
  readonly remarks: readonly string[];
}

// The text between is HTML already, made and sanitised by the printer of the site.
const writer = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** Prints a redline as a page. */
export function printPage(redline: Redline, options: PageOptions): string {
  const style = readFileSync(join(import.meta.dirname, 'page.css'), 'utf8');
  const oldName = safeText(options.oldName);
  const newName = safeText(options.newName);
  const view = printRedline(
    { ...redline, tree: shownTree(redline.tree), changes: redline.changes.map(safeChange) },
    options.sideBySide ? 'side-by-side' : 'inline',
    { names: { old: oldName, new: newName } },
  );
  const title = `Redline of ${newName} against ${oldName}`;
  const printed: Raw = { type: 'raw', value: view.html };
  const body = element('body', options.sideBySide ? { className: ['wide'] } : {}, [
    header(title, redline, options),
    ...changeList(redline.changes, view),
    element('main', {}, [element('article', { ariaLabel: title }, [printed])]),
  ]);
  const root: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, element('html', { lang: 'en' }, [head(title, style), body])],
  };
  return `${writer.stringify(root)}\n`;
}

/** The head. Its policy allows nothing but this one style. */
function head(title: string, style: string): Element {
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }, []),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    element('meta', { name: 'generator', content: GENERATOR }, []),
    element('meta', { name: 'referrer', content: 'no-referrer' }, []),
    element('title', {}, [text(title)]),
    element('style', {}, [text(style)]),
  ]);
}

function header(
  title: string,
  { summary, proof, changes }: Redline,
  options: PageOptions,
): Element {
  const paragraph = (className: string, words: string): Element =>
    element('p', { className: [className] }, [text(words)]);
  const proven =
    'Proven: with every change rejected it is the old text, with every change accepted the new one.';
  return element('header', {}, [
    element('h1', {}, [text(title)]),
    element(
      'ul',
      { className: ['summary'] },
      summary.map((words) => element('li', {}, [text(safeText(words))])),
    ),
    paragraph('proof', proof.proven ? proven : 'Not proven.'),
    ...options.remarks.map((words) => paragraph('remark', safeText(words))),
    ...(changes.length === 0 ? [] : [key()]),
  ]);
}

/** What the marks look like. */
function key(): Element {
  return element('p', { className: ['remark'] }, [
    element('ins', {}, [text('inserted')]),
    text(' '),
    element('del', {}, [text('deleted')]),
    text(' '),
    element('span', { className: ['reformatted'] }, [text('formatted anew')]),
  ]);
}

/** The changes in words, each with a link to where it stands. */
function changeList(changes: readonly Change[], { places }: PrintedView): Element[] {
  if (changes.length === 0) return [];
  const items = changes.map((change) => {
    const words = text(changeWords(change));
    const place = [change.id, `${change.id}-from`].find((id) => places.has(id));
    const isPlaced = place !== undefined;
    return element('li', {}, [isPlaced ? element('a', { href: `#${place}` }, [words]) : words]);
  });
  return [
    element('details', { className: ['changes'] }, [
      element('summary', {}, [text(`List of changes (${String(changes.length)})`)]),
      element('ol', {}, items),
    ]),
  ];
}

/** How many characters of a changed text are told in the list. */
const LONGEST = 80;

/** "D10.5, words replaced: “may”, now “shall”". */
function changeWords(change: Change): string {
  const what = change.what === 'words' ? 'words' : nameOf(change.what);
  const where = provisionOf(change);
  const quoted = (words: string): string => {
    const flat = safeText(words).replaceAll(/\s+/g, ' ').trim();
    return `“${flat.length > LONGEST ? `${flat.slice(0, LONGEST)}…` : flat}”`;
  };
  const texts = [change.oldText, change.newText].filter(Boolean).map(quoted).join(', now ');
  const done = `${what} ${change.kind}`;
  const detail = change.detail === undefined ? '' : ` (${safeText(change.detail)})`;
  const subject =
    where === '' ? done.charAt(0).toUpperCase() + done.slice(1) : `${safeText(where)}, ${done}`;
  return subject + detail + (texts === '' ? '' : `: ${texts}`);
}

/** The words of a change that the printer shows. */
function safeChange(change: Change): Change {
  const { oldProvision, newProvision, detail } = change;
  return {
    ...change,
    oldProvision: safeText(oldProvision),
    newProvision: safeText(newProvision),
    ...(detail !== undefined && { detail: safeText(detail) }),
  };
}
