/**
 * The number that the words of a heading begin with: "4. Payment", "Article 6 – Scope".
 */

const NUMBERED =
  /^(?:(?:Article|Section|Clause|§)\s*)?(\d{1,3}[A-Z]?(?:\.\d{1,3})*)(?:[.):]|\s*[–—-])?(?=\s|$)/i;

/** The number that a heading bears; empty for one without. */
export function numberOfHeading(heading: string): string {
  return NUMBERED.exec(heading)?.[1] ?? '';
}
