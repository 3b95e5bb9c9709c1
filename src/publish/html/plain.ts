/**
 * Finished HTML as a reader of feeds shows it: elements, words and links alone. What such readers take
 * away, styles and attributes, is gone before; words that only those who hear a page had stay, so that
 * each mark says in words where it begins and ends.
 */
import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { element, text } from './elements.ts';

const reader = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified().use(rehypeStringify).freeze();

/** Attributes that say something without a style sheet. */
const KEPT: ReadonlySet<string> = new Set(['href', 'src', 'alt', 'start', 'colSpan', 'rowSpan']);

/**
 * Plain HTML of finished HTML.
 *
 * @param base what stands before addresses of this site: "https://code.example.org", or nothing.
 * @param page the address of the page that the HTML is of, for links within it.
 */
export function plainHtml(html: string, base: string, page: string): string {
  const tree = reader.parse(html);
  makePlain(tree, base, page);
  return writer.stringify(tree);
}

/** Elements as HTML. */
export function plainElements(...elements: readonly Element[]): string {
  const children = elements.filter((one) => one.children.length > 0);
  return writer.stringify({ type: 'root', children });
}

function makePlain(node: Nodes, base: string, page: string): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type === 'element') makeElementPlain(child, base, page);
    makePlain(child, base, page);
  }
}

function makeElementPlain(node: Element, base: string, page: string): void {
  spaceAround(node);
  node.properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name]) => KEPT.has(name)),
  );
  const { href } = node.properties;
  if (typeof href !== 'string') return;
  if (href.startsWith('#')) node.properties.href = base + page + href;
  else if (href.startsWith('/')) node.properties.href = base + href;
}

/** What a style sheet sets apart is set apart by elements: the number of a clause, a line of words. */
function spaceAround(node: Element): void {
  const { className } = node.properties;
  const classes = Array.isArray(className) ? className : [];
  if (classes.includes('number') || classes.includes('label')) {
    node.children = [element('strong', {}, node.children), text(' ')];
  }
}
