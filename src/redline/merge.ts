/**
 * Lays two aligned trees into one: what both have stands once, what only one has stands in a
 * deletion or an insertion, and each change is written down. Subtrees that are equal on both sides
 * are shared, not copied.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import { ownAttributes } from '../model/equality.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { heaviestChain, type Link } from './chain.ts';
import { columnsOf } from './columns.ts';
import { textOf } from './likeness.ts';
import { kindOfMove } from './levels.ts';
import type { Found, Recorder } from './recorder.ts';
import { followed, type Renumbered } from './renumbered.ts';
import { blocksAfterWords, leadingWords } from './splits.ts';
import { columnIds, mergeRow } from './rows.ts';
import type { Unit } from './units.ts';
import { mergeWords } from './words.ts';

/** What merging needs to know of the whole. */
export interface Merging {
  readonly recorder: Recorder;
  readonly renumbered: Renumbered;
  readonly terms: ReadonlySet<string>;
  readonly raw: boolean;
  /** The ids of moves, kept from the end that is met first. */
  readonly moves: Map<Unit, string>;
}

/** Merges two partners into one node. */
export function mergePair(old: Unit, fresh: Unit, merging: Merging): LegalNode {
  if (old.whole === fresh.whole) return passHeading(fresh.node, merging);
  const own = withFormer(old, fresh, merging);
  passHeading(fresh.node, merging);
  if (old.content === fresh.content) return own;
  if (isWordsNode(own)) {
    const [children] = mergeUnits([old], [fresh], merging);
    return { ...own, children } as LegalNode;
  }
  if (fresh.node.type === 'tableRow') return mergeRow(old, fresh, merging, mergePair);
  const columns = fresh.node.type === 'table' ? columnsOf(fresh) : undefined;
  if (columns !== undefined) columnIds(old, fresh, columns, merging.recorder);
  return withChildren(own, mergeLists(old.children, fresh.children, merging));
}

/** Merges two lists of siblings: what stayed in order, and around it what came, went and moved. */
export function mergeLists(
  olds: readonly Unit[],
  news: readonly Unit[],
  merging: Merging,
): LegalNode[] {
  const result: LegalNode[] = [];
  let [atOld, atNew] = [0, 0];
  for (const { old, new: fresh } of [...inOrder(olds, news), { old: olds.length, new: news.length }]) {
    for (; atOld < old; atOld += 1) result.push(...deleted(olds[atOld] as Unit, merging));
    for (; atNew < fresh; atNew += 1) result.push(...inserted(news[atNew] as Unit, merging));
    const [one, other] = [olds[old], news[fresh]];
    if (one !== undefined && other !== undefined) {
      result.push(...mergeGroup(one, other, olds, news, merging));
    }
    atOld += 1;
    atNew += 1;
  }
  return result;
}

function inOrder(olds: readonly Unit[], news: readonly Unit[]): Link[] {
  const places = new Map(news.map((unit, index) => [unit, index]));
  const links: Link[] = [];
  olds.forEach((unit, index) => {
    const place = unit.partner && places.get(unit.partner);
    if (place !== undefined) links.push({ old: index, new: place, weight: unit.size + 1 });
  });
  return heaviestChain(links);
}

/** A deletion, or the place that something moved from; nothing for a piece of a merger. */
function deleted(unit: Unit, merging: Merging): LegalNode[] {
  if (unit.origin !== undefined) return [];
  const { recorder } = merging;
  if (unit.partner !== undefined) {
    return [mark('deletion', moveId(unit, unit.partner, merging), unit.node)];
  }
  const id = recorder.record({ ...whole('deleted', unit), old: unit, new: undefined });
  return [mark('deletion', id, unit.node)];
}

/** An insertion, or the place that something moved to; nothing for a piece of a split. */
function inserted(unit: Unit, merging: Merging): LegalNode[] {
  if (unit.origin !== undefined) return [];
  const { recorder } = merging;
  const { partner } = unit;
  passHeading(unit.node, merging);
  if (partner === undefined) {
    const id = recorder.record({ ...whole('inserted', unit), old: undefined, new: unit });
    return [mark('insertion', id, mergeInside(unit, merging))];
  }
  const id = moveId(partner, unit, merging);
  const node = recorder.recordAs(id, moveOf(partner, unit), () => mergePair(partner, unit, merging));
  return [mark('insertion', id, node)];
}

/** What is new may hold what was moved into it; what is new without it is as it stands. */
function mergeInside(unit: Unit, merging: Merging): LegalNode {
  if (!holdsMoved(unit)) return unit.node;
  const children = unit.children.flatMap((child): LegalNode[] => {
    if (child.partner === undefined) return [mergeInside(child, merging)];
    const { partner } = child;
    const id = moveId(partner, child, merging);
    merging.recorder.recordAs(id, moveOf(partner, child), () => undefined);
    return [mark('insertion', id, child.node)];
  });
  return withChildren(unit.node, children);
}

function holdsMoved(unit: Unit): boolean {
  return unit.children.some((child) => child.partner !== undefined || holdsMoved(child));
}

function moveId(old: Unit, fresh: Unit, { recorder, moves }: Merging): string {
  const known = moves.get(fresh);
  if (known !== undefined) return known;
  const id = recorder.name(moveOf(old, fresh));
  moves.set(fresh, id);
  return id;
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

function whole(
  kind: 'inserted' | 'deleted',
  { node }: Unit,
): Pick<Found, 'kind' | 'class' | 'what' | 'oldText' | 'newText'> {
  const text = textOf(node).trim();
  const [oldText, newText] = kind === 'inserted' ? ['', text] : [text, ''];
  return { kind, class: 'substantive', what: node.type, oldText, newText };
}

function mark(type: 'insertion' | 'deletion', change: string, node: LegalNode): LegalNode {
  return { type, change, children: [node as Nodes] };
}

/** A pair with the pieces that one side of it was split into or merged from. */
function mergeGroup(
  old: Unit,
  fresh: Unit,
  olds: readonly Unit[],
  news: readonly Unit[],
  merging: Merging,
): LegalNode[] {
  const news_ = [fresh, ...piecesAfter(fresh, old, news)];
  const olds_ = [old, ...piecesAfter(old, fresh, olds)];
  if (news_.length === 1 && olds_.length === 1) return [mergePair(old, fresh, merging)];
  const many = news_.length > 1 ? news_ : olds_;
  const kind = news_.length > 1 ? 'split' : 'merged';
  const change = merging.recorder.record({
    kind,
    class: 'substantive',
    what: fresh.node.type,
    oldText: olds_.map(({ node }) => textOf(node).trim()).join('\n'),
    newText: news_.map(({ node }) => textOf(node).trim()).join('\n'),
    pieces: many.map(({ name }) => name),
    old,
    new: fresh,
  });
  const words = mergeUnits(
    olds_.map((unit) => leadingWords(unit) ?? unit),
    news_.map((unit) => leadingWords(unit) ?? unit),
    merging,
    change,
  );
  const rest = mergeLists(
    blocksAfterWords(olds_.at(-1) as Unit),
    blocksAfterWords(news_.at(-1) as Unit),
    merging,
  );
  return many.map((piece, index): LegalNode => {
    const own = index === 0 ? withFormer(old, fresh, merging) : piece.node;
    const node = withWords(own, words[index] ?? [], index === many.length - 1 ? rest : []);
    return index === 0 ? node : { type: kind, change, children: [node as Nodes] };
  });
}

function piecesAfter(first: Unit, whole: Unit, siblings: readonly Unit[]): Unit[] {
  const pieces: Unit[] = [];
  for (let at = siblings.indexOf(first) + 1; siblings[at]?.origin === whole; at += 1) {
    pieces.push(siblings[at] as Unit);
  }
  return pieces;
}

function mergeUnits(
  olds: readonly Unit[],
  news: readonly Unit[],
  merging: Merging,
  division?: string,
): PhrasingContent[][] {
  const { recorder, renumbered, raw, terms } = merging;
  const around = olds[0] as Unit;
  return mergeWords({
    olds,
    news,
    recorder,
    raw,
    terms,
    follow: (token, index, tokens) => followed(token, index, tokens, { names: renumbered, around }),
    ...(division !== undefined && { division }),
  });
}

/** The new node; where its own attributes differ from the old one's, with those and their change. */
function withFormer(old: Unit, fresh: Unit, merging: Merging): LegalNode {
  const { node } = fresh;
  const [before, after] = [attributesOf(old.node), attributesOf(node)];
  const former: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) former[key] = before[key];
  }
  if (Object.keys(former).length === 0) return node;
  const change = changeOfAttributes(old, fresh, former, merging);
  return { ...node, data: { ...node.data, redline: { former, ...(change && { change }) } } };
}

function attributesOf(node: LegalNode): Record<string, unknown> {
  return { type: node.type, ...ownAttributes(node) };
}

/** Writes down what other attributes mean; nothing where a reader sees no difference. */
function changeOfAttributes(
  old: Unit,
  fresh: Unit,
  former: Readonly<Record<string, unknown>>,
  { recorder, moves }: Merging,
): string | undefined {
  const moved = moves.get(fresh);
  if (moved !== undefined) return moved;
  const common = { what: fresh.node.type, old, new: fresh };
  const numbers = [former['number'] ?? former['label'], numberOf(fresh.node)];
  if (typeof numbers[0] === 'string' && typeof numbers[1] === 'string') {
    const [oldText, newText] = numbers as [string, string];
    return recorder.record({ ...common, kind: 'renumbered', class: 'consequential', oldText, newText });
  }
  const detail = attributesInWords(old.node, fresh.node);
  if (detail === undefined) return undefined;
  const text = textOf(fresh.node).trim();
  return recorder.record({
    ...common,
    kind: 'reformatted',
    class: 'formatting',
    oldText: text,
    newText: text,
    detail,
  });
}

function numberOf(node: LegalNode): string | undefined {
  if (node.type === 'clause' || node.type === 'part') return node.number;
  return node.type === 'limb' ? node.label : undefined;
}

function attributesInWords(old: LegalNode, fresh: LegalNode): string | undefined {
  if (old.type !== fresh.type) return undefined;
  if ('depth' in old && 'depth' in fresh) {
    return `heading of level ${String(fresh.depth)} instead of ${String(old.depth)}`;
  }
  if (old.type === 'list' && fresh.type === 'list') {
    if (old.ordered !== fresh.ordered) {
      return fresh.ordered === true ? 'a numbered list now' : 'a list without numbers now';
    }
    return `numbered from ${String(fresh.start)} instead of ${String(old.start)}`;
  }
  if (old.type === 'table') return 'columns aligned otherwise';
  return 'laid out otherwise';
}

function withChildren(node: LegalNode, children: readonly LegalNode[]): LegalNode {
  return { ...node, children } as LegalNode;
}

/** A node with other words to begin with and other blocks after them. */
function withWords(
  node: LegalNode,
  words: readonly PhrasingContent[],
  rest: readonly LegalNode[],
): LegalNode {
  if (isWordsNode(node)) return { ...node, children: words } as LegalNode;
  const first = isParent(node) ? node.children[0] : undefined;
  return withChildren(node, [{ ...(first as LegalNode), children: words } as LegalNode, ...rest]);
}

/** Notes the heading that what follows stands under. */
function passHeading(node: LegalNode, { recorder }: Merging): LegalNode {
  if (HEADINGS.has(node.type) && isWordsNode(node)) recorder.under(plainText(node.children));
  return node;
}

const HEADINGS: ReadonlySet<string> = new Set(['heading', 'partHeading', 'subHeading']);
