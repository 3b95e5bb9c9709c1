/**
 * Items of lists and meanings that stop without a mark, in a text whose others end with one.
 */
import { isParagraph } from '../../model/nodes.ts';
import { blocksOf, type Block } from './blocks.ts';
import type { TreeText } from '../text.ts';
import { endsWithWord, isEnded, isSentence, type Unended } from '../words/sentences-without-end.ts';

/** So many that end with a mark show that such words do; for so many of them one may not. */
const LEAST = 5;
/** Where one meaning alone has none, fewer show it. */
const FEWER = 3;
const FEW = 0.1;
/** Shorter meanings are entries. */
const SHORT = 20;

/** Of a kind, how many end with a mark, and what stops without one. */
interface Entries {
  ended: number;
  readonly open: Block[];
}

/** The items and meanings that stop without a mark; none of a kind of which more than a few do. */
export function unendedEntriesIn(text: TreeText): Unended[] {
  const items: Entries = { ended: 0, open: [] };
  const meanings: Entries = { ended: 0, open: [] };
  const blocks = blocksOf(text);
  for (const [at, block] of blocks.entries()) {
    // Of a code most words stand in clauses, whose ends are told by themselves.
    const isMeant = block.inMeaning || (block.inLimb && block.clause === undefined && !block.apart);
    if (!isMeant || !isParagraph(block.node)) continue;
    const next = blocks[at + 1];
    if (block.inMeaning) {
      // The last words of an entry: what comes next is another, or no entry.
      if (next?.inMeaning !== true)
        add(block, meanings, block.text.length >= SHORT && endsWithWord(block.text));
    } else if (isSentence(block.text) || isEnded(block.text))
      add(block, items, isCutShort(block.text, next));
  }
  return [items, meanings].flatMap(({ ended, open }) =>
    ended >= (open.length === 1 && open[0]?.inMeaning === true ? FEWER : LEAST) &&
    open.length <= Math.max(1, FEW * ended)
      ? open
      : [],
  );
}

function add(block: Block, entries: Entries, isOpen: boolean): void {
  if (isEnded(block.text)) entries.ended += 1;
  else if (isOpen) entries.open.push(block);
}

/** A list that is lines of one paragraph. */
const HOLDS_LINES = /\n\s*(?:\(?[\p{L}\d]{1,4}[.)]|[-•–])\s/u;
/** What another item begins with: a capital, a number, a label. */
const BEGINS = /^\s*(?:[“"‘'(]?\p{Lu}|\(?[\p{L}\d]{1,4}[.)]|\d)/u;

/** True for a sentence after which another item, or no item, comes. */
function isCutShort(words: string, next: Block | undefined): boolean {
  if (!BEGINS.test(words) || HOLDS_LINES.test(words)) return false;
  return next?.inLimb !== true || BEGINS.test(next.text);
}
