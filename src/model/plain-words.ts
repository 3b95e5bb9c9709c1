/**
 * The plain text of words that are asked about again and again: of a paragraph that cites hundreds of
 * provisions it is put together once.
 */
import type { PhrasingContent } from 'mdast';
import { isParent, isWordsNode, type LegalNode } from './nodes.ts';
import { remembered } from './once.ts';
import { plainText } from './phrasing.ts';

/** The plain text of a node whose children are words, kept as long as the node is. */
export const plainWords = remembered(
  ({ children }: { readonly children: readonly PhrasingContent[] }): string => plainText(children),
);

/** All words under a node, with a space between one block and the next. */
export function wordsUnder(node: LegalNode): string {
  if (isWordsNode(node)) return plainText(node.children);
  return isParent(node) ? node.children.map(wordsUnder).join(' ') : '';
}
