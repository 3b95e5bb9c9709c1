/**
 * What an annex does, and what became of it in a later version, in words.
 */
import type { Amendment } from './amendments.ts';
import type { CarriedEdit, CarriedOver } from './carry-over.ts';
import { calledEntry, type Entry } from './entries.ts';
import type { Deed } from './instructions.ts';
import { numbersInWords } from './numbers-in-words.ts';

/** Verbs by their deeds, in the order in which they are told. */
const VERBS: readonly (readonly [deed: Deed, verb: string])[] = [
  ['insert', 'inserts'],
  ['delete', 'deletes'],
  ['replace', 'replaces'],
  ['move', 'moves'],
  ['renumber', 'renumbers'],
  ['amend', 'changes'],
];

/** "Inserts D10.22 to D10.28; renumbers K2.3 and K2.4 as K2.4 and K2.5; changes K2.4". */
export function amendmentsInWords(amendments: readonly Amendment[]): string {
  const words = VERBS.flatMap(([deed, verb]): string[] => {
    const all = amendments.filter(({ deeds }) => deeds.includes(deed));
    if (all.length === 0) return [];
    const before = all.flatMap(({ old }) => (old?.old ? [old.old] : []));
    const after = all.flatMap((one) => (one.new?.new ? [one.new.new] : []));
    if (deed === 'renumber') return [`${verb} ${listed(before)} as ${listed(after)}`];
    return [`${verb} ${listed(deed === 'delete' || deed === 'move' ? before : after)}`];
  }).join('; ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "1.2 still fits; 1.3 no longer fits": each change of an annex in a later version. */
export function carriedInWords({ each }: Pick<CarriedOver, 'each'>): string {
  return FATES.flatMap(([became, one, many]): string[] => {
    const all = each.filter((edit) => edit.became === became).map(({ entry }) => entry);
    const names = new Set(all.map(calledEntry));
    return all.length === 0 ? [] : [`${listed(all)} ${names.size === 1 ? one : many}`];
  }).join('; ');
}

const FATES: readonly (readonly [became: CarriedEdit['became'], one: string, many: string])[] = [
  ['fits', 'still fits', 'still fit'],
  ['moved', 'fits in another place', 'fit in other places'],
  ['made', 'is made already', 'are made already'],
  ['stops', 'no longer fits', 'no longer fit'],
];

/** So many names are told; of more, that there are more. */
const MOST_NAMES = 6;

/** "K2.1 and K2.4": what the version that an annex makes would undo of the later one. */
export function undoneInWords({ undone }: Pick<CarriedOver, 'undone'>): string {
  const more = undone.length - MOST_NAMES;
  if (more <= 0) return numbersInWords(undone);
  return numbersInWords([...undone.slice(0, MOST_NAMES), `${String(more)} more`]);
}

/** Names with an “and” before the last; numbers in a row as a range. */
function listed(entries: readonly Entry[]): string {
  return numbersInWords([...new Set(entries.map(calledEntry))]);
}
