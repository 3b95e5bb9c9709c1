/**
 * The marks of a redline as marks that a person could have written: insertions and deletions, and
 * numbers struck out before other numbers. What a redline says in other ways (split, merged,
 * reformatted, of another kind) is said by deleting the old and inserting the new.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import { isMarked, isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { normalPhrasing } from '../model/phrasing.ts';
import { accept, reject } from '../redline/project.ts';

/** The node with written marks; nothing where only its whole can be deleted and inserted. */
export function asWrittenMarks(node: LegalNode): LegalNode | undefined {
  const own = ownAsWritten(node);
  if (own === undefined || !isParent(own)) return own;
  const children: LegalNode[] = [];
  for (const child of own.children) {
    if (child.type === 'split' || child.type === 'merged') return undefined;
    children.push(...childAsWritten(child));
  }
  if (UNMARKABLE.has(own.type) && children.some(isMarked)) return undefined;
  const settled = isWordsNode(own) ? normalPhrasing(children as PhrasingContent[]) : children;
  return { ...own, children: settled } as LegalNode;
}

/** What Markdown has no place for marks in: between items of a list, between cells, around headings of parts. */
const UNMARKABLE: ReadonlySet<string> = new Set(['list', 'tableRow', 'part']);

function childAsWritten(child: LegalNode): LegalNode[] {
  if (isMarked(child) && child.change !== undefined) {
    const read = child.type === 'insertion' ? accept : reject;
    const children = child.children.map((inner) => read<LegalNode>(inner) as Nodes);
    return [{ type: child.type, children }];
  }
  if (child.type === 'reformatted') return replaced(child.former, child.children);
  const written = asWrittenMarks(child);
  return written === undefined ? replaced([reject(child)], [accept(child)]) : [written];
}

function replaced(before: readonly LegalNode[], after: readonly LegalNode[]): LegalNode[] {
  return [
    ...(before.length > 0 ? [{ type: 'deletion' as const, children: before as Nodes[] }] : []),
    ...(after.length > 0 ? [{ type: 'insertion' as const, children: after as Nodes[] }] : []),
  ];
}

/** A node's own attributes: another number can be written, another kind of block cannot. */
function ownAsWritten(node: LegalNode): LegalNode | undefined {
  const redline = node.data?.redline;
  if (redline === undefined || redline.written === true) return node;
  if (redline.wrapper !== undefined) return undefined;
  const { redline: _, ...data } = node.data ?? {};
  const former = redline.former ?? {};
  const keys = Object.keys(former).filter((key) => !isSettledLater(node, key, former[key]));
  const { data: _data, ...bare } = node;
  if (keys.length === 0) return { ...bare, ...(Object.keys(data).length > 0 && { data }) };
  const [key, ...others] = keys;
  const before = former[key ?? ''];
  if (others.length > 0 || (key !== 'number' && key !== 'label')) return undefined;
  if (typeof before !== 'string' || before === '') return undefined;
  const written = { redline: { former: { [key]: before }, written: true as const } };
  return { ...bare, data: { ...data, ...written } };
}

/** Whether words after limbs are closing words follows from what stands before them. */
function isSettledLater(node: LegalNode, key: string, before: unknown): boolean {
  const kinds = ['paragraph', 'closingWords'];
  return key === 'type' && kinds.includes(node.type) && kinds.includes(String(before));
}
