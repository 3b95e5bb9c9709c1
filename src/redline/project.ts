/**
 * The two readings of a text with changes: with every change accepted, and with every change
 * rejected. Serves redlines (marks that were computed) and annexes (marks that somebody wrote).
 */
import type { PhrasingContent } from 'mdast';
import {
  isComputed,
  isMarked,
  isParent,
  isWordsNode,
  type Computed,
  type LegalNode,
} from '../model/nodes.ts';
import { normalPhrasing } from '../model/phrasing.ts';

/**
 * Which marks are changes: those that a redline computed (they name their change), or those that
 * stand in the text as written. The others are part of the text.
 */
type Marks = 'computed' | 'written';

/** The text with every change made. Nodes without changes are shared with the tree given. */
export function accept<Node extends LegalNode>(tree: Node, marks: Marks = 'computed'): Node {
  return readNode(tree, { made: true, marks }, true);
}

/** The text with no change made. Nodes without changes are shared with the tree given. */
export function reject<Node extends LegalNode>(tree: Node, marks: Marks = 'computed'): Node {
  return readNode(tree, { made: false, marks }, true);
}

export interface Reading {
  readonly made: boolean;
  readonly marks: Marks;
}

/**
 * A node as one reading has it, and the children that it has there.
 *
 * @param deep whether those are read too; words always are, blocks only where it is asked.
 */
export function readNode<Node extends LegalNode>(
  node: Node,
  reading: Reading,
  deep = isWordsNode(node),
): Node {
  const own = readOwn(node, reading);
  if (!isParent(own)) return own;
  const kept = keptOf(own.children, reading);
  let children = kept;
  if (deep) {
    const read = kept.map((child) => readNode(child, reading, deep));
    if (read.some((child, index) => child !== kept[index])) children = read;
  }
  if (children === own.children) return own;
  return {
    ...own,
    children: isWordsNode(own) ? normalPhrasing(children as PhrasingContent[]) : children,
  };
}

/** What stays of children in this reading; the very list given where nothing in it changes. */
function keptOf(children: readonly LegalNode[], reading: Reading): readonly LegalNode[] {
  if (!children.some((child) => insideOf(child, reading))) return children;
  const result: LegalNode[] = [];
  for (const child of children) {
    const inside = insideOf(child, reading);
    if (!inside) result.push(child);
    else {
      const kept = keptOf(inside, reading);
      if (child.type === (reading.made ? 'merged' : 'split')) dissolve(result, kept, reading);
      else result.push(...kept);
    }
  }
  return result;
}

/** What a mark leaves in its place in this reading, if only nothing; undefined for all other nodes. */
function insideOf(node: LegalNode, { made, marks }: Reading): readonly LegalNode[] | undefined {
  const isGone =
    marks === 'computed' && node.data?.redline?.wrapper === (made ? 'deleted' : 'inserted');
  if (isGone && isParent(node)) return node.children;
  const isMark = marks === 'computed' ? isComputed(node) : isMarked(node) && !isComputed(node);
  if (!isMark) return undefined;
  if (node.type === (made ? 'deletion' : 'insertion')) return [];
  return node.type === 'reformatted' && !made ? node.former : (node as Computed).children;
}

/**
 * Joins blocks onto those before them: the words that the first begins with go on the last words
 * that stand there, and what it holds beside them comes after. Where there are no words to join,
 * the blocks stay as they are, and the proof tells.
 */
function dissolve(before: LegalNode[], kept: readonly LegalNode[], reading: Reading): void {
  const [last, ...blocks] = [...before.slice(-1), ...kept].map((node) =>
    readNode(node, reading, true),
  );
  const beginning = takeBeginning(blocks);
  const joined = beginning && last && appendToLastWords(last, beginning.words, beginning.rest);
  if (!joined) before.push(...blocks);
  else before.splice(-1, 1, ...joined);
}

/** The words that blocks begin with, and all blocks that follow them, at whatever depth. */
function takeBeginning(
  blocks: readonly LegalNode[],
): { words: PhrasingContent[]; rest: LegalNode[] } | undefined {
  const [first, ...others] = blocks;
  if (!first || !isParent(first)) return undefined;
  if (isWordsNode(first)) return { words: first.children, rest: others };
  const inside = takeBeginning(first.children);
  return inside && { words: inside.words, rest: [...inside.rest, ...others] };
}

/** The node with words added to the last of its words and blocks after those; one or more nodes. */
function appendToLastWords(
  node: LegalNode,
  words: readonly PhrasingContent[],
  rest: readonly LegalNode[],
): LegalNode[] | undefined {
  if (!isParent(node)) return undefined;
  if (isWordsNode(node)) {
    const children = normalPhrasing([...node.children, ...words]);
    return [{ ...node, children }, ...rest];
  }
  const last = node.children.at(-1);
  const joined = last && appendToLastWords(last, words, rest);
  return joined && [{ ...node, children: [...node.children.slice(0, -1), ...joined] } as LegalNode];
}

/** A node's own attributes: what they were before, or as they are now without a note of that. */
function readOwn<Node extends LegalNode>(node: Node, { made, marks }: Reading): Node {
  if (!node.data?.redline) return node;
  if ((node.data.redline.written === true) !== (marks === 'written')) return node;
  const { redline, ...data } = node.data;
  const own = { ...node, data, ...(!made && redline.former) };
  if (Object.keys(data).length === 0) delete (own as Partial<Node>).data;
  return own;
}
