/**
 * Insertions that one modification makes in a place that another takes away: between provisions that
 * go, under a heading that goes, or into a part that goes or is numbered otherwise.
 */
import { partNumberOf } from '../model/identifiers.ts';
import type { Baseline } from './baseline.ts';
import type { Edits } from './edit-row.ts';
import { calledEntry, type Entry } from './entries.ts';
import { tellingEntry } from './insert-order.ts';

/** An insertion that loses its place. */
interface LostPlace {
  /** What is inserted. */
  readonly coming: Entry;
  /** What the deleting one does, and to what: "deletes the heading of K1". */
  readonly does: string;
  /** How the insertion stands to it: "into which", "between which". */
  readonly relation: string;
}

/**
 * The insertions of one set of edits that lose their place by another.
 *
 * @param edits those that take away.
 * @param others those that insert.
 */
export function lostPlaces(edits: Edits, others: Edits, { entries: row }: Baseline): LostPlace[] {
  if (edits.deleted.size + edits.replaced.size === 0) return [];
  return others.inserts.flatMap(({ at, entries }): LostPlace[] => {
    const [coming] = entries;
    if (coming === undefined) return [];
    const lost = lostPart(edits, others, entries, at, row) ?? lostHeading(edits, entries, at, row);
    if (lost !== undefined) return [{ coming: tellingEntry(entries) ?? coming, ...lost }];
    const [before, after] = [row[at - 1], row[at]];
    if (before === undefined || after === undefined) return [];
    if (!edits.deleted.has(at - 1) || !edits.deleted.has(at)) return [];
    const does = `deletes ${calledEntry(before)} and ${calledEntry(after)}`;
    return [{ coming, does, relation: 'between which' }];
  });
}

/** The part that an insertion belongs to, where it goes or gets another number. */
function lostPart(
  edits: Edits,
  others: Edits,
  entries: readonly Entry[],
  at: number,
  row: readonly Entry[],
): Omit<LostPlace, 'coming'> | undefined {
  const telling = tellingEntry(entries);
  if (telling?.node.type === 'part') return undefined;
  const place =
    telling?.node.type === 'clause'
      ? row.findIndex(
          ({ node }) => node.type === 'part' && node.number === partNumberOf(telling.name),
        )
      : row.findLastIndex(({ node }, index) => index < at && node.type === 'part');
  const part = row[place];
  if (part === undefined) return undefined;
  const there = edits.replaced.get(place) ?? edits.continued.get(place)?.entry;
  const isGone = there === undefined && edits.deleted.has(place);
  const isRenumbered = there !== undefined && there.name !== part.name;
  // Another part of the number, by either of the two, is a collision of numbers or none.
  if (!(isGone || isRenumbered) || bringsPart(edits, part) || bringsPart(others, part))
    return undefined;
  const does = isGone
    ? `deletes ${calledEntry(part)}`
    : `renumbers ${part.name} as ${there?.name ?? ''}`;
  return { does, relation: 'into which' };
}

function bringsPart({ inserts, replaced }: Edits, { name }: Entry): boolean {
  const coming = [...inserts.flatMap(({ entries }) => entries), ...replaced.values()];
  return coming.some((entry) => entry.node.type === 'part' && entry.name === name);
}

/** The heading that an insertion stands under, where it goes; not where it brings its own. */
function lostHeading(
  { deleted, continued, inserts }: Edits,
  entries: readonly Entry[],
  at: number,
  row: readonly Entry[],
): Omit<LostPlace, 'coming'> | undefined {
  const [first] = entries;
  if (first === undefined || isHeading(first)) return undefined;
  const place = row.findLastIndex((entry, index) => index < at && isHeading(entry));
  const heading = row[place];
  if (heading === undefined || heading.node.type === 'part') return undefined;
  if (!deleted.has(place) || continued.has(place)) return undefined;
  const isReplaced = inserts.some(
    (one) => (one.at === place || one.at === place + 1) && one.entries.some(isHeading),
  );
  if (isReplaced) return undefined;
  return { does: `deletes ${calledEntry(heading)}`, relation: 'under which' };
}

function isHeading({ node }: Entry): boolean {
  return node.type === 'part' || node.type === 'subHeading' || node.type === 'heading';
}
