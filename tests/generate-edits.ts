/**
 * Edits of generated documents: of words, of formatting, and of blocks, which may be deleted,
 * doubled, swapped, split, merged and moved anywhere, at any depth.
 */
import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { isWordsNode, type LegalDocument } from '../src/model/nodes.ts';
import { normalPhrasing } from '../src/model/phrasing.ts';
import { editTable } from './generate-table-edits.ts';
import { editWordsOf, WORD_EDITS } from './generate-word-edits.ts';
import { sentence } from './generate-words.ts';

const BLOCK_EDITS = [
  'delete',
  'duplicate',
  'swap',
  'insert',
  'move',
  'split',
  'merge',
  'empty',
  'renumber',
  'retype',
  'mark',
] as const;

const TABLE_EDITS = ['insertColumn', 'deleteColumn', 'moveColumn', 'moveRow'] as const;

/** An edit of a document, chosen by numbers so that it shrinks well. */
export interface Edit {
  readonly kind:
    (typeof BLOCK_EDITS)[number] | (typeof TABLE_EDITS)[number] | (typeof WORD_EDITS)[number];
  readonly at: number;
  /** Where to, of a move. */
  readonly to: number;
  readonly text: string;
}

/** A few edits. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...BLOCK_EDITS, ...TABLE_EDITS, ...WORD_EDITS, 'replaceWord', 'move'),
    at: fc.nat({ max: 400 }),
    to: fc.nat({ max: 400 }),
    text: sentence,
  }),
  { maxLength: 8 },
);

/** A node of any kind, with what edits change of it. */
export interface Loose {
  type: string;
  children?: Loose[];
  value?: string;
  number?: string;
  label?: string;
  depth?: number;
  url?: string;
  title?: null;
  align?: (string | null)[];
}

/** The document with the edits made, one after another. The given one is left as it is. */
export function edited(tree: LegalDocument, all: readonly Edit[]): LegalDocument {
  const copy = structuredClone(tree) as unknown as Loose;
  for (const edit of all) makeEdit(copy, edit);
  return normalTree(copy) as unknown as LegalDocument;
}

function makeEdit(root: Loose, edit: Edit): void {
  const { kind } = edit;
  if ((WORD_EDITS as readonly string[]).includes(kind)) editWordsOf(root, edit);
  else if ((TABLE_EDITS as readonly string[]).includes(kind)) editTable(root, edit);
  else editBlocks(root, edit);
}

function editBlocks(root: Loose, { kind, at, to, text }: Edit): void {
  const lists = [...blockLists(root)];
  const { list = [], index = 0 } = chosen(lists, at) ?? {};
  const node = list[index];
  if (kind === 'insert') list.splice(index, 0, paragraphOf(text));
  if (node === undefined) return;
  const next = list[index + 1];
  if (kind === 'delete') list.splice(index, 1);
  if (kind === 'duplicate') list.splice(index, 0, structuredClone(node));
  if (kind === 'swap') list.splice(index, 1, ...list.splice((index + 1) % list.length, 1, node));
  if (kind === 'move') move(root, list, index, to);
  if (kind === 'empty' && !isWordsNode(node) && node.children !== undefined) node.children = [];
  if (kind === 'renumber' && node.number !== undefined) node.number = `${node.number}A`;
  if (kind === 'renumber' && node.label !== undefined) node.label = '(zz)';
  if (kind === 'retype') retype(node, to);
  if (kind === 'split') list.splice(index, 1, ...splitAt(node, to));
  if (kind === 'merge' && next?.type === node.type && node.children && next.children) {
    list.splice(index, 2, merged(node, next));
  }
  if (kind === 'mark' && ['paragraph', 'limb', 'clause'].includes(node.type)) {
    list[index] = { type: to % 2 === 0 ? 'insertion' : 'deletion', children: [node] };
  }
}

/** A list and a place in it, both by one number. */
function chosen(lists: Loose[][], at: number): { list: Loose[]; index: number } | undefined {
  const list = lists[at % lists.length];
  return list && { list, index: list.length === 0 ? 0 : at % list.length };
}

function paragraphOf(text: string): Loose {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

/** Kinds of block that stand in one kind of parent only. */
const HOMES: Readonly<Record<string, string>> = {
  part: 'legalDocument',
  partHeading: 'part',
  termDefinition: 'definitionList',
  tableRow: 'table',
  listItem: 'list',
};

/** Takes a block out and puts it into another list, itself and what it holds excepted. */
function move(root: Loose, list: Loose[], index: number, to: number): void {
  const [node] = list.splice(index, 1);
  if (node === undefined) return;
  const home = HOMES[node.type];
  const lists = [...blockLists(root, home)];
  const target = chosen(lists, to);
  if (target === undefined) list.splice(index, 0, node);
  else target.list.splice(target.index, 0, node);
}

/** Makes another kind of block of it, where there is one alike. */
function retype(node: Loose, to: number): void {
  if (node.type === 'paragraph') node.type = to % 2 === 0 ? 'closingWords' : 'paragraph';
  else if (node.type === 'closingWords') node.type = 'paragraph';
  else if (node.depth !== undefined) node.depth = 1 + (to % 6);
  else if (node.type === 'limb') {
    node.type = 'clause';
    node.number = `D9.${String(to)}`;
    delete node.label;
  } else if (node.type === 'clause') {
    node.type = 'limb';
    node.label = '(x)';
    delete node.number;
  }
}

/** The block as two, one after another: its words cut at a space, or its children between two. */
function splitAt(node: Loose, at: number): Loose[] {
  const children = node.children ?? [];
  const text = children.find(({ type }) => type === 'text');
  if (isWordsNode(node) && text?.value !== undefined && children.length > 0) {
    const spaces = [...text.value.matchAll(/ /g)].map((match) => match.index);
    const cut = spaces[at % Math.max(1, spaces.length)];
    if (cut === undefined) return [node];
    const from = children.indexOf(text);
    return [
      {
        ...node,
        children: [...children.slice(0, from), { type: 'text', value: text.value.slice(0, cut) }],
      },
      {
        ...node,
        children: [{ type: 'text', value: text.value.slice(cut + 1) }, ...children.slice(from + 1)],
      },
    ];
  }
  const [first, ...rest] = children;
  if (first === undefined || !['clause', 'limb', 'part', 'meaning'].includes(node.type)) {
    return [node];
  }
  const [head = first, tail] = splitAt(first, at);
  const second = structuredClone(node);
  if (second.label !== undefined) second.label = '(y)';
  if (second.number !== undefined) second.number = `${second.number}B`;
  second.children = tail === undefined ? rest : [tail, ...rest];
  return [{ ...node, children: [head] }, second];
}

function merged(node: Loose, next: Loose): Loose {
  const children = node.children ?? [];
  const more = next.children ?? [];
  if (isWordsNode(node)) {
    return { ...node, children: [...children, { type: 'text', value: ' ' }, ...more] };
  }
  const [last, first] = [children.at(-1), more[0]];
  if (last?.type !== 'paragraph' || first?.type !== 'paragraph') {
    return { ...node, children: [...children, ...more] };
  }
  return { ...node, children: [...children.slice(0, -1), merged(last, first), ...more.slice(1)] };
}

const HOLD_BLOCKS: ReadonlySet<string> = new Set([
  'legalDocument',
  'part',
  'clause',
  'limb',
  'meaning',
  'blockquote',
  'listItem',
  'footnoteDefinition',
]);

/** The lists of blocks that an edit may change; of one kind of parent, or of any. */
function* blockLists(node: Loose, home?: string): Generator<Loose[]> {
  if (node.children === undefined) return;
  const own = ['definitionList', 'table', 'list'].includes(node.type);
  if (home === undefined ? HOLD_BLOCKS.has(node.type) || own : node.type === home) {
    yield node.children;
  }
  for (const child of node.children) yield* blockLists(child, home);
}

/** The tree with its phrasing in normal form, as a parsed one is. */
function normalTree(node: Loose): Loose {
  if (node.children === undefined) return node;
  const children = node.children.map(normalTree);
  if (!isWordsNode(node)) return { ...node, children };
  return {
    ...node,
    children: normalPhrasing(children as unknown as PhrasingContent[]) as unknown as Loose[],
  };
}
