/**
 * The two readings of a text with changes: with every change accepted, and with every change
 * rejected. Serves redlines (marks that were computed) and annexes (marks that somebody wrote).
 */
import type { PhrasingContent } from 'mdast';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { normalPhrasing } from '../model/phrasing.ts';

/**
 * Which marks are changes: those that a redline computed (they name their change), or those that
 * stand in the text as written. The others are part of the text.
 */
export type Marks = 'computed' | 'written';

/** The text with every change made. Nodes without changes are shared with the tree given. */
export function accept<Node extends LegalNode>(tree: Node, marks: Marks = 'computed'): Node {
  return project(tree, { made: true, marks });
}

/** The text with no change made. Nodes without changes are shared with the tree given. */
export function reject<Node extends LegalNode>(tree: Node, marks: Marks = 'computed'): Node {
  return project(tree, { made: false, marks });
}

interface Reading {
  readonly made: boolean;
  readonly marks: Marks;
}

function project<Node extends LegalNode>(node: Node, reading: Reading): Node {
  const own = ownAttributes(node, reading.made);
  if (!isParent(own)) return own;
  const children = projectAll(own.children, reading);
  if (children === own.children) return own;
  const words = isWordsNode(own) ? normalPhrasing(children as PhrasingContent[]) : children;
  return { ...own, children: words };
}

/** The children in this reading; the very list given where nothing in it changes. */
function projectAll(children: readonly LegalNode[], reading: Reading): readonly LegalNode[] {
  let result: LegalNode[] | undefined;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index] as LegalNode;
    if (isChange(child, reading)) {
      result ??= children.slice(0, index);
      if (isUndone(child, reading)) continue;
      const kept = projectAll(keptChildren(child, reading), reading);
      if (isDissolved(child, reading)) dissolve(result, kept);
      else result.push(...kept);
    } else if (isWrapperGone(child, reading)) {
      result ??= children.slice(0, index);
      result.push(...projectAll((child as { children: LegalNode[] }).children, reading));
    } else {
      const projected = project(child, reading);
      if (projected !== child) result ??= children.slice(0, index);
      result?.push(projected);
    }
  }
  return result ?? children;
}

type Change = Extract<
  LegalNode,
  { type: 'insertion' | 'deletion' | 'split' | 'merged' | 'reformatted' }
>;

function isChange(node: LegalNode, { marks }: Reading): node is Change {
  switch (node.type) {
    case 'insertion':
    case 'deletion':
      return (node.change !== undefined) === (marks === 'computed');
    case 'split':
    case 'merged':
    case 'reformatted':
      return marks === 'computed';
    default:
      return false;
  }
}

/** True for a change of which nothing stays in this reading. */
function isUndone(node: Change, { made }: Reading): boolean {
  return node.type === (made ? 'deletion' : 'insertion');
}

/** True for a block that this reading takes away from around what it holds. */
function isWrapperGone(node: LegalNode, { made }: Reading): boolean {
  return node.data?.redline?.wrapper === (made ? 'deleted' : 'inserted');
}

function keptChildren(node: Change, { made }: Reading): readonly LegalNode[] {
  return node.type === 'reformatted' && !made ? node.former : node.children;
}

/** True where this reading takes the beginning of a block away. */
function isDissolved(node: Change, { made }: Reading): boolean {
  return node.type === (made ? 'merged' : 'split');
}

/**
 * Joins blocks onto those before them: the words that the first begins with go on the last words
 * that stand there, and what it holds beside them comes after. Where there are no words to join,
 * the blocks stay as they are, and the proof tells.
 */
function dissolve(before: LegalNode[], blocks: readonly LegalNode[]): void {
  const beginning = takeBeginning(blocks);
  const last = before.at(-1);
  const joined = beginning && last && appendToLastWords(last, beginning.words, beginning.rest);
  if (joined === undefined) before.push(...blocks);
  else before.splice(-1, 1, ...joined);
}

/** The words that blocks begin with, and all blocks that follow them, at whatever depth. */
function takeBeginning(
  blocks: readonly LegalNode[],
): { words: PhrasingContent[]; rest: LegalNode[] } | undefined {
  const [first, ...others] = blocks;
  if (first === undefined || !isParent(first)) return undefined;
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
function ownAttributes<Node extends LegalNode>(node: Node, made: boolean): Node {
  if (node.data?.redline === undefined) return node;
  const { redline, ...data } = node.data;
  const own = { ...node, data, ...(made ? {} : redline.former) };
  if (Object.keys(data).length === 0) delete (own as Partial<Node>).data;
  return own;
}
