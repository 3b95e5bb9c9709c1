/**
 * Words that a text puts into another law, where they run over several paragraphs: after “there were
 * inserted—” a paragraph opens with “ and one further on closes with ”. Their numbers and labels are those
 * of the other law. They are set apart as what is quoted, as lines that begin with “> ” are.
 */
import type { Blockquote, Nodes, Root, RootContent } from 'mdast';

/** A quotation of more paragraphs than these has lost the mark that closes it. */
const MOST = 80;
/** What is quoted is announced so near before it. */
const NEAR = 300;
const ANNOUNCES =
  /(?:insert|substitut|replac|amend|\badd|\bas\sif\b|\bread\b|\bfollowing\s(?:new\s)?(?:words?|text|definitions?|(?:sub-?)?(?:articles?|sections?|paragraphs?|clauses?|provisions?|rules?|regulations?|schedules?)))[^.]*[:—–-]\s*$/i;
/** After the mark that closes stands no more than this: “;”, “, and”. */
const CLOSED = /["”][\s.,;:]*(?:and|or|but)?[\s.,;:]*$/;

/** Sets what is quoted over several paragraphs of a text apart; changes the root. */
export function setQuotedApart(root: Root): void {
  const { children } = root;
  for (let at = 1; at < children.length; at += 1) {
    const past = endOfQuoted(children, at);
    if (past === undefined) continue;
    const quoted = children.slice(at, past);
    const position = quoted[0]?.position && {
      start: quoted[0].position.start,
      end: (quoted.at(-1)?.position ?? quoted[0].position).end,
    };
    const apart = { type: 'blockquote', children: quoted, position } as Blockquote;
    children.splice(at, quoted.length, apart);
  }
}

/** Where the words end that are quoted from a block on; nothing where none are, or no more than the block. */
function endOfQuoted(blocks: readonly RootContent[], start: number): number | undefined {
  const [before, first] = [blocks[start - 1], blocks[start]];
  if (before === undefined || first?.type !== 'paragraph') return undefined;
  const opening = wordsOf(first);
  if (!/^[“"]/.test(opening) || opened(opening) !== 1) return undefined;
  if (!ANNOUNCES.test(wordsOf(before).slice(-NEAR))) return undefined;
  let depth = 1;
  for (const [order, block] of blocks.slice(start + 1, start + MOST).entries()) {
    if (block.type === 'heading' || block.type === 'thematicBreak') return undefined;
    const words = wordsOf(block);
    depth += opened(words);
    if (depth < 0) return undefined;
    if (depth === 0) return CLOSED.test(words) ? start + order + 2 : undefined;
  }
  return undefined;
}

/** How many quotations some words open, less those that they close. */
function opened(words: string): number {
  const straight = (words.split('"').length - 1) % 2;
  const curly = words.split('“').length - words.split('”').length;
  if (straight === 0) return curly;
  return CLOSED.test(words) && !words.startsWith('"') ? curly - 1 : curly + 1;
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
