/**
 * Which terms mean something else because of their own definitions, and what happened to those.
 */
import type { TermKey } from '../model/identifiers.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import { meaningOf, type MeaningPlace } from '../register/meanings.ts';
import type { Provision } from '../register/provisions.ts';
import type { Register } from '../register/register.ts';
import { placeOf } from '../register/relations.ts';
import type { Continuity, DefinitionPair } from './continuity.ts';
import type { Pairing } from './pairing.ts';
import type { Cause } from './types.ts';

/** What is compared. */
export interface Comparison {
  readonly old: Register;
  readonly new: Register;
  readonly pairing: Pairing;
  readonly continuity: Continuity;
}

/** The terms whose own definitions changed what they say or where they lead. */
export function causesOf(comparison: Comparison): ReadonlyMap<TermKey, readonly Cause[]> {
  const causes = new Map<TermKey, Cause[]>();
  for (const [key, pairs] of comparison.continuity.pairs) {
    const own = pairs.flatMap((pair) => causeOf(pair, pairs, comparison) ?? []);
    const all = own.length > 0 ? own : pairs.flatMap((pair) => ledBy(pair, comparison) ?? []);
    if (all.length > 0) causes.set(key, all);
  }
  return causes;
}

function causeOf(
  { old, new: fresh }: DefinitionPair,
  all: readonly DefinitionPair[],
  { pairing, old: before, new: after }: Comparison,
): Cause | undefined {
  if (fresh === undefined) {
    return old === undefined || leadsToKept(old, before, all)
      ? undefined
      : { kind: 'removed', old };
  }
  if (old === undefined) {
    return leadsToKept(fresh, after, all) ? undefined : { kind: 'inserted', new: fresh };
  }
  if (old.provision === fresh.provision) return undefined;
  const [was, is] = [placeOf(old), placeOf(fresh)];
  const changed =
    pairing.oldOf(is) === was && old.form === fresh.form
      ? pairing.isChanged(is) || leadInChanged(is, pairing)
      : flat(old.words) !== flat(fresh.words);
  return changed ? { kind: 'changed', old, new: fresh } : undefined;
}

/** A signpost to a definition of the same term that is there before and after says nothing new. */
function leadsToKept(
  signpost: Definition,
  register: Register,
  all: readonly DefinitionPair[],
): boolean {
  if (signpost.nature !== 'signpost') return false;
  const { place } = meaningOf(signpost, register);
  if (place.kind !== 'definition') return false;
  return all.some(
    ({ old, new: fresh }) =>
      old !== undefined &&
      fresh !== undefined &&
      (old === place.definition || fresh === place.definition),
  );
}

/** Words of a clause that a limb of it which defines reads on from. */
function leadInChanged(place: Provision, pairing: Pairing): boolean {
  for (let at = place; at.kind === 'limb' || at.kind === 'inlineLimb';) {
    const { within } = at;
    if (within === undefined) return false;
    if (pairing.hasOwnChange(within)) return true;
    at = within;
  }
  return false;
}

/** What happened where a signpost leads, its own words being the same. */
function ledBy(pair: DefinitionPair, comparison: Comparison): Cause | undefined {
  const { old, new: fresh } = pair;
  if (old === undefined || fresh?.nature !== 'signpost') return undefined;
  const was = meaningOf(old, comparison.old).place;
  const is = meaningOf(fresh, comparison.new).place;
  if (was.kind === 'provision' || was.kind === 'silent') {
    if (is.kind === 'provision' || is.kind === 'silent') {
      const [there, here] = [was.provision, is.provision];
      if (comparison.pairing.oldOf(here) !== there) {
        return { kind: 'leads elsewhere', signpost: fresh, was, is };
      }
      if (!comparison.pairing.isChanged(here)) return undefined;
      return { kind: 'changed there', signpost: fresh, old: there, new: here };
    }
  }
  return samePlace(was, is, comparison)
    ? undefined
    : { kind: 'leads elsewhere', signpost: fresh, was, is };
}

function samePlace(was: MeaningPlace, is: MeaningPlace, { continuity }: Comparison): boolean {
  if (was.kind === 'definition' && is.kind === 'definition') {
    const pairs = continuity.pairs.get(is.definition.key) ?? [];
    return pairs.some(({ old, new: fresh }) => old === was.definition && fresh === is.definition);
  }
  if (was.kind === 'law' && is.kind === 'law') return was.law === is.law;
  return was.kind === is.kind;
}

function flat(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
