/**
 * The days on which the code changes: those on which versions came into force, and those for which
 * modifications are planned. Between two of them the same texts are read together.
 */
import type { DocumentId, ModificationId } from '../model/identifiers.ts';
import type { Status } from '../model/lifecycle.ts';
import type { CodeDocument, Day, Library, Release, Version } from './types.ts';

/** The texts that were in force together, from a day on. */
interface PastDay {
  readonly from: Day;
  readonly versions: ReadonlyMap<DocumentId, Version>;
}

/** What is planned for a day. */
export interface PlannedDay {
  readonly from: Day;
  /** Planned for this day. */
  readonly coming: readonly ModificationId[];
  /** Planned for this day or an earlier one: those that are made by then, if all are. */
  readonly made: readonly ModificationId[];
  readonly releases: readonly Release[];
}

/** True for a modification, a release or a text that may still come. */
export function isPending({ status }: { readonly status: Status }): boolean {
  return status === 'proposed' || status === 'planned' || status === 'approved';
}

/**
 * The days on which texts came into force, the earliest first; a version of which only a day is known
 * on which a source shows it in force counts from that day. What stood before the first day is not
 * known.
 */
export function pastDays(library: Library): PastDay[] {
  const documents = [...library.documents, ...library.policies];
  const days = documents.flatMap(({ versions }) => versions.flatMap(firstDay));
  return [...new Set(days)].sort().map((from) => ({
    from,
    versions: new Map(
      documents.flatMap((document): [DocumentId, Version][] => {
        const version = versionAt(document, from);
        return version === undefined ? [] : [[document.id, version]];
      }),
    ),
  }));
}

/** The version of a document that is known to be in force on a day; none where none is. */
function versionAt({ versions }: CodeDocument, day: Day): Version | undefined {
  const begun = versions.filter((version) => firstDay(version).some((from) => from <= day));
  return begun.reduce<Version | undefined>((latest, version) => {
    if (latest === undefined) return version;
    return (firstDay(latest)[0] ?? '') <= (firstDay(version)[0] ?? '') ? version : latest;
  }, undefined);
}

/** The day from which a version is known to be, or to have been, in force; of proposals there is none. */
function firstDay({ status, inForceFrom, inForceOn }: Version): Day[] {
  if (status !== 'in-force' && status !== 'superseded') return [];
  const day = inForceFrom ?? inForceOn;
  return day === undefined ? [] : [day];
}

/**
 * The days after the content's own for which pending modifications are planned, by their reports or
 * by a release, the earliest first.
 */
export function plannedDays({ code, modifications, releases }: Library): PlannedDay[] {
  const planned = new Map<Day, Set<ModificationId>>();
  const plan = (day: Day, id: ModificationId): void => {
    if (day <= code.asAt) return;
    planned.set(day, (planned.get(day) ?? new Set()).add(id));
  };
  const pending = modifications.filter(isPending);
  for (const { id, implementation } of pending)
    for (const { date } of implementation) plan(date, id);
  for (const release of releases.filter(isPending)) {
    for (const { modification } of release.modifications) {
      if (pending.some(({ id }) => id === modification)) plan(release.date, modification);
    }
  }
  const made = new Set<ModificationId>();
  return [...planned]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([from, coming]) => {
      for (const id of coming) made.add(id);
      return {
        from,
        coming: [...coming].sort(),
        made: [...made].sort(),
        releases: releases.filter(({ date, status }) => date === from && isPending({ status })),
      };
    });
}
