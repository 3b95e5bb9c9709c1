/**
 * Other engines that make redlines, each given the texts in the form it takes, and what it marks as
 * runs of text. Marks for changed formatting alone are passed over for all of them.
 */
import { diffWords } from 'diff';
import type { Element, Root } from 'hast';
import htmldiff from 'htmldiff-js';
import { JSDOM } from 'jsdom';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visualDomDiff } from 'visual-dom-diff';
import { segmentsOf, textOf, type Mark, type Segment } from '../../scripts/evaluate/segments.ts';
import {
  isParent,
  isWordsNode,
  type LegalDocument,
  type LegalNode,
} from '../../src/model/nodes.ts';
import { makeRedline } from '../../src/redline/redline.ts';

/** Something that makes redlines. */
interface Engine {
  readonly name: string;
  readonly redline: (old: LegalDocument, fresh: LegalDocument) => Segment[];
}

const { window } = new JSDOM('');

/** Ours and the others. Each gets the same words; numbers and labels are left out for all. */
export const ENGINES: readonly Engine[] = [
  { name: 'this engine', redline: (old, fresh) => segmentsOf(makeRedline(old, fresh).tree) },
  {
    name: 'jsdiff diffWords',
    redline: (old, fresh) =>
      diffWords(textOf(old), textOf(fresh)).map(({ added, removed, value }) => ({
        mark: added ? 'inserted' : removed ? 'deleted' : 'same',
        text: value,
      })),
  },
  {
    name: 'visual-dom-diff',
    redline: (old, fresh) =>
      segmentsInHtml(
        visualDomDiff(elementOf(htmlOf(old)), elementOf(htmlOf(fresh))),
        ({ classList }) =>
          classList.contains('vdd-added')
            ? 'inserted'
            : classList.contains('vdd-removed')
              ? 'deleted'
              : undefined,
      ),
  },
  {
    name: 'htmldiff-js',
    redline: (old, fresh) =>
      segmentsInHtml(
        elementOf(engineOf(htmldiff).execute(htmlOf(old), htmlOf(fresh))),
        ({ localName, classList }) =>
          classList.contains('mod')
            ? undefined
            : localName === 'ins'
              ? 'inserted'
              : localName === 'del'
                ? 'deleted'
                : undefined,
      ),
  },
];

/** The package's engine, which stands in its default export or is it, as the loader has it. */
function engineOf(loaded: typeof htmldiff): Exclude<typeof htmldiff, { default: unknown }> {
  return 'default' in loaded ? loaded.default : loaded;
}

/** The words of a tree as plain HTML: paragraphs, headings and tables, bold and italic. */
function htmlOf(tree: LegalDocument): string {
  const root: Root = { type: 'root', children: elementsOf(tree) };
  return unified().use(rehypeStringify).stringify(root);
}

const TAGS: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  partHeading: 'h2',
  subHeading: 'h3',
  heading: 'h3',
  strong: 'strong',
  emphasis: 'em',
};

function elementsOf(node: LegalNode): Root['children'] & Element['children'] {
  if (!isParent(node)) {
    return 'value' in node && node.type !== 'editorComment'
      ? [{ type: 'text', value: node.value }]
      : [];
  }
  const children = node.children.flatMap(elementsOf);
  const tagName = TAGS[node.type] ?? (isWordsNode(node) ? 'p' : undefined);
  return tagName === undefined
    ? children
    : [{ type: 'element', tagName, properties: {}, children }];
}

function elementOf(html: string): HTMLElement {
  const element = window.document.createElement('div');
  element.innerHTML = html;
  return element;
}

const BLOCKS: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'td']);

function segmentsInHtml(root: Node, markOf: (element: Tagged) => Mark | undefined): Segment[] {
  const segments: Segment[] = [];
  const visit = (node: Node, mark: Mark): void => {
    if (node.nodeType === window.Node.TEXT_NODE) {
      segments.push({ mark, text: node.textContent ?? '' });
      return;
    }
    const element = node as unknown as Tagged;
    const own = 'classList' in node ? (markOf(element) ?? mark) : mark;
    for (const child of node.childNodes) visit(child, own);
    if (BLOCKS.has(element.localName)) segments.push({ mark: own, text: '\n' });
  };
  visit(root, 'same');
  return segments;
}

type Tagged = Pick<HTMLElement, 'localName' | 'classList'>;
