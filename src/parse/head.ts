/**
 * The head of a text, for those who ask for nothing but its front matter.
 */

/** The lines between two fences; the second is the first line after that begins like one. */
const HEAD = /^---\n(?:(?!---)[^\n]*\n)*---(?:\n|$)/;

/** What may make the front matter another one in the whole text than in its head alone. */
const NOT_PLAIN = /[\r\0*_]/;

/**
 * A text up to the end of its front matter, which is that of the whole text. Nothing where there is
 * none, or only the parser of the whole text can tell.
 */
export function headAlone(markdown: string): string | undefined {
  const head = HEAD.exec(markdown)?.[0];
  return head === undefined || NOT_PLAIN.test(head) ? undefined : head;
}
