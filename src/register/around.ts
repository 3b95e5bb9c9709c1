/**
 * What is around words: as much as is needed to read what they cite.
 */
import { scheduleNumber } from '../model/identifiers.ts';
import type { LegalNode } from '../model/nodes.ts';
import { numberOfHeading } from './heading-numbers.ts';
import { nameBelow, type Provision } from './provisions.ts';

/** Where words stand, as much as is needed to read them. */
export interface Around {
  /** The name of the provision around: "D10.19(a)", a defined term; empty for none. */
  readonly name: string;
  /** The number of the clause or part around: "D10.19"; empty for none. */
  readonly number: string;
  /** The Schedule or Annex of the document around: “Schedule 1”. */
  readonly schedule?: string;
}

export const NOTHING_AROUND: Around = { name: '', number: '' };

/** What is around the words in a node, by what is around the node. */
export function aroundIn(node: LegalNode, around: Around): Around {
  const named = nameBelow(node, around.name);
  const schedule = node.data?.schedule?.name ?? around.schedule;
  if (named === undefined)
    return schedule === around.schedule ? around : aroundWith(around, schedule);
  const numbered = named.kind === 'part' || named.kind === 'clause';
  const number = numbered ? named.name : around.number;
  return aroundWith({ name: named.name, number }, schedule);
}

function aroundWith({ name, number }: Around, schedule: string | undefined): Around {
  return schedule === undefined ? { name, number } : { name, number, schedule };
}

/** A provision and what it stands in, from the innermost. */
export function* chainOf(provision: Provision | undefined): Generator<Provision> {
  for (let at = provision; at !== undefined; at = at.within) yield at;
}

/** The clause that a provision is, or stands in. */
export function clauseAround(provision: Provision | undefined): Provision | undefined {
  let at = provision;
  while (at !== undefined && at.kind !== 'clause') at = at.within;
  return at;
}

/**
 * What is around the words of a provision.
 *
 * @param schedule the Schedule that the words stand in; that of the provision where it is left out.
 */
export function aroundOf(
  provision: Provision | undefined,
  schedule: string | undefined = provision?.schedule?.name,
): Around {
  if (provision === undefined) return aroundWith(NOTHING_AROUND, schedule);
  let at: Provision | undefined = provision;
  while (at !== undefined && at.kind !== 'part' && at.kind !== 'clause') at = at.within;
  // A limb under a numbered heading is one of what the heading names: "(1)" under "Article 6".
  const own = provision.name.startsWith('(') ? numberOfHeading(provision.heading) : '';
  const again =
    own !== '' && provision.schedule?.again === true ? provision.schedule.name : undefined;
  const above = again === undefined ? own : scheduleNumber(again, own);
  return aroundWith({ name: above + provision.name, number: at?.name ?? '' }, schedule);
}
