/**
 * What of a register rests on what: which provisions cite one, which terms a definition uses, and
 * which definitions use a term.
 */
import { once, remembered } from '../model/once.ts';
import type { Version } from '../library/types.ts';
import type { TermKey } from '../model/identifiers.ts';
import type { LegalNode } from '../model/nodes.ts';
import { definitionsOf, type Definition } from './definitions/definitions.ts';
import type { Provision } from './provisions.ts';
import type { Reference, Register, TermUse } from './register.ts';

/** The references to a provision itself; those to its limbs are the limbs'. */
export function citedBy(register: Register, provision: Provision): readonly Reference[] {
  return citationsOf(register).get(provision) ?? [];
}

const citationsOf = remembered((register: Register): ReadonlyMap<Provision, Reference[]> => {
  const found = new Map<Provision, Reference[]>();
  for (const reference of register.references) {
    for (const target of new Set(reference.targets)) {
      if (target.kind !== 'provision') continue;
      const same = found.get(target.provision);
      if (same === undefined) found.set(target.provision, [reference]);
      else if (same.at(-1) !== reference) same.push(reference);
    }
  }
  return found;
});

/** References by the words that they stand in. */
export const referencesByWords = remembered(
  (references: readonly Reference[]): ReadonlyMap<LegalNode, readonly Reference[]> =>
    Map.groupBy<LegalNode, Reference>(references, ({ words }) => words),
);

/** How definitions rest on one another. */
interface TermRelations {
  /** The terms that the definitions of each term use. */
  readonly restsOn: ReadonlyMap<TermKey, ReadonlySet<TermKey>>;
  /** The terms whose definitions use each term. */
  readonly restedOnBy: ReadonlyMap<TermKey, ReadonlySet<TermKey>>;
}

/** Which terms the definitions use. */
export const relationsOf = remembered((register: Register): TermRelations => {
  const restsOn = new Map<TermKey, Set<TermKey>>();
  const restedOnBy = new Map<TermKey, Set<TermKey>>();
  const add = (to: Map<TermKey, Set<TermKey>>, one: TermKey, other: TermKey): void => {
    const set = to.get(one) ?? new Set();
    to.set(one, set.add(other));
  };
  const defined = Map.groupBy([...register.definitions.values()].flat(), placeOf);
  for (const version of register.consolidation.versions.values()) {
    for (const { place, key } of restingIn(register.usesIn(version), version).all) {
      for (const definition of defined.get(place) ?? NONE) {
        if (definition.key === key) continue;
        add(restsOn, definition.key, key);
        add(restedOnBy, key, definition.key);
      }
    }
  }
  return { restsOn, restedOnBy };
});

/** The terms that the definitions of a term use; of one term less work than of all. */
export function termsUnder(register: Register, key: TermKey): ReadonlySet<TermKey> {
  return termsUnderEach(register)(key);
}

const termsUnderEach = remembered((register: Register) =>
  once((key: TermKey): ReadonlySet<TermKey> => {
    const found = new Set<TermKey>();
    for (const definition of register.definitions.get(key) ?? NONE) {
      const { version } = definition;
      const here = restingIn(register.usesIn(version), version).at.get(placeOf(definition)) ?? [];
      for (const one of here) if (one.key !== key) found.add(one.key);
    }
    return found;
  }),
);

/** The provision whose words define: an entry, or the clause around an inline definition. */
export function placeOf({ form, provision }: Definition): Provision {
  return form === 'inline' ? (provision.within ?? provision) : provision;
}

/** A term that is used in words which define another. */
interface Resting {
  /** The provision that defines. */
  readonly place: Provision;
  readonly key: TermKey;
}

interface RestingIn {
  /** In reading order, of an inner place before the one around it. */
  readonly all: readonly Resting[];
  readonly at: ReadonlyMap<Provision, readonly Resting[]>;
}

const resting = new WeakMap<readonly TermUse[], RestingIn>();

/** What the definitions of a version rest on; registers that read it alike share it. */
function restingIn(uses: readonly TermUse[], version: Version): RestingIn {
  const known = resting.get(uses);
  if (known !== undefined) return known;
  const places = new Set(definitionsOf(version).map(placeOf));
  const around = once((provision: Provision | undefined): readonly Provision[] => {
    if (provision === undefined) return [];
    const wider = around(provision.within);
    return places.has(provision) ? [provision, ...wider] : wider;
  });
  const all = uses.flatMap(({ key, provision }) =>
    around(provision).map((place): Resting => ({ place, key })),
  );
  const found: RestingIn = { all, at: Map.groupBy(all, ({ place }) => place) };
  resting.set(uses, found);
  return found;
}

const NONE: readonly Definition[] = [];
