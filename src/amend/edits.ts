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
import { placeByName } from './places.ts';
import type { AmendedText, Passage } from './read-annex.ts';

/** Edits, or why there are none: all or nothing. */
export type MadeEdits =
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
  const marked = new Map<number, Position>();
  const touched = new Map<number, Position | undefined>();
  const places = new Map<MarkedEntry, number>();
  const diagnostics: Diagnostic[] = [];
  for (const passage of amended.passages) {
    const at = placeOfPassage(passage, baseline, file);
    if (typeof at !== 'number') {
      diagnostics.push(...alreadyMade(passage, baseline, file, at));
      continue;
    }
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
  inserts.sort((one, other) => one.at - other.at);
  const continued = new Map<number, Continued>();
  for (const { old, new: fresh, deeds } of amendmentsIn(amended.passages)) {
    const place = old && places.get(old);
    if (place === undefined || fresh?.new === undefined) continue;
    continued.set(place, { entry: fresh.new, isMoved: deeds.includes('move') });
  }
  const edits: Edits = { replaced, deleted, inserts, marked, continued };
  if (diagnostics.length === 0)
    diagnostics.push(...numbersTaken(amended, edits, baseline, file), ...limbsTwice(amended, file));
  if (diagnostics.length > 0) return { made: false, diagnostics };
  return { made: true, edits, remarks: outOfOrder(amended, edits, baseline, file) };
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

function placeOfPassage(passage: Passage, baseline: Baseline, file: string): number | Diagnostic {
  if (passage.entries.some(({ old }) => old !== undefined)) {
    const located = locate(passage, baseline, file);
    return located.found ? located.at : located.diagnostic;
  }
  const inserted = passage.entries.flatMap(({ new: fresh }) => (fresh ? [fresh] : []));
  return placeByName(inserted, baseline.entries) ?? unplaced(passage, baseline, file);
}
