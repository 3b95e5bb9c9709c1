/**
 * Bugs that a redline engine could have, each made on purpose in a redline that is right, with the
 * gate that must catch it.
 */
import { firstDifference } from '../../src/model/equality.ts';
import { isMarked, isParent, type LegalDocument, type LegalNode } from '../../src/model/nodes.ts';
import type { Texts } from '../../scripts/evaluate/gates.ts';
import { prove } from '../../src/redline/prove.ts';
import type { Change, Redline } from '../../src/redline/types.ts';

interface PlantedBug {
  readonly name: string;
  readonly gate: string;
  /** The redline with the bug; nothing where there is no place for it. */
  readonly plant: (redline: Redline, texts: Texts) => Redline | undefined;
  /** How many of 150 pairs must have a place for it. */
  readonly enough: number;
}

type Loose = LegalNode & {
  children?: LegalNode[];
  value?: string;
  change?: string;
  number?: string;
};

/** What stands for a node: itself changed, others, or none. Nothing leaves it alone. */
type Replacement = (node: Loose, inside: readonly Loose[]) => readonly unknown[] | undefined;

/** The tree with the first node that is replaced; nothing when none is. */
function onFirst(tree: LegalDocument, replace: Replacement): LegalDocument | undefined {
  const search = { done: false };
  const visit = (node: Loose, above: readonly Loose[]): Loose[] => {
    const replaced = search.done ? undefined : replace(node, above);
    if (replaced !== undefined) {
      search.done = true;
      return replaced as Loose[];
    }
    if (!isParent(node)) return [node];
    const inside = [...above, node];
    const children = node.children.flatMap((child) => visit(child, inside));
    return [{ ...node, children } as Loose];
  };
  const [spoilt] = visit(tree, []);
  return search.done ? (spoilt as LegalDocument) : undefined;
}

/** The tree without some nodes. */
function without<Node extends LegalNode>(node: Node, gone: (node: Loose) => boolean): Node {
  if (!isParent(node)) return node;
  const children = node.children.filter((child) => !gone(child as Loose));
  return { ...node, children: children.map((child) => without(child, gone)) };
}

/** A mark that the engine made around something other than a comment, inside no other. */
function isOuterMark(node: Loose, inside: readonly Loose[], type?: string): boolean {
  return (
    isMarked(node) &&
    node.change !== undefined &&
    (type === undefined || node.type === type) &&
    !(node.children as LegalNode[]).every((child) => child.type === 'editorComment') &&
    !inside.some((outer) => isMarked(outer) && outer.change !== undefined)
  );
}

/** True for what stands in neither text: words deleted inside something inserted. */
function isOnTheWay(inside: readonly Loose[]): boolean {
  const marks = inside.filter((node) => isMarked(node) && node.change !== undefined);
  return marks.length > 1;
}

/** A bug in the tree, which the proof must see when the tree is another one for it. */
function unproven(name: string, replace: Replacement, enough = 20): PlantedBug {
  return {
    name,
    gate: 'the proof holds',
    enough,
    plant: (redline, { old, fresh }) => {
      const tree = onFirst(redline.tree, (node, inside) =>
        isOnTheWay(inside) ? undefined : replace(node, inside),
      );
      if (tree === undefined || firstDifference(tree, redline.tree) === undefined) return undefined;
      return { ...redline, tree, proof: prove(tree, old, fresh) };
    },
  };
}

/** A bug in the tree, by the gate that must see it. */
function inTree(name: string, gate: string, enough: number, replace: Replacement): PlantedBug {
  return {
    name,
    gate,
    enough,
    plant: (redline) => {
      const tree = onFirst(redline.tree, replace);
      return tree && { ...redline, tree };
    },
  };
}

/** A bug in the list of changes. */
function inList(
  name: string,
  gate: string,
  spoil: (changes: readonly Change[]) => readonly Change[] | undefined,
): PlantedBug {
  return {
    name,
    gate,
    enough: 20,
    plant: (redline) => {
      const changes = spoil(redline.changes);
      return changes && { ...redline, changes };
    },
  };
}

const LIST = 'the list has every change of the tree, and no other';
const MOVES: ReadonlySet<string> = new Set(['moved', 'raised', 'lowered']);

function isMovedMark(node: Loose, { changes }: Redline): boolean {
  return (
    node.type === 'deletion' &&
    changes.some(({ id, kind }) => id === node.change && MOVES.has(kind))
  );
}

export const PLANTED: readonly PlantedBug[] = [
  unproven('a word lost', (node) => (node.type === 'text' ? [] : undefined)),
  unproven('a word altered', (node) =>
    node.type === 'text' ? [{ ...node, value: 'altered' }] : undefined,
  ),
  unproven('an insertion taken for a deletion', (node, inside) =>
    isOuterMark(node, inside, 'insertion') ? [{ ...node, type: 'deletion' }] : undefined,
  ),
  unproven('a deletion unmarked', (node, inside) =>
    isOuterMark(node, inside, 'deletion') ? (node.children ?? []) : undefined,
  ),
  unproven('a number altered', (node) =>
    node.type === 'clause' ? [{ ...node, number: 'Z9.9' }] : undefined,
  ),
  unproven('bold lost', (node) => (node.type === 'strong' ? node.children : undefined), 10),
  unproven('a limb label lost', (node) =>
    node.type === 'limb' ? [{ ...node, label: '(lost)' }] : undefined,
  ),
  unproven('a block left out', (node) => (node.type === 'part' ? [] : undefined)),
  {
    name: 'a former number forgotten',
    gate: 'the proof holds',
    enough: 5,
    plant: (redline, { old, fresh }) => {
      const tree = onFirst(redline.tree, (node, inside) => {
        if (node.data?.redline?.former === undefined) return undefined;
        if (inside.some((outer) => isMarked(outer) && outer.change !== undefined)) return undefined;
        const { redline: _, ...data } = node.data;
        return [{ ...node, data }];
      });
      return tree && { ...redline, tree, proof: prove(tree, old, fresh) };
    },
  },
  inTree('a deletion lost', 'all rejected is the old text', 20, (node, inside) =>
    isOuterMark(node, inside, 'deletion') ? [] : undefined,
  ),
  inTree('an insertion lost', 'all accepted is the new text', 20, (node, inside) =>
    isOuterMark(node, inside, 'insertion') ? [] : undefined,
  ),
  inList('a change left out of the list', LIST, (changes) =>
    changes.length > 0 ? changes.slice(1) : undefined,
  ),
  inTree('a mark of a change that is not listed', LIST, 20, (node, inside) =>
    isOuterMark(node, inside) ? [{ ...node, change: 'change-unknown' }] : undefined,
  ),
  inList('a change within another that is not listed', LIST, (changes) => {
    const [first, ...rest] = changes;
    return first && [{ ...first, within: 'change-unknown' }, ...rest];
  }),
  inList('one id for two changes', 'each id is of one change', (changes) => {
    const [first, second, ...rest] = changes;
    return first && second && [first, { ...second, id: first.id }, ...rest];
  }),
  inTree('an empty mark', 'each mark holds something', 20, (node, inside) =>
    isOuterMark(node, inside) ? [{ ...node, children: [] }] : undefined,
  ),
  {
    name: 'a moved provision missing where it was',
    gate: 'a moved provision stands at both its places',
    enough: 5,
    plant: (redline) => {
      const id = redline.changes.find(({ kind }) => MOVES.has(kind))?.id;
      if (id === undefined) return undefined;
      const gone = (node: Loose): boolean => node.type === 'deletion' && node.change === id;
      return { ...redline, tree: without(redline.tree, gone) };
    },
  },
  {
    name: 'a moved provision with other words where it was',
    gate: 'edits made to a moved provision lead from its old words',
    enough: 5,
    plant: (redline) => {
      const tree = onFirst(redline.tree, (node, inside) =>
        node.type === 'text' && inside.some((outer) => isMovedMark(outer, redline))
          ? [{ ...node, value: 'other words' }]
          : undefined,
      );
      return tree && { ...redline, tree };
    },
  },
  {
    name: 'something that JSON cannot say',
    gate: 'only data is in it, so that it can be written as JSON',
    enough: 100,
    plant: (redline) => ({ ...redline, counts: new Map() as unknown as Redline['counts'] }),
  },
  inTree('words that JSON loses', 'after JSON it still gives both texts', 20, (node, inside) =>
    node.type === 'text' && !isOnTheWay(inside)
      ? [{ ...node, toJSON: () => ({ type: 'text', value: 'lost' }) }]
      : undefined,
  ),
  inList(
    'changes kept back',
    'no change is listed exactly when the texts are the same',
    (changes) => (changes.length > 0 ? [] : undefined),
  ),
];
