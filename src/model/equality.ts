/**
 * When two nodes are the same text: the same kinds, numbers, words and formatting. Where they stand
 * and where their lines break in their files does not count, nor what was recognised inside their
 * sentences, since that follows from the words.
 */
import {
  differingAttributes,
  isBare,
  isParent,
  isWordsNode,
  numberOf,
  type LegalNode,
} from './nodes.ts';
import { asRead, asWritten } from './phrasing.ts';

/** The first place where two trees differ. */
export interface Difference {
  /** The way from the root, as node kinds with numbers: "clause D10.22 > paragraph". */
  readonly path: string;
  readonly one: string;
  readonly other: string;
}

/**
 * Finds the first difference of two trees, in reading order; nothing when they are the same.
 *
 * @param read how the first tree's nodes are to be read, where not as they stand.
 */
export function firstDifference(
  one: LegalNode,
  other: LegalNode,
  read: (node: LegalNode) => LegalNode = (node) => node,
): Difference | undefined {
  if (isOneText(one, other)) return undefined;
  const node = read(one);
  if (!isSameKind(node, other)) return differenceAt(node, node, other);
  const left = contentOf(node);
  const right = contentOf(other);
  for (let index = 0; index < left.length || index < right.length; index += 1) {
    const a = left[index];
    const b = right[index];
    const difference = a && b ? firstDifference(a, b, read) : differenceAt(node, a, b);
    if (!difference) continue;
    return a && b ? { ...difference, path: `${describe(node)} > ${difference.path}` } : difference;
  }
  return undefined;
}

/**
 * True for nodes that are the same without any reading, as most of a legal text is: there is nothing
 * in them to read otherwise. Where this is false they may still be the same text.
 */
function isOneText(one: LegalNode, other: LegalNode | undefined): boolean {
  if (one === other) return true;
  if (one.type === 'text') return other?.type === 'text' && one.value === other.value;
  if (other?.type !== one.type || one.data || !isBare(one) || numberOf(one) !== numberOf(other)) {
    return false;
  }
  const { children } = one as Parent;
  const { children: same } = other as Parent;
  if (children.length !== same.length) return false;
  for (let at = 0; at < same.length; at += 1) {
    if (!isOneText(children[at] as LegalNode, same[at])) return false;
  }
  return true;
}

type Parent = Extract<LegalNode, { children: unknown }> & { children: LegalNode[] };

function differenceAt(
  place: LegalNode,
  one: LegalNode | undefined,
  other: LegalNode | undefined,
): Difference {
  return { path: describe(place), one: describe(one), other: describe(other) };
}

/** True when two trees are the same text. */
export function sameText(one: LegalNode, other: LegalNode): boolean {
  return firstDifference(one, other) === undefined;
}

/** True when two nodes are the same beside what they hold. */
function isSameKind(one: LegalNode, other: LegalNode): boolean {
  if (one.type === 'text' && other.type === 'text')
    return asRead(one.value) === asRead(other.value);
  return differingAttributes(one, other).length === 0;
}

/** A node's children as compared: comments and recognitions taken off. */
export function contentOf(node: LegalNode): readonly LegalNode[] {
  if (!isParent(node)) return [];
  if (isWordsNode(node)) return asWritten(node.children, false);
  return node.children.filter((child) => child.type !== 'editorComment');
}

function describe(node: LegalNode | undefined): string {
  if (node === undefined) return 'nothing more';
  const words = 'value' in node ? ` ${JSON.stringify(node.value)}` : '';
  return `${node.type} ${numberOf(node)}`.trim() + words;
}
