/**
 * Lays two aligned trees into one: what both have stands once, what only one has stands in a
 * deletion or an insertion, and each change is written down. Subtrees that are equal on both sides
 * are shared, not copied; of what moved, the place that it left has a copy.
 */
import type { Nodes } from 'mdast';
import { kindOfMove } from './levels.ts';
import { blocksAfterWords, leadingWords } from './splits.ts';
import { mergeWords } from './words.ts';
import { asWrapper, withFormer } from './attributes.ts';
import { textOf } from './likeness.ts';
import type { Merging } from './merging.ts';
import { recordColumns } from './rows.ts';
import type { Found } from './recorder.ts';
import { stepsBetween } from './steps.ts';
import { isWordsNode, type LegalNode } from '../model/nodes.ts';
import { nameOf } from './names.ts';
import { nameAround, type Unit } from './units.ts';

/** Merges two partners into one node. */
export function mergePair(old: Unit, fresh: Unit, merging: Merging): LegalNode {
  if (old.whole === fresh.whole) return passHeading(fresh.node, merging);
  const column = recordColumns(old, fresh, merging);
  const said = merging.ids.get(fresh) ?? column;
  const own = withFormer(old, fresh, merging.recorder, said);
  passHeading(fresh.node, merging);
  if (old.content === fresh.content) return own;
  if (isWordsNode(own)) {
    const [words = []] = mergeWords([old], [fresh], merging);
    return withChildren(own, words);
  }
  return withChildren(own, mergeLists(old.children, fresh.children, merging));
}

/** Merges two lists of siblings: what stayed in order, and around it what came, went and moved. */
function mergeLists(olds: readonly Unit[], news: readonly Unit[], merging: Merging): LegalNode[] {
  return stepsBetween(olds, news).flatMap(({ type, olds: before, news: after }): LegalNode[] => {
    const [old, fresh] = [before[0], after[0]];
    if (!old || !fresh) {
      return [...before, ...after].flatMap((unit) => mergeLone(unit, merging));
    }
    if (type === 'pair') return mergeGroup(old, fresh, merging);
    return [
      type === 'inserted'
        ? mergeWrapped(fresh, before, fresh.children, merging)
        : mergeWrapped(old, old.children, after, merging),
    ];
  });
}

function moveId(old: Unit, fresh: Unit, { recorder, ids }: Merging): string {
  const id = ids.get(fresh) ?? recorder.name(moveOf(old, fresh));
  ids.set(fresh, id);
  return id;
}

/** A block that came or went around text that stays. What stands in such blocks is said once. */
function mergeWrapped(
  unit: Unit,
  olds: readonly Unit[],
  news: readonly Unit[],
  merging: Merging,
): LegalNode {
  const { node, side } = unit;
  const text = textOf(node).trim();
  const change =
    merging.around ??
    merging.recorder.record({
      kind: 'reformatted',
      class: 'formatting',
      what: node.type,
      oldText: text,
      newText: text,
      detail: `${side === 'new' ? 'now' : 'no longer'} in a ${nameOf(node.type)}`,
      [side]: unit,
    });
  const children = mergeLists(olds, news, { ...merging, around: change });
  return asWrapper(unit, children, change);
}

/** What came or went whole may hold what was moved into it, or out of it: that is marked in it. */
function withMoves(unit: Unit, merging: Merging): LegalNode {
  if (!holdsMoved(unit)) return unit.node;
  const children = unit.children.flatMap((child) =>
    child.partner ? mergeLone(child, merging) : [withMoves(child, merging)],
  );
  return withChildren(unit.node, children);
}

/** The words of a unit, without those that were moved into it or out of it. */
function ownText(unit: Unit): string {
  if (!holdsMoved(unit)) return textOf(unit.node);
  return unit.children.map((child) => (child.partner ? '' : ownText(child))).join('\n');
}

/**
 * A block that stands in one text only: it came, it went, or it moved to this place or from it.
 * Nothing for a piece of a split or a merger.
 */
function mergeLone(unit: Unit, merging: Merging): LegalNode[] {
  const { node, origin, partner, side } = unit;
  if (origin) return [];
  const { recorder, ids } = merging;
  const isNew = side === 'new';
  if (isNew) passHeading(node, merging);
  const mark = (change: string, child: LegalNode): LegalNode[] => [
    { type: isNew ? 'insertion' : 'deletion', change, children: [child as Nodes] },
  ];
  if (!partner) {
    if (isUnseen(unit)) {
      return [
        asWrapper(
          unit,
          unit.children.flatMap((child) => mergeLone(child, merging)),
        ),
      ];
    }
    const id = ids.get(unit) ?? recorder.record(wholeOf(unit));
    return mark(id, withMoves(unit, merging));
  }
  // What was taken out of it on the way stands here and where it is now: each node stands once.
  if (!isNew) {
    return mark(
      moveId(unit, partner, merging),
      unit.content === partner.content ? node : structuredClone(node),
    );
  }
  const id = moveId(partner, unit, merging);
  const inside = (): LegalNode => mergePair(partner, unit, merging);
  // What happened to a cell is written down as what happened to its column.
  const isCell = node.type === 'tableCell';
  return mark(id, isCell ? inside() : recorder.recordAs(id, moveOf(partner, unit), inside));
}

/** True for a part without a printed heading: what came or went is what it holds. */
function isUnseen({ node, children }: Unit): boolean {
  return node.type === 'part' && (children[0]?.node.type ?? 'partHeading') !== 'partHeading';
}

function holdsMoved(unit: Unit): boolean {
  return unit.children.some((child) => child.partner || holdsMoved(child));
}

/** The insertion or deletion of a whole unit. */
function wholeOf(unit: Unit): Found {
  const isNew = unit.side === 'new';
  const text = ownText(unit).trim();
  return {
    kind: isNew ? 'inserted' : 'deleted',
    class: 'substantive',
    what: unit.node.type,
    oldText: isNew ? '' : text,
    newText: isNew ? text : '',
    [unit.side]: unit,
  };
}

function moveOf(old: Unit, fresh: Unit): Found {
  return {
    kind: kindOfMove(old, fresh),
    class: 'substantive',
    what: fresh.node.type,
    oldText: textOf(old.node).trim(),
    newText: textOf(fresh.node).trim(),
    old,
    new: fresh,
  };
}

/** A pair with the pieces that one side of it was split into or merged from. */
function mergeGroup(old: Unit, fresh: Unit, merging: Merging): LegalNode[] {
  const newPieces = [fresh, ...piecesAfter(fresh, old)];
  const oldPieces = [old, ...piecesAfter(old, fresh)];
  if (newPieces.length === 1 && oldPieces.length === 1) return [mergePair(old, fresh, merging)];
  const many = newPieces.length > 1 ? newPieces : oldPieces;
  const kind = newPieces.length > 1 ? 'split' : 'merged';
  const change = merging.recorder.record({
    kind,
    class: 'substantive',
    what: fresh.node.type,
    oldText: oldPieces.map(({ node }) => textOf(node).trim()).join('\n'),
    newText: newPieces.map(({ node }) => textOf(node).trim()).join('\n'),
    pieces: many.map(nameAround),
    old,
    new: fresh,
  });
  const words = mergeWords(
    oldPieces.map((unit) => leadingWords(unit) ?? unit),
    newPieces.map((unit) => leadingWords(unit) ?? unit),
    merging,
    change,
  );
  const rest = mergeLists(
    blocksAfterWords(oldPieces.at(-1) as Unit),
    blocksAfterWords(newPieces.at(-1) as Unit),
    merging,
  );
  return many.map((piece, index): LegalNode => {
    const own =
      index === 0 ? withFormer(old, fresh, merging.recorder, merging.ids.get(fresh)) : piece.node;
    const first = leadingWords(piece)?.node ?? own;
    const node = withWords(own, first, words[index] ?? [], index === many.length - 1 ? rest : []);
    return index === 0 ? node : { type: kind, change, children: [node as Nodes] };
  });
}

function piecesAfter(first: Unit, whole: Unit): Unit[] {
  const pieces: Unit[] = [];
  const siblings = first.parent?.children ?? [];
  for (let at = first.rank + 1; siblings[at]?.origin === whole; at += 1) {
    pieces.push(siblings[at] as Unit);
  }
  return pieces;
}

/** Notes the heading that what follows stands under. */
function passHeading(node: LegalNode, { recorder }: Merging): LegalNode {
  if (/heading/i.test(node.type)) recorder.under(textOf(node));
  return node;
}

function withChildren(node: LegalNode, children: readonly LegalNode[]): LegalNode {
  return { ...node, children } as LegalNode;
}

/** A node with other words to begin with, where it has `first`, and other blocks after them. */
function withWords(
  node: LegalNode,
  first: LegalNode,
  words: readonly LegalNode[],
  rest: readonly LegalNode[],
): LegalNode {
  if (isWordsNode(node)) return withChildren(node, words);
  return withChildren(node, [withChildren(first, words), ...rest]);
}
