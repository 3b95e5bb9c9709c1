/**
 * The life of a modification in one line: what its report says was done, where it stood on the day
 * of its status, what was planned then, and the days on which it may take effect.
 */
import type { Day, Modification } from '../library/types.ts';
import { releaseAddress } from './addresses.ts';
import { modificationNotice } from './modification-head.ts';
import type { TimelineEntry } from './page-models.ts';
import { readPrintedDays, type DaySpan } from './printed-days.ts';
import type { Publication } from './publication.ts';
import { dayWords } from './words.ts';

/** Every event, in the order of the report, with the status among them. */
export function modificationTimeline(
  publication: Publication,
  modification: Modification,
): TimelineEntry[] {
  const day = modification.statusOn;
  const events = modification.timetable.map(({ event, date }): TimelineEntry => ({
    kind: 'event',
    date,
    ...standing(day, readPrintedDays(date)),
    words: [{ text: event }],
  }));
  const effects = modification.implementation.map(
    ({ date, release: id, condition }, index): TimelineEntry => {
      const release = publication.library.releases.find((one) => one.id === id);
      return {
        kind: 'effect',
        ...(index === 0 && { anchor: 'implementation' }),
        date: dayWords(date),
        ...standing(day, { first: date, last: date }),
        words: [
          { text: EFFECTS[modification.status] },
          ...(release
            ? [{ text: ', ' }, { text: release.title, href: releaseAddress(release.id) }]
            : []),
          { text: `: ${condition}` },
        ],
      };
    },
  );
  const all = [...events, ...effects];
  const at = all.findIndex(({ when }) => when === 'under way' || when === 'to come');
  const { status, label } = modificationNotice(modification);
  const now: TimelineEntry = {
    kind: 'status',
    date: dayWords(day),
    when: 'done',
    lead: '',
    words: [{ text: 'Where it stood on this day.' }],
    status,
    label,
  };
  return at === -1 ? [...all, now] : all.toSpliced(at, 0, now);
}

/** What is said of a day of effect. */
const EFFECTS: Readonly<Record<Modification['status'], string>> = {
  proposed: 'May take effect',
  planned: 'Planned to take effect',
  approved: 'Takes effect',
  'in-force': 'Took effect',
  superseded: 'Would have taken effect',
  withdrawn: 'Would have taken effect',
};

/** Where an event stood on a day; what cannot be read is not told. */
function standing(day: Day, span: DaySpan | undefined): Pick<TimelineEntry, 'when' | 'lead'> {
  if (span === undefined) return { when: 'not told', lead: '' };
  if (span.last < day) return { when: 'done', lead: '' };
  return span.first > day
    ? { when: 'to come', lead: 'To come' }
    : { when: 'under way', lead: 'Under way' };
}
