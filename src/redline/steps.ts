/**
 * The steps from one list of siblings to another: what stayed in order, and what came and went
 * around it. Text also stays in order when only what holds it changed: paragraphs that became the
 * items of a list were neither deleted nor moved.
 */
import { isFree, type Unit } from './units.ts';
import { heaviestChain, type Link } from './chain.ts';

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
    if (atOld < endOld || atNew < endNew) {
      steps.push({ type, olds: olds.slice(atOld, endOld), news: news.slice(atNew, endNew) });
    }
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

/**
 * Links between units and their partners, by where these stand in the whole of each text. A unit of
 * one list may stand in a block of the other one that has no partner itself.
 */
function linksBetween(olds: readonly Unit[], news: readonly Unit[]): Kept[] {
  const links: Kept[] = [];
  const add = (old: Unit): void => {
    const fresh = old.partner;
    if (!fresh) {
      if (isWrapper(old)) old.children.forEach(add);
      return;
    }
    const [oldPlace, newPlace] = [placeAmong(olds, old), placeAmong(news, fresh)];
    if (oldPlace === undefined || newPlace === undefined) return;
    const [isHere, isThere] = [olds[oldPlace] === old, news[newPlace] === fresh];
    if (!isHere && !isThere) return;
    const type = isHere ? (isThere ? 'pair' : 'inserted') : 'deleted';
    const weight = old.size + 1;
    links.push({ old: old.order, new: fresh.order, weight, type, oldPlace, newPlace });
  };
  olds.forEach(add);
  return links;
}

/**
 * The place of a unit among neighbouring siblings; or of the block around it, where all between could
 * come or go by itself.
 */
function placeAmong(siblings: readonly Unit[], unit: Unit): number | undefined {
  const place = unit.rank - (siblings[0]?.rank ?? 0);
  if (siblings[place] === unit) return place;
  return unit.parent && isWrapper(unit.parent) ? placeAmong(siblings, unit.parent) : undefined;
}

/** True for a block without a partner that only holds what stands in it. */
function isWrapper(unit: Unit): boolean {
  return isFree(unit) && WRAPPERS.has(unit.node.type);
}

const WRAPPERS: ReadonlySet<string> = new Set(['part', 'list', 'listItem', 'blockquote']);
