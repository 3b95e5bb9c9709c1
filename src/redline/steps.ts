/**
 * The steps from one list of siblings to another: what stayed in order, and what came and went
 * around it. Text also stays in order when only what holds it changed: paragraphs that became the
 * items of a list were neither deleted nor moved.
 */
import { heaviestChain, type Link } from './chain.ts';
import { isFree, type Unit } from './units.ts';

/** What follows what stayed before it. Where nothing is on one side, the other came or went. */
export interface Step {
  /** One unit that continues another; or a block that came or went around text that stays. */
  readonly type: 'pair' | 'inserted' | 'deleted';
  readonly olds: readonly Unit[];
  readonly news: readonly Unit[];
}

/** The steps, in an order that keeps both lists' own. */
export function stepsBetween(olds: readonly Unit[], news: readonly Unit[]): Step[] {
  const steps: Step[] = [];
  let [atOld, atNew] = [0, 0];
  const step = (type: Step['type'], endOld: number, endNew: number): void => {
    steps.push({ type, olds: olds.slice(atOld, endOld), news: news.slice(atNew, endNew) });
    [atOld, atNew] = [endOld, endNew];
  };
  const chain = heaviestChain(linksBetween(olds, news));
  for (let index = 0; index < chain.length;) {
    const { type, oldPlace, newPlace } = chain[index] as Kept;
    step('deleted', oldPlace, atNew);
    step('inserted', atOld, newPlace);
    do index += 1;
    while (isInOne(chain[index], type, oldPlace, newPlace));
    const last = chain[index - 1] as Kept;
    step(type, last.oldPlace + 1, last.newPlace + 1);
  }
  step('deleted', olds.length, atNew);
  step('inserted', atOld, news.length);
  return steps;
}

interface Kept extends Link, Pick<Step, 'type'> {
  readonly oldPlace: number;
  readonly newPlace: number;
}

/** True for a further text that one block came or went around. */
function isInOne(next: Kept | undefined, type: Step['type'], old: number, fresh: number): boolean {
  if (next?.type !== type || type === 'pair') return false;
  return type === 'inserted' ? next.newPlace === fresh : next.oldPlace === old;
}

/** Links between units and their partners, by where these stand in the whole of each text. */
function linksBetween(olds: readonly Unit[], news: readonly Unit[]): Kept[] {
  const oldPlaces = new Map(olds.map((unit, place) => [unit, place]));
  const newPlaces = new Map(news.map((unit, place) => [unit, place]));
  const links: Kept[] = [];
  const add = (old: Unit, fresh: Unit): void => {
    const [oldPlace, newPlace] = [oldPlaces.get(old), newPlaces.get(fresh)];
    const oldWrapper = oldPlace === undefined ? wrapperAmong(old, oldPlaces) : undefined;
    const newWrapper = newPlace === undefined ? wrapperAmong(fresh, newPlaces) : undefined;
    const common = { old: old.order, new: fresh.order, weight: old.size + 1 };
    if (oldPlace !== undefined && newPlace !== undefined) {
      links.push({ ...common, type: 'pair', oldPlace, newPlace });
    } else if (oldPlace !== undefined && newWrapper !== undefined) {
      links.push({ ...common, type: 'inserted', oldPlace, newPlace: newWrapper });
    } else if (oldWrapper !== undefined && newPlace !== undefined) {
      links.push({ ...common, type: 'deleted', oldPlace: oldWrapper, newPlace });
    }
  };
  for (const old of olds) {
    if (old.partner !== undefined) add(old, old.partner);
    else for (const inner of heldBy(old)) add(inner, inner.partner as Unit);
  }
  return links;
}

/** The place of the outermost block around a unit, where all between could come or go by itself. */
function wrapperAmong(unit: Unit, places: ReadonlyMap<Unit, number>): number | undefined {
  for (let at = unit.parent; at !== undefined && isWrapper(at); at = at.parent) {
    const place = places.get(at);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** The units with partners that a block holds which has none itself. */
function* heldBy(unit: Unit): Generator<Unit> {
  if (!isWrapper(unit)) return;
  for (const child of unit.children) {
    if (child.partner !== undefined) yield child;
    else yield* heldBy(child);
  }
}

/** True for a block without a partner that only holds what stands in it. */
function isWrapper(unit: Unit): boolean {
  return isFree(unit) && WRAPPERS.has(unit.node.type);
}

const WRAPPERS: ReadonlySet<string> = new Set(['part', 'list', 'listItem', 'blockquote']);
