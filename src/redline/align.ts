/**
 * Finds which units of the new text continue which of the old one, by what they say and where they
 * stand. Equal text comes first, wherever it stands; then likeness among siblings, with the number
 * as one sign among others; then likeness anywhere, which is a move. What is left was deleted or
 * inserted.
 */
import { heaviestChain, type Link } from './chain.ts';
import { alignSiblings } from './siblings.ts';
import { findMoves } from './moves.ts';
import { canMoveAs, isAlone, pair, type Survey, type Unit } from './units.ts';
import { gapsAround } from './sequence.ts';
import { blocksAfterWords, findPieces } from './splits.ts';
import { markColumns, pairCells } from './columns.ts';

/** Aligns two trees: sets the partner of each unit that has one. */
export function align(old: Survey, fresh: Survey): void {
  pair(old.root, fresh.root);
  if (old.root.content === fresh.root.content) return;
  pairEqual(old, fresh);
  alignInside(old.root, fresh.root);
  findMoves(old.root, fresh.root, alignInside);
}

/**
 * Pairs units whose content stands exactly once in each text, the outer before the inner: what is
 * inside equal units needs no partner of its own.
 */
function pairEqual(old: Survey, fresh: Survey): void {
  const visit = (unit: Unit): void => {
    if (old.has(unit.content)) {
      const former = fresh.onlyUnitOf(unit.content) === unit && old.onlyUnitOf(unit.content);
      // What stands several times holds nothing that stands once.
      if (!former) return;
      if (!former.partner && canMoveAs(former, unit)) {
        pair(former, unit);
        return;
      }
    }
    for (const child of unit.children) visit(child);
  };
  for (const child of fresh.root.children) visit(child);
}

/** Aligns all that two partners hold, however deep. Partners of equal content hold only equals. */
function alignInside(old: Unit, fresh: Unit): void {
  if (old.content === fresh.content) return;
  if (old.node.type === 'table' && fresh.node.type === 'table') markColumns(old, fresh);
  alignChildren(old, fresh);
  for (const child of old.children) {
    if (child.partner) alignInside(child, child.partner);
  }
}

function alignChildren(old: Unit, fresh: Unit): void {
  if (old.node.type === 'tableRow') {
    pairCells(old, fresh);
    return;
  }
  const gaps = gapsAround(orderKept(old, fresh), old.children, fresh.children).flatMap(
    ([olds, news]) => gapsAround([], olds.filter(isAlone), news.filter(isAlone)),
  );
  const [gap, ...others] = gaps;
  if (gap?.every(({ length }) => length === 1) && others.length === 0) {
    pairLeadingWords(old, fresh);
  }
  for (const [olds, news] of gaps) alignSiblings(olds, news);
  pairLeadingWords(old, fresh);
  pairEqualsLeft(old, fresh);
  const kept = orderKept(old, fresh);
  const groups = ([fresh, old] as const).flatMap(({ children, side }) =>
    findPieces(children, new Set(kept.map((link) => children[link[side]] as Unit))),
  );
  for (const { whole, last } of groups) alignRest(whole, last);
}

/** The children that stayed in order, as links between their ranks; the rest of the partners moved. */
function orderKept(old: Unit, fresh: Unit): Link[] {
  const links: Link[] = [];
  for (const child of old.children) {
    const { partner } = child;
    if (partner?.parent !== fresh) continue;
    links.push({ old: child.rank, new: partner.rank, weight: child.size + 1 });
  }
  return heaviestChain(links);
}

/** Aligns what stands after the words of a whole with what stands after those of its last piece. */
function alignRest(whole: Unit, last: Unit): void {
  const [old, fresh] = whole.side === 'old' ? [whole, last] : [last, whole];
  alignSiblings(blocksAfterWords(old), blocksAfterWords(fresh));
  for (const child of last.children) {
    if (!child.partner) continue;
    if (whole.side === 'old') alignInside(child.partner, child);
    else alignInside(child, child.partner);
  }
}

/** What is left among the children of one parent and stands once in each text has moved, however short. */
function pairEqualsLeft(old: Unit, fresh: Unit): void {
  const left = [...old.children, ...fresh.children].filter(isAlone);
  for (const [one, other, ...more] of Map.groupBy(left, ({ content }) => content).values()) {
    if (!one?.size || !other || more.length > 0 || one.side === other.side) continue;
    if (canMoveAs(one, other)) pair(one, other);
  }
}

/** The words that a block begins with (a clause, a meaning, a note) are its words, however rewritten. */
function pairLeadingWords(old: Unit, fresh: Unit): void {
  const [one, other] = [old.children[0], fresh.children[0]];
  if (!one || !other || !isAlone(one) || !isAlone(other)) return;
  if (one.node.type === 'paragraph' && other.node.type === 'paragraph' && old.parent)
    pair(one, other);
}
