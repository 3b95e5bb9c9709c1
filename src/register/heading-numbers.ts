/**
 * The number that the words of a heading begin with: "4. Payment", "Article 6 – Scope", "ARTICLE IV".
 */

const NUMBERED =
  /^(?:(?:Article|Art\.|Section|Sec\.|Clause|§)\s*)?(\d{1,3}[A-Z]?(?:\.\d{1,3})*)(?:[.):]|\s*[–—-])?(?=\s|$)/i;

/** Only a word says that letters are a Roman number: "Article V", not "I. Name". */
const ROMAN = /^(?:Article|ARTICLE|Art\.)\s+([IVXLC]{1,7})(?:[.):]|\s*[–—-])?(?=\s|$)/;

/** The number that a heading bears; empty for one without. */
export function numberOfHeading(heading: string): string {
  return (NUMBERED.exec(heading) ?? ROMAN.exec(heading))?.[1] ?? '';
}
