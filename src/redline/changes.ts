/**
 * The list of changes of a merged tree, each with an id that the tree's marks carry too.
 */
import type { PhrasingContent } from 'mdast';
import {
  formerOf,
  isMarked,
  isParent,
  isWordsNode,
  type Deletion,
  type Insertion,
  type LegalNode,
} from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Change } from './types.ts';

type Recorded = Pick<Change, 'kind' | 'what' | 'oldText' | 'newText'> & {
  readonly provision: string;
};

/** Gives every change an id and lists them. Subtrees without changes are shared. */
export function nameChanges<Node extends LegalNode>(tree: Node): { tree: Node; changes: Change[] } {
  const changes: Change[] = [];
  const record = (change: Recorded): string => {
    const id = `change-${String(changes.length + 1)}`;
    const { provision, ...rest } = change;
    changes.push({
      id,
      ...rest,
      class: rest.kind === 'renumbered' ? 'consequential' : 'substantive',
      oldProvision: rest.kind === 'inserted' ? '' : provision,
      newProvision: rest.kind === 'deleted' ? '' : provision,
      heading: '',
    });
    return id;
  };
  return { tree: visit(tree, '', record), changes };
}

type Recorder = (change: Recorded) => string;

function visit<Node extends LegalNode>(node: Node, above: string, record: Recorder): Node {
  if (!isParent(node)) return node;
  const provision = nameAt(node, above);
  recordRenumbering(node, above, record);
  const children = isWordsNode(node)
    ? visitWords(node.children, provision, record)
    : node.children.map((child) =>
        isMarked(child) ? visitBlock(child, provision, record) : visit(child, provision, record),
      );
  const unchanged = children.every((child, index) => child === node.children[index]);
  return unchanged ? node : { ...node, children };
}

function visitBlock(mark: Insertion | Deletion, above: string, record: Recorder): LegalNode {
  const block = mark.children[0] as LegalNode;
  const inserted = mark.type === 'insertion';
  const text = fullText(mark);
  const change = record({
    kind: inserted ? 'inserted' : 'deleted',
    what: block.type,
    provision: nameAt(block, above),
    oldText: inserted ? '' : text,
    newText: inserted ? text : '',
  });
  return { ...mark, change };
}

/** A deletion and the insertion right after it are one replacement. */
function visitWords(
  children: readonly PhrasingContent[],
  provision: string,
  record: Recorder,
): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index] as PhrasingContent;
    const next = children[index + 1];
    if (child.type === 'deletion' && next?.type === 'insertion') {
      const oldText = wordsIn(child);
      const newText = wordsIn(next);
      const kind = oldText === newText ? 'reformatted' : 'replaced';
      const change = record({ kind, what: 'words', provision, oldText, newText });
      result.push({ ...child, change }, { ...next, change });
      index += 1;
    } else if (isMarked(child)) {
      const inserted = child.type === 'insertion';
      const text = wordsIn(child);
      const change = record({
        kind: inserted ? 'inserted' : 'deleted',
        what: 'words',
        provision,
        oldText: inserted ? '' : text,
        newText: inserted ? text : '',
      });
      result.push({ ...child, change });
    } else result.push(child);
  }
  return result;
}

function recordRenumbering(node: LegalNode, above: string, record: Recorder): void {
  const pair =
    node.type === 'limb'
      ? { oldText: formerOf(node, 'label'), newText: node.label }
      : node.type === 'clause' || node.type === 'part'
        ? { oldText: formerOf(node, 'number'), newText: node.number }
        : undefined;
  if (pair?.oldText === undefined) return;
  record({
    kind: 'renumbered',
    what: node.type,
    provision: nameAt(node, above),
    oldText: pair.oldText,
    newText: pair.newText,
  });
}

/** The name of the provision that a node is, or that it stands in. */
function nameAt(node: LegalNode, above: string): string {
  switch (node.type) {
    case 'part':
    case 'clause':
      return node.number;
    case 'limb':
      return above + node.label;
    case 'termDefinition': {
      const term = node.children.find((child) => child.type === 'definedTerm');
      return term === undefined ? above : plainText(term.children);
    }
    default:
      return above;
  }
}

function wordsIn(mark: Insertion | Deletion): string {
  return plainText(mark.children as PhrasingContent[]);
}

/** All the words of a block, numbers and labels before their words. */
function fullText(node: LegalNode): string {
  const label =
    node.type === 'clause' ? `${node.number} ` : node.type === 'limb' ? `${node.label} ` : '';
  if (!isParent(node)) return 'value' in node ? node.value : '';
  if (isWordsNode(node)) return plainText(node.children);
  return label + node.children.map(fullText).filter(Boolean).join(' ');
}
