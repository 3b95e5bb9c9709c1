/**
 * Paragraphs and items that stop without a mark, in a text whose others end with one.
 */
import { isParagraph, type WordsNode } from '../../model/nodes.ts';
import { blocksOf, isHeading, type Block } from '../limbs/blocks.ts';
import { beginsAnew } from '../limbs/open-ends.ts';
import type { TreeText } from '../text.ts';

/** Words that stop so. */
export interface Unended {
  readonly node: WordsNode;
  readonly text: string;
  readonly name: string;
}

/** So many that end with a mark show that such words do; for so many of them one may not. */
const LEAST = 5;
const FEW = 0.1;

/**
 * The paragraphs, and the items of lists, that stop without a mark. Clauses and limbs, which others
 * tell, are left out; so is a kind of which more than a few stop so.
 */
export function unendedIn(text: TreeText): Unended[] {
  const blocks = blocksOf(text);
  const kinds: Record<'prose' | 'items' | 'meanings', { ended: number; open: Block[] }> = {
    prose: { ended: 0, open: [] },
    items: { ended: 0, open: [] },
    meanings: { ended: 0, open: [] },
  };
  for (const [at, block] of blocks.entries()) {
    // Of a code most words stand in clauses.
    if (block.clause !== undefined && !block.inMeaning) continue;
    if (!isLine(block) || isHeading(block.node) || GOES_ON.test(block.text.slice(-FEW_LETTERS)))
      continue;
    const next = blocks[at + 1];
    if (block.inMeaning) {
      // The last words of an entry: what comes next is another, or no entry.
      if (next?.inMeaning === true) continue;
      if (ENDED.test(block.text.slice(-FEW_LETTERS))) kinds.meanings.ended += 1;
      else if (block.text.length >= SHORT && LAST_WORD.test(block.text.slice(-LONG_WORD)))
        kinds.meanings.open.push(block);
      continue;
    }
    if (block.apart || !isProse(block.text)) continue;
    const kind = kinds[block.inLimb ? 'items' : 'prose'];
    if (ENDED.test(block.text.slice(-FEW_LETTERS))) kind.ended += 1;
    else if (isCutShort(block, next)) kind.open.push(block);
  }
  return Object.values(kinds).flatMap(({ ended, open }) => {
    const isHabit = ended >= LEAST && open.length <= Math.max(1, FEW * ended);
    return isHabit ? open.map(({ node, text: words, name }) => ({ node, text: words, name })) : [];
  });
}

function isLine({ node }: Block): boolean {
  return isParagraph(node);
}

/** True where what comes next is no part of what stops, and the last word is one. */
function isCutShort(block: Block, next: Block | undefined): boolean {
  const isLast =
    next === undefined ||
    isHeading(next.node) ||
    next.node.type === 'definedTerm' ||
    (next.inLimb === block.inLimb && isLine(next) && BEGINS.test(next.text)) ||
    (block.inLimb && !next.inLimb);
  if (!isLast) return false;
  if (block.text.endsWith(',')) return next === undefined || beginsWithHeading(next);
  return LAST_WORD.test(block.text.slice(-LONG_WORD));
}

/** A heading, or words that begin with one in bold. */
function beginsWithHeading({ node }: Block): boolean {
  return isHeading(node) || node.children[0]?.type === 'strong';
}

/** What another paragraph or item begins with: a capital, a number, a label. */
const BEGINS = /^\s*(?:\p{Lu}|[“"‘'(]\p{Lu}|\(?[\p{L}\d]{1,4}[.)]|\d)/u;

/** So many letters hold a mark and the word after it, and so many the last word. */
const FEW_LETTERS = 10;
const LONG_WORD = 60;
/** A limb among others, or words before a list. */
const GOES_ON = /(?:[;—–-]|\b(?:and|or|but))$/;
const ENDED = /[.;:?!…][)”"’'\]*_]*$/;
/** A word; an address, “http://example.org/rules”, may be left without a mark. */
const LAST_WORD = /(?:^|[\s\u00A0(“"‘'])\p{L}[\p{L}’'-]*[)”"’]?$/u;

/** Sentences say what is so; what has neither verb nor length is a title or an entry. */
const SAYS =
  /\b(?:shall|must|may|will|can|should|is|are|was|were|be|has|have|does|do|means|includes?|applies|apply|agrees?)\b/;
const SHORT = 20;
/** Several sentences: the ones before the last ended with a mark. */
const SEVERAL = /\p{Ll}[.?!][)”"’]?\s+\p{Lu}/u;
/** A list that is lines of one paragraph, or a tab between what stands in columns. */
const HOLDS_LINES = /\t|\n\s*(?:\(?[\p{L}\d]{1,4}[.)]|[-•–])\s/u;
/** Where this part of the words have capitals, they are a title. */
const MANY_CAPITALS = 0.5;

function isProse(words: string): boolean {
  if (words.length < SHORT || words.includes('__') || HOLDS_LINES.test(words)) return false;
  if (!SAYS.test(words) && !SEVERAL.test(words)) return false;
  if (
    /^\W*(?:signed|dated|witness|executed|between|this (?:\p{L}+ ){1,4}is (?:made|dated))\b/iu.test(
      words,
    )
  )
    return false;
  const all = words.match(/\p{L}+/gu) ?? [];
  const capitals = all.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals < MANY_CAPITALS * all.length && beginsLikeSentence(words);
}

function beginsLikeSentence(words: string): boolean {
  return beginsAnew(words) || BEGINS.test(words);
}
