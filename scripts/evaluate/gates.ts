/**
 * What must hold of every redline, one gate for each rule. Each says in words what is wrong, and
 * nothing when all is well. The tests plant a bug for each and see it caught.
 */
import { firstDifference } from '../../src/model/equality.ts';
import { isMarked, isParent, type LegalDocument, type LegalNode } from '../../src/model/nodes.ts';
import { asRead } from '../../src/model/phrasing.ts';
import { accept, reject } from '../../src/redline/project.ts';
import { CHANGE_CLASSES, CHANGE_KINDS, type Redline } from '../../src/redline/types.ts';
import { textOf } from './segments.ts';

/** Two texts. */
export interface Texts {
  readonly old: LegalDocument;
  readonly fresh: LegalDocument;
}

interface Gate {
  readonly name: string;
  /** What is wrong, in words. */
  readonly fault: (redline: Redline, texts: Texts) => string | undefined;
}

export const GATES: readonly Gate[] = [
  {
    name: 'the proof holds',
    fault: ({ proof }) => (proof.proven ? undefined : JSON.stringify(proof)),
  },
  {
    name: 'all rejected is the old text',
    fault: ({ tree }, { old }) => difference(reject(tree), old),
  },
  {
    name: 'all accepted is the new text',
    fault: ({ tree }, { fresh }) => difference(accept(tree), fresh),
  },
  { name: 'the list has every change of the tree, and no other', fault: listFault },
  { name: 'each id is of one change', fault: idFault },
  { name: 'each mark holds something', fault: ({ tree }) => emptyMark(tree) },
  { name: 'a moved provision stands at both its places', fault: moveFault },
  { name: 'edits made to a moved provision lead from its old words', fault: movedWordsFault },
  { name: 'only data is in it, so that it can be written as JSON', fault: plainFault },
  {
    name: 'after JSON it still gives both texts',
    fault: (redline, { old, fresh }) => {
      const { tree } = JSON.parse(JSON.stringify(redline)) as Redline;
      return difference(reject(tree), old) ?? difference(accept(tree), fresh);
    },
  },
  { name: 'no change is listed exactly when the texts are the same', fault: sameFault },
];

const MOVES: ReadonlySet<string> = new Set(['moved', 'raised', 'lowered']);

/** Everything that is wrong with a redline. */
export function faultsOf(redline: Redline, texts: Texts): string[] {
  return GATES.flatMap(({ name, fault }) => {
    const found = fault(redline, texts);
    return found === undefined ? [] : [`${name}: ${found}`];
  });
}

function difference(one: LegalNode, other: LegalNode): string | undefined {
  const found = firstDifference(one, other);
  return found && JSON.stringify(found);
}

/** The ids that the tree's nodes have, each once. */
function idsIn(node: LegalNode, ids = new Set<string>()): Set<string> {
  if ('change' in node && typeof node.change === 'string') ids.add(node.change);
  const own = node.data?.redline?.change;
  if (own !== undefined) ids.add(own);
  if (isParent(node)) for (const child of node.children) idsIn(child, ids);
  return ids;
}

function listFault({ tree, changes }: Redline): string | undefined {
  const inTree = idsIn(tree);
  const listed = new Set(changes.map(({ id }) => id));
  for (const id of inTree) if (!listed.has(id)) return `${id} is in the tree and not in the list`;
  for (const id of listed) if (!inTree.has(id)) return `${id} is in the list and not in the tree`;
  for (const { id, within, kind, class: weight } of changes) {
    if (within !== undefined && !listed.has(within)) return `${id} is within ${within}, no change`;
    if (!CHANGE_KINDS.includes(kind) || !CHANGE_CLASSES.includes(weight)) {
      return `${id} is of kind ${kind}, class ${weight}`;
    }
  }
  return unnamedMark(tree);
}

/**
 * A node that changes the text and names no change. Insertions and deletions without a name are
 * the text's own.
 */
function unnamedMark(node: LegalNode): string | undefined {
  const { type } = node;
  const changes = type === 'split' || type === 'merged' || type === 'reformatted';
  if (changes && node.change === undefined) return `${type} without a change`;
  const redline = node.data?.redline;
  const isTold = redline?.change !== undefined || isBareWords(node) || isUnseenPart(node);
  if (redline !== undefined && !isTold) {
    return `${type} was something else without a change`;
  }
  return inChildren(node, unnamedMark);
}

/**
 * Whether a paragraph is called closing words depends on what stands before it: one that became the
 * other is no change of its own.
 */
function isBareWords({ type }: LegalNode): boolean {
  return type === 'paragraph' || type === 'closingWords';
}

/** A part without a printed heading came or went with what it holds, which says so. */
function isUnseenPart(node: LegalNode): boolean {
  if (node.type !== 'part' || node.data?.redline?.wrapper === undefined) return false;
  return (
    node.children.length > 0 &&
    node.children.every((child) => isMarked(child) && child.change !== undefined)
  );
}

function inChildren(
  node: LegalNode,
  find: (child: LegalNode) => string | undefined,
): string | undefined {
  if (!isParent(node)) return undefined;
  for (const child of node.children) {
    const found = find(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function idFault({ changes }: Redline): string | undefined {
  const met = new Set<string>();
  for (const { id } of changes) {
    if (met.has(id)) return `${id} twice`;
    if (!/^\S+$/.test(id)) return `${JSON.stringify(id)} cannot be the id of an element`;
    met.add(id);
  }
  return undefined;
}

function emptyMark(node: LegalNode): string | undefined {
  if (isMarked(node) && node.change !== undefined && node.children.length === 0) {
    return `${node.type} ${node.change}`;
  }
  return inChildren(node, emptyMark);
}

/** A moved provision is deleted where it was and inserted where it is, by one change. */
function moveFault({ tree, changes }: Redline): string | undefined {
  const places = new Map<string, Set<string>>();
  const visit = (node: LegalNode): void => {
    if (isMarked(node) && node.change !== undefined) {
      places.set(node.change, (places.get(node.change) ?? new Set()).add(node.type));
    }
    if (isParent(node)) node.children.forEach(visit);
  };
  visit(tree);
  for (const { id, kind } of changes) {
    if (!MOVES.has(kind)) continue;
    if (places.get(id)?.size !== 2) return `${id} (${kind}) stands in one place`;
  }
  return undefined;
}

/**
 * A moved provision stands whole at its old place; at its new one, its edits rejected, it reads the
 * same. The proof cannot see that: words deleted on the way are in neither text's reading there.
 */
function movedWordsFault({ tree, changes }: Redline): string | undefined {
  const moved = new Set(changes.filter(({ kind }) => MOVES.has(kind)).map(({ id }) => id));
  const old = new Map<string, string>();
  const fresh = new Map<string, string>();
  const visit = (node: LegalNode): void => {
    if (isMarked(node) && node.change !== undefined && moved.has(node.change)) {
      const children = node.children as LegalDocument['children'];
      const whole: LegalDocument = { type: 'legalDocument', children };
      const texts = node.type === 'deletion' ? old : fresh;
      texts.set(node.change, (texts.get(node.change) ?? '') + textOf(reject(whole)));
    }
    if (isParent(node)) node.children.forEach(visit);
  };
  visit(tree);
  for (const [id, text] of old) {
    const there = fresh.get(id);
    if (there !== undefined && asRead(there) !== asRead(text)) {
      return `${id}: ${JSON.stringify(text)} is not ${JSON.stringify(there)}`;
    }
  }
  return undefined;
}

function plainFault(redline: Redline): string | undefined {
  const visit = (value: unknown, path: string): string | undefined => {
    if (value === null || value === undefined) return undefined;
    if (typeof value === 'string' || typeof value === 'boolean') return undefined;
    if (typeof value === 'number') return Number.isFinite(value) ? undefined : path;
    if (typeof value !== 'object') return path;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return path;
    for (const [key, inner] of Object.entries(value)) {
      const found = visit(inner, `${path}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(redline, 'redline');
}

/** The text with closing words as the paragraphs that they are. */
function inBareWords<Node extends LegalNode>(node: Node): Node {
  const type = node.type === 'closingWords' ? 'paragraph' : node.type;
  if (!isParent(node)) return node;
  return { ...node, type, children: node.children.map(inBareWords) };
}

function sameFault({ changes, summary }: Redline, { old, fresh }: Texts): string | undefined {
  const same = firstDifference(inBareWords(old), inBareWords(fresh)) === undefined;
  if (same !== (changes.length === 0)) {
    return same ? 'changes between two texts that are the same' : 'no change between two texts';
  }
  return summary.length === 0 ? 'no summary' : undefined;
}
