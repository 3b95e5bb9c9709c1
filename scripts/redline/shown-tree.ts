/**
 * A redline's tree as a page of its own shows it: everything that is compared is seen, nothing is
 * fetched, and no character turns the order of what is read.
 */
import type { PhrasingContent } from 'mdast';
import { leafText } from '../../src/export/spans.ts';
import { safeLines, safeText } from '../../src/export/visible.ts';
import {
  isParent,
  isWordsNode,
  type LegalDocument,
  type LegalNode,
} from '../../src/model/nodes.ts';

/** The tree to print. The tree given is left as it is. */
export function shownTree(tree: LegalDocument): LegalDocument {
  return { ...tree, children: shownAll(tree.children) as LegalDocument['children'] };
}

function shownAll(nodes: readonly LegalNode[]): LegalNode[] {
  return nodes.flatMap(shown);
}

function shown(node: LegalNode): LegalNode[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ ...node, value: safeText(node.value) }];
    case 'code':
    case 'html':
      return [{ ...node, value: safeLines(node.value) }];
    // An image would be fetched, a note would lose its mark, an address stands elsewhere.
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return [words(leafText(node))];
    case 'definition':
      return [paragraph(words(leafText(node)))];
    case 'linkReference':
      return [...shownAll(node.children), words(` [${node.identifier}]`)];
    case 'footnoteDefinition': {
      const [first, ...rest] = shownAll(node.children);
      const label = words(`[^${node.identifier}]: `);
      if (first?.type !== 'paragraph')
        return [paragraph(label), ...(first ? [first] : []), ...rest];
      return [{ ...first, children: [label, ...first.children] } as LegalNode, ...rest];
    }
    case 'reformatted':
      return [
        {
          ...node,
          children: shownAll(node.children) as PhrasingContent[],
          former: shownAll(node.former) as PhrasingContent[],
        },
      ];
    case 'insertion':
    case 'deletion': {
      const children = shownAll(node.children);
      if (node.change !== undefined) return [{ ...node, children } as LegalNode];
      // A mark that somebody wrote is part of the text, and must not look like a change.
      const tag = node.type === 'insertion' ? 'ins' : 'del';
      const isInline = node.children.every((child) => INLINE.has(child.type));
      return isInline ? tagged(children, tag) : children.map((child) => withTags(child, tag));
    }
    default:
      if (!isParent(node)) return [node];
      return [{ ...node, children: shownAll(node.children) } as LegalNode];
  }
}

const INLINE: ReadonlySet<string> = new Set([
  'text',
  'strong',
  'emphasis',
  'link',
  'linkReference',
  'inlineCode',
  'break',
  'image',
  'imageReference',
  'footnoteReference',
  'inlineLimb',
  'inlineDefinition',
  'editorComment',
]);

/** Blocks with tags, as text, around the words of each. */
function withTags(node: LegalNode, tag: string): LegalNode {
  if (!isParent(node)) return node;
  const children = isWordsNode(node)
    ? tagged(node.children, tag)
    : node.children.map((child) => withTags(child, tag));
  return { ...node, children } as LegalNode;
}

function tagged(children: readonly LegalNode[], tag: string): LegalNode[] {
  return [words(`<${tag}>`), ...children, words(`</${tag}>`)];
}

function words(value: string): LegalNode {
  return { type: 'text', value: safeText(value) };
}

function paragraph(child: LegalNode): LegalNode {
  return { type: 'paragraph', children: [child] } as LegalNode;
}
