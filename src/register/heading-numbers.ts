/**
 * The number that the words of a heading begin with: "4. Payment", "Article 6 – Scope", "ARTICLE IV",
 * "Special Condition 2.1 Revenue".
 */
import { wholeWord } from './references/words.ts';

const NUMBERED =
  /^(?:(Article|Art\.|Section|Sec\.|Clause|Rule|Regulation|(?:(?:Special|Standard|General) ){0,2}Condition|§)\s*)?(\d{1,3}[A-Z]?(?:\.\d{1,3})*)(?:[.):]|\s*[–—-])?(?=\s|$)/i;

/** Only a word says that letters are a Roman number: "Article V", not "I. Name". */
const ROMAN = /^(Article|ARTICLE|Art\.)\s+([IVXLC]{1,7})(?:[.):]|\s*[–—-])?(?=\s|$)/;

/** The number that a heading bears; empty for one without. */
export function numberOfHeading(heading: string): string {
  return (NUMBERED.exec(heading) ?? ROMAN.exec(heading))?.[2] ?? '';
}

/** What a heading calls what it numbers: "article"; empty where it has a number alone. */
export function unitOfHeading(heading: string): string {
  return wholeWord((NUMBERED.exec(heading) ?? ROMAN.exec(heading))?.[1] ?? '');
}
