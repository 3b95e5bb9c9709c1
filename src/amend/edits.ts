/**
 * What an annex does to a version, as edits of its row of entries.
 */
import type { Position } from 'unist';
import type { Diagnostic } from '../model/diagnostics.ts';
import { amendmentsIn } from './amendments.ts';
import type { Baseline } from './baseline.ts';
import {
  alreadyMade,
  limbsTwice,
  madeTwice,
  numbersTaken,
  outOfOrder,
  unplaced,
} from './edit-faults.ts';
import type { Continued, Edits, Insert } from './edit-row.ts';
import type { Entry, MarkedEntry } from './entries.ts';
import { locate } from './locate.ts';
import { inOrder, tellingEntry } from './insert-order.ts';
import { untruePlaces } from './place-faults.ts';
import { placeByName } from './places.ts';
import type { AmendedText, Passage } from './read-annex.ts';

/** Edits, or why there are none: all or nothing. */
type MadeEdits =
  | { readonly made: true; readonly edits: Edits; readonly remarks: readonly Diagnostic[] }
  | { readonly made: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * The edits that an annex makes of a version.
 *
 * @param file the annex.
 */
export function editsOf(amended: AmendedText, baseline: Baseline, file: string): MadeEdits {
  const replaced = new Map<number, Entry>();
  const deleted = new Set<number>();
  const inserts: Insert[] = [];
  const free: Insert[] = [];
  const marked = new Map<number, Position>();
  const touched = new Map<number, Position | undefined>();
  const places = new Map<MarkedEntry, number>();
  const diagnostics: Diagnostic[] = [];
  for (const passage of amended.passages) {
    if (passage.entries.every(({ old }) => old === undefined)) {
      const placed = placedByName(passage, baseline);
      if (placed === undefined) diagnostics.push(unplaced(passage, baseline, file));
      else free.push(...placed);
      continue;
    }
    const located = locate(passage, baseline, file);
    if (!located.found) {
      diagnostics.push(...alreadyMade(passage, baseline, file, located.diagnostic));
      continue;
    }
    const { at } = located;
    let next = at;
    let coming: Entry[] = [];
    const place = (): void => {
      if (coming.length > 0) inserts.push({ at: next, entries: coming });
      coming = [];
    };
    for (const one of passage.entries) {
      const { status, new: fresh, old, position } = one;
      if (old === undefined) {
        if (fresh !== undefined) coming.push(fresh);
        continue;
      }
      place();
      if (status !== 'context') {
        if (touched.has(next)) diagnostics.push(madeTwice(old, touched.get(next), position, file));
        else touched.set(next, position);
      }
      if (status === 'changed' && fresh !== undefined)
        replaced.set(next, inPlaceOf(fresh, baseline.entries[next]));
      if (status === 'deleted') {
        deleted.add(next);
        places.set(one, next);
      }
      if (status !== 'context' && position !== undefined) marked.set(next, position);
      next += 1;
    }
    place();
  }
  const all = withFree(inserts, free);
  const continued = new Map<number, Continued>();
  for (const { old, new: fresh, deeds } of amendmentsIn(amended.passages)) {
    const place = old && places.get(old);
    if (place === undefined || fresh?.new === undefined) continue;
    continued.set(place, { entry: fresh.new, isMoved: deeds.includes('move') });
  }
  const edits: Edits = { replaced, deleted, inserts: all, marked, continued };
  if (diagnostics.length === 0)
    diagnostics.push(...numbersTaken(amended, edits, baseline, file), ...limbsTwice(amended, file));
  if (diagnostics.length > 0) return { made: false, diagnostics };
  const remarks = [
    ...outOfOrder(amended, edits, baseline, file),
    ...untruePlaces(amended, edits, baseline, file),
  ];
  return { made: true, edits, remarks };
}

/** The entry where another stands: in its list, with its comments. */
function inPlaceOf(fresh: Entry, old: Entry | undefined): Entry {
  if (old === undefined) return fresh;
  return {
    ...fresh,
    list: fresh.list === undefined ? undefined : (old.list ?? fresh.list),
    comments: old.comments,
  };
}

/** What comes without context, each by its number or letters; nothing where one has neither. */
function placedByName({ entries }: Passage, baseline: Baseline): Insert[] | undefined {
  const groups = groupsOf(entries.flatMap(({ new: one }) => (one ? [one] : [])));
  const placed = groups.flatMap((group): Insert[] => {
    const at = placeByName(group, baseline.entries);
    return at === undefined ? [] : [{ at, entries: group }];
  });
  return placed.length === groups.length ? placed : undefined;
}

/** What has its place from context, and among it what has it from numbers and letters. */
function withFree(inserts: readonly Insert[], free: readonly Insert[]): Insert[] {
  const places = Map.groupBy(free, ({ at }) => at);
  const fixed = inserts.filter(({ at }) => !places.has(at));
  const mixed = [...places].map(([at, groups]): Insert => {
    const known = inserts.filter((one) => one.at === at).flatMap(({ entries }) => entries);
    const all = [...(known.length > 0 ? [known] : []), ...groups.map(({ entries }) => entries)];
    return { at, entries: inOrder(all) ?? all.flat() };
  });
  return [...fixed, ...mixed].sort((one, other) => one.at - other.at);
}

/** A provision with the headings over it, and with what follows it and has no name. */
function groupsOf(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  let isOpen = false;
  for (const entry of entries) {
    const isHeading = /heading/i.test(entry.node.type) || entry.node.type === 'part';
    const isTelling = tellingEntry([entry]) !== undefined;
    const begins = isHeading || isTelling;
    const last = groups.at(-1);
    if (last === undefined || (begins && !isOpen)) groups.push([entry]);
    else last.push(entry);
    // Headings wait for what they stand over.
    isOpen = isHeading || (isOpen && !isTelling);
  }
  return groups;
}
