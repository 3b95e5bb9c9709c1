/**
 * The clause that a list sends its reader to for the meaning of a term: it sets up what the term names, and
 * says of what kind that is in small letters: “shall appoint a person to act as clerk”.
 */
import type { Definition } from '../../register/definitions/definitions.ts';
import { citedInSignpost, isWithin } from '../../register/meanings.ts';
import type { Provision } from '../../register/provisions.ts';
import { provisionOf } from '../references/citing.ts';
import type { CheckedText } from '../text.ts';

/**
 * True for a place in the clause that gives a term its meaning, before the term stands there.
 *
 * @param before the words of the clause before the place.
 */
export function isWhereGiven(
  definition: Definition,
  provision: Provision | undefined,
  before: string,
  { register }: CheckedText,
): boolean {
  if (provision === undefined || definition.form !== 'entry' || before.includes(definition.term))
    return false;
  return citedInSignpost(definition, register).some(({ targets }) =>
    targets.some((target) => {
      const cited = provisionOf(target);
      return cited?.kind === 'clause' && isWithin(provision, cited);
    }),
  );
}
