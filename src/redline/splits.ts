/**
 * Finds provisions that became several, and several that became one: siblings without a partner
 * whose words stand in the partner of their neighbour. One finder for both, since a merger read
 * backwards is a split.
 */
import { shared, without, wordsOf } from './likeness.ts';
import { BARE_WORDS, canContinue, isFree, pair, type Unit } from './units.ts';
import { isWordsNode } from '../model/nodes.ts';

/** How much of a piece's words must stand in what is left of the whole. */
const WORDS_HELD = 0.7;

/** How much of its pairs of words: pieces are sentences, not loose words. */
const PAIRS_HELD = 0.6;

/** Pieces shorter than this, in words, are not told from words that are there by chance. */
const FEWEST_WORDS = 4;

/**
 * Marks pieces among siblings: a piece's `origin` is the whole on the other side, and the first of
 * the pieces is the whole's partner.
 *
 * @param kept the siblings whose partners stand in order: nothing that moved has pieces.
 * @returns each whole with the last of its pieces, which holds what stood after the words.
 */
export function findPieces(
  siblings: readonly Unit[],
  kept: ReadonlySet<Unit>,
): { whole: Unit; last: Unit }[] {
  const groups: { whole: Unit; last: Unit }[] = [];
  for (const unit of siblings) {
    const whole = unit.partner;
    if (!whole || !kept.has(unit) || whole.content === unit.content) continue;
    if (whole.divided || unit.divided) continue;
    if (!isFree(siblings[unit.rank - 1]) && !isFree(siblings[unit.rank + 1])) continue;
    const [words, leading] = [leadingWords(whole), leadingWords(unit)];
    if (!words || !leading) continue;
    if (leading !== unit && (leading.partner ?? words) !== words) continue;
    if (words !== whole && (words.partner ?? leading) !== leading) continue;
    const group = piecesAround(unit, whole, words, siblings);
    if (group.length < 2 || !canBeDivided(group, whole)) continue;
    unit.partner = undefined;
    leading.partner = undefined;
    bind(group, whole);
    bind(
      group.map((piece) => leadingWords(piece) as Unit),
      words,
    );
    groups.push({ whole, last: group.at(-1) as Unit });
  }
  return groups;
}

/** Makes the first piece the partner of the whole, and the whole the origin of the others. */
function bind(group: readonly Unit[], whole: Unit): void {
  whole.divided = true;
  group.forEach((piece, index) => {
    piece.divided = true;
    if (index > 0) piece.origin = whole;
    else pair(piece, whole);
  });
}

/** The unit with the free neighbours before and after it that hold words of the whole. */
function piecesAround(unit: Unit, whole: Unit, words: Unit, siblings: readonly Unit[]): Unit[] {
  const all = wordsOf(words);
  let left = without(all.sorted, wordsOf(leadingWords(unit) as Unit).sorted);
  const takes = (piece: Unit | undefined): piece is Unit => {
    if (!isFree(piece)) return false;
    // Words that continue others are not also a piece of these.
    const leading = leadingWords(piece);
    if (!leading || leading.partner) return false;
    const { sorted, pairs } = wordsOf(leading);
    if (sorted.length < FEWEST_WORDS) return false;
    if (!canContinue(piece, whole) && !isWordsNode(whole.node)) return false;
    if (shared(sorted, left) < WORDS_HELD * sorted.length) return false;
    if (shared(pairs, all.pairs) < PAIRS_HELD * pairs.length) return false;
    left = without(left, sorted);
    return true;
  };
  const group = [unit];
  for (let at = unit.rank + 1; takes(siblings[at]); at += 1) group.push(siblings[at] as Unit);
  for (let at = unit.rank - 1; takes(siblings[at]); at -= 1) group.unshift(siblings[at] as Unit);
  return group;
}

/**
 * Only the last piece may hold more than words: what stands after the words of the whole stands
 * after the last piece's words.
 */
function canBeDivided(group: readonly Unit[], whole: Unit): boolean {
  if (!canContinue(group[0] as Unit, whole)) return false;
  const bare = group.slice(0, -1).every((piece) => blocksAfterWords(piece).length === 0);
  return bare && (!isWordsNode(whole.node) || blocksAfterWords(group.at(-1) as Unit).length === 0);
}

/** The words that a unit begins with: its own, or those of its first child. */
export function leadingWords(unit: Unit): Unit | undefined {
  if (isWordsNode(unit.node)) return BARE_WORDS.has(unit.node.type) ? unit : undefined;
  if (!CAN_BEGIN.has(unit.node.type)) return undefined;
  const first = unit.children[0];
  return first?.node.type === 'paragraph' ? first : undefined;
}

/** Kinds of block that are their words and what follows them. */
const CAN_BEGIN: ReadonlySet<string> = new Set(['clause', 'limb', 'listItem', 'blockquote']);

/** What a unit holds after the words that it begins with. */
export function blocksAfterWords(unit: Unit): readonly Unit[] {
  return isWordsNode(unit.node) ? [] : unit.children.slice(1);
}
