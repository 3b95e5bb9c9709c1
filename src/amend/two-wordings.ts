/**
 * Two changes of one provision that do not touch each other: one to its number, the other to its
 * words.
 */
import { sameText } from '../model/equality.ts';
import type { LegalNode } from '../model/nodes.ts';
import type { Entry } from './entries.ts';

/**
 * The provision with both changes, where `one` stands in its file; nothing where both touch its words,
 * or both its number.
 */
export function bothWordings(before: Entry, one: Entry, other: Entry): Entry | undefined {
  if (before.node.type !== 'clause') return undefined;
  if (one.name === before.name && holdSame(before, other)) return numberedAs(one, other);
  if (other.name !== before.name || !holdSame(before, one)) return undefined;
  const both = numberedAs(other, one);
  const { position } = one.node;
  return both && { ...both, node: { ...both.node, ...(position && { position }) } };
}

/** True for two entries that say the same but for their numbers. */
export function holdSame({ node: one }: Entry, { node: other }: Entry): boolean {
  return sameText(unnumbered(one), unnumbered(other));
}

/** A block without its number. */
export function unnumbered<Node extends LegalNode>(node: Node): Node {
  return 'number' in node ? { ...node, number: '' } : node;
}

function numberedAs(words: Entry, { node, name }: Entry): Entry | undefined {
  if (words.node.type !== 'clause' || node.type !== 'clause') return undefined;
  return { ...words, node: { ...words.node, number: node.number }, name };
}
