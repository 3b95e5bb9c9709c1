/**
 * The days of an entry of a feed. No clock is asked: a change is dated by what the content says of it.
 */
import { recordOf } from '../library/published.ts';
import type { Day, Modification, Version } from '../library/types.ts';
import type { Publication } from './publication.ts';

interface EntryDays {
  readonly updated: Day;
  readonly published: Day;
}

/**
 * The days of a version: it changed when it was recorded as published (`published.yaml`), or else when
 * it came into force, or else on the day for which the status of its modifications is told. It was
 * first known by then at the latest: on the day of the first report, where that is earlier.
 */
export function versionDays({ library, modificationOf }: Publication, version: Version): EntryDays {
  const recorded = recordOf(library, version)?.on;
  const commenced = version.inForceFrom ?? version.inForceOn;
  const makers = version.modifications.map(modificationOf);
  const told = makers.map(statusDay).sort().at(-1);
  const updated = recorded ?? commenced ?? told ?? library.code.asAt;
  const known = [
    updated,
    ...(commenced === undefined ? [] : [commenced]),
    ...makers.map(({ date }) => date),
  ];
  return { updated, published: known.sort()[0] ?? updated };
}

/** The days of a modification: its status is of one day, its report of another. */
export function modificationDays(modification: Modification): EntryDays {
  const updated = statusDay(modification);
  return { updated, published: [updated, modification.date].sort()[0] ?? updated };
}

function statusDay({ date, statusOn }: Modification): Day {
  return date > statusOn ? date : statusOn;
}
