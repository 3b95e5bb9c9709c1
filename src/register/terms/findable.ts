/**
 * Terms with what they mean and where, and which meaning words have in a place.
 */
import { isNumberIn, type TermKey } from '../../model/identifiers.ts';
import { isMeant } from './switches.ts';

/** A term to find, and where it has its meaning. */
export interface FindableTerm {
  /** As written. */
  readonly term: string;
  readonly key: TermKey;
  /** The document it is defined for; without one it is defined for all. */
  readonly document?: string;
  /** The provision that it is defined for: "K11"; without one the whole document. */
  readonly within?: string;
  /** What references call the document: "Appendix B". Needed only where switches name it. */
  readonly named?: string;
}

/** Where words stand, for terms that have their meaning only somewhere. */
export interface TermPlace {
  readonly document: string;
  /** The number of the clause or part around: "K11.2". */
  readonly number: string;
  /** Documents whose own terms are used after this one's and the code's, in that order. */
  readonly fallbacks: readonly string[];
  /** True for the words of a limb or of a meaning. */
  readonly isInner?: boolean;
}

/** Words of no document: annexes, reports. */
export const ANYWHERE: TermPlace = { document: '', number: '', fallbacks: [] };

/** The meaning that words have in a place: the innermost there is; nothing where there is none. */
export function meaningAt(
  meanings: readonly FindableTerm[],
  place: TermPlace,
  meant: string | undefined,
): TermKey | undefined {
  if (meant !== undefined) {
    const named = meanings.filter((meaning) => isMeant(meaning, meant));
    const own = named.find(({ document }) => document === place.document);
    if (named.length > 0) return (own ?? named[0])?.key;
  }
  let best: FindableTerm | undefined;
  let least = Infinity;
  for (const meaning of meanings) {
    const rank = distance(meaning, place);
    if (rank < least) [best, least] = [meaning, rank];
  }
  return best?.key;
}

/** How far from a place a meaning is made: the smaller, the more it is this place's own. */
function distance({ document, within = '' }: FindableTerm, place: TermPlace): number {
  if (document === undefined) return FOR_ALL;
  if (document !== place.document) {
    const fallback = within === '' ? place.fallbacks.indexOf(document) : -1;
    return fallback === -1 ? Infinity : FOR_ALL + 1 + fallback;
  }
  if (within === '') return FOR_DOCUMENT;
  return isNumberIn(place.number, within) ? FOR_DOCUMENT - within.length : Infinity;
}

const FOR_DOCUMENT = 1000;
const FOR_ALL = 2000;
