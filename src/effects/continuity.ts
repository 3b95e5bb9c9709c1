/**
 * Which definition of the new texts is which of the old ones, and which term is which: a term whose
 * scope bears another number, or is another, is filed under another key and is the same term still.
 */
import type { TermKey } from '../model/identifiers.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import type { Register } from '../register/register.ts';
import { placeOf } from '../register/relations.ts';
import type { Pairing } from './pairing.ts';

/** A definition of either text, or of both. */
export interface DefinitionPair {
  readonly old: Definition | undefined;
  readonly new: Definition | undefined;
}

export interface Continuity {
  /** By the key that the term has in the new texts, or had in the old ones where it is gone. */
  readonly pairs: ReadonlyMap<TermKey, readonly DefinitionPair[]>;
  /** What a term of the old texts is filed under in the new ones. */
  readonly keyOf: (oldKey: TermKey) => TermKey;
}

/** Pairs the definitions of two registers. */
export function continuityOf(old: Register, fresh: Register, pairing: Pairing): Continuity {
  const newByPlace = Map.groupBy([...fresh.definitions.values()].flat(), placeOf);
  const renamed = new Map<TermKey, TermKey>();
  for (const [key, definitions] of old.definitions) {
    if (fresh.definitions.has(key)) continue;
    for (const definition of definitions) {
      const place = pairing.newOf(placeOf(definition));
      const same = (place === undefined ? [] : (newByPlace.get(place) ?? [])).find(
        ({ term, key: other }) => term === definition.term && !old.definitions.has(other),
      );
      if (same !== undefined) renamed.set(key, same.key);
    }
  }
  const keyOf = (key: TermKey): TermKey => renamed.get(key) ?? key;
  const olds = Map.groupBy([...old.definitions.values()].flat(), ({ key }) => keyOf(key));
  const pairs = new Map<TermKey, DefinitionPair[]>();
  for (const key of new Set([...fresh.definitions.keys(), ...olds.keys()])) {
    pairs.set(key, pairsOf(olds.get(key) ?? [], fresh.definitions.get(key) ?? [], pairing));
  }
  return { pairs, keyOf };
}

/**
 * The definitions of one term: first those that stand in the same provision, then those of the same
 * kind in the same document, then whatever is left, in order.
 */
function pairsOf(
  old: readonly Definition[],
  fresh: readonly Definition[],
  pairing: Pairing,
): DefinitionPair[] {
  const left = new Set(old);
  const found = new Map<Definition, Definition>();
  const match = (alike: (one: Definition, was: Definition) => boolean): void => {
    for (const one of fresh) {
      if (found.has(one)) continue;
      for (const was of left) {
        if (!alike(one, was)) continue;
        found.set(one, was);
        left.delete(was);
        break;
      }
    }
  };
  match((one, was) => one.form === was.form && pairing.oldOf(placeOf(one)) === placeOf(was));
  match((one, was) => one.form === was.form && one.version.document === was.version.document);
  match(() => true);
  return [
    ...fresh.map((one) => ({ old: found.get(one), new: one })),
    ...[...left].map((was) => ({ old: was, new: undefined })),
  ];
}
