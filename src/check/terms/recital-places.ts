/**
 * Meanings that are said to stand in a recital: “has the meaning given to that expression in recital (B)”,
 * “the Code (as defined in recital (A))”.
 */
import type { Definition } from '../../register/definitions/definitions.ts';
import { definitionsLike } from '../../register/meanings.ts';
import type { Words } from '../../register/provisions.ts';
import { recitalsCited, recitalsOf, type RecitalCited } from '../references/recitals.ts';
import { isSilent } from './written-places.ts';
import { termPlace, type CheckedText } from '../text.ts';

/** A meaning that a signpost says to stand in another recital than it does. */
interface MisplacedInRecital {
  readonly term: string;
  readonly meanings: readonly Definition[];
  readonly words: Words;
  readonly start: number;
  readonly end: number;
  /** Where it stands; nothing where the recital does not use the term and no other place gives it. */
  readonly where: string | undefined;
}

/** The signposts of a text that lead to a recital which gives their term no meaning. */
export function* misplacedInRecitals(text: CheckedText): Generator<MisplacedInRecital> {
  const all = recitalsCited(text);
  if (all.length === 0) return;
  for (const definition of text.definitions) {
    if (definition.nature !== 'signpost') continue;
    const { said, provision, term } = definition;
    const cited = all.find(({ words, start }) =>
      said === undefined
        ? words.provision === provision
        : words.node === said.node && start >= said.from,
    );
    const stretch = cited && recitalsOf(text).get(cited.label);
    if (cited === undefined || stretch === undefined) continue;
    const { words, start, end } = cited;
    const meanings = definitionsLike(definition, text.register).filter(
      ({ nature }) => nature !== 'signpost',
    );
    if (meanings.length > 0) {
      const where = whereElse(cited, meanings, text);
      if (where !== undefined) yield { term, meanings, words, start, end, where };
      continue;
    }
    if (isSilent(definition, stretch, text))
      yield { term, meanings, words, start, end, where: undefined };
  }
}

/** Where meanings stand that words say to be in a recital: in another, or in a clause. */
export function otherRecital(
  {
    words,
    start,
    meanings,
  }: { readonly words: Words; readonly start: number; readonly meanings: readonly Definition[] },
  text: CheckedText,
): { end: number; where: string } | undefined {
  const cited = recitalsCited(text).find((one) => one.words === words && one.start === start);
  const where = cited && whereElse(cited, meanings, text);
  return where === undefined ? undefined : { end: cited?.end ?? start, where };
}

/** “recital (A)” or “1.1” for meanings of which none stands in the recital that is cited. */
function whereElse(
  { label, called }: RecitalCited,
  meanings: readonly Definition[],
  text: CheckedText,
): string | undefined {
  const recitals = recitalsOf(text);
  if (!recitals.has(label) || meanings.some(({ version }) => version !== text.version))
    return undefined;
  const standing = meanings.map((one) => {
    const at = termPlace(text, one)?.start.offset ?? -1;
    return [...recitals].find(([, { from, to }]) => at >= from && at < to)?.[0];
  });
  if (standing.includes(label)) return undefined;
  const first = standing.find((one) => one !== undefined);
  if (first === undefined)
    return meanings.find(({ nature }) => nature !== 'signpost')?.provision.within?.name;
  return called.replace(/[A-Z\d]{1,3}(?=\)?(?:\([a-z]{1,4}\))*$)/, first);
}
