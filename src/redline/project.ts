/**
 * The two readings of a text with insertions and deletions: with every change accepted, and with
 * every change rejected. Serves redlines and annexes alike.
 */
import type { PhrasingContent } from 'mdast';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { normalPhrasing } from '../model/phrasing.ts';

/** The text with every insertion kept and every deletion gone. Nodes without changes are shared. */
export function accept<Node extends LegalNode>(tree: Node): Node {
  return project(tree, 'insertion');
}

/** The text with every deletion kept and every insertion gone. Nodes without changes are shared. */
export function reject<Node extends LegalNode>(tree: Node): Node {
  return project(tree, 'deletion');
}

type Kept = 'insertion' | 'deletion';

function project<Node extends LegalNode>(node: Node, kept: Kept): Node {
  const own = ownAttributes(node, kept);
  if (!isParent(own)) return own;
  const children = own.children.flatMap((child) => projectChild(child, kept));
  if (
    children.length === own.children.length &&
    children.every((child, i) => child === own.children[i])
  ) {
    return own;
  }
  const words = isWordsNode(own) ? normalPhrasing(children as PhrasingContent[]) : children;
  return { ...own, children: words };
}

function projectChild(node: LegalNode, kept: Kept): LegalNode[] {
  if (node.type === kept) return node.children.flatMap((child) => projectChild(child, kept));
  if (node.type === 'insertion' || node.type === 'deletion') return [];
  return [project(node, kept)];
}

/** Takes off the former number of a renumbered provision, or restores it. */
function ownAttributes<Node extends LegalNode>(node: Node, kept: Kept): Node {
  if (node.type === 'limb' && node.formerLabel !== undefined) {
    const { formerLabel, ...rest } = node;
    return (kept === 'insertion' ? rest : { ...rest, label: formerLabel }) as Node;
  }
  if ((node.type === 'clause' || node.type === 'part') && node.formerNumber !== undefined) {
    const { formerNumber, ...rest } = node;
    return (kept === 'insertion' ? rest : { ...rest, number: formerNumber }) as Node;
  }
  return node;
}
