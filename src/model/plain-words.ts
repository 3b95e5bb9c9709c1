/**
 * The plain text of words that are asked about again and again: of a paragraph that cites hundreds of
 * provisions it is put together once.
 */
import type { PhrasingContent } from 'mdast';
import { remembered } from './once.ts';
import { plainText } from './phrasing.ts';

/** The plain text of a node whose children are words, kept as long as the node is. */
export const plainWords = remembered(
  ({ children }: { readonly children: readonly PhrasingContent[] }): string => plainText(children),
);
