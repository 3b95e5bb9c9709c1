/**
 * The words of a text in reading order, each with what stands around it: what comes next tells whether
 * something ends where it stops.
 */
import { remembered } from '../../model/once.ts';
import {
  isParagraph,
  isParent,
  isWordsNode,
  type Clause,
  type LegalNode,
  type WordsNode,
} from '../../model/nodes.ts';
import { plainText } from '../../model/phrasing.ts';
import type { TreeText } from '../text.ts';

/** Some words, with what stands around them. */
export interface Block {
  readonly node: WordsNode;
  readonly text: string;
  readonly name: string;
  /** True inside a limb or an item. */
  readonly inLimb: boolean;
  /** True in a table, among definitions or in what is quoted. */
  readonly apart: boolean;
  /** True in the meaning of an entry of a list of definitions. */
  readonly inMeaning: boolean;
  /** The clause, and whether these are its first words. */
  readonly clause: Clause | undefined;
  readonly begins: boolean;
}

/** True for a heading, or a line in bold that stands as one: “**How to Apply**”. */
export function isHeading(node: LegalNode): boolean {
  return HEADINGS.has(node.type) || isBoldLine(node);
}

/** True for a paragraph that is all bold and no sentence. */
export function isBoldLine(node: LegalNode): boolean {
  if (!isParagraph(node) || node.children.length !== 1) return false;
  const [only] = node.children;
  return only?.type === 'strong' && !/[.;:,]\s*$/.test(plainText(only.children));
}

const HEADINGS: ReadonlySet<string> = new Set(['subHeading', 'partHeading', 'heading']);
const APART: ReadonlySet<string> = new Set([
  'table',
  'definitionList',
  'blockquote',
  'footnoteDefinition',
]);

/** The blocks of words of a text, without what is deleted. */
export const blocksOf = remembered((text: TreeText): readonly Block[] => {
  const around = { name: '', inLimb: false, apart: false, inMeaning: false, clause: undefined };
  const blocks: Block[] = [];
  addBlocks(text.version.tree, around, { text, blocks, next: 0 });
  return blocks;
});

type Around = Pick<Block, 'name' | 'inLimb' | 'apart' | 'inMeaning' | 'clause'>;

interface Reading {
  readonly text: TreeText;
  readonly blocks: Block[];
  /** The place of the next words among those of the text, which stand in the order of their nodes. */
  next: number;
}

/** Adds the blocks of a node: one array for all, as a code has very many. */
function addBlocks(node: LegalNode, around: Around, reading: Reading): void {
  if (isWordsNode(node)) {
    const own = reading.text.words[reading.next];
    if (own?.node === node) reading.next += 1;
    const words = (own?.node === node ? own.text : plainText(node.children)).trimEnd();
    if (words === '') return;
    const begins = around.clause !== undefined && around.clause.children[0] === node;
    reading.blocks.push({ ...around, node, text: words, begins });
    return;
  }
  if (!isParent(node)) return;
  if (node.type === 'deletion') {
    skip(node, reading);
    return;
  }
  const inside: Around = {
    name: reading.text.index.byNode.get(node)?.name ?? around.name,
    inLimb: around.inLimb || node.type === 'limb' || node.type === 'listItem',
    apart: around.apart || APART.has(node.type),
    inMeaning: around.inMeaning || node.type === 'meaning',
    clause: node.type === 'clause' ? node : around.clause,
  };
  for (const child of node.children) addBlocks(child, inside, reading);
}

/** Passes over the words of what is deleted. */
function skip(node: LegalNode, reading: Reading): void {
  if (reading.text.words[reading.next]?.node === node) reading.next += 1;
  else if (isParent(node) && !isWordsNode(node))
    for (const child of node.children) skip(child, reading);
}
