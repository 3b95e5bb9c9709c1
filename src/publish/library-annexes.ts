/**
 * The annexes of a library, read once for all pages.
 */
import { annexesIn, type LibraryAnnex } from '../amend/annexes.ts';
import type { Library } from '../library/types.ts';

const known = new WeakMap<Library, readonly LibraryAnnex[]>();

/** The annexes of legal text in a library. */
export function annexesOf(library: Library): readonly LibraryAnnex[] {
  const annexes = known.get(library) ?? annexesIn(library);
  known.set(library, annexes);
  return annexes;
}
