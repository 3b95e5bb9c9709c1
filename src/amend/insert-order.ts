/**
 * Which of two insertions at one place comes first: their numbers or letters say so, or nothing does.
 */
import { compareNumbers } from '../model/identifiers.ts';
import type { Entry } from './entries.ts';
import { compareTerms } from './places.ts';

/** The first entry with a number or a term, which says where a group belongs. */
export function tellingEntry(entries: readonly Entry[]): Entry | undefined {
  return entries.find(({ node }) => ['clause', 'termDefinition', 'part'].includes(node.type));
}

/** What an entry may be only once in a document: “Tug” and “tug” are one term. */
export function namedKey({ node, name }: Entry): string | undefined {
  if (name === '') return undefined;
  if (node.type === 'clause' || node.type === 'part') return `${node.type} ${name}`;
  return node.type === 'termDefinition' ? `term ${name.toLowerCase()}` : undefined;
}

/** Orders two entries of one kind; nothing for those that have no order. */
export function compareEntries(one: Entry, other: Entry): number | undefined {
  const isTerm = (entry: Entry): boolean => entry.node.type === 'termDefinition';
  const isNumbered = ({ node }: Entry): boolean => node.type === 'clause' || node.type === 'part';
  if (isTerm(one) && isTerm(other)) return compareTerms(one.name, other.name);
  if (isNumbered(one) && isNumbered(other)) return compareNumbers(one.name, other.name);
  return undefined;
}

/**
 * Groups that are inserted at one place, as one: each whole, or entry by entry where all are
 * definitions. Nothing where neither numbers nor letters say which comes first.
 */
export function inOrder(groups: readonly (readonly Entry[])[]): Entry[] | undefined {
  const all = groups.flat();
  // One annex says itself what comes first.
  if (groups.length === 1) return all;
  if (all.every(({ node }) => node.type === 'termDefinition')) {
    return all.sort((a, b) => compareTerms(a.name, b.name));
  }
  const isOrdered = groups.every((one, index) =>
    groups.slice(index + 1).every((other) => groupOrder(one, other) !== undefined),
  );
  if (!isOrdered) return undefined;
  return [...groups].sort((one, other) => groupOrder(one, other) ?? 0).flat();
}

/** Below 0 where all of one group comes before all of the other; nothing where they interlock. */
function groupOrder(one: readonly Entry[], other: readonly Entry[]): number | undefined {
  const [ones, others] = [one, other].map((group) =>
    group.filter((entry) => tellingEntry([entry]) !== undefined),
  ) as [Entry[], Entry[]];
  const signs = new Set<number>();
  for (const a of ones) {
    for (const b of others) {
      const order = compareEntries(a, b);
      if (order === undefined || order === 0) return undefined;
      signs.add(Math.sign(order));
    }
  }
  const [sign, ...more] = signs;
  return more.length > 0 ? undefined : sign;
}
