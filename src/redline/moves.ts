/**
 * Finds provisions that were moved and edited on the way. (Those moved as they were are known by
 * their content alone.) A false move is worse than a missed one: it takes likeness, and a run of
 * words that stands in one deleted and one inserted place only.
 */
import { isWordsNode } from '../model/nodes.ts';
import { grams, likeness, wordsOf } from './likeness.ts';
import { canMoveAs, type Unit } from './units.ts';

/** How alike a moved unit must be to what it was. Half its words may change before that. */
const ENOUGH = 0.5;

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
  if (olds.length === 0 || news.length === 0) return;
  const found = candidates(olds, news)
    .map(([one, other]) => ({ one, other, worth: likeness(one, other).alike }))
    .filter(({ worth }) => worth >= ENOUGH)
    .sort((a, b) => weight(b) - weight(a));
  for (const { one, other } of found) {
    if (one.partner !== undefined || other.partner !== undefined) continue;
    one.partner = other;
    other.partner = one;
    alignInside(one, other);
  }
}

/** Large and alike first: a clause before the limbs in it. */
function weight({ one, other, worth }: { one: Unit; other: Unit; worth: number }): number {
  return worth * (one.size + other.size);
}

/** Units without a partner or an origin, outside what others' equality covers. */
function alone(root: Unit): Unit[] {
  const units: Unit[] = [];
  const visit = (unit: Unit): void => {
    if (unit.origin !== undefined) return;
    if (unit.partner === undefined) units.push(unit);
    else if (unit.partner.content === unit.content) return;
    for (const child of unit.children) visit(child);
  };
  visit(root);
  return units;
}

const MOVABLE: ReadonlySet<string> = new Set([
  'part',
  'clause',
  'limb',
  'termDefinition',
  'definitionList',
  'paragraph',
  'closingWords',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
]);

/** Pairs around words that share a run found nowhere else on either side. */
function candidates(olds: readonly Unit[], news: readonly Unit[]): [Unit, Unit][] {
  const inOld = onlyRuns(olds);
  const inNew = onlyRuns(news);
  const pairs = new Map<Unit, Set<Unit>>();
  for (const [run, one] of inOld) {
    const other = inNew.get(run);
    if (one === undefined || other === undefined) continue;
    for (let before: Unit | undefined = one; isFree(before); before = before.parent) {
      if (!MOVABLE.has(before.node.type)) continue;
      for (let after: Unit | undefined = other; isFree(after); after = after.parent) {
        if (!MOVABLE.has(after.node.type) || !canMoveAs(before, after)) continue;
        const partners = pairs.get(before) ?? new Set();
        pairs.set(before, partners.add(after));
      }
    }
  }
  return [...pairs].flatMap(([one, others]) =>
    [...others]
      .filter(() => wordsOf(one).inOrder.length >= FEWEST_WORDS)
      .map((other): [Unit, Unit] => [one, other]),
  );
}

function isFree(unit: Unit | undefined): unit is Unit {
  return unit !== undefined && unit.partner === undefined;
}

/** Runs of words by the one unit of words that they stand in; nothing for those in several. */
function onlyRuns(units: readonly Unit[]): Map<number, Unit | undefined> {
  const runs = new Map<number, Unit | undefined>();
  for (const unit of units) {
    if (!isWordsNode(unit.node)) continue;
    for (const run of new Set(grams(wordsOf(unit).inOrder, RUN))) {
      runs.set(run, runs.has(run) ? undefined : unit);
    }
  }
  return runs;
}
