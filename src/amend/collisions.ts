/**
 * Where two pending modifications collide: both change one provision, both bring one number, both
 * insert in one place where nothing says which comes first; or one takes away what the other cites,
 * defines with, or stands beside. Asked in either order, the answer is the same.
 */
import { compareNumbers } from '../model/identifiers.ts';
import { calledEntry, type Entry } from './entries.ts';
import type { Edits, Insert } from './edit-row.ts';
import { layOver } from './lay-over.ts';
import { linkCollisions } from './link-collisions.ts';
import type { Collision, CollisionKind } from './collision-types.ts';
import { inOrder, namedKey, tellingEntry } from './insert-order.ts';
import { allTexts, type Pending, type PendingText } from './pending.ts';
import { lostPlaces } from './place-deleted.ts';

/** All collisions of two modifications, also of what one of them is drawn against another version. */
export function collisionsBetween(one: Pending, other: Pending): Collision[] {
  const [first, second] = one.name <= other.name ? [one, other] : [other, one];
  const found = allTexts(first).flatMap((text) =>
    allTexts(second).flatMap((opposite): Collision[] => {
      const [here, there] = onOneBase(text, opposite);
      if (here === undefined || there === undefined) return [];
      return textCollisions(here, there, first.name, second.name);
    }),
  );
  return [...found, ...linkCollisions(first, second)];
}

/** All collisions among several modifications. */
export function collisionsAmong(all: readonly Pending[]): Collision[] {
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => collisionsBetween(one, other)),
  );
}

/** Two texts of one document on one version: the later one, where they are drawn against two. */
function onOneBase(one: PendingText, other: PendingText): [PendingText?, PendingText?] {
  const [here, there] = [one.baseline.text, other.baseline.text];
  if (here.document !== there.document) return [];
  if (here.number === there.number) return [one, other];
  return compareNumbers(here.number, there.number) < 0
    ? [layOver(one, other.baseline), other]
    : [one, layOver(other, one.baseline)];
}

function textCollisions(
  one: PendingText,
  other: PendingText,
  first: string,
  second: string,
): Collision[] {
  const { baseline } = one;
  const { document } = baseline.text;
  const found: Collision[] = [];
  const add = (kind: CollisionKind, entry: Entry | undefined, words: string): void => {
    const provision = entry?.name ?? '';
    if (found.some((known) => known.kind === kind && known.words === words)) return;
    found.push({ kind, between: [first, second], document, provision, words });
  };
  // What both bring of one provision is told of as a change of it.
  const told = new Set<Entry>();
  baseline.entries.forEach((entry, place) => {
    const [here, there] = [touched(one.edits, place), touched(other.edits, place)];
    if (here === undefined || there === undefined) return;
    const called = calledEntry(entry);
    for (const touch of [here, there]) if (touch !== 'deleted') told.add(touch);
    if (isSame(here, there, baseline.identityOf) && isOnePlace(one.edits, other.edits, place)) {
      add('same-change', entry, `${first} and ${second} make the same change to ${called}.`);
    } else {
      const [did, does] = [verbFor(one.edits, place), verbFor(other.edits, place)];
      const words =
        did === does
          ? `${first} and ${second} both ${PLURAL[did]} ${called}.`
          : `${first} ${did} ${called}, which ${second} ${does}.`;
      add('same-provision', entry, words);
    }
  });
  for (const [at, pair] of insertsAtOnePlace(one.edits, other.edits)) {
    const sameNames = pair[0].filter((entry) => pair[1].some((two) => sameName(entry, two)));
    if (sameNames.length > 0) continue;
    if (inOrder(pair) !== undefined) continue;
    const before = baseline.entries[at - 1];
    const where = before === undefined ? 'at the beginning' : `after ${calledEntry(before)}`;
    add(
      'same-place',
      before,
      `${first} and ${second} both insert ${where}, and nothing says which comes first.`,
    );
  }
  for (const [entry, two] of namedTwice(one.edits, other.edits)) {
    if (told.has(entry) && told.has(two)) continue;
    const called = calledEntry(entry);
    if (baseline.identityOf(entry) === baseline.identityOf(two)) {
      const isOne = insertPlace(one.edits, entry) === insertPlace(other.edits, two);
      if (isOne)
        add(
          'same-change',
          entry,
          `${first} and ${second} both insert ${called}, in the same words.`,
        );
      else
        add('same-number', entry, `${first} and ${second} both insert ${called}, in two places.`);
    } else
      add('same-number', entry, `${first} and ${second} both make ${called}, in different words.`);
  }
  for (const [edits, others, deleting, inserting] of [
    [one.edits, other.edits, first, second],
    [other.edits, one.edits, second, first],
  ] as const) {
    for (const { coming, does, relation } of lostPlaces(edits, others, baseline)) {
      const words = `${deleting} ${does}, ${relation} ${inserting} inserts ${calledEntry(coming)}.`;
      add('place-deleted', coming, words);
    }
  }
  return found;
}

type Touch = Entry | 'deleted';

function touched({ replaced, deleted, continued }: Edits, place: number): Touch | undefined {
  const fresh = replaced.get(place) ?? continued.get(place)?.entry;
  return fresh ?? (deleted.has(place) ? 'deleted' : undefined);
}

/** True where two edits that leave an entry with the same words leave it in the same place. */
function isOnePlace(one: Edits, other: Edits, place: number): boolean {
  const [here, there] = [one, other].map((edits) => {
    const entry = edits.continued.get(place)?.entry;
    return entry && insertPlace(edits, entry);
  });
  return here === there;
}

/** Where an entry is inserted; nothing for what is not. */
function insertPlace({ inserts }: Edits, entry: Entry): number | undefined {
  return inserts.find(({ entries }) => entries.includes(entry))?.at;
}

const PLURAL = { changes: 'change', deletes: 'delete', moves: 'move' } as const;

/** What edits do to an entry that they touch. */
export function verbFor(
  { deleted, continued }: Pick<Edits, 'deleted' | 'continued'>,
  place: number,
): 'changes' | 'deletes' | 'moves' {
  const fresh = continued.get(place);
  if (fresh !== undefined) return fresh.isMoved ? 'moves' : 'changes';
  return deleted.has(place) ? 'deletes' : 'changes';
}

function isSame(one: Touch, other: Touch, identityOf: (entry: Entry) => number): boolean {
  if (one === 'deleted' || other === 'deleted') return one === other;
  return identityOf(one) === identityOf(other);
}

/** What both insert at one place. */
function insertsAtOnePlace(
  one: Edits,
  other: Edits,
): [at: number, pair: readonly [readonly Entry[], readonly Entry[]]][] {
  const [ones, others] = [byPlace(one.inserts), byPlace(other.inserts)];
  return [...ones].flatMap(([at, entries]) => {
    const opposite = others.get(at);
    return opposite === undefined ? [] : [[at, [entries, opposite]]];
  });
}

export function byPlace(inserts: readonly Insert[]): Map<number, Entry[]> {
  const places = new Map<number, Entry[]>();
  for (const { at, entries } of inserts) {
    places.set(at, [...(places.get(at) ?? []), ...entries]);
  }
  return places;
}

function sameName(one: Entry, other: Entry): boolean {
  const key = namedKey(one);
  return key !== undefined && key === namedKey(other);
}

/** Provisions that both bring under one number, wherever each puts it. */
function namedTwice(one: Edits, other: Edits): [Entry, Entry][] {
  const others = new Map(comingIn(other).map((entry) => [namedKey(entry), entry]));
  return comingIn(one).flatMap((entry): [Entry, Entry][] => {
    const key = namedKey(entry);
    const two = key === undefined ? undefined : others.get(key);
    return two === undefined ? [] : [[entry, two]];
  });
}

/** What edits bring: inserted, or under a new number. */
function comingIn({ inserts, replaced }: Edits): Entry[] {
  return [...inserts.flatMap(({ entries }) => entries), ...replaced.values()].filter(
    (entry) => tellingEntry([entry]) !== undefined,
  );
}
