/**
 * One side of a redline: the old text with its deletions marked, or the new text with its
 * insertions marked.
 */
import { isParent, type LegalNode } from '../../model/nodes.ts';

export type Side = 'old' | 'new';

/** A node as one of the two texts has it, with its marks; the very node where nothing is left out. */
export function sideOf<Node extends LegalNode>(node: Node, side: Side): Node {
  const own = side === 'old' ? asBefore(node) : node;
  if (!isParent(own)) return own;
  const children: LegalNode[] = [];
  let touched = own !== node;
  for (const child of own.children) {
    const kept = childOnSide(child, side);
    touched ||= kept.length !== 1 || kept[0] !== child;
    children.push(...kept);
  }
  return touched ? { ...own, children } : own;
}

function childOnSide(child: LegalNode, side: Side): LegalNode[] {
  switch (child.type) {
    case 'insertion':
    case 'deletion':
      if (child.change === undefined) return [child];
      // Whole: what was moved here shows the changes made to it on the way, and has no other place.
      return child.type === (side === 'old' ? 'deletion' : 'insertion') ? [child] : [];
    case 'split':
    case 'merged': {
      // A block in one text; in the other its words go on without one.
      const own = sideOf(child, side);
      return child.type === (side === 'new' ? 'split' : 'merged') ? [own] : own.children;
    }
    case 'reformatted':
      return [side === 'old' ? { ...child, children: child.former } : child];
    default:
      return [sideOf(child, side)];
  }
}

/** A node with the attributes that it had in the old text. It keeps the change that gave it others. */
function asBefore<Node extends LegalNode>(node: Node): Node {
  const redline = node.data?.redline;
  if (redline?.former === undefined) return node;
  const { former: _, ...kept } = redline;
  return { ...node, ...redline.former, data: { ...node.data, redline: kept } };
}
