/**
 * The provisions of a text by what they stand in, so that nobody looks through all of them for the limbs
 * of one clause.
 */
import { remembered } from '../model/once.ts';
import type { Provision, ProvisionIndex } from '../register/provisions.ts';

const byWithin = remembered(
  ({ all }: ProvisionIndex): ReadonlyMap<Provision | undefined, readonly Provision[]> =>
    Map.groupBy(all, ({ within }) => within),
);

/** What stands right in a provision, in reading order; what stands in none for nothing. */
export function provisionsWithin(
  index: ProvisionIndex,
  within: Provision | undefined,
): readonly Provision[] {
  return byWithin(index).get(within) ?? [];
}
