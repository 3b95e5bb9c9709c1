/**
 * The numbers of numbered lists, which stand in no node: they follow from where the list begins and
 * from what stands in it in each of the two texts.
 */
import { isParent, type LegalNode } from '../model/nodes.ts';
import type { Side } from './spans.ts';

/**
 * Notes the numbers that the items of a numbered list are printed with: those of the new text, and of
 * what is gone those of the old one.
 */
export function numberItems(
  list: Extract<LegalNode, { type: 'list' }>,
  numbers: Map<LegalNode, string>,
): void {
  if (list.ordered !== true) return;
  const start = list.start ?? 1;
  const former = list.data?.redline?.former?.['start'];
  const next = { old: Number(former ?? start), new: start };
  const visit = (node: LegalNode, side: Side): void => {
    if (node.type !== 'listItem') {
      const { type } = node;
      const inner = type === 'insertion' || type === 'split' ? 'new' : 'old';
      if (isParent(node)) for (const child of node.children) visit(child, inner);
      return;
    }
    numbers.set(node, `${String(next[side === 'old' ? 'old' : 'new'])}.`);
    if (side !== 'new') next.old += 1;
    if (side !== 'old') next.new += 1;
  };
  for (const item of list.children) visit(item, 'both');
}
