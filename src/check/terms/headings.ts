/**
 * The headings of a text, and its first words, which are the title of what has no heading.
 */
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';

/** The words of all headings, in reading order. */
export function headingsIn(node: LegalNode): string[] {
  if (node.type === 'subHeading' || node.type === 'partHeading' || node.type === 'heading')
    return [plainText(node.children)];
  if (!isParent(node) || isWordsNode(node)) return [];
  return node.children.flatMap(headingsIn);
}

/** The first words of a text. */
export function titleOf(node: LegalNode): string | undefined {
  if (isWordsNode(node)) return plainText(node.children);
  if (!isParent(node)) return undefined;
  for (const child of node.children) {
    const words = titleOf(child);
    if (words !== undefined) return words;
  }
  return undefined;
}
