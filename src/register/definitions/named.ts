/**
 * The definitions of a term by its name, whatever their scope.
 */
import { slug } from 'github-slugger';
import type { Register } from '../register.ts';
import type { Definition } from './definitions.ts';
import { namesOf } from './names.ts';

const known = new WeakMap<Register, ReadonlyMap<string, readonly Definition[]>>();

/** All definitions of a term of this name, those of every scope, in the order of the register. */
export function definitionsNamed(register: Register, name: string): readonly Definition[] {
  let byName = known.get(register);
  if (byName === undefined) {
    // A key is the name, and after a dot the scope; a name in a key has no dot.
    byName = Map.groupBy([...register.definitions.values()].flat(), ({ key }) =>
      key.replace(/\..*$/s, ''),
    );
    known.set(register, byName);
  }
  return byName.get(slug(namesOf(name)[0] ?? name)) ?? [];
}
