/**
 * What an annex does to a version, as edits of its row of entries. Everything that is done with
 * amendments (applying, collisions, carrying over) is done with these.
 */
import type { Position } from 'unist';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { calledEntry, wordsOf, type Entry, type MarkedEntry } from './entries.ts';
import type { Baseline } from './baseline.ts';
import { locate, named, placeOf } from './locate.ts';
import { isInOrder, placeByName } from './places.ts';
import type { AmendedText, Passage } from './read-annex.ts';

/** Entries that come before a place of the row. */
export interface Insert {
  /** 0 is before the first entry, the length of the row after the last. */
  readonly at: number;
  readonly entries: readonly Entry[];
}

/** Edits of one row of entries. Places are those of the row before any edit. */
export interface Edits {
  readonly replaced: ReadonlyMap<number, Entry>;
  readonly deleted: ReadonlySet<number>;
  /** In the order of their places; those of one place in the order in which they come. */
  readonly inserts: readonly Insert[];
  /** Where the annex has what is replaced or deleted, by its place in the row. */
  readonly marked?: ReadonlyMap<number, Position>;
}

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
    for (const { status, new: fresh, old, position } of passage.entries) {
      if (old === undefined) {
        if (fresh !== undefined) coming.push(fresh);
        continue;
      }
      place();
      if (status !== 'context' && (replaced.has(next) || deleted.has(next))) {
        diagnostics.push(madeTwice(old, passage, file));
      }
      if (status === 'changed' && fresh !== undefined)
        replaced.set(next, inPlaceOf(fresh, baseline.entries[next]));
      if (status === 'deleted') deleted.add(next);
      if (status !== 'context' && position !== undefined) marked.set(next, position);
      next += 1;
    }
    place();
  }
  inserts.sort((one, other) => one.at - other.at);
  const edits: Edits = { replaced, deleted, inserts, marked };
  if (diagnostics.length === 0) diagnostics.push(...numbersTaken(amended, edits, baseline, file));
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

function unplaced({ entries }: Passage, { text }: Baseline, file: string): Diagnostic {
  const [first] = entries;
  return diagnose({
    file,
    place: first?.position?.start,
    rule: 'amendment-without-place',
    severity: 'error',
    found: `Found ${first?.new ? calledEntry(first.new) : 'text'} inserted without context, and no number or term that gives it a place in ${named(text)} (${text.file}).`,
    expected: 'Expected the text before or after it, unmarked, as context.',
    mend: `Copy a clause or heading beside it from ${named(text)}.`,
  });
}

/** Why a passage does not fit: where all that it does is done already, that is why. */
function alreadyMade(
  { entries, instruction, position }: Passage,
  baseline: Baseline,
  file: string,
  otherwise: Diagnostic,
): Diagnostic[] {
  const changing = entries.filter(({ status }) => status !== 'context');
  const isDone = ({ old, new: fresh }: MarkedEntry): boolean => {
    const has = (entry: Entry): boolean => baseline.placesOf(baseline.identityOf(entry)).length > 0;
    return (fresh === undefined || has(fresh)) && (old === undefined || !has(old));
  };
  const isNew = changing.some(({ new: fresh }) => fresh !== undefined);
  if (!isNew || !changing.every(isDone)) return [otherwise];
  const first = changing.find(({ new: one }) => one !== undefined);
  const fresh = first?.new;
  const at = fresh && baseline.entries[baseline.placesOf(baseline.identityOf(fresh))[0] ?? 0];
  return [
    twice(baseline, file, instruction?.words, first?.position?.start ?? position?.start, fresh, at),
  ];
}

function twice(
  { text }: Baseline,
  file: string,
  instruction: string | undefined,
  place: { line: number; column: number } | undefined,
  fresh: Entry | undefined,
  at: Entry | undefined,
): Diagnostic {
  const what = fresh === undefined ? 'a deletion' : calledEntry(fresh);
  const under = instruction === undefined ? '' : ` under “${instruction}”`;
  return diagnose({
    file,
    place,
    rule: 'amendment-already-made',
    severity: 'error',
    found: `Found ${what}${under}, which ${named(text)} has already (${placeOf(text.file, at?.node.position?.start)}).`,
    expected: 'Expected a version to which the amendment has not been made.',
    mend: 'Check the base in the front matter: the amendment would be made twice.',
  });
}

function madeTwice(old: Entry, { position }: Passage, file: string): Diagnostic {
  return diagnose({
    file,
    place: position?.start,
    rule: 'amendment-made-twice',
    severity: 'error',
    found: `Found two passages of the annex that both change ${calledEntry(old)}.`,
    expected: 'Expected each provision to be changed in one passage.',
    mend: 'Put both changes into one passage, or unmark one of the two.',
  });
}

/** The row after the edits. */
export function editRow(row: readonly Entry[], { replaced, deleted, inserts }: Edits): Entry[] {
  const result: Entry[] = [];
  let next = 0;
  for (let at = 0; at <= row.length; at += 1) {
    for (let insert = inserts[next]; insert?.at === at; insert = inserts[next]) {
      result.push(
        ...insert.entries.map((entry) => inListOf(entry, result.at(-1) ?? row[at - 1], row[at])),
      );
      next += 1;
    }
    const entry = row[at];
    if (entry === undefined || deleted.has(at)) continue;
    result.push(replaced.get(at) ?? entry);
  }
  return result;
}

/** A definition that is inserted becomes one of the list beside it. */
function inListOf(entry: Entry, before: Entry | undefined, after: Entry | undefined): Entry {
  if (entry.list === undefined) return entry;
  return { ...entry, list: before?.list ?? after?.list ?? entry.list };
}

/** Numbers and terms that would stand twice afterwards. */
function numbersTaken(
  { passages }: AmendedText,
  edits: Edits,
  baseline: Baseline,
  file: string,
): Diagnostic[] {
  const coming = passages.flatMap(({ entries }) =>
    entries.filter(({ status }) => status === 'inserted' || status === 'changed'),
  );
  const after = editRow(baseline.entries, edits);
  const counts = new Map<string, Entry[]>();
  for (const entry of after) {
    if (entry.node.type !== 'clause' && entry.node.type !== 'termDefinition') continue;
    const key = `${entry.node.type} ${entry.name}`;
    const same = (counts.get(key) ?? []).filter(({ list }) => list === entry.list);
    counts.set(key, [...same, entry]);
  }
  return coming.flatMap(({ new: fresh, position }): Diagnostic[] => {
    if (fresh === undefined) return [];
    const same = counts.get(`${fresh.node.type} ${fresh.name}`) ?? [];
    if (same.length < 2) return [];
    const at = baseline.placeNamed(fresh);
    const there = baseline.entries[at];
    if (there !== undefined && wordsOf(there.node) === wordsOf(fresh.node)) {
      return [twice(baseline, file, undefined, position?.start, fresh, there)];
    }
    return [numberTaken(fresh, there, baseline, position?.start, file)];
  });
}

function numberTaken(
  fresh: Entry,
  there: Entry | undefined,
  { text }: Baseline,
  place: { line: number; column: number } | undefined,
  file: string,
): Diagnostic {
  const where =
    there === undefined
      ? 'elsewhere in the annex'
      : `in ${named(text)} (${placeOf(text.file, there.node.position?.start)})`;
  return diagnose({
    file,
    place,
    rule: 'amendment-number-taken',
    severity: 'error',
    found: `Found ${calledEntry(fresh)} inserted, which stands already ${where}.`,
    expected: 'Expected each number and each term once in a document.',
    mend: 'Give it another number; or mark the existing one as deleted or renumbered.',
  });
}

/** Insertions whose number or letters do not fit the place that their context gives them. */
function outOfOrder(
  { passages }: AmendedText,
  { inserts, deleted }: Edits,
  { entries, text }: Baseline,
  file: string,
): Diagnostic[] {
  const positions = new Map(
    passages.flatMap((passage) =>
      passage.entries.map((marked) => [marked.new, marked.position] as const),
    ),
  );
  return inserts.flatMap(({ at, entries: coming }) =>
    coming.flatMap((entry, index): Diagnostic[] => {
      const before = coming[index - 1] ?? lastKept(entries, at - 1, deleted);
      const after = coming[index + 1] ?? firstKept(entries, at, deleted);
      if (isInOrder(before, entry, after)) return [];
      const between = [before, after].flatMap((one) => (one ? [calledEntry(one)] : []));
      return [
        diagnose({
          file,
          place: positions.get(entry)?.start,
          rule: 'amendment-order',
          severity: 'warning',
          found: `Found ${calledEntry(entry)} inserted between ${between.join(' and ')} of ${named(text)}.`,
          expected: 'Expected numbers to count up, and definitions in the order of the alphabet.',
          mend: 'Move it in the annex and in the version that it makes, unless the place is meant.',
        }),
      ];
    }),
  );
}

function lastKept(
  row: readonly Entry[],
  from: number,
  deleted: ReadonlySet<number>,
): Entry | undefined {
  for (let at = from; at >= 0; at -= 1) if (!deleted.has(at)) return row[at];
  return undefined;
}

function firstKept(
  row: readonly Entry[],
  from: number,
  deleted: ReadonlySet<number>,
): Entry | undefined {
  for (let at = from; at < row.length; at += 1) if (!deleted.has(at)) return row[at];
  return undefined;
}
