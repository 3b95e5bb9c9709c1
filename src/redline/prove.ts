/**
 * Proof of a redline: rejecting every change gives the old text, accepting every change gives the
 * new text, structure and formatting included. Nothing is published without it.
 */
import { firstDifference, sameNode, sameText, type Difference } from '../model/equality.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { accept, reject } from './project.ts';

export type Proof =
  | { readonly proven: true }
  | {
      readonly proven: false;
      /** Which reading is wrong. */
      readonly reading: 'accepted' | 'rejected';
      readonly difference: Difference;
    };

/** Proves a merged tree against the two texts it was made from. */
export function prove(merged: LegalNode, old: LegalNode, fresh: LegalNode): Proof {
  if (!readsAs(merged, old, false)) {
    const difference = firstDifference(reject(merged), old);
    if (difference !== undefined) return { proven: false, reading: 'rejected', difference };
  }
  if (!readsAs(merged, fresh, true)) {
    const difference = firstDifference(accept(merged), fresh);
    if (difference !== undefined) return { proven: false, reading: 'accepted', difference };
  }
  return { proven: true };
}

/**
 * True where a node with its changes made, or with none made, is the node expected. What has no
 * change is compared as it stands, without a copy of it; false may also mean that a copy is needed.
 */
function readsAs(merged: LegalNode, expected: LegalNode, made: boolean): boolean {
  if (merged === expected) return true;
  if (merged.data?.redline !== undefined || !isParent(merged) || !isParent(expected)) {
    return sameText(made ? accept(merged) : reject(merged), expected);
  }
  if (isWordsNode(merged)) {
    const read = merged.children.some(isChange) ? (made ? accept(merged) : reject(merged)) : merged;
    return sameText(read, expected);
  }
  if (!sameNode(merged, expected)) return false;
  let next = 0;
  const matches = (child: LegalNode): boolean => {
    if (child.type === 'editorComment') return true;
    while (expected.children[next]?.type === 'editorComment') next += 1;
    const wanted = expected.children[next];
    next += 1;
    return wanted !== undefined && readsAs(child, wanted, made);
  };
  for (const child of merged.children) {
    if (isChange(child)) {
      // What joins onto the block before it is compared as a whole.
      if (child.type !== 'insertion' && child.type !== 'deletion') {
        return sameText(made ? accept(merged) : reject(merged), expected);
      }
      const kept = child.type === (made ? 'insertion' : 'deletion');
      if (kept && !(child.children as LegalNode[]).every(matches)) return false;
    } else if (child.data?.redline?.wrapper !== undefined) {
      return sameText(made ? accept(merged) : reject(merged), expected);
    } else if (!matches(child)) return false;
  }
  return expected.children.slice(next).every(({ type }) => type === 'editorComment');
}

/** True for a computed change. */
function isChange(node: LegalNode): boolean {
  switch (node.type) {
    case 'insertion':
    case 'deletion':
      return node.change !== undefined;
    default:
      return node.type === 'split' || node.type === 'merged' || node.type === 'reformatted';
  }
}
