/**
 * Finds provisions that were moved and edited on the way. (Those moved as they were are known by
 * their content alone.) A false move is worse than a missed one: it takes likeness, and a run of
 * words that stands in one deleted and one inserted place only.
 */
import { plainText } from '../model/phrasing.ts';
import { isParent, isWordsNode, type LegalNode, type WordsNode } from '../model/nodes.ts';
import { grams, placesOf } from './runs.ts';
import { beginAlike, canMoveAs, isFree, pair, standsAlone, type Unit } from './units.ts';
import { hashWords, likeness, textOf, wordsOf } from './likeness.ts';

/** How alike a moved unit must be to what it was: with a third of its words changed it is not. */
const ENOUGH = 0.6;

/** Units shorter than this, in words, must be more alike: provisions begin alike in every code. */
const SHORT = 12;
const ENOUGH_IF_SHORT = 0.75;

/** Words in the run that must be the only one of its kind on both sides. */
const RUN = 4;

/** Units shorter than this, in words, are never said to have moved unless they are as they were. */
const FEWEST_WORDS = 6;

/** Pairs what was moved, and aligns what is inside by `alignInside`. */
export function findMoves(
  old: Unit,
  fresh: Unit,
  alignInside: (old: Unit, fresh: Unit) => void,
): void {
  const olds = alone(old);
  const news = alone(fresh);
  if (!olds[0] || !news[0]) return;
  const found = candidates(olds, news)
    .map((candidate) => ({ ...candidate, worth: worthOf(candidate) }))
    .filter(({ one, worth }) => worth >= enoughFor(one))
    .sort((a, b) => weight(b) - weight(a));
  const telling = runsStandingOnce(found, old);
  for (const { one, other, runs, worth } of found) {
    if (one.partner || other.partner) continue;
    if (!isKnown(one, other, worth) && !runs.some((run) => telling.has(run))) continue;
    pair(one, other);
    alignInside(one, other);
  }
}

function enoughFor(unit: Unit): number {
  return wordsOf(unit).inOrder.length < SHORT ? ENOUGH_IF_SHORT : ENOUGH;
}

interface Candidate {
  readonly one: Unit;
  readonly other: Unit;
  /** Runs of words that both hold and no other unit without a partner does. */
  readonly runs: readonly number[];
}

type Judged = Candidate & { readonly worth: number };

function worthOf({ one, other }: Candidate): number {
  return beginAlike(one, other) ? 1 : likeness(one, other).alike;
}

/** True for a pair that needs no run of words to be told by. */
function isKnown(one: Unit, other: Unit, worth: number): boolean {
  return beginAlike(one, other) || holdEquals(one, other, worth);
}

/** True where units in both are equal to nothing else: most of the text, or all else is very alike. */
function holdEquals(one: Unit, other: Unit, worth: number): boolean {
  const equal = equalInside(one, other);
  return 4 * equal >= one.size + other.size || (equal > 0 && worth >= ENOUGH_IF_SHORT);
}

function equalInside(one: Unit, other: Unit): number {
  let size = 0;
  for (const child of one.children) {
    if (!child.partner) size += equalInside(child, other);
    else if (isInside(child.partner, other)) size += child.size;
  }
  return size;
}

function isInside(unit: Unit, outer: Unit): boolean {
  for (let at = unit.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Large and alike first: a clause before the limbs in it. */
function weight({ one, other, worth }: Judged): number {
  return worth * (one.size + other.size);
}

/** Up to so many runs are looked for as they are written: few texts need be cut into words then. */
const FEW_RUNS = 16;

/**
 * Of the runs of words of candidates, those that stand in one place only of the old text. What the
 * new text repeats is either in the old one too, or among the units without a partner.
 */
function runsStandingOnce(found: readonly Judged[], old: Unit): ReadonlySet<number> {
  const places = new Map<number, number>();
  const sought = new Set<string>();
  for (const { one, other, runs, worth } of found) {
    if (isKnown(one, other, worth)) continue;
    const wanted = new Set(runs);
    const text = textOf(one.node);
    const ends: number[] = [];
    grams(hashWords(text, ends), RUN).forEach((run, at) => {
      if (!wanted.has(run)) return;
      places.set(run, 0);
      // Without the first word and the space after it: its capital may stand here only.
      sought.add(text.slice((ends[at] as number) + 1, ends[at + RUN - 1]));
    });
  }
  const written = sought.size > FEW_RUNS ? [''] : [...sought];
  let place = 0;
  eachWordsNode(old.node, (node) => {
    place += 1;
    const text = plainText(node.children);
    if (!written.some((words) => text.includes(words))) return;
    for (const run of grams(hashWords(text), RUN)) {
      const before = places.get(run);
      if (before === 0) places.set(run, place);
      else if (before !== undefined && before !== place) places.delete(run);
    }
  });
  return new Set(places.keys());
}

function eachWordsNode(node: LegalNode, visit: (node: WordsNode) => void): void {
  if (isWordsNode(node)) visit(node);
  else if (isParent(node)) for (const child of node.children) eachWordsNode(child, visit);
}

/** Units without a partner or an origin, outside what others' equality covers. */
function alone(root: Unit): Unit[] {
  const units: Unit[] = [];
  const visit = (unit: Unit): void => {
    if (unit.origin) return;
    if (!unit.partner) units.push(unit);
    else if (unit.partner.content === unit.content) return;
    for (const child of unit.children) visit(child);
  };
  visit(root);
  return units;
}

/** Pairs around words that share a run found nowhere else on either side, or words that are equal. */
function candidates(olds: readonly Unit[], news: readonly Unit[]): Candidate[] {
  const pairs = new Map<Unit, Map<Unit, number[]>>();
  const add = (one: Unit | undefined, other: Unit | undefined, run?: number): void => {
    for (let before = one; isFree(before); before = before.parent) {
      if (!standsAlone(before.node)) continue;
      for (let after = other; isFree(after); after = after.parent) {
        if (!standsAlone(after.node) || !canMoveAs(before, after)) continue;
        const partners = pairs.get(before) ?? new Map<Unit, number[]>();
        const runs = partners.get(after) ?? [];
        if (run !== undefined) runs.push(run);
        pairs.set(before, partners.set(after, runs));
      }
    }
  };
  const inNew = onlyRuns(news);
  for (const [run, [one]] of onlyRuns(olds)) add(one, inNew.get(run)?.[0], run);
  for (const unit of olds) {
    for (const { partner } of unit.children) if (partner) add(unit, partner.parent);
  }
  return [...pairs].flatMap(([one, partners]) =>
    wordsOf(one).inOrder.length < FEWEST_WORDS
      ? []
      : [...partners].map(([other, runs]) => ({ one, other, runs })),
  );
}

/** Runs of words by the one unit of words that they stand in; none of those in several. */
function onlyRuns(units: readonly Unit[]): Map<number, Unit[]> {
  const words = units.filter(({ node }) => isWordsNode(node));
  return placesOf(
    words.map((unit) => [unit, grams(wordsOf(unit).inOrder, RUN)]),
    1,
  );
}
