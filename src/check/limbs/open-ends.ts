/**
 * Provisions that end as if something came after them: “(c) count the votes; and” or “(c) count the
 * votes;” before the next clause. A limb is lost, or what joined one that was taken out was left.
 */
import { remembered } from '../../model/once.ts';
import type { Clause, WordsNode } from '../../model/nodes.ts';
import type { TreeText } from '../text.ts';
import { blocksOf, isHeading, type Block } from './blocks.ts';

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

/** The open ends of a text, and how many of its lists and clauses end with a full stop. */
interface OpenEnds {
  readonly open: readonly OpenEnd[];
  readonly stoppedLists: number;
  readonly stopped: number;
}

const LEFT = /[;,][\s\u00A0]*(?<word>and\/or|and|or)$|[;,]$/;
/** True for what a sentence of its own begins with, and no words that go on with a list. */
export function beginsAnew(words: string): boolean {
  return CAPITAL.test(words) && OPENERS.test(words);
}
const OPENERS =
  /^[\s\u00A0“"‘'(]*(?:The|An?|If|Where|When|In|No|Each|Every|Any|All|For|Subject|This|That|These|Unless|Without|Nothing|Upon|On|At|To|As|It|Notwithstanding)\b/i;
/** After it comes a list, whatever that is written as. */
const GOES_ON = /(?:[:;,—–-]|\b(?:and|or))$/;
/** No longer are a mark and the word after it. */
const LONGEST = 10;
const SMALL = /^[\s\u00A0“"‘'(]*\p{Ll}/u;
const CAPITAL = /^[\s\u00A0“"‘'(]*\p{Lu}/u;

/** The open ends of a text that is whole, in reading order: of an extract nobody knows. */
export const openEndsIn = remembered((text: TreeText): OpenEnds =>
  text.whole ? findEnds(text) : NONE,
);

const NONE: OpenEnds = { open: [], stoppedLists: 0, stopped: 0 };

function findEnds(text: TreeText): OpenEnds {
  const open: OpenEnd[] = [];
  let stoppedLists = 0;
  let stopped = 0;
  const blocks = blocksOf(text);
  /** True while the clauses are limbs of one that announced them. */
  let announced = false;
  let told: Block | undefined;
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (block.begins)
      announced = before !== told && GOES_ON.test(before?.text.slice(-LONGEST) ?? '');
    if (!block.inLimb && block.clause === undefined) continue;
    const next = blocks[index + 1];
    if (next?.inLimb !== true && block.text.endsWith('.')) {
      stopped += 1;
      if (block.inLimb) stoppedLists += 1;
    }
    // The last letters tell of most that they end with none of these.
    const found = LEFT.exec(block.text.slice(-LONGEST));
    if (found === null) continue;
    if (announced && stemOf(next?.clause) === stemOf(block.clause)) continue;
    if (!isLast(block, next)) continue;
    told = block;
    const { node, name, text: words } = block;
    const left = found.groups?.word ?? words.slice(-1);
    open.push({ name, node, left, start: words.length - left.length, end: words.length });
  }
  return { open, stoppedLists, stopped };
}

/** “1.12.” of 1.12.2: clauses that are limbs of one list have it in common. */
function stemOf(clause: Clause | undefined): string | undefined {
  return clause?.number.slice(0, clause.number.lastIndexOf('.') + 1);
}

/** True where what comes next is no part of what was begun. */
function isLast(block: Block, next: Block | undefined): boolean {
  if (next === undefined || isHeading(next.node)) return true;
  if (next.node.type === 'definedTerm') return block.inLimb;
  if (next.begins) return CAPITAL.test(next.text);
  if (next.inLimb || next.clause !== block.clause) return false;
  return block.inLimb && SMALL.test(block.text) && beginsAnew(next.text);
}
