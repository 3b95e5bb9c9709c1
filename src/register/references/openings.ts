/**
 * What stands before a word such as "Section", or right after its number, and says that this is no
 * reference, or one to another text.
 */

/** "Section 4.1 Term. The term begins": a provision's own label, as some texts print it. */
const LABELLED =
  /^[A-Z]{0,2}\d[\p{L}\d.]*?(?:[.:—–][\s\u00A0]|[\s\u00A0]+(?:[-—–][\s\u00A0]+)?(?=\p{Lu}))/u;

/** True for the label that words begin with: a capital, or a stop, follows its number. */
export function isLabel(
  text: string,
  { index, 0: words, 1: which, 2: word }: RegExpExecArray,
): boolean {
  if (which !== undefined || !/^(?:section|article|clause|§)$/i.test(word ?? '')) return false;
  if (text.slice(0, index).trim() !== '' || /^\p{Ll}/u.test(text.slice(index))) return false;
  const from = index + words.length;
  return LABELLED.test(text.slice(from, from + 40));
}

/** The initials of another code, or the end of its name, right before "Section". */
const ANOTHER_BEFORE =
  /(?:^|[^\p{L}\p{N}])((?:[A-Z]{3,6})|(?:\p{Lu}[\p{L}’'-]*[\s\u00A0]+){0,6}(?:Act|Licen[cs]e|Code|Agreement|Regulations|Order)(?:[\s\u00A0]+\d{4})?)[\s\u00A0]+$/u;

/** "BSC" of "BSC Section K5.4", where this code is called otherwise. */
export function anotherBefore(
  text: string,
  { index, 1: which, 2: word }: RegExpExecArray,
  own: readonly string[],
): string | undefined {
  if (which !== undefined || !NAMED_BY_CODE.test(word ?? '')) return undefined;
  const name = ANOTHER_BEFORE.exec(text.slice(Math.max(0, index - 80), index))?.[1];
  const isOwn = own.some((one) => name === one || name?.endsWith(` ${one}`));
  return isOwn ? undefined : name;
}

const NAMED_BY_CODE = /^(?:Section|Appendix|Schedule|Annex|Clause|Article|Condition)/;

/** The name of a law right before a citation of it: "FAR section 12.212"; empty where there is none. */
export function lawBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 80), start);
  return LAW_BEFORE.exec(before)?.[1] ?? '';
}

const LAW_BEFORE =
  /((?:\p{Lu}[\p{L}\p{N}’'-]*[\s\u00A0]+){0,6}(?:\p{Lu}{2,}|Act|Licence|License|Directive|Regulations?|Order)(?:[\s\u00A0]+\d{4})?),?[\s\u00A0]+$/u;
