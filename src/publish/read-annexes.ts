/**
 * The annexes of a library, read once: several pages ask for them.
 */
import { annexesIn, type LibraryAnnex } from '../amend/annexes.ts';
import { pendingIn, type PendingModification } from '../amend/pending-library.ts';
import type { Library } from '../library/types.ts';

const knownAnnexes = new WeakMap<Library, readonly LibraryAnnex[]>();

/** Every annex of legal text that amends something. */
export function libraryAnnexes(library: Library): readonly LibraryAnnex[] {
  const found = knownAnnexes.get(library) ?? annexesIn(library);
  knownAnnexes.set(library, found);
  return found;
}

const knownPending = new WeakMap<Library, readonly PendingModification[]>();

/** The modifications among them that are neither in force nor over. */
export function pendingModifications(library: Library): readonly PendingModification[] {
  const found = knownPending.get(library) ?? pendingIn(library, libraryAnnexes(library));
  knownPending.set(library, found);
  return found;
}
