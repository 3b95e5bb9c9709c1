/**
 * Finds which units of the new text continue which of the old one, by what they say and where they
 * stand. Equal text comes first, wherever it stands; then likeness among siblings, with the number
 * as one sign among others; then likeness anywhere, which is a move. What is left was deleted or
 * inserted.
 */
import { heaviestChain, type Link } from './chain.ts';
import { alignSiblings } from './siblings.ts';
import { findMoves } from './moves.ts';
import { findPieces } from './splits.ts';
import { markColumns } from './columns.ts';
import { canMoveAs, unitsIn, type Unit } from './units.ts';

/** Aligns two trees: sets the partner of each unit that has one. */
export function align(old: Unit, fresh: Unit): void {
  pair(old, fresh);
  pairEqual(old, fresh);
  alignInside(old, fresh);
  findMoves(old, fresh, alignInside);
}

function pair(old: Unit, fresh: Unit): void {
  old.partner = fresh;
  fresh.partner = old;
}

/**
 * Below so many letters a text says too little to be known again wherever it stands: "(b) the DCC;"
 * is in many clauses. Among siblings it still pairs.
 */
const TELLING = 30;

/**
 * Pairs units whose content stands exactly once in each text, the outer before the inner: what is
 * inside equal units needs no partner of its own.
 */
function pairEqual(old: Unit, fresh: Unit): void {
  const olds = onlyOnes(old);
  const news = onlyOnes(fresh);
  const visit = (unit: Unit): void => {
    const candidate = olds.get(unit.content);
    const alone = candidate && news.get(unit.content) === unit && candidate.partner === undefined;
    if (alone === true && unit.partner === undefined && canMoveAs(candidate, unit)) {
      pair(candidate, unit);
    } else for (const child of unit.children) visit(child);
  };
  for (const child of fresh.children) visit(child);
}

/** Units by their content; nothing under content that stands more than once. */
function onlyOnes(root: Unit): Map<number, Unit | undefined> {
  const found = new Map<number, Unit | undefined>();
  for (const unit of unitsIn(root)) {
    if (unit.size < TELLING || STRUCTURAL.has(unit.node.type)) continue;
    found.set(unit.content, found.has(unit.content) ? undefined : unit);
  }
  return found;
}

/** Kinds that mean nothing without what they stand in. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'definedTerm',
  'meaning',
  'partHeading',
  'tableCell',
]);

/** Aligns all that two partners hold, however deep. Partners of equal content hold only equals. */
export function alignInside(old: Unit, fresh: Unit): void {
  if (old.content === fresh.content) return;
  if (old.node.type === 'table' && fresh.node.type === 'table') markColumns(old, fresh);
  alignChildren(old, fresh);
  for (const child of old.children) {
    if (child.partner !== undefined) alignInside(child, child.partner);
  }
}

function alignChildren(old: Unit, fresh: Unit): void {
  if (old.node.type === 'tableRow') return;
  for (const [olds, news] of gapsBetween(old, fresh)) alignSiblings(olds, news);
  pairLeadingWords(old, fresh);
  const kept = orderKept(old, fresh);
  findPieces(fresh.children, new Set(kept.map((link) => fresh.children[link.new] as Unit)));
  const whole = kept.filter((link) => !isDivided(old.children[link.old] as Unit));
  findPieces(old.children, new Set(whole.map((link) => old.children[link.old] as Unit)));
}

/** The children that stayed in order, as links between their ranks; the rest of the partners moved. */
export function orderKept(old: Unit, fresh: Unit): Link[] {
  const links: Link[] = [];
  for (const child of old.children) {
    const { partner } = child;
    if (partner?.parent !== fresh) continue;
    links.push({ old: child.rank, new: partner.rank, weight: child.size + 1 });
  }
  return heaviestChain(links);
}

/** The children without partners, by the gaps that those which stayed in order leave. */
function* gapsBetween(old: Unit, fresh: Unit): Generator<[Unit[], Unit[]]> {
  let [atOld, atNew] = [0, 0];
  const end: Link = { old: old.children.length, new: fresh.children.length, weight: 1 };
  for (const kept of [...orderKept(old, fresh), end]) {
    const olds = old.children.slice(atOld, kept.old).filter(isAlone);
    const news = fresh.children.slice(atNew, kept.new).filter(isAlone);
    if (olds.length > 0 && news.length > 0) yield [olds, news];
    [atOld, atNew] = [kept.old + 1, kept.new + 1];
  }
}

/** True for a unit that became several: what is divided is not merged as well. */
function isDivided({ partner }: Unit): boolean {
  const next = partner?.parent?.children[partner.rank + 1];
  return next?.origin !== undefined && next.origin.partner === partner;
}

function isAlone(unit: Unit): boolean {
  return unit.partner === undefined;
}

/** The words that a provision begins with are its words, however rewritten. */
function pairLeadingWords(old: Unit, fresh: Unit): void {
  const [one, other] = [old.children[0], fresh.children[0]];
  if (one === undefined || other === undefined || !isAlone(one) || !isAlone(other)) return;
  if (one.node.type === 'paragraph' && other.node.type === 'paragraph' && old.name !== '') {
    pair(one, other);
  }
}
