/**
 * Words that are a term with what is written beside them: they share its last word with what is joined to
 * them, "the Modified or unmodified Software" where “Modified Software” is a term, or point back at it,
 * "those Requirements" after “Baseline Requirements”.
 */
import { plainWords } from '../../model/plain-words.ts';
import type { WordsIn } from '../places.ts';
import { comparedWords, type TermWords } from './terms.ts';

const JOINED =
  /^,?[\s\u00A0]+(?:and|or|and\/or)[\s\u00A0]+(?:[\p{L}’-]+[\s\u00A0]+){1,2}?(\p{Lu}[\p{L}’-]*)/u;

const POINTS_BACK = /\b(?:those|these|such|said)[\s\u00A0]$/i;

/** True where the rest of the term follows what is joined to some words, or the term stands before them. */
export function isElliptic(
  { node, start, end }: { readonly node: WordsIn; readonly start: number; readonly end: number },
  { words, name }: TermWords,
): boolean {
  const plain = plainWords(node);
  const before = plain.slice(0, start);
  if (POINTS_BACK.test(before)) {
    const longer = before.lastIndexOf(name);
    return longer !== -1 && name.endsWith(plain.slice(start, end));
  }
  const rest = JOINED.exec(plain.slice(end, end + 60))?.[1];
  if (rest === undefined) return false;
  const own = [...comparedWords(plain.slice(start, end)), ...comparedWords(rest)];
  return own.join(' ') === words.join(' ');
}
