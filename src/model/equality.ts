/**
 * When two nodes are the same text: the same kinds, numbers, words and formatting. Where they stand
 * in their files does not count, nor what was recognised inside their sentences, since that follows
 * from the words.
 */
import { isParent, isWordsNode, type LegalNode } from './nodes.ts';
import { asWritten, normalPhrasing } from './phrasing.ts';

/** Keys that do not say what a node is. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'type',
  'children',
  'position',
  'data',
  'spread',
]);

/** The first place where two trees differ. */
export interface Difference {
  /** The way from the root, as node kinds with numbers: "clause D10.22 > paragraph". */
  readonly path: string;
  readonly one: string;
  readonly other: string;
}

/** Finds the first difference of two trees, in reading order; nothing when they are the same. */
export function firstDifference(
  one: LegalNode,
  other: LegalNode,
  path = '',
): Difference | undefined {
  if (one === other) return undefined;
  const here = path === '' ? describe(one) : `${path} > ${describe(one)}`;
  if (one.type !== other.type || ownText(one) !== ownText(other)) {
    return { path: here, one: describe(one), other: describe(other) };
  }
  const left = contentOf(one);
  const right = contentOf(other);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [a, b] = [left[index], right[index]];
    if (a === undefined || b === undefined) {
      return {
        path: here,
        one: a ? describe(a) : 'nothing more',
        other: b ? describe(b) : 'nothing more',
      };
    }
    const difference = firstDifference(a, b, here);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** True when two trees are the same text. */
export function sameText(one: LegalNode, other: LegalNode): boolean {
  return firstDifference(one, other) === undefined;
}

/** A node's own attributes as one string, in a fixed order. */
export function ownText(node: LegalNode): string {
  const attributes = node as unknown as Record<string, unknown>;
  let text = '';
  for (const key of Object.keys(attributes).sort()) {
    const value = attributes[key];
    if (PASSED_OVER.has(key) || value === undefined || value === null) continue;
    text += `${key}=${JSON.stringify(value)};`;
  }
  return text;
}

/** A node's children as compared: comments and recognitions taken off. */
export function contentOf(node: LegalNode): LegalNode[] {
  if (!isParent(node)) return [];
  if (!isWordsNode(node)) return node.children.filter((child) => child.type !== 'editorComment');
  return normalPhrasing(asWritten(node.children, 'without comments'));
}

function describe(node: LegalNode): string {
  const name = 'number' in node ? ` ${node.number}` : 'label' in node ? ` ${node.label ?? ''}` : '';
  const words = 'value' in node ? ` ${JSON.stringify(node.value)}` : '';
  return `${node.type}${name}${words}`;
}
