/**
 * Carries the edits of one version over to a later one: each where it is unambiguous, and none where
 * one of them is not. Also tells of an annex whose base is no longer the latest where it still fits,
 * what moved, and what it would undo.
 */
import type { Position } from 'unist';
import type { Diagnostic } from '../model/diagnostics.ts';
import type { Baseline } from './baseline.ts';
import {
  changedSince,
  noLonger,
  numberTaken,
  withoutPlace,
  type AnnexPlace,
} from './carry-faults.ts';
import { verbFor } from './collisions.ts';
import type { Continued, Edits, Insert } from './edit-row.ts';
import type { Entry } from './entries.ts';
import { namedKey } from './insert-order.ts';
import { PlacesIn } from './later-places.ts';
import { bothWordings } from './two-wordings.ts';

/** What became of one edit. */
export interface CarriedEdit {
  /** The provision that is edited: "D10.22". */
  readonly entry: Entry;
  readonly did: 'inserts' | 'deletes' | 'changes' | 'moves';
  /**
   * 'fits': nothing beside it changed. 'moved': its provision stands elsewhere or has another number,
   * or what stands beside it changed. 'made': the later version has it already. 'stops': it cannot be
   * carried over.
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
  const carrying = new Carrying(base, later, edits);
  const inAnnex = ({ position }: { position?: Position | undefined }): AnnexPlace => ({
    file,
    position,
  });
  base.entries.forEach((entry, place) => {
    const fresh = edits.replaced.get(place);
    if (fresh === undefined && !edits.deleted.has(place)) return;
    const did = verbFor(edits, place);
    const at = inAnnex({ position: edits.marked?.get(place) });
    const again = edits.continued.get(place);
    const there = places.of(place);
    const tell = (became: CarriedEdit['became']): void => carrying.tell(entry, did, became);
    const stop = (diagnostic: Diagnostic): void => {
      if (again !== undefined) carrying.settled.add(again.entry);
      carrying.stop(entry, did, diagnostic);
    };
    if (again !== undefined && isMadeAgain(again, edits, places, later)) {
      carrying.settled.add(again.entry);
      tell('made');
    } else if (there === undefined) {
      const named = later.entries[later.placeNamed(entry)];
      if (did !== 'deletes') stop(noLonger(entry, later, at));
      // Its number may be another provision's by now: which of the two is meant, nobody can say.
      else if (named !== undefined) stop(changedSince(entry, named, later, at));
      else tell('made');
    } else if (fresh === undefined) {
      if (!there.same) stop(changedSince(entry, later.entries[there.at], later, at));
      else carrying.delete(there.at, again, entry, did, there.moved ? 'moved' : 'fits');
    } else if (later.identityOf(fresh) === later.identities[there.at]) tell('made');
    else {
      const whole = there.same
        ? fresh
        : bothWordings(entry, fresh, later.entries[there.at] as Entry);
      if (whole === undefined) stop(changedSince(entry, later.entries[there.at], later, at));
      else if (whole.name !== later.entries[there.at]?.name && carrying.isTaken(whole))
        stop(numberTaken(whole, later, at));
      else {
        carrying.replaced.set(there.at, {
          ...whole,
          list: whole.list && later.entries[there.at]?.list,
        });
        tell(there.moved || !there.same ? 'moved' : 'fits');
      }
    }
  });
  for (const { at, entries } of edits.inserts) {
    const coming = entries.filter((entry) => !carrying.settled.has(entry));
    const left = coming.filter((entry) => !carrying.isMade(entry));
    for (const entry of coming) if (!left.includes(entry)) carrying.come(entry, 'made');
    const [first] = left;
    if (first === undefined) continue;
    const taken = left.find((entry) => namedKey(entry) !== undefined && carrying.isTaken(entry));
    const gap = places.gap(at, left);
    if (taken !== undefined)
      carrying.stop(taken, 'inserts', numberTaken(taken, later, inAnnex(taken.node)));
    else if (gap === undefined)
      carrying.stop(first, 'inserts', withoutPlace(first, base, at, later, inAnnex(first.node)));
    else {
      carrying.inserts.push({ at: gap.at, entries: left });
      for (const entry of left) carrying.come(entry, gap.moved ? 'moved' : 'fits');
    }
  }
  return { ...carrying.done(), undone: places.changed() };
}

/** True where the later version has what was to come again, in the place where it was to come. */
function isMadeAgain(
  { entry }: Continued,
  { inserts }: Edits,
  places: PlacesIn,
  later: Baseline,
): boolean {
  const at = inserts.find(({ entries }) => entries.includes(entry))?.at;
  const room = at === undefined ? undefined : places.room(at);
  return (
    room !== undefined &&
    later.placesOf(later.identityOf(entry)).some((one) => one >= room.from && one < room.to)
  );
}

/** What was carried over so far. */
class Carrying {
  readonly replaced = new Map<number, Entry>();
  readonly inserts: Insert[] = [];
  /** What was to come again and has come already, or cannot go. */
  readonly settled = new Set<Entry>();
  readonly #deleted = new Set<number>();
  readonly #continued = new Map<number, Continued>();
  readonly #each: CarriedEdit[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #base: Baseline;
  readonly #later: Baseline;
  readonly #edits: Edits;
  /** Where what comes again is told of, by what comes. */
  readonly #again = new Map<Entry, number>();

  constructor(base: Baseline, later: Baseline, edits: Edits) {
    this.#base = base;
    this.#later = later;
    this.#edits = edits;
  }

  tell(entry: Entry, did: CarriedEdit['did'], became: CarriedEdit['became']): void {
    this.#each.push({ entry, did, became });
  }

  stop(entry: Entry, did: CarriedEdit['did'], diagnostic: Diagnostic): void {
    this.tell(entry, did, 'stops');
    this.#diagnostics.push(diagnostic);
  }

  delete(
    at: number,
    again: Continued | undefined,
    entry: Entry,
    did: CarriedEdit['did'],
    became: CarriedEdit['became'],
  ): void {
    this.#deleted.add(at);
    if (again !== undefined) {
      this.#continued.set(at, again);
      this.#again.set(again.entry, this.#each.length);
    }
    this.tell(entry, did, became);
  }

  /** Tells of what comes; of what comes again it is told where it goes. */
  come(entry: Entry, became: CarriedEdit['became']): void {
    const index = this.#again.get(entry);
    const told = index === undefined ? undefined : this.#each[index];
    if (index === undefined || told === undefined) this.tell(entry, 'inserts', became);
    else if (became === 'moved') this.#each[index] = { ...told, became };
  }

  /** True where the later version has the provision already; not where these edits take it from there. */
  isMade(entry: Entry): boolean {
    if (namedKey(entry) === undefined) return false;
    const there = this.#later
      .placesOf(this.#later.identityOf(entry))
      .filter((at) => !this.#deleted.has(at) && !this.replaced.has(at));
    // A part may be printed twice: what the base had already, the later version need not have got.
    const { deleted, replaced } = this.#edits;
    const before = this.#base
      .placesOf(this.#base.identityOf(entry))
      .filter((at) => !deleted.has(at) && !replaced.has(at));
    return there.length > before.length;
  }

  /** True where the later version has a provision of the number, which the edits do not take away. */
  isTaken(entry: Entry): boolean {
    const at = this.#later.placeNamed(entry);
    if (at === -1 || this.#deleted.has(at)) return false;
    if (entry.node.type === 'part' && this.#base.placeNamed(entry) !== -1) return false;
    return (this.replaced.get(at)?.name ?? entry.name) === entry.name;
  }

  done(): Omit<CarriedOver, 'undone'> {
    const { replaced } = this;
    const inserts = [...this.inserts].sort((one, other) => one.at - other.at);
    const isCarried = this.#diagnostics.length === 0;
    return {
      edits: isCarried
        ? { replaced, deleted: this.#deleted, inserts, continued: this.#continued }
        : undefined,
      each: this.#each,
      diagnostics: this.#diagnostics,
    };
  }
}
