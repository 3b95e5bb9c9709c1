/**
 * Spaces that do not break, as word processors write them: “Section\u00A04”. Where a line may end is no
 * matter of what is said, so inside lines they are read as spaces. Every other letter stays at its place.
 */

const FIRM = /[\u00A0\u2007\u202F]/g;
/** White space between the words of a line. */
const GAP = /(?<=\S)[^\S\r\n]+(?=\S)/g;
/** After these a plain space would make a list or a heading of a line that Markdown takes for a paragraph. */
const MARKER = /^[^\S\n]*(?:[-*+]|#{1,6}|\d{1,9}[.)])$/;

/** A text with plain spaces between its words, of the same length. */
export function withPlainSpaces(markdown: string): string {
  if (markdown.search(FIRM) === -1) return markdown;
  return markdown.replaceAll(GAP, (gap, at: number) => {
    const plain = gap.replaceAll(FIRM, ' ');
    if (plain === gap) return gap;
    const line = markdown.slice(Math.max(0, at - FAR), at);
    return MARKER.test(line.slice(line.lastIndexOf('\n') + 1)) ? gap : plain;
  });
}

/** No marker is longer, with the white space before it. */
const FAR = 40;
