/**
 * From each term whose meaning changes to the definition that changed: the shortest way, each term
 * resting on the next.
 */
import type { TermKey } from '../model/identifiers.ts';
import { meaningOf } from '../register/meanings.ts';
import type { Register } from '../register/register.ts';
import { relationsOf } from '../register/relations.ts';
import type { Comparison } from './causes.ts';
import type { Cause, PathStep } from './types.ts';

/**
 * The way of every term that is reached, breadth first from the changed definitions: each term and
 * each relation is looked at once, so that it takes time in proportion to both.
 */
export function pathsFrom(
  causes: ReadonlyMap<TermKey, readonly Cause[]>,
  comparison: Comparison,
): ReadonlyMap<TermKey, PathStep> {
  const dependents = dependentsOf(comparison);
  const found = new Map<TermKey, PathStep>();
  for (const [term, own] of causes) found.set(term, { term, restsOn: undefined, causes: own });
  // A map is gone through in the order of its entries, those added on the way among them.
  for (const [term, step] of found) {
    for (const dependent of dependents.get(term) ?? []) {
      if (found.has(dependent)) continue;
      found.set(dependent, { term: dependent, restsOn: step, causes: [] });
    }
  }
  return found;
}

/** By term, the terms whose definitions rest on it in either text. */
function dependentsOf(comparison: Comparison): ReadonlyMap<TermKey, ReadonlySet<TermKey>> {
  const { keyOf } = comparison.continuity;
  const found = new Map<TermKey, Set<TermKey>>();
  const add = (term: TermKey, dependent: TermKey): void => {
    if (term === dependent) return;
    const known = found.get(term);
    if (known === undefined) found.set(term, new Set([dependent]));
    else known.add(dependent);
  };
  const addAll = (register: Register, key: (term: TermKey) => TermKey): void => {
    for (const [term, dependents] of relationsOf(register).restedOnBy) {
      for (const dependent of dependents) add(key(term), key(dependent));
    }
    for (const definition of [...register.definitions.values()].flat()) {
      if (definition.nature !== 'signpost') continue;
      const { signposts, place } = meaningOf(definition, register);
      for (const step of signposts) add(key(step.key), key(definition.key));
      if (place.kind === 'definition') add(key(place.definition.key), key(definition.key));
    }
  };
  addAll(comparison.old, keyOf);
  addAll(comparison.new, (term) => term);
  return found;
}
