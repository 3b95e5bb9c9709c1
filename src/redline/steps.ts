/**
 * The steps from one list of siblings to another: what stayed in order, and what came and went
 * around it. Text also stays in order when only what holds it changed: paragraphs that became the
 * items of a list were neither deleted nor moved.
 */
import { heaviestChain, type Link } from './chain.ts';
import type { Unit } from './units.ts';

export type Step =
  | { readonly type: 'deleted'; readonly unit: Unit }
  | { readonly type: 'inserted'; readonly unit: Unit }
  | { readonly type: 'pair'; readonly old: Unit; readonly new: Unit }
  /** A new block around text that stood without it. */
  | { readonly type: 'wrapped'; readonly wrapper: Unit; readonly olds: readonly Unit[] }
  /** An old block that is gone from around text that stays. */
  | { readonly type: 'unwrapped'; readonly wrapper: Unit; readonly news: readonly Unit[] };

/** The steps, in an order that keeps both lists' own. */
export function stepsBetween(olds: readonly Unit[], news: readonly Unit[]): Step[] {
  const steps: Step[] = [];
  let [atOld, atNew] = [0, 0];
  const pass = (endOld: number, endNew: number): void => {
    for (; atOld < endOld; atOld += 1) steps.push({ type: 'deleted', unit: olds[atOld] as Unit });
    for (; atNew < endNew; atNew += 1) steps.push({ type: 'inserted', unit: news[atNew] as Unit });
  };
  const chain = heaviestChain(linksBetween(olds, news));
  for (let index = 0; index < chain.length;) {
    const first = chain[index] as Kept;
    let last = first;
    for (index += 1; belongTogether(last, chain[index]); index += 1) last = chain[index] as Kept;
    pass(first.oldPlace, first.newPlace);
    steps.push(stepOf(first, last, olds, news));
    [atOld, atNew] = [last.oldPlace + 1, last.newPlace + 1];
  }
  pass(olds.length, news.length);
  return steps;
}

interface Kept extends Link {
  readonly type: 'pair' | 'wrapped' | 'unwrapped';
  readonly oldPlace: number;
  readonly newPlace: number;
}

function belongTogether(one: Kept, other: Kept | undefined): boolean {
  if (other?.type !== one.type || one.type === 'pair') return false;
  return one.type === 'wrapped' ? one.newPlace === other.newPlace : one.oldPlace === other.oldPlace;
}

function stepOf(first: Kept, last: Kept, olds: readonly Unit[], news: readonly Unit[]): Step {
  const [old, fresh] = [olds[first.oldPlace] as Unit, news[first.newPlace] as Unit];
  switch (first.type) {
    case 'wrapped':
      return {
        type: 'wrapped',
        wrapper: fresh,
        olds: olds.slice(first.oldPlace, last.oldPlace + 1),
      };
    case 'unwrapped':
      return {
        type: 'unwrapped',
        wrapper: old,
        news: news.slice(first.newPlace, last.newPlace + 1),
      };
    case 'pair':
      return { type: 'pair', old, new: fresh };
  }
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
      links.push({ ...common, type: 'wrapped', oldPlace, newPlace: newWrapper });
    } else if (oldWrapper !== undefined && newPlace !== undefined) {
      links.push({ ...common, type: 'unwrapped', oldPlace: oldWrapper, newPlace });
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
function isWrapper({ node, partner, origin }: Unit): boolean {
  return partner === undefined && origin === undefined && WRAPPERS.has(node.type);
}

const WRAPPERS: ReadonlySet<string> = new Set(['part', 'list', 'listItem', 'blockquote']);
