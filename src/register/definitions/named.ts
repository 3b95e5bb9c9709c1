/**
 * The definitions of a term by its name, whatever their scope.
 */
import { remembered } from '../../model/once.ts';
import { slug } from 'github-slugger';
import type { Register } from '../register.ts';
import type { Definition } from './definitions.ts';
import { namesOf } from './names.ts';

/** All definitions of a term of this name, those of every scope, in the order of the register. */
export function definitionsNamed(register: Register, name: string): readonly Definition[] {
  return definitionsByName(register).get(slug(namesOf(name)[0] ?? name)) ?? [];
}

/** A key is the name, and after a dot the scope; a name in a key has no dot. */
const definitionsByName = remembered(
  (register: Register): ReadonlyMap<string, readonly Definition[]> =>
    Map.groupBy([...register.definitions.values()].flat(), ({ key }) => key.replace(/\..*$/s, '')),
);
