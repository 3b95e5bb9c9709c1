/**
 * Words that share the last word of a term with what is joined to them: "the Modified or unmodified
 * Software" where “Modified Software” is a term.
 */
import { plainText } from '../../model/phrasing.ts';
import type { WordsIn } from '../places.ts';
import { comparedWords, type TermWords } from './terms.ts';

const JOINED =
  /^,?[\s\u00A0]+(?:and|or|and\/or)[\s\u00A0]+(?:[\p{L}’-]+[\s\u00A0]+){1,2}?(\p{Lu}[\p{L}’-]*)/u;

/** True where the rest of the term follows what is joined to some words. */
export function isElliptic(
  { node, start, end }: { readonly node: WordsIn; readonly start: number; readonly end: number },
  { words }: TermWords,
): boolean {
  const plain = plainText(node.children);
  const rest = JOINED.exec(plain.slice(end, end + 60))?.[1];
  if (rest === undefined) return false;
  const own = [...comparedWords(plain.slice(start, end)), ...comparedWords(rest)];
  return own.join(' ') === words.join(' ');
}
