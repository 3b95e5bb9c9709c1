/**
 * Provisions that end as if something came after them: “(c) count the votes; and” or “(c) count the
 * votes;” before the next clause. A limb is lost, or what joined one that was taken out was left.
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

/** Words that end so, and what they are called. */
interface OpenEnd {
  /** “D1.9(c)”; empty where it has no name. */
  readonly name: string;
  readonly node: WordsNode;
  /** What they end with: “and”, “;”. */
  readonly left: string;
  /** Offsets of that into the words of the node. */
  readonly start: number;
  readonly end: number;
}

/** The open ends of a text, and how many of its lists end with a full stop. */
interface OpenEnds {
  readonly open: readonly OpenEnd[];
  readonly stopped: number;
}

/** Some words, with what stands around them. */
interface Block {
  readonly node: WordsNode;
  readonly text: string;
  readonly name: string;
  /** True inside a limb or an item. */
  readonly inLimb: boolean;
  /** The clause, and whether these are its first words. */
  readonly clause: Clause | undefined;
  readonly begins: boolean;
}

const LEFT = /[;,][\s\u00A0]*(?<word>and\/or|and|or)$|[;,]$/;
/** What a provision begins with, and no words that go on with a list. */
const BEGINS_ANEW =
  /^[\s\u00A0“"‘'(]*(?:The|An?|If|Where|When|In|No|Each|Every|Any|All|For|Subject|This|That|These|Unless|Without|Nothing|Upon|On|At|To|As|It|Notwithstanding)\b/;
/** After it comes a list, whatever that is written as. */
const GOES_ON = /(?:[:;,—–-]|\b(?:and|or))$/;
const SMALL = /^[\s\u00A0“"‘'(]*\p{Ll}/u;
const CAPITAL = /^[\s\u00A0“"‘'(]*\p{Lu}/u;

const known = new WeakMap<TreeText, OpenEnds>();

/** The open ends of a text that is whole, in reading order: of an extract nobody knows. */
export function openEndsIn(text: TreeText): OpenEnds {
  let ends = known.get(text);
  if (ends === undefined) known.set(text, (ends = text.whole ? findEnds(text) : NONE));
  return ends;
}

const NONE: OpenEnds = { open: [], stopped: 0 };

function findEnds(text: TreeText): OpenEnds {
  const open: OpenEnd[] = [];
  let stopped = 0;
  const blocks = [...blocksOf(text)];
  /** True while the clauses are limbs of one that announced them. */
  let announced = false;
  let told: Block | undefined;
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (block.begins) announced = before !== told && GOES_ON.test(before?.text ?? '');
    if (!block.inLimb && block.clause === undefined) continue;
    const next = blocks[index + 1];
    if (block.inLimb && next?.inLimb !== true && block.text.endsWith('.')) stopped += 1;
    const found = LEFT.exec(block.text);
    if (found === null) continue;
    if (announced && stemOf(next?.clause) === stemOf(block.clause)) continue;
    if (!isLast(block, next)) continue;
    told = block;
    const { node, name, text: words } = block;
    const left = found.groups?.word ?? words.slice(-1);
    open.push({ name, node, left, start: words.length - left.length, end: words.length });
  }
  return { open, stopped };
}

/** “1.12.” of 1.12.2: clauses that are limbs of one list have it in common. */
function stemOf(clause: Clause | undefined): string | undefined {
  return clause?.number.slice(0, clause.number.lastIndexOf('.') + 1);
}

/** True where what comes next is no part of what was begun. */
function isLast(block: Block, next: Block | undefined): boolean {
  if (next === undefined || HEADINGS.has(next.node.type)) return true;
  if (next.node.type === 'definedTerm') return block.inLimb;
  if (next.begins) return CAPITAL.test(next.text);
  if (next.inLimb || next.clause !== block.clause) return false;
  return block.inLimb && SMALL.test(block.text) && BEGINS_ANEW.test(next.text);
}

const HEADINGS: ReadonlySet<string> = new Set(['subHeading', 'partHeading', 'heading']);

/** The blocks of words in reading order, without what is deleted. */
function* blocksOf(text: TreeText): Generator<Block> {
  yield* visit(text.version.tree, { name: '', inLimb: false, clause: undefined });

  function* visit(
    node: LegalNode,
    around: Pick<Block, 'name' | 'inLimb' | 'clause'>,
  ): Generator<Block> {
    if (node.type === 'deletion') return;
    if (isWordsNode(node)) {
      const words = plainText(node.children).trimEnd();
      if (words !== '') {
        const begins = around.clause !== undefined && isFirst(around.clause, node);
        yield { ...around, node, text: words, begins };
      }
      return;
    }
    if (!isParent(node)) return;
    const inside = {
      name: text.index.byNode.get(node)?.name ?? around.name,
      inLimb: around.inLimb || node.type === 'limb' || node.type === 'listItem',
      clause: node.type === 'clause' ? node : around.clause,
    };
    for (const child of node.children) yield* visit(child, inside);
  }
}

function isFirst(clause: Clause, node: WordsNode): boolean {
  return clause.children[0] === node;
}
