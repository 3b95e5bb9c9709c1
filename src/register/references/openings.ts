/**
 * What stands around a word such as "Section" and its number, and says that this is no reference.
 */

/** "Section 4.1 Term. The term begins": a provision's own label, as some texts print it. */
const LABELLED =
  /^[A-Z]{0,2}\d[\p{L}\d.]*?(?:[.:—–][\s\u00A0]|[\s\u00A0]+(?:[-—–][\s\u00A0]+)?(?=\p{Lu}))/u;

/** "Article 1 (Definitions)" as a line of its own is a heading. */
const HEADING = /^(?:\d{1,3}[A-Z]?|[IVXLC]{1,7})[\s\u00A0]*\(\p{Lu}[^()]{1,80}\)\s*$/u;

/** True for the label that words begin with: a capital, or a stop, follows its number. */
export function isLabel(
  text: string,
  { index, 0: words, 1: which, 2: word }: RegExpExecArray,
): boolean {
  if (which !== undefined || !/^(?:section|article|clause|art\.|sec\.|§)$/i.test(word ?? ''))
    return false;
  if (text.slice(0, index).trim() !== '' || /^\p{Ll}/u.test(text.slice(index))) return false;
  const from = index + words.length;
  if (LABELLED.test(text.slice(from, from + 40))) return true;
  return text.length < 120 && /^art/i.test(word ?? '') && HEADING.test(text.slice(from));
}
