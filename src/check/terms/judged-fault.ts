/**
 * Capitalised words as a fault: told at their first place, with how often they stand again.
 */
import { definitionPlace, atOf, type CheckedText } from '../text.ts';
import type { Judged } from './almost-terms.ts';
import type { OtherPlace } from '../../model/diagnostics.ts';
import type { Fault } from '../rule.ts';
import type { TermWords } from './terms.ts';

/** The fault of a phrase. `says` follows the quoted phrase: "which nothing defines". */
export function judgedFault(
  text: CheckedText,
  { phrase, places }: Judged,
  says: string,
  expected: string,
  mend: string,
  term?: TermWords,
): Fault {
  const [{ node, start, end, provision }, ...again] = places;
  const more = again.length === 0 ? '' : ` It stands here ${timesWords(again.length)} more.`;
  const others: OtherPlace[] = term === undefined ? [] : [definitionPlace(text, term.definition)];
  return {
    file: text.file,
    place: text.places.words(node, start, end),
    at: atOf(provision),
    found: `Found “${phrase}”, ${says}.${more}`,
    expected,
    mend,
    others,
  };
}

function timesWords(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}
