/**
 * A text as entries: the blocks that stand one after another in its file, each of which can come,
 * go or be changed as a whole. A clause is one with all its limbs, a definition is one, so is a
 * heading; parts and lists of definitions only hold entries. A file is a row of blocks, and so is an
 * annex: amending is easier to say, and to prove, of rows than of trees.
 */
import type { Position } from 'unist';
import {
  isMarked,
  isParent,
  isWordsNode,
  type DefinitionList,
  type EditorComment,
  type LegalContent,
  type LegalDocument,
  type LegalNode,
} from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { restructure, settle } from '../parse/restructure.ts';
import { readMarked } from './marked-reading.ts';

/** One block of a text. */
export interface Entry {
  /** The block; of a part, the part with its heading and nothing else. */
  readonly node: LegalContent;
  /** The node of the tree that the block is, or is the beginning of. */
  readonly source: LegalNode;
  /** "D10.22", a defined term, the words of a heading; empty for what has no name. */
  readonly name: string;
  /** The list of definitions that it stands in. */
  readonly list: DefinitionList | undefined;
  /** Editors' comments before it. */
  readonly comments: readonly EditorComment[];
}

/** What an annex says of an entry. */
export type EntryStatus = 'context' | 'changed' | 'inserted' | 'deleted';

/** One block of an annex, in both of its readings. */
export interface MarkedEntry {
  readonly status: EntryStatus;
  /** As the annex has it, with its marks. */
  readonly node: LegalContent;
  /** With every change rejected; nothing for what is inserted. */
  readonly old: Entry | undefined;
  /** With every change accepted; nothing for what is deleted. */
  readonly new: Entry | undefined;
  readonly position: Position | undefined;
}

/** The entries of a text without marks, in order. */
export function entriesOf(tree: LegalDocument): Entry[] {
  const entries: Entry[] = [];
  let comments: EditorComment[] = [];
  for (const { node, list, source } of rowOf(tree.children, undefined)) {
    if (node.type === 'editorComment') comments.push(node);
    else {
      entries.push({ ...entryOf(node, list, comments), source: source ?? node });
      comments = [];
    }
  }
  return entries;
}

/** An entry of a block. */
export function entryOf(
  node: LegalContent,
  list: DefinitionList | undefined,
  comments: readonly EditorComment[] = [],
): Entry {
  return { node, source: node, name: nameOf(node), list, comments };
}

/** The entries of a text with marks, in order; comments in it are left out. */
export function markedEntriesOf(blocks: readonly LegalContent[]): MarkedEntry[] {
  const entries: MarkedEntry[] = [];
  for (const { node, list, within } of rowOf(blocks, undefined)) {
    if (node.type === 'editorComment' || within === 'both') continue;
    entries.push(within === undefined ? keptEntry(node, list) : wholeEntry(node, list, within));
  }
  return entries;
}

function wholeEntry(
  node: LegalContent,
  list: DefinitionList | undefined,
  within: 'insertion' | 'deletion',
): MarkedEntry {
  const isNew = within === 'insertion';
  const entry = entryOf(settle(readMarked(node, isNew)), list);
  return {
    status: isNew ? 'inserted' : 'deleted',
    node,
    old: isNew ? undefined : entry,
    new: isNew ? entry : undefined,
    position: node.position,
  };
}

function keptEntry(node: LegalContent, list: DefinitionList | undefined): MarkedEntry {
  const [before, after] = [readMarked(node, false), readMarked(node, true)];
  return {
    status: before === after ? 'context' : 'changed',
    node,
    old: entryOf(settle(before), list),
    new: entryOf(settle(after), list),
    position: node.position,
  };
}

/** A block in a row, the list it stands in, and the marks around it. */
interface Placed {
  readonly node: LegalContent;
  readonly list: DefinitionList | undefined;
  readonly within: 'insertion' | 'deletion' | 'both' | undefined;
  /** Of a block that is the beginning of a node: that node. */
  readonly source?: LegalNode;
}

function* rowOf(
  nodes: readonly LegalContent[],
  within: Placed['within'],
  list?: DefinitionList,
): Generator<Placed> {
  for (const node of nodes) {
    if (isMarked(node)) {
      const inside = within === undefined || within === node.type ? node.type : 'both';
      yield* rowOf(node.children as LegalContent[], inside, list);
    } else if (node.type === 'part') {
      const [heading] = node.children;
      const isPrinted = heading?.type === 'partHeading';
      if (isPrinted) {
        yield { node: { ...node, children: [heading] }, list: undefined, within, source: node };
      }
      yield* rowOf(node.children.slice(isPrinted ? 1 : 0), within);
    } else if (node.type === 'definitionList') {
      const entries = node.children.filter(({ type }) => type !== 'tableRow');
      yield* rowOf(entries, within, node);
    } else if (node.type === 'clause' && node.children.some(holdsDefinitions)) {
      // A list of definitions may be the whole of a clause: each comes and goes by itself.
      const at = node.children.findIndex(holdsDefinitions);
      const beginning = { ...node, children: node.children.slice(0, at) };
      yield { node: beginning, list: undefined, within, source: node };
      yield* rowOf(node.children.slice(at), within);
    } else {
      yield { node, list, within };
    }
  }
}

function holdsDefinitions(node: LegalContent): boolean {
  if (isMarked(node)) return (node.children as LegalContent[]).some(holdsDefinitions);
  return node.type === 'definitionList';
}

/** The row of words that a table of definitions has above them, if it is one. */
export function headOf(list: DefinitionList): LegalContent | undefined {
  return list.layout === 'table'
    ? list.children.find(({ type }) => type === 'tableRow')
    : undefined;
}

/** A text of entries, as the parser would have read them one after another. */
export function textOfEntries(entries: readonly Entry[]): LegalDocument {
  const blocks: LegalContent[] = [];
  let open: { list: DefinitionList; into: LegalContent[] } | undefined;
  for (const { node, list, comments } of entries) {
    if (list === undefined) {
      open = undefined;
      blocks.push(...comments, node);
    } else {
      if (open === undefined || !isOneList(open.list, list)) {
        const head = headOf(list);
        const into: LegalContent[] = head === undefined ? [] : [head];
        const { position: _, ...bare } = list;
        blocks.push(...comments, { ...bare, children: into });
        open = { list, into };
      }
      open.into.push(node);
    }
  }
  return restructure(blocks);
}

/** Definitions in a row are one list in Markdown; tables are one where they are written as one. */
function isOneList(one: DefinitionList, other: DefinitionList): boolean {
  return one === other || (one.layout === 'list' && other.layout === 'list');
}

function nameOf(node: LegalNode): string {
  switch (node.type) {
    case 'part':
    case 'clause':
      return node.number;
    case 'limb':
      return node.label;
    case 'subHeading':
    case 'heading':
      return plainText(node.children).trim();
    case 'termDefinition': {
      const term = node.children.find((child) => child.type === 'definedTerm');
      return term === undefined ? '' : plainText(term.children).trim();
    }
    default:
      return '';
  }
}

/** An entry as messages call it: "D10.22", "the definition of “Proposer”", "a paragraph". */
export function calledEntry({ node, name }: Pick<Entry, 'node' | 'name'>): string {
  switch (node.type) {
    case 'clause':
      return name;
    case 'part':
      return `the heading of ${name}`;
    case 'termDefinition':
      return `the definition of “${name}”`;
    case 'subHeading':
    case 'heading':
      return `the heading “${name}”`;
    case 'limb':
      return `limb ${name}`;
    case 'table':
      return 'a table';
    case 'list':
      return 'a list';
    default: {
      const words = wordsOf(node);
      return `the paragraph “${words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words}”`;
    }
  }
}

/** All words of a block, its number first. */
export function wordsOf(node: LegalNode): string {
  const own = 'number' in node ? node.number : node.type === 'limb' ? node.label : '';
  if (isWordsNode(node)) return plainText(node.children).trim();
  if (!isParent(node)) return 'value' in node ? node.value : own;
  return [own, ...node.children.map(wordsOf)].filter(Boolean).join(' ');
}
