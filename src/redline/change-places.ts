/**
 * Which changes of a redline were made to which provision. Each block of the redline's tree bears a
 * tag while this is found out, so that it is known again in the two readings.
 */
import { isParent, isWordsNode, type LegalDocument, type LegalNode } from '../model/nodes.ts';
import { MOVES, type Change } from './types.ts';

/** The ids of the changes that a tagged node takes part in. */
export interface Marks {
  /** As a whole: it was moved, split, inserted. */
  readonly whole: string[];
  /** In its own words or blocks. */
  readonly own: string[];
}

export interface Found {
  readonly marks: ReadonlyMap<number, Marks>;
  /** By change: the two places of what was moved, each as tagged blocks. */
  readonly moves: ReadonlyMap<string, { from?: LegalNode; to?: LegalNode }>;
}

/** A copy of the tree in which each block bears a number of its own, in reading order. */
export function withTags<Node extends LegalNode>(tree: Node): Node {
  let last = 0;
  const visit = (node: LegalNode): LegalNode => {
    last += 1;
    const own = { ...node, data: { ...node.data, tag: last } } as unknown as LegalNode;
    if (!isParent(node) || isWordsNode(node)) return own;
    return { ...own, children: node.children.map(visit) } as LegalNode;
  };
  return visit(tree) as Node;
}

/** The tag of a node in a tagged tree; 0 for a node without. */
export function tagOf(node: LegalNode): number {
  return (node.data as { tag?: number } | undefined)?.tag ?? 0;
}

/** Goes through the redline and gives each change to the provisions that it was made to. */
export function findMarks(
  tree: LegalDocument,
  isProvision: (tag: number) => boolean,
  changes: ReadonlyMap<string, Change>,
): Found {
  const marks = new Map<number, Marks>();
  const moves = new Map<string, { from?: LegalNode; to?: LegalNode }>();
  const marksOf = (tag: number): Marks => {
    const known = marks.get(tag) ?? { whole: [], own: [] };
    marks.set(tag, known);
    return known;
  };
  /** The provisions in blocks that stand in no other provision there. */
  const outermost = (nodes: readonly LegalNode[]): LegalNode[] =>
    nodes.flatMap((node) => {
      if (isProvision(tagOf(node))) return [node];
      return isParent(node) && !isWordsNode(node) ? outermost(node.children) : [];
    });
  const give = (change: string, nodes: readonly LegalNode[], owner: number): boolean => {
    const provisions = outermost(nodes);
    for (const node of provisions) marksOf(tagOf(node)).whole.push(change);
    if (provisions.length === 0) marksOf(owner).own.push(change);
    return provisions.length > 0;
  };
  const visit = (node: LegalNode, owner: number): void => {
    const mine = isProvision(tagOf(node)) ? tagOf(node) : owner;
    const renamed = node.data?.redline?.change;
    if (renamed !== undefined) marksOf(mine).own.push(renamed);
    if (!isParent(node)) return;
    /** What stands before, in the old and in the new text: what a split or a merger is joined to. */
    let oldBefore: LegalNode | undefined;
    let newBefore: LegalNode | undefined;
    for (const child of node.children) {
      const change = 'change' in child ? child.change : undefined;
      if (change !== undefined) {
        if (isWordsNode(node) || child.type === 'reformatted') marksOf(mine).own.push(change);
        else if ('children' in child) {
          const blocks = child.children as LegalNode[];
          const whole = give(change, blocks, mine);
          const before =
            child.type === 'split' ? oldBefore : child.type === 'merged' ? newBefore : undefined;
          if (whole && before !== undefined) give(change, [before], mine);
          if (MOVES.has(changes.get(change)?.kind ?? 'inserted')) {
            const ends = moves.get(change) ?? {};
            if (child.type === 'deletion') ends.from ??= child;
            if (child.type === 'insertion') ends.to ??= child;
            moves.set(change, ends);
          }
        }
      }
      visit(child, mine);
      if (child.type !== 'insertion' && child.type !== 'editorComment') oldBefore = child;
      if (child.type !== 'deletion' && child.type !== 'editorComment') newBefore = child;
    }
  };
  visit(tree, 0);
  return { marks, moves };
}
