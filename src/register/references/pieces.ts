/**
 * Pieces of what was cited right before: “Section D10.13, paragraph (b)”, “Appendix A, paragraph 2”.
 */
import type { CitedTarget, CitingPlace } from './citation.ts';
import type { Item } from './item.ts';
import { limbAround } from './labels.ts';

/** What was cited right before, of which a label may be a piece. */
export interface Before {
  readonly of: CitedTarget;
  /** True after "other than": it is a piece of that, whatever there is here. */
  readonly carved: boolean;
  /** True for "this Section M". */
  readonly self: boolean;
}

const IS_DOCUMENT = /^(?:\p{Lu}\p{Ll}+ |[A-Z]{1,2}$)/u;

/**
 * What was cited before, where the items are pieces of it. After a comma a label may as well be this
 * provision's own: "under Section D10.13, paragraph (b) applies".
 */
export function pieceOf(
  { of, carved, self }: Before,
  [first]: readonly Item[],
  { name, has }: CitingPlace,
): CitedTarget | undefined {
  if (first === undefined) return undefined;
  // A number is a piece of a document only: “Appendix A, paragraph 2”, “Section H, paragraph 4.1”.
  if (first.number !== '') {
    // “for the purposes of this Section M, save for paragraph 2.3”, which is a clause of Section M.
    const isHere = self && has(first.number) && !has(of.number + first.number);
    return IS_DOCUMENT.test(of.number) && !isHere ? of : undefined;
  }
  if (carved || has(of.number + first.labels)) return of;
  return name !== '' && has(limbAround(name, first.labels, has)) ? undefined : of;
}
