/**
 * Edits of one version laid over another one, to be compared with edits of that. Nothing stops: what
 * is gone there is left out, and what may come in several places has the nearest. So they say which
 * provisions are touched, and never what a text would be.
 */
import type { Baseline } from './baseline.ts';
import type { Continued, Insert } from './edit-row.ts';
import type { Entry } from './entries.ts';
import { namedKey } from './insert-order.ts';
import { PlacesIn } from './later-places.ts';
import type { PendingText } from './pending.ts';

/** The edits of a text as edits of another version of its document. */
export function layOver({ baseline: base, edits }: PendingText, other: Baseline): PendingText {
  const places = new PlacesIn(base, other);
  const replaced = new Map<number, Entry>();
  const deleted = new Set<number>();
  const continued = new Map<number, Continued>();
  for (const [place, fresh] of edits.replaced) {
    const at = placeOf(places, place, base, other);
    // What the other version has already is no change of it.
    if (at === undefined || other.identities[at] === other.identityOf(fresh)) continue;
    const there = other.entries[at];
    const before = base.entries[place];
    const isRenumbered = fresh.name !== before?.name;
    // It is called as it is there, unless the edits call it otherwise.
    replaced.set(at, there === undefined || isRenumbered ? fresh : calledAs(fresh, there));
  }
  for (const place of edits.deleted) {
    const at = placeOf(places, place, base, other);
    if (at === undefined) continue;
    deleted.add(at);
    const again = edits.continued.get(place);
    if (again !== undefined) continued.set(at, again);
  }
  const again = new Set([...continued.values()].map(({ entry }) => entry));
  const inserts = edits.inserts.flatMap(({ at, entries }): Insert[] => {
    const left = entries.filter((entry) => again.has(entry) || !isThere(entry, other));
    return left.length === 0 ? [] : [{ at: gapOf(places, at, left), entries: left }];
  });
  inserts.sort((one, two) => one.at - two.at);
  return { baseline: other, edits: { replaced, deleted, continued, inserts }, isLaidOver: true };
}

function calledAs(entry: Entry, { name }: Entry): Entry {
  const { node } = entry;
  return { ...entry, name, node: 'number' in node ? { ...node, number: name } : node };
}

/** Where an entry stands, by its content or else by its name. */
function placeOf(
  places: PlacesIn,
  place: number,
  base: Baseline,
  other: Baseline,
): number | undefined {
  const there = places.of(place);
  if (there !== undefined) return there.at;
  const entry = base.entries[place];
  const named = entry === undefined || namedKey(entry) === undefined ? -1 : other.placeNamed(entry);
  return named === -1 ? undefined : named;
}

function isThere(entry: Entry, other: Baseline): boolean {
  return namedKey(entry) !== undefined && other.placesOf(other.identityOf(entry)).length > 0;
}

/** Between what stood around it; else after what stood before it. */
function gapOf(places: PlacesIn, at: number, coming: readonly Entry[]): number {
  const gap = places.gap(at, coming) ?? places.room(at);
  if (gap !== undefined) return 'at' in gap ? gap.at : gap.from;
  for (let before = at - 1; before >= 0; before -= 1) {
    const there = places.of(before);
    if (there !== undefined) return there.at + 1;
  }
  return 0;
}
