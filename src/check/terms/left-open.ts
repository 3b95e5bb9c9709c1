/**
 * Which texts leave it open what their words mean: those that have more terms open than they define, and
 * those that say that their terms are another text's.
 */
import { isSmall, type KnownTerms } from './terms.ts';
import { isPieceOfCode, isWithoutCode } from './pieces.ts';
import { hasTermsElsewhere } from './terms-elsewhere.ts';
import type { Verdict } from './verdict.ts';
import type { CheckedText } from '../text.ts';

/** Capitalised words with what is wrong with them. */
interface Told {
  readonly verdict: Verdict;
}

/**
 * True for a text that gives its terms their meanings itself. One that leaves more of them open than it defines has
 * them from somewhere else.
 */
export function isDefinedAtAll(
  judged: readonly Told[],
  { all }: KnownTerms,
  text: CheckedText,
): boolean {
  if (!text.codeWhole) return true;
  // Editors who say that their code is whole mean each of its terms.
  if (text.complete && !text.alone) return all.length > 0;
  if (text.alone && isLocal(all)) return false;
  if (!text.alone && isPieceOfCode(text)) return false;
  const open = judged.filter(({ verdict }) => OPEN.has(verdict.kind));
  const defined = all.length < LEAST_OWN ? all.length : all.length * OPEN_TO_OWN;
  return open.length <= Math.max(defined, LEAST_OPEN) && all.length > 0;
}

/**
 * True where most terms hold only in a clause, “In this condition: …”: those of the whole are in another
 * text.
 */
function isLocal(all: KnownTerms['all']): boolean {
  const local = all.filter(({ definition }) => definition.within !== undefined).length;
  return local > LOCAL_TO_ALL * all.length;
}

const LOCAL_TO_ALL = 2 / 3;

/** What may be a term of another text. */
export const OPEN: ReadonlySet<string> = new Set(['undefined', 'part of', 'more than']);

/** A text that defines so many terms has a list of its own, and may leave open half as many again. */
const LEAST_OWN = 6;
const OPEN_TO_OWN = 1.5;

/** So many undefined words are faults of a text, however few it defines. */
const LEAST_OPEN = 2;

/** Words that a text without its code leaves to another text. */
export function isLeftOpen({ phrase, verdict, places }: Open, text: CheckedText): boolean {
  if (!isWithoutCode(text) || !OPEN.has(verdict.kind)) return false;
  if (isPieceOfCode(text)) return true;
  // “Parties”, beside “Original Parties”, in a text with next to no terms of its own, or again and again.
  const isOpen =
    verdict.kind === 'undefined' ||
    ('term' in verdict && verdict.term.definition.version !== text.version) ||
    (!/[\s\u00A0]/.test(phrase) && (ownTerms(text) < LEAST_OWN || places.length >= OFTEN));
  return isOpen && hasTermsElsewhere(text);
}

/** How many terms with capitals a text defines itself; what it is read with may be pieces that define more. */
function ownTerms({ definitions }: CheckedText): number {
  return definitions.filter(({ term }) => !isSmall(term)).length;
}

/** A slip is not made so often. */
const OFTEN = 4;

interface Open extends Told {
  readonly phrase: string;
  readonly places: readonly unknown[];
}
