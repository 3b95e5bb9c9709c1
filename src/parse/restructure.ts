/**
 * Blocks that were taken from texts and put together, as the parser would have read them one after
 * another: blocks after a clause belong to it, clauses are gathered into parts, paragraphs after
 * limbs are closing words. Needs no Markdown, so that it serves browsers too.
 */
import {
  isParent,
  isWordsNode,
  type LegalContent,
  type LegalDocument,
  type LegalNode,
} from '../model/nodes.ts';
import { asWritten } from '../model/phrasing.ts';
import { recogniseInline } from './inline.ts';
import { withSchedules } from './schedules.ts';
import { groupParts } from './parts.ts';
import { structureBlocks } from './provisions.ts';

/**
 * A document of blocks without marks. Parts among them hold their printed headings and nothing else.
 */
export function restructure(blocks: readonly LegalContent[]): LegalDocument {
  const structured = structureBlocks(blocks.map(settle), '', []);
  return withSchedules(
    recogniseInline({ type: 'legalDocument', children: groupParts(structured) }),
  );
}

/**
 * A block in whose inside things came or went, as the parser would read it: paragraphs and closing
 * words told apart anew, and what was recognised inside sentences taken off.
 */
export function settle<Node extends LegalNode>(node: Node): Node {
  if (!isParent(node)) return node;
  if (isWordsNode(node)) {
    const children = asWritten(node.children);
    const type = node.type === 'closingWords' ? 'paragraph' : node.type;
    return { ...node, type, children };
  }
  const children = node.children.map(settle) as LegalContent[];
  if (!HOLDERS.has(node.type)) return { ...node, children };
  return { ...node, children: structureBlocks(children, '', [], false) };
}

/** What holds paragraphs and limbs. */
const HOLDERS: ReadonlySet<string> = new Set([
  'clause',
  'limb',
  'meaning',
  'blockquote',
  'listItem',
]);
