/**
 * Where the entries of a version stand in a later one, and the places between them.
 */
import type { Baseline } from './baseline.ts';
import { calledEntry, entriesOf, type Entry } from './entries.ts';
import { compareEntries, tellingEntry } from './insert-order.ts';
import { linksBetween } from './kept-entries.ts';

/** Where an entry stands in a later version. */
interface LaterPlace {
  readonly at: number;
  readonly same: boolean;
  readonly moved: boolean;
}

/** Where the entries of a version stand in a later one. */
export class PlacesIn {
  readonly #base: Baseline;
  readonly #later: Baseline;
  readonly #kept: ReadonlyMap<number, { readonly at: number; readonly same: boolean }>;

  constructor(base: Baseline, later: Baseline) {
    this.#base = base;
    this.#later = later;
    const entries = entriesOf(later.text.tree);
    const links = linksBetween(base, { tree: later.text.tree, entries });
    this.#kept = new Map(links.map(({ old, new: at, same }) => [old, { at, same }]));
  }

  /** Where an entry is now; nothing where it is gone. */
  of(place: number): LaterPlace | undefined {
    const kept = this.#kept.get(place);
    if (kept !== undefined) return { ...kept, moved: false };
    const entry = this.#base.entries[place];
    if (entry === undefined) return undefined;
    const [only, ...others] = this.#later.placesOf(this.#later.identityOf(entry));
    if (only === undefined || others.length > 0) return undefined;
    return { at: only, same: true, moved: true };
  }

  /** What of the later version stands where a place of the base was; nothing where that is not clear. */
  room(place: number): { from: number; to: number } | undefined {
    const [before, after] = [this.#kept.get(place - 1), this.#kept.get(place)];
    const isFirst = place === 0;
    const isLast = place === this.#base.entries.length;
    if (before === undefined && after === undefined && !(isFirst && isLast)) return undefined;
    const from =
      before !== undefined ? before.at + 1 : isFirst ? 0 : this.#above(after?.at ?? 0, place);
    const to =
      after !== undefined
        ? after.at
        : isLast
          ? this.#later.entries.length
          : this.#below(from, place);
    return from > to ? undefined : { from, to };
  }

  /** The place between what stood around a place of the base; nothing where that is not clear. */
  gap(place: number, coming: readonly Entry[]): { at: number; moved: boolean } | undefined {
    const { entries } = this.#later;
    const room = this.room(place);
    if (room === undefined) return undefined;
    const { from, to } = room;
    const [before, after] = [this.#kept.get(place - 1), this.#kept.get(place)];
    const isFirst = place === 0;
    const isLast = place === this.#base.entries.length;
    if (from === to)
      return { at: to, moved: !(before?.same ?? isFirst) || !(after?.same ?? isLast) };
    // Something came there meanwhile: numbers or letters must say which comes first.
    const telling = tellingEntry(coming);
    if (telling === undefined) return undefined;
    let at = from;
    for (let next = from; next < to; next += 1) {
      const entry = entries[next] as Entry;
      if (tellingEntry([entry]) === undefined) continue;
      const order = compareEntries(entry, telling);
      if (order === undefined || order === 0) return undefined;
      if (order < 0) at = next + 1;
      else if (at === from && next > from) return { at: from, moved: true };
    }
    return { at, moved: true };
  }

  /** What of the base is gone right before a kept entry leaves no room of its own. */
  #above(at: number, place: number): number {
    for (let old = place - 1; old >= 0; old -= 1) {
      const kept = this.#kept.get(old);
      if (kept !== undefined) return Math.min(kept.at + 1, at);
    }
    return 0;
  }

  #below(from: number, place: number): number {
    for (let old = place; old < this.#base.entries.length; old += 1) {
      const kept = this.#kept.get(old);
      if (kept !== undefined) return Math.max(kept.at, from);
    }
    return this.#later.entries.length;
  }

  /** What changed from the base to the later version, by name. */
  changed(): string[] {
    const stayed = new Set([...this.#kept.values()].filter(({ same }) => same).map(({ at }) => at));
    const fresh = this.#later.entries.filter((_, at) => !stayed.has(at));
    const gone = this.#base.entries.filter((_, place) => this.of(place) === undefined);
    return [...new Set([...fresh, ...gone].map(calledEntry))];
  }
}
