/**
 * How alike two provisions are, by the words they share.
 */
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';

const counted = new WeakMap<LegalNode, ReadonlyMap<string, number>>();

/**
 * The share of words that two nodes have in common, counted with their repetitions (Dice 1945):
 * 0 for none, 1 for all.
 */
export function likeness(one: LegalNode, other: LegalNode): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const all = total(a) + total(b);
  if (all === 0) return one.type === other.type ? 1 : 0;
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of fewer) shared += Math.min(count, more.get(word) ?? 0);
  return (2 * shared) / all;
}

function wordsOf(node: LegalNode): ReadonlyMap<string, number> {
  const known = counted.get(node);
  if (known !== undefined) return known;
  const words = new Map<string, number>();
  for (const word of textOf(node)
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}.]+/gu) ?? []) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  counted.set(node, words);
  return words;
}

function textOf(node: LegalNode): string {
  if (!isParent(node)) return 'value' in node ? node.value : '';
  if (isWordsNode(node)) return plainText(node.children);
  return node.children.map(textOf).join(' ');
}

function total(words: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of words.values()) sum += count;
  return sum;
}
