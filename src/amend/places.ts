/**
 * The place of an insertion that no context gives: from its number among numbers, from its letters
 * among definitions.
 */
import { compareNumbers, partNumberOf } from '../model/identifiers.ts';
import type { Entry } from './entries.ts';

/**
 * Where entries that are inserted together belong: the place in the row that they come before; or
 * nothing, where neither number nor letters say.
 */
export function placeByName(inserted: readonly Entry[], row: readonly Entry[]): number | undefined {
  if (row.length === 0) return 0;
  // Headings belong to what they stand over.
  const telling = inserted.find(({ node }) =>
    ['clause', 'termDefinition', 'part'].includes(node.type),
  );
  if (telling === undefined) return undefined;
  if (telling.node.type === 'termDefinition') return placeOfDefinition(telling, row);
  return placeOfNumber(telling.name, row);
}

/** After the last entry whose number comes before it, and what stands below that. */
function placeOfNumber(number: string, row: readonly Entry[]): number | undefined {
  let after = -1;
  let first = -1;
  row.forEach((entry, index) => {
    if (!isNumbered(entry)) return;
    if (first === -1) first = index;
    if (compareNumbers(numberFor(entry, number), number) < 0) after = index;
  });
  if (first === -1) return undefined;
  if (after === -1) return headingsBefore(row, first);
  let at = after + 1;
  // What is no heading and has no number belongs to what it stands after.
  while (at < row.length && isLoose(row[at])) at += 1;
  return at;
}

/** A part's heading stands before all clauses of the part. */
function numberFor({ name, node }: Entry, number: string): string {
  return node.type === 'part' && partNumberOf(number) === name ? '' : name;
}

function isNumbered({ node }: Entry): boolean {
  return node.type === 'clause' || node.type === 'part';
}

function isLoose(entry: Entry | undefined): boolean {
  return entry !== undefined && !isNumbered(entry) && !/heading/i.test(entry.node.type);
}

/** The place before the sub-headings over an entry. */
function headingsBefore(row: readonly Entry[], at: number): number {
  let place = at;
  while (place > 0 && /heading/i.test(row[place - 1]?.node.type ?? '')) place -= 1;
  return place;
}

/** Before the first definition that comes after it in the alphabet, in the list with the most. */
function placeOfDefinition(definition: Entry, row: readonly Entry[]): number | undefined {
  const lists = Map.groupBy(
    row.map((entry, index) => ({ entry, index })).filter(({ entry }) => entry.list !== undefined),
    ({ entry }) => entry.list,
  );
  const [longest] = [...lists.values()].sort((one, other) => other.length - one.length);
  if (longest === undefined) return undefined;
  const next = longest.find(({ entry }) => compareTerms(entry.name, definition.name) > 0);
  return next?.index ?? (longest.at(-1)?.index ?? 0) + 1;
}

/** Orders terms as a list of definitions does: capitals, hyphens and quotation marks aside. */
export function compareTerms(one: string, other: string): number {
  return LETTERS.compare(lettersOf(one), lettersOf(other));
}

function lettersOf(term: string): string {
  return term
    .replaceAll(/[^\p{L}\p{N}\s]+/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const LETTERS = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** True where a row of names of one kind is in order at a place. */
export function isInOrder(
  before: Entry | undefined,
  entry: Entry,
  after: Entry | undefined,
): boolean {
  const compare = (one: Entry, other: Entry): number => {
    if (one.node.type === 'termDefinition' && other.node.type === 'termDefinition') {
      return compareTerms(one.name, other.name);
    }
    return one.node.type === 'clause' && other.node.type === 'clause'
      ? compareNumbers(one.name, other.name)
      : -1;
  };
  return (
    (before === undefined || compare(before, entry) <= 0) &&
    (after === undefined || compare(entry, after) <= 0)
  );
}
