/**
 * Aligns siblings that have no partner yet and stand between two that have. Order is kept: what
 * crosses is left for moves.
 */
import { numberOf } from '../model/nodes.ts';
import { commonEnds, commonSequence, gapsAround, type Effort, type Gap } from './sequence.ts';
import { grams, placesOf } from './runs.ts';
import { heaviestChain, type Link } from './chain.ts';
import { likeness, textOf, wordsOf } from './likeness.ts';
import { BARE_WORDS, beginAlike, canContinue, isAlone, pair, type Unit } from './units.ts';

/** Pairs what continues what among two lists of siblings, those left out that have partners. */
export function alignSiblings(old: readonly Unit[], fresh: readonly Unit[]): void {
  for (const gap of withoutEquals(old.filter(isAlone), fresh.filter(isAlone), 'whole')) {
    for (const unequal of withoutEquals(...gap, 'key')) pairAlike(...unequal);
  }
}

/**
 * How many siblings may come and go before equals are found by those that stand once in each list,
 * and not by a longest common sequence, whose cost grows with the square of this number.
 */
const EFFORT: Effort = [500, 1];

/** Pairs equals in one order, with one number or whatever their numbers, and gives the gaps left. */
function withoutEquals(
  olds: readonly Unit[],
  news: readonly Unit[],
  by: 'whole' | 'key',
): Gap<Unit>[] {
  const keys = (units: readonly Unit[]): number[] => units.map((unit) => unit[by]);
  const pairs = commonSequence(keys(olds), keys(news), EFFORT).filter(({ old, new: fresh }) => {
    const [before, after] = [olds[old] as Unit, news[fresh] as Unit];
    const isPair = canContinue(before, after);
    if (isPair) pair(before, after);
    return isPair;
  });
  return gapsAround(pairs, olds, news);
}

/** How alike two units must be for one to be the other, changed. */
const ENOUGH = 0.4;

/** How alike units of one number must be: a number kept is a sign of its own. */
const ENOUGH_WITH_NUMBER = 0.3;

/** Units of one number that are shorter than this, in words, count as one however unlike. */
const SHORT = 8;

/** What a number kept adds when one unit has several it is like. */
const NUMBER_KEPT = 0.1;

/**
 * How much of the shorter unit the longer one must hold for the one to be the other with much added
 * or deleted, and what that counts for beside likeness.
 */
const HELD = 0.7;
const HELD_COUNTS = 0.6;

/** A weak link gives way where one of its units is held so far by another one. */
const WEAK = 0.5;
const HELD_FAST = 0.85;

/** A link weighs as much as the text that the two units share: what is kept in order is the most. */
function sharedSize(one: Unit, other: Unit, worth: number, contained: number): number {
  const held = contained * Math.min(one.size, other.size);
  const alike = (worth * (one.size + other.size)) / 2;
  return 1 + (contained >= HELD ? Math.min(held, alike) : alike);
}

interface Alike extends Link {
  readonly worth: number;
  readonly one: Unit;
  readonly other: Unit;
  /** The share of the shorter unit that the longer one holds; 0 where it was not worked out. */
  readonly contained: number;
}

function pairAlike(olds: readonly Unit[], news: readonly Unit[]): void {
  const [lone, other] = [olds[0] as Unit, news[0] as Unit];
  if (olds.length + news.length === 2 && isInItsPlace(lone, other)) {
    pair(lone, other);
    return;
  }
  const links: Alike[] = [];
  for (const [old, fresh] of candidates(olds, news)) {
    const [one, other] = [olds[old] as Unit, news[fresh] as Unit];
    const [worth, contained] = worthOf(one, other);
    if (worth === 0) continue;
    const weight = sharedSize(one, other, worth, contained);
    links.push({ old, new: fresh, weight, one, other, worth, contained });
  }
  const chain = heaviestChain(withoutWeak(links));
  if (!chain[0]) return;
  for (const { one, other } of chain) pair(one, other);
  // What was only like something that crosses may be like its neighbour too.
  for (const gap of gapsAround(chain, olds, news)) pairAlike(...gap);
}

/** Leaves out what is a little alike where a unit is a piece of another one altogether. */
function withoutWeak(links: readonly Alike[]): readonly Alike[] {
  if (links.every(({ worth }) => worth >= WEAK)) return links;
  const held = new Set<Unit>();
  for (const { one, other, contained } of links) {
    if (contained >= HELD_FAST) held.add(one.size < other.size ? one : other);
  }
  return links.filter(
    ({ worth, one, other, contained }) =>
      worth >= WEAK || contained >= HELD_FAST || !(held.has(one) || held.has(other)),
  );
}

/** What a pair is worth, 0 for no pair, and the share of the shorter unit in the longer one. */
type Worth = readonly [worth: number, contained: number];

function worthOf(old: Unit, fresh: Unit): Worth {
  if (!canContinue(old, fresh)) return [0, 0];
  if (old.key === fresh.key) return [1.5, 0];
  if (STRUCTURAL.has(old.node.type)) return [1, 0];
  const numbered = isOneNumber(old, fresh);
  // One number and one lead-in: whatever became of the limbs.
  if (numbered && old.children.length > 1 && beginEqual(old, fresh)) return [1, 0];
  const [worth, contained] = alikeness(old, fresh);
  if (!numbered) return [worth >= ENOUGH ? worth : 0, contained];
  const enough =
    worth >= ENOUGH_WITH_NUMBER || old.node.type === 'part' || (isShort(old) && isShort(fresh));
  return [enough ? worth + NUMBER_KEPT : 0, contained];
}

/** How much of the text must stand alike at both ends for its words not to be counted. */
const EVIDENT = 0.7;

/** Kinds that their parent cannot be without: one continues the other whatever they say. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'definedTerm',
  'meaning',
  'definitionList',
  'partHeading',
  'list',
]);

function isOneNumber(old: Unit, fresh: Unit): boolean {
  if (old.node.type !== fresh.node.type) return false;
  const number = numberOf(old.node);
  if (number) return number === numberOf(fresh.node);
  return old.node.type === 'tableRow' && beginEqual(old, fresh);
}

/** True for units that begin with the same words: a lead-in, or the cell that says what a row is about. */
function beginEqual(old: Unit, fresh: Unit): boolean {
  const [one, other] = [old.children[0], fresh.children[0]];
  return !!one?.size && one.content === other?.content;
}

/** Letters in so many words, at the most. */
const SHORT_LETTERS = 20 * SHORT;

function isShort(unit: Unit): boolean {
  return unit.size < SHORT_LETTERS && wordsOf(unit).inOrder.length < SHORT;
}

/** How alike paragraphs must be of which one alone stands in place of one other. */
const LONE = 0.25;

/**
 * True for what alone came where one other went: a heading for a heading, "[Not used]" for a clause,
 * a paragraph with other words in it.
 */
function isInItsPlace(old: Unit, fresh: Unit): boolean {
  if (/heading/i.test(old.node.type)) return canContinue(old, fresh);
  if (isOneNumber(old, fresh)) return isShort(old) || isShort(fresh);
  return (
    BARE_WORDS.has(old.node.type) && canContinue(old, fresh) && likeness(old, fresh).alike >= LONE
  );
}

function alikeness(old: Unit, fresh: Unit): Worth {
  if (beginAlike(old, fresh)) return [1, 0];
  const inside = sharedInside(old, fresh);
  if (inside >= ENOUGH) return [inside, 0];
  const ends = endsAlike(old, fresh);
  if (ends >= EVIDENT) return [ends, 0];
  const { alike, contained } = likeness(old, fresh);
  const held = contained >= HELD ? contained * HELD_COUNTS : 0;
  return [Math.max(inside, alike, held), contained];
}

/** The share of the longer text that two units have in common at their beginnings and ends. */
function endsAlike(old: Unit, fresh: Unit): number {
  const [one, other] = [textOf(old.node), textOf(fresh.node)];
  const [head, tail] = commonEnds(one, other);
  return (head + tail) / Math.max(one.length, other.length, 1);
}

/** The share of two units' text that stands in children of theirs that are partners already. */
function sharedInside(old: Unit, fresh: Unit): number {
  let size = 0;
  for (const { partner, size: own } of old.children) if (partner?.parent === fresh) size += own;
  return (2 * size) / Math.max(old.size + fresh.size, 1);
}

/** Up to so many pairs are tried where nothing speaks for any of them. */
const ALL_PAIRS = 400;

/** How far from its place in proportion a unit is looked for in any case. */
const NEAR = 3;

/** How many units may share a run of so many words for it to speak for a pair. */
const RUN = 3;
const RARE = 4;

/** The pairs of places to try. */
function* candidates(olds: readonly Unit[], news: readonly Unit[]): Generator<[number, number]> {
  const places = new Map(olds.map((unit, index) => [unit, index]));
  const kin = news.map((unit) => places.get(kinOf(unit) as Unit));
  for (const [fresh, old] of kin.entries()) if (old !== undefined) yield [old, fresh];
  const taken = new Set(kin);
  const oldLeft = [...olds.keys()].filter((place) => !taken.has(place));
  const newLeft = [...news.keys()].filter((place) => kin[place] === undefined);
  if (oldLeft.length * newLeft.length <= ALL_PAIRS) {
    for (const old of oldLeft) for (const fresh of newLeft) yield [old, fresh];
    return;
  }
  const runsOf = (unit: Unit): Int32Array => grams(wordsOf(unit).inOrder, RUN);
  const runs = placesOf(
    oldLeft.map((place) => [place, runsOf(olds[place] as Unit)]),
    RARE,
  );
  const numbers = new Map(oldLeft.map((index) => [numberOf((olds[index] as Unit).node), index]));
  numbers.delete('');
  for (const fresh of newLeft) {
    const unit = news[fresh] as Unit;
    const tried = new Set<number>();
    const middle = Math.round((fresh * olds.length) / news.length);
    for (let old = middle - NEAR; old <= middle + NEAR; old += 1) tried.add(old);
    const numbered = numbers.get(numberOf(unit.node));
    if (numbered !== undefined) tried.add(numbered);
    for (const run of runsOf(unit)) {
      for (const old of runs.get(run) ?? []) tried.add(old);
    }
    for (const old of tried) if (olds[old] && !taken.has(old)) yield [old, fresh];
  }
}

/** The unit on the other side that holds most of what this one holds, where that is enough by itself. */
function kinOf(unit: Unit): Unit | undefined {
  const sizes = new Map<Unit, number>();
  for (const { partner, size } of unit.children) {
    if (!partner?.parent) continue;
    sizes.set(partner.parent, (sizes.get(partner.parent) ?? 0) + size);
  }
  for (const [kin, size] of sizes) if (2 * size >= ENOUGH * (unit.size + kin.size)) return kin;
  return undefined;
}
