/**
 * The code at each day on which it changes: the texts that were read together, those in force, and
 * those that are planned.
 */
import { remembered } from '../model/once.ts';
import { inForce, type Consolidation } from '../library/consolidations.ts';
import { pastDays, plannedDays, type PlannedDay } from '../library/dates.ts';
import type { Day } from '../library/types.ts';
import type { Status } from '../model/lifecycle.ts';
import type { MadeTogether } from './made-together.ts';
import type { Publication } from './publication.ts';

/** The texts from one day until the day before the next. */
export interface CodeDay {
  readonly from: Day;
  /** The first day of the next texts; none where none are known or planned. */
  readonly next: Day | undefined;
  /** Superseded, in force, or what the modifications that make it are. */
  readonly status: Status;
  readonly consolidation: Consolidation;
  /** The consolidation before; none before the first day. */
  readonly before: Consolidation | undefined;
  /** Of a planned day: which modifications make it, and what they make. */
  readonly planned?: PlannedDay & { readonly texts: MadeTogether };
}

/** Every such day, the earliest first. */
export const codeDays = remembered(({ library, planned }: Publication): readonly CodeDay[] => {
  const current = inForce(library);
  const past = pastDays(library).map(({ from, versions }, index, all) => {
    const isLast = index === all.length - 1;
    const status: Status = isLast ? 'in-force' : 'superseded';
    return {
      from,
      status,
      consolidation: isLast ? current : { id: `at-${from}`, versions },
    };
  });
  const coming = plannedDays(library).map((day) => ({
    from: day.from,
    status: leastCertain(
      library.modifications.filter(({ id }) => day.made.includes(id)).map(({ status }) => status),
    ),
    consolidation: planned.consolidationWith(day.made),
    planned: { ...day, texts: planned.madeBy(day.made) },
  }));
  const days = [...past, ...coming];
  return days.map((day, index) => ({
    ...day,
    next: days[index + 1]?.from,
    before: days[index - 1]?.consolidation,
  }));
});

/** What is only as certain as the least certain of its parts. */
function leastCertain(statuses: readonly Status[]): Status {
  const order: readonly Status[] = ['proposed', 'planned', 'approved'];
  return order.find((status) => statuses.includes(status)) ?? 'planned';
}
