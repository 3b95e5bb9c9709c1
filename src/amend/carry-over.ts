/**
 * Carries the edits of one version over to a later one: each where it is unambiguous, and none where
 * one of them is not. Also tells of an annex whose base is no longer the latest where it still fits,
 * what moved, and what it would undo.
 */
import type { Position } from 'unist';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { entriesOf, calledEntry, type Entry } from './entries.ts';
import type { Baseline } from './baseline.ts';
import type { Edits, Insert } from './edits.ts';
import { compareEntries, namedKey, tellingEntry } from './insert-order.ts';
import { named, placeOf } from './locate.ts';
import { linksBetween } from './merge-rows.ts';

/** What became of one edit. */
export interface CarriedEdit {
  /** The provision that is edited: "D10.22". */
  readonly entry: Entry;
  readonly did: 'inserts' | 'deletes' | 'changes';
  /**
   * 'fits': nothing beside it changed. 'moved': its provision stands elsewhere, or what stands
   * beside it changed. 'made': the later version has it already. 'stops': it cannot be carried over.
   */
  readonly became: 'fits' | 'moved' | 'made' | 'stops';
}

/** Edits of the later version, or why there are none; and what became of each. */
export interface CarriedOver {
  readonly edits: Edits | undefined;
  readonly each: readonly CarriedEdit[];
  readonly diagnostics: readonly Diagnostic[];
  /** What changed between the two versions: a version made from the older one would undo it. */
  readonly undone: readonly string[];
}

/**
 * Carries edits over.
 *
 * @param file the annex, for diagnostics.
 */
export function carryOver(
  edits: Edits,
  base: Baseline,
  later: Baseline,
  file: string,
): CarriedOver {
  const places = new PlacesIn(base, later);
  const each: CarriedEdit[] = [];
  const diagnostics: Diagnostic[] = [];
  const replaced = new Map<number, Entry>();
  const deleted = new Set<number>();
  const inAnnex = ({ position }: { position?: Position | undefined }): AnnexPlace => ({
    file,
    position,
  });
  const stop = (entry: Entry, did: CarriedEdit['did'], diagnostic: Diagnostic): void => {
    each.push({ entry, did, became: 'stops' });
    diagnostics.push(diagnostic);
  };
  base.entries.forEach((entry, place) => {
    const fresh = edits.replaced.get(place);
    if (fresh === undefined && !edits.deleted.has(place)) return;
    const did = fresh === undefined ? 'deletes' : 'changes';
    const at = inAnnex({ position: edits.marked?.get(place) });
    const there = places.of(place);
    if (there === undefined) {
      if (fresh === undefined) each.push({ entry, did, became: 'made' });
      else stop(entry, did, noLonger(entry, later, at));
    } else if (there.same) {
      const isOther = fresh !== undefined && fresh.name !== entry.name;
      if (isOther && isTaken(fresh, later, replaced, deleted)) {
        stop(entry, did, numberTaken(fresh, later, at));
        return;
      }
      if (fresh === undefined) deleted.add(there.at);
      else replaced.set(there.at, { ...fresh, list: fresh.list && later.entries[there.at]?.list });
      each.push({ entry, did, became: there.moved ? 'moved' : 'fits' });
    } else if (fresh !== undefined && later.identityOf(fresh) === later.identities[there.at]) {
      each.push({ entry, did, became: 'made' });
    } else stop(entry, did, changedSince(entry, later.entries[there.at], later, at));
  });
  const inserts: Insert[] = [];
  for (const { at, entries } of edits.inserts) {
    const [first] = entries;
    if (first === undefined) continue;
    const left = entries.filter((entry) => !isMade(entry, later, replaced, deleted));
    if (left.length === 0) {
      each.push({ entry: first, did: 'inserts', became: 'made' });
      continue;
    }
    const taken = left.find(
      (entry) => namedKey(entry) !== undefined && isTaken(entry, later, replaced, deleted),
    );
    const gap = places.gap(at, left);
    if (taken !== undefined) stop(taken, 'inserts', numberTaken(taken, later, inAnnex(taken.node)));
    else if (gap === undefined)
      stop(first, 'inserts', withoutPlace(first, base, at, later, inAnnex(first.node)));
    else {
      inserts.push({ at: gap.at, entries: left });
      each.push({ entry: first, did: 'inserts', became: gap.moved ? 'moved' : 'fits' });
    }
  }
  inserts.sort((one, other) => one.at - other.at);
  const isCarried = diagnostics.length === 0;
  return {
    edits: isCarried ? { replaced, deleted, inserts } : undefined,
    each,
    diagnostics,
    undone: places.changed(),
  };
}

interface LaterPlace {
  readonly at: number;
  readonly same: boolean;
  readonly moved: boolean;
}

/** Where the entries of a version stand in a later one. */
class PlacesIn {
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

  /** The place between what stood around a place of the base; nothing where that is not clear. */
  gap(place: number, coming: readonly Entry[]): { at: number; moved: boolean } | undefined {
    const { entries } = this.#later;
    const [before, after] = [this.#kept.get(place - 1), this.#kept.get(place)];
    const isFirst = place === 0;
    const isLast = place === this.#base.entries.length;
    if (before === undefined && after === undefined && !(isFirst && isLast)) return undefined;
    const from =
      before !== undefined ? before.at + 1 : isFirst ? 0 : this.#above(after?.at ?? 0, place);
    const to = after !== undefined ? after.at : isLast ? entries.length : this.#below(from, place);
    if (from === to)
      return { at: to, moved: !(before?.same ?? isFirst) || !(after?.same ?? isLast) };
    if (from > to) return undefined;
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

/** True where the later version has the provision already; not where these edits take it from there. */
function isMade(
  entry: Entry,
  later: Baseline,
  replaced: ReadonlyMap<number, Entry>,
  deleted: ReadonlySet<number>,
): boolean {
  if (namedKey(entry) === undefined) return false;
  const places = later.placesOf(later.identityOf(entry));
  return places.some((at) => !deleted.has(at) && !replaced.has(at));
}

/** True where the later version has a provision of the number, which the edits do not take away. */
function isTaken(
  entry: Entry,
  later: Baseline,
  replaced: ReadonlyMap<number, Entry>,
  deleted: ReadonlySet<number>,
): boolean {
  const at = later.placeNamed(entry);
  if (at === -1 || deleted.has(at)) return false;
  return (replaced.get(at)?.name ?? entry.name) === entry.name;
}

/** Where the annex has what cannot be carried over. */
interface AnnexPlace {
  readonly file: string;
  readonly position: Position | undefined;
}

function stopped({ file, position }: AnnexPlace, found: string, mend: string): Diagnostic {
  return diagnose({
    file,
    place: position?.start,
    rule: 'amendment-not-carried',
    severity: 'error',
    found,
    expected: 'Expected a later version in which there is one clear place for each change.',
    mend,
  });
}

function noLonger(entry: Entry, { text }: Baseline, at: AnnexPlace): Diagnostic {
  return stopped(
    at,
    `Found ${calledEntry(entry)} changed by the annex, which ${named(text)} no longer has (${text.file}).`,
    'Decide whether the change is still wanted, and where; then draw that passage anew.',
  );
}

function changedSince(
  entry: Entry,
  there: Entry | undefined,
  { text }: Baseline,
  at: AnnexPlace,
): Diagnostic {
  const where = placeOf(text.file, there?.node.position?.start);
  return stopped(
    at,
    `Found ${calledEntry(entry)} changed by the annex, and changed otherwise in ${named(text)} (${where}).`,
    'Decide how the two changes go together; then draw that passage anew.',
  );
}

function numberTaken(
  entry: Entry,
  { text, entries, placeNamed }: Baseline,
  at: AnnexPlace,
): Diagnostic {
  const there = entries[placeNamed(entry)];
  return stopped(
    at,
    `Found ${calledEntry(entry)} inserted by the annex, which ${named(text)} has with other words (${placeOf(text.file, there?.node.position?.start)}).`,
    'Give the new provision another number.',
  );
}

function withoutPlace(
  entry: Entry,
  base: Baseline,
  place: number,
  { text }: Baseline,
  at: AnnexPlace,
): Diagnostic {
  const before = base.entries[place - 1];
  const where = before === undefined ? 'at the beginning' : `after ${calledEntry(before)}`;
  return stopped(
    at,
    `Found ${calledEntry(entry)} inserted by the annex ${where} of ${named(base.text)}, and no one place for it in ${named(text)} (${text.file}).`,
    'Draw that passage anew, with context of the later version.',
  );
}
