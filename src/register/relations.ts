/**
 * What of a register rests on what: which provisions cite one, which terms a definition uses, and
 * which definitions use a term.
 */
import type { DocumentId, TermKey } from '../model/identifiers.ts';
import type { Definition } from './definitions/definitions.ts';
import type { Provision } from './provisions.ts';
import type { Reference, Register, TermUse } from './register.ts';

/** The references to a provision itself; those to its limbs are the limbs'. */
export function citedBy(register: Register, provision: Provision): readonly Reference[] {
  return citationsOf(register).get(provision) ?? [];
}

const citations = new WeakMap<Register, ReadonlyMap<Provision, Reference[]>>();

function citationsOf(register: Register): ReadonlyMap<Provision, Reference[]> {
  const known = citations.get(register);
  if (known !== undefined) return known;
  const found = new Map<Provision, Reference[]>();
  for (const reference of register.references) {
    for (const target of new Set(reference.targets)) {
      if (target.kind !== 'provision') continue;
      const same = found.get(target.provision);
      if (same === undefined) found.set(target.provision, [reference]);
      else if (same.at(-1) !== reference) same.push(reference);
    }
  }
  citations.set(register, found);
  return found;
}

/** The uses of a term, by document, in the order of the consolidation. */
export function usesByDocument(
  register: Register,
  key: TermKey,
): ReadonlyMap<DocumentId, readonly TermUse[]> {
  return Map.groupBy(register.uses.get(key) ?? [], ({ version }) => version.document);
}

/** How definitions rest on one another. */
export interface TermRelations {
  /** The terms that the definitions of each term use. */
  readonly restsOn: ReadonlyMap<TermKey, ReadonlySet<TermKey>>;
  /** The terms whose definitions use each term. */
  readonly restedOnBy: ReadonlyMap<TermKey, ReadonlySet<TermKey>>;
}

const relations = new WeakMap<Register, TermRelations>();

/** Which terms the definitions use; worked out once for each register. */
export function relationsOf(register: Register): TermRelations {
  const known = relations.get(register);
  if (known !== undefined) return known;
  const defining = new Map<Provision, Definition[]>();
  for (const definition of [...register.definitions.values()].flat()) {
    const place = placeOf(definition);
    const same = defining.get(place);
    if (same === undefined) defining.set(place, [definition]);
    else same.push(definition);
  }
  const restsOn = new Map<TermKey, Set<TermKey>>();
  const restedOnBy = new Map<TermKey, Set<TermKey>>();
  const add = (to: Map<TermKey, Set<TermKey>>, one: TermKey, other: TermKey): void => {
    const set = to.get(one) ?? new Set();
    to.set(one, set.add(other));
  };
  const around = definitionsAround(defining);
  for (const version of register.consolidation.versions.values()) {
    // Most uses stand in the provision of the one before.
    let last:
      { readonly of: Provision | undefined; readonly rest: readonly Definition[] } | undefined;
    for (const { key, provision } of register.usesIn(version)) {
      if (last?.of !== provision) last = { of: provision, rest: around(provision) };
      for (const definition of last?.rest ?? NONE) {
        if (definition.key === key) continue;
        add(restsOn, definition.key, key);
        add(restedOnBy, key, definition.key);
      }
    }
  }
  const found: TermRelations = { restsOn, restedOnBy };
  relations.set(register, found);
  return found;
}

/** The provision whose words define: an entry, or the clause around an inline definition. */
export function placeOf({ form, provision }: Definition): Provision {
  return form === 'inline' ? (provision.within ?? provision) : provision;
}

/** Tells the definitions that words in a provision are part of; of most there are none. */
function definitionsAround(
  defining: ReadonlyMap<Provision, readonly Definition[]>,
): (provision: Provision | undefined) => readonly Definition[] {
  const known = new Map<Provision, readonly Definition[]>();
  const around = (provision: Provision | undefined): readonly Definition[] => {
    if (provision === undefined) return NONE;
    let found = known.get(provision);
    if (found === undefined) {
      const [own, wider] = [defining.get(provision), around(provision.within)];
      found = own === undefined ? wider : [...own, ...wider];
      known.set(provision, found);
    }
    return found;
  };
  return around;
}

const NONE: readonly Definition[] = [];
