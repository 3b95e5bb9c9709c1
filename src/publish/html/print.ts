/**
 * Trees to HTML. What goes in is legal text or prose; what comes out is safe to set into a page.
 */
import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { isParent, type LegalDocument, type LegalNode } from '../../model/nodes.ts';
import type { Printing } from './blocks.ts';
import { PlacedChanges } from './changes.ts';
import { legalHandlers } from './handlers.ts';
import { labelTables } from './labelled-tables.ts';

/** The elements and attributes that our handlers make, on top of the safe defaults. */
const SAFE: Options = {
  ...defaultSchema,
  clobber: [],
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'dfn',
    'ins',
    'del',
    'section',
    'dl',
    'dt',
    'dd',
    'details',
    'summary',
  ],
  // Ours in full: the defaults allow no class names on lists and sections.
  attributes: {
    '*': [
      'className',
      'id',
      'role',
      'title',
      'tabIndex',
      'ariaLabel',
      'ariaHidden',
      'ariaDescribedBy',
      'ariaLabelledBy',
      'dataCitation',
      'dataAddress',
      'dataFootnotes',
      'dataChange',
    ],
    a: ['href', 'dataTerm', 'dataFootnoteRef', 'dataFootnoteBackref'],
    img: ['src', 'alt'],
    ol: ['start'],
    td: ['align', 'dataLabel'],
    th: ['align'],
  },
};

const writer = unified().use(rehypeSanitize, SAFE).use(rehypeStringify).freeze();

/** What a print needs; anchors and citations are optional. */
type PrintOptions = Partial<Omit<Printing, 'headingLevel' | 'clauseLevel' | 'footed'>> & {
  /** True where footnotes stand where the text has them, so that what became of each is seen. */
  readonly footnotesInPlace?: boolean;
  /** The level of the highest heading in the text. */
  readonly topLevel?: number;
  /** False for words that stand on a page beside others of the same anchors: then they have none. */
  readonly anchors?: boolean;
  /** What stands before each id, and each name of a change, on a page with several texts. */
  readonly prefix?: string;
  /** True where tables are read row by row on a narrow screen. */
  readonly labelTables?: boolean;
};

/** Prints a tree as HTML. In a redline, where changes are given, the numbers of clauses are headings. */
export function printHtml(tree: LegalDocument | Root, options: PrintOptions = {}): string {
  const top = options.topLevel ?? 2;
  const levels = levelsOf(tree, top);
  const printing: Printing = {
    unitOf: options.unitOf ?? (() => undefined),
    citationOf: options.citationOf ?? (() => undefined),
    citedBy: options.citedBy ?? (() => []),
    provenanceOf: options.provenanceOf ?? (() => []),
    headingLevel: (node) => levels.get(node) ?? top,
    clauseLevel: (node) => (options.changes ? levels.get(node) : undefined),
    changes: options.changes ?? new PlacedChanges(),
    columns: options.columns ?? { old: 'Old text', new: 'New text' },
    footed: options.footnotesInPlace === true ? undefined : citedFootnotes(tree),
  };
  const hast = toHast(tree as Root, {
    handlers: legalHandlers(printing),
    clobberPrefix: 'note-',
    footnoteLabel: 'Footnotes',
    footnoteLabelTagName: `h${String(top)}`,
  });
  const root: HastRoot = hast.type === 'root' ? hast : { type: 'root', children: [hast] };
  if (options.labelTables === true) labelTables(root);
  scrollTables(root);
  if (options.anchors === false) leaveAnchors(root);
  if (options.prefix !== undefined) prefixAnchors(root, options.prefix);
  return writer.stringify(writer.runSync(root));
}

/** The footnotes that the words of a text lead to, by identifier: those are printed at its foot. */
function citedFootnotes(tree: LegalNode): ReadonlySet<string> {
  const cited = new Set<string>();
  const visit = (node: LegalNode): void => {
    if (node.type === 'footnoteReference') cited.add(node.identifier.toUpperCase());
    if (isParent(node)) node.children.forEach(visit);
  };
  visit(tree);
  return cited;
}

/**
 * The HTML level of each heading, clause and definition: one below the heading that it stands under,
 * so that no level is left out. What stands in a part stands under none of the headings of another.
 */
function levelsOf(tree: LegalNode, top: number): ReadonlyMap<LegalNode, number> {
  const levels = new Map<LegalNode, number>();
  /** The depths of the headings that what follows stands under. */
  let over: readonly number[] = [];
  const visit = (node: LegalNode): void => {
    const outside = over;
    if (isHeading(node)) over = over.filter((depth) => depth < node.depth);
    if (isHeading(node) || node.type === 'clause' || node.type === 'termDefinition') {
      levels.set(node, Math.min(6, top + over.length));
    }
    if (isHeading(node)) over = [...over, node.depth];
    if (isParent(node)) node.children.forEach(visit);
    if (node.type === 'part') over = outside;
  };
  visit(tree);
  return levels;
}

function isHeading(
  node: LegalNode,
): node is Extract<LegalNode, { type: 'heading' | 'subHeading' | 'partHeading' }> {
  return node.type === 'heading' || node.type === 'subHeading' || node.type === 'partHeading';
}

/** Takes off ids, and makes plain words of the links to them. */
function leaveAnchors(node: HastNodes): void {
  if (node.type === 'element') {
    delete node.properties.id;
    const { href } = node.properties;
    if (typeof href === 'string' && href.startsWith('#')) {
      node.tagName = 'span';
      delete node.properties.href;
    }
  }
  if ('children' in node) node.children.forEach(leaveAnchors);
}

/** Makes ids, the links to them and the names of changes those of one text of several. */
function prefixAnchors(node: HastNodes, prefix: string): void {
  if (node.type === 'element') {
    const { properties } = node;
    for (const name of ['id', 'dataChange', 'ariaLabelledBy', 'ariaDescribedBy']) {
      const value = properties[name];
      if (typeof value === 'string') properties[name] = prefix + value;
      else if (Array.isArray(value)) properties[name] = value.map((one) => prefix + String(one));
    }
    const { href } = properties;
    if (typeof href === 'string' && /^#./u.test(href))
      properties.href = `#${prefix}${href.slice(1)}`;
  }
  if ('children' in node) for (const child of node.children) prefixAnchors(child, prefix);
}

/** A table wider than a narrow screen scrolls by itself, also by keyboard. */
function scrollTables(node: HastNodes): void {
  if (!('children' in node)) return;
  node.children.forEach((child, index) => {
    if (child.type === 'element' && child.tagName === 'table') {
      node.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table'],
          tabIndex: 0,
          role: 'group',
          ariaLabel: tableName(child),
        },
        children: [child],
      };
    } else scrollTables(child);
  });
}

function tableName(table: Element): string {
  const heads: string[] = [];
  const collect = (node: HastNodes): void => {
    if (node.type === 'element' && node.tagName === 'th') heads.push(textOf(node).trim());
    else if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(table);
  return `Table: ${heads.filter(Boolean).join(', ')}`;
}

function textOf(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
