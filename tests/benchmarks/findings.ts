/**
 * What a redline says was done, and what was done indeed, in the same words, so that the two can be
 * held against each other: "moved: D1.3 > D2.7".
 */
import type { Change, Redline } from '../../src/redline/types.ts';
import { placesOf, type Place } from './invented-print.ts';
import type { InventedPair } from './invented-pair.ts';
import { sentencesOf } from './invented-law.ts';

/** The rows of the measure. */
export const KINDS = [
  'moved',
  'raised',
  'lowered',
  'renumbered',
  'split',
  'merged',
  'inserted',
  'deleted',
  'edited',
  'referred',
] as const;

export type FindingKind = (typeof KINDS)[number];

/** One thing that was done to a provision. */
export interface Finding {
  readonly kind: FindingKind;
  /** Which provision, by its old name, its new name or both. */
  readonly key: string;
}

/** One thing that a redline must find. */
interface Expected {
  readonly kind: FindingKind;
  /** Any one of these is right; two of them are one too many. */
  readonly keys: readonly string[];
}

/** All that a redline must find, and what it may say besides without being wrong. */
export interface Answer {
  readonly expected: readonly Expected[];
  readonly allowed: ReadonlySet<string>;
}

/** A finding as one string. */
export function keyOf({ kind, key }: Finding): string {
  return `${kind}: ${key}`;
}

/** What is to be found in a pair. */
export function answerOf(pair: InventedPair): Answer {
  const before = placesOf(pair.oldLaw);
  const after = placesOf(pair.freshLaw);
  const { truth } = pair;
  const expected: Expected[] = [];
  const allowed = new Set<string>();
  const both = (id: number): string => `${nameIn(before, id)} > ${nameIn(after, id)}`;
  const expect = (kind: FindingKind, ...keys: string[]): void => void expected.push({ kind, keys });
  const allow = (kind: FindingKind, key: string): void => void allowed.add(keyOf({ kind, key }));

  for (const id of truth.inserted) expect('inserted', described(after.get(id)));
  for (const id of truth.deleted) expect('deleted', described(before.get(id)));
  for (const id of truth.moved) expect('moved', both(id));
  for (const pairOf of truth.swapped) expect('moved', ...pairOf.map(both));
  for (const id of truth.raised) expect('raised', both(id));
  for (const id of truth.lowered) expect('lowered', both(id));
  const joined = (places: ReadonlyMap<number, Place>, ids: readonly number[]): string =>
    ids.map((id) => nameIn(places, id)).join(' + ');
  for (const [id, pieces] of truth.split) {
    expect('split', `${nameIn(before, id)} > ${joined(after, pieces)}`);
  }
  for (const [id, pieces] of truth.merged) {
    expect('merged', `${joined(before, pieces)} > ${nameIn(after, id)}`);
  }

  // A clause that took part in one of these may be said to be changed and renumbered besides.
  const leaders = leadersOf(pair);
  const involved = new Set([...leaders.keys(), ...truth.swapped.flat(), ...truth.moved]);
  for (const id of truth.moved) {
    if (before.get(id)?.provision.what === 'limb') allow('referred', both(id));
  }
  for (const leader of leaders.values()) {
    allow('edited', both(leader));
    allow('referred', both(leader));
  }
  for (const [id, old] of before) {
    const place = after.get(id);
    if (place === undefined) continue;
    const parts = involved.has(place.within) || involved.has(old.within);
    const inPlace = old.above === place.above && old.part?.heading === place.part?.heading;
    const numbered = place.provision.what !== 'termDefinition';
    if (numbered && old.label !== place.label && inPlace && !involved.has(id))
      expect('renumbered', both(id));
    else if (parts || involved.has(id)) allow('renumbered', both(id));
    if (place.within !== id || leaders.has(id)) continue;
    if (truth.edited.has(id)) expect('edited', both(id));
    if (!changedReference(place, truth.moved, before, after)) continue;
    // An edit beside a reference may take it in.
    if (truth.edited.has(id)) allow('referred', both(id));
    else expect('referred', both(id));
  }
  return { expected, allowed };
}

/**
 * Clauses that became one or came from one, each with the one that stands for all of them: changes
 * inside them may be told of either.
 */
function leadersOf({ truth, oldLaw, freshLaw }: InventedPair): Map<number, number> {
  const leaders = new Map<number, number>();
  for (const [leader, pieces] of [...truth.split, ...truth.merged]) {
    for (const piece of pieces) leaders.set(piece, leader);
  }
  const before = placesOf(oldLaw);
  const after = placesOf(freshLaw);
  for (const id of [...truth.raised, ...truth.lowered]) {
    const leader = before.get(id)?.above || after.get(id)?.above || id;
    leaders.set(id, leader).set(leader, leader);
  }
  return leaders;
}

function nameIn(places: ReadonlyMap<number, Place>, id: number): string {
  return places.get(id)?.name ?? '?';
}

function described(place: Place | undefined): string {
  return place === undefined ? '?' : `${place.provision.what} ${place.name}`;
}

/** True when a provision, moved limbs aside, refers to one that has another name now. */
function changedReference(
  { provision }: Place,
  moved: ReadonlySet<number>,
  before: ReadonlyMap<number, Place>,
  after: ReadonlyMap<number, Place>,
): boolean {
  const limbs = provision.limbs.filter(({ id }) => !moved.has(id));
  return [...sentencesOf({ ...provision, limbs }), provision.closing]
    .flat()
    .some((word) => typeof word === 'object' && nameIn(before, word.to) !== nameIn(after, word.to));
}

/** What a redline says, each finding once. */
export function findingsOf(pair: InventedPair, redline: Pick<Redline, 'changes'>): Finding[] {
  const names = {
    old: clausesByName(placesOf(pair.oldLaw), pair.truth.moved),
    fresh: clausesByName(placesOf(pair.freshLaw), pair.truth.moved),
    leaders: leadersOf(pair),
  };
  const found = new Map<string, Finding>();
  for (const change of redline.changes) {
    const finding = findingOf(change, names);
    if (finding !== undefined) found.set(keyOf(finding), finding);
  }
  return [...found.values()];
}

interface Names {
  readonly old: Clauses;
  readonly fresh: Clauses;
  readonly leaders: ReadonlyMap<number, number>;
}

interface Clauses {
  readonly idOf: ReadonlyMap<string, number>;
  readonly nameOf: ReadonlyMap<number, string>;
}

/** Which clause a name is of. A limb that moved to another clause is of none but itself. */
function clausesByName(places: ReadonlyMap<number, Place>, moved: ReadonlySet<number>): Clauses {
  const idOf = new Map<string, number>();
  const nameOf = new Map<number, string>();
  for (const [id, place] of places) {
    const own = place.within === id || moved.has(id);
    idOf.set(place.name, own ? id : place.within);
    if (own) nameOf.set(id, place.name);
  }
  return { idOf, nameOf };
}

const PROVISIONS: ReadonlySet<string> = new Set(['clause', 'limb', 'termDefinition', 'part']);

function findingOf(change: Change, names: Names): Finding | undefined {
  const { kind, what, oldProvision, newProvision } = change;
  const both = `${oldProvision} > ${newProvision}`;
  if (kind === 'split') return { kind, key: `${oldProvision} > ${piecesOf(change)}` };
  if (kind === 'merged') return { kind, key: `${piecesOf(change)} > ${newProvision}` };
  if (kind === 'renumbered') return { kind, key: both };
  if (PROVISIONS.has(what) || what === 'subHeading' || what === 'definitionList') {
    if (kind === 'inserted') return { kind, key: `${what} ${newProvision}` };
    if (kind === 'deleted') return { kind, key: `${what} ${oldProvision}` };
    if (kind === 'moved' || kind === 'raised' || kind === 'lowered') return { kind, key: both };
  }
  const key = clauseOf(change, names);
  return { kind: change.class === 'consequential' ? 'referred' : 'edited', key };
}

function piecesOf({ pieces = [] }: Change): string {
  return pieces.join(' + ');
}

/** The clause whose words changed, by both its names where it has both. */
function clauseOf({ oldProvision, newProvision }: Change, names: Names): string {
  const { old, fresh, leaders } = names;
  const led = (id: number | undefined) => (id === undefined ? id : (leaders.get(id) ?? id));
  const before = led(old.idOf.get(oldProvision));
  const after = led(fresh.idOf.get(newProvision));
  if (before !== undefined && after !== undefined && before !== after) {
    return `${oldProvision} is taken for ${newProvision}`;
  }
  const id = before ?? after;
  if (id === undefined) return `${oldProvision} > ${newProvision}`;
  return `${old.nameOf.get(id) ?? '?'} > ${fresh.nameOf.get(id) ?? '?'}`;
}
