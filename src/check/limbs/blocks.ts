/**
 * The words of a text in reading order, each with what stands around it: what comes next tells whether
 * something ends where it stops.
 */
import {
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

export const HEADINGS: ReadonlySet<string> = new Set(['subHeading', 'partHeading', 'heading']);
const APART: ReadonlySet<string> = new Set([
  'table',
  'definitionList',
  'blockquote',
  'footnoteDefinition',
]);

const known = new WeakMap<TreeText, readonly Block[]>();

/** The blocks of words of a text, without what is deleted. */
export function blocksOf(text: TreeText): readonly Block[] {
  let blocks = known.get(text);
  if (blocks === undefined) {
    const around = { name: '', inLimb: false, apart: false, inMeaning: false, clause: undefined };
    known.set(text, (blocks = [...blocksIn(text.version.tree, around, text)]));
  }
  return blocks;
}

type Around = Pick<Block, 'name' | 'inLimb' | 'apart' | 'inMeaning' | 'clause'>;

function* blocksIn(node: LegalNode, around: Around, text: TreeText): Generator<Block> {
  if (node.type === 'deletion') return;
  if (isWordsNode(node)) {
    const words = plainText(node.children).trimEnd();
    if (words === '') return;
    const begins = around.clause !== undefined && around.clause.children[0] === node;
    yield { ...around, node, text: words, begins };
    return;
  }
  if (!isParent(node)) return;
  const inside: Around = {
    name: text.index.byNode.get(node)?.name ?? around.name,
    inLimb: around.inLimb || node.type === 'limb' || node.type === 'listItem',
    apart: around.apart || APART.has(node.type),
    inMeaning: around.inMeaning || node.type === 'meaning',
    clause: node.type === 'clause' ? node : around.clause,
  };
  for (const child of node.children) yield* blocksIn(child, inside, text);
}
