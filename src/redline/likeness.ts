/**
 * How alike two units are, by the words they share and the pairs of words. Words alone would make
 * any two clauses of one code alike ("the Panel shall"); pairs tell whether sentences were kept.
 */
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Words } from './remembered.ts';
import { grams } from './runs.ts';
import type { Unit } from './units.ts';

/** The words of a unit. Kept as long as the unit is. */
export function wordsOf(unit: Unit): Words {
  unit.words ??= wordsIn(unit.node);
  return unit.words;
}

/** The words of a node. */
export function wordsIn(node: LegalNode): Words {
  const inOrder = hashWords(textOf(node));
  return { inOrder, sorted: inOrder.toSorted(), pairs: grams(inOrder, 2).sort() };
}

/** How two units' words relate; all from 0 to 1. */
interface Likeness {
  /** The share of words and of pairs that both have, the mean of the two (Dice 1945). */
  readonly alike: number;
  /** The share of the shorter one's pairs of words that the longer one has too. */
  readonly contained: number;
}

export function likeness(old: Unit, fresh: Unit): Likeness {
  const [a, b] = [wordsOf(old), wordsOf(fresh)];
  if (a.sorted.length + b.sorted.length > 0) return likenessOfWords(a, b);
  return { alike: old.node.type === fresh.node.type ? 1 : 0, contained: 0 };
}

/** How the words of two nodes relate that are no units of a comparison. */
export function likenessOfWords(a: Words, b: Words): Likeness {
  const both = Math.max(a.sorted.length + b.sorted.length, 1);
  const words = (2 * shared(a.sorted, b.sorted)) / both;
  const [one, other] = [a.pairs.length, b.pairs.length];
  const pairs = shared(a.pairs, b.pairs);
  return {
    alike: one + other === 0 ? words : (words + (2 * pairs) / (one + other)) / 2,
    contained: pairs / Math.max(Math.min(one, other), 1),
  };
}

/** The number of values that two sorted lists share, repetitions counted. */
export function shared(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) count += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return count;
}

/** What is in the first sorted list and not in the second, repetitions counted. */
export function without(a: Int32Array, b: Int32Array): Int32Array {
  const rest: number[] = [];
  for (let i = 0, j = 0; i < a.length;) {
    const difference = (a[i] as number) - (b[j] ?? Infinity);
    if (difference < 0) rest.push(a[i] as number);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return Int32Array.from(rest);
}

/**
 * A number for each word, capitals and lower case alike (FNV-1a). Two words may share one: likeness
 * is an estimate, and nothing is called equal because of it. Letters and digits make words; beyond
 * ASCII, everything but the marks of general punctuation and spaces does.
 *
 * @param ends gets the place in the text where each word ends.
 */
export function hashWords(text: string, ends: number[] = []): Int32Array {
  const words: number[] = [];
  let hash = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const letter = index < text.length ? letterOf(text.charCodeAt(index)) : 0;
    if (letter !== 0) {
      hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ letter, 0x01000193);
    } else if (hash !== 0) {
      words.push(hash);
      ends.push(index);
      hash = 0;
    }
  }
  return Int32Array.from(words);
}

/** The code of a letter or digit, in lower case if ASCII; 0 for what stands between words. */
function letterOf(code: number): number {
  const lower = code | 32;
  if (lower >= 97 && lower <= 122) return lower;
  if (code < 128) return code >= 48 && code <= 57 ? code : 0;
  if (code >= 0x2000 && code <= 0x206f) return 0;
  return code <= 0xbf || (code >= 0x3000 && code <= 0x303f) ? 0 : code;
}

/** The words of a node, pieces of text apart from one another; the node's own number left out. */
export function textOf(node: LegalNode): string {
  if (!isParent(node)) return 'value' in node ? node.value : 'url' in node ? node.url : '';
  if (isWordsNode(node)) return plainText(node.children);
  let text = '';
  for (const child of node.children) text += `${textOf(child)}\n`;
  return text;
}
