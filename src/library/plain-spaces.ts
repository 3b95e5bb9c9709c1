/**
 * Spaces that do not break, as word processors write them: “Section\u00A04”. Where a line may end is no
 * matter of what is said, so inside lines they are read as spaces. Every other letter stays at its place.
 */
import { isParent, type LegalDocument, type LegalNode } from '../model/nodes.ts';
import { remembered } from '../model/once.ts';
import type { Version } from './types.ts';

const FIRM = /[\u00A0\u2007\u202F]/g;
/** How a file may write one: as a letter, or as Markdown allows. Looked for in all texts of a code, so plainly. */
const FIRM_WRITTEN = ['\u00A0', '\u2007', '\u202F', '&nbsp;', '&#'];
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

/** True for a letter of a file that stands for one of its words: itself, or a space that does not break. */
export function standsFor(written: string, letter: string): boolean {
  return written === letter || (letter === ' ' && '\u00A0\u2007\u202F'.includes(written));
}

/**
 * A version with plain spaces between its words, as it is checked: the text that is published keeps its own.
 * What its lines are stays as it is, and so does every place. The same version where it has none.
 *
 * @param source the file of the version.
 */
export function plainlySpaced(version: Version, source: string): Version {
  return FIRM_WRITTEN.some((one) => source.includes(one)) ? spacedPlainly(version) : version;
}

const spacedPlainly = remembered((version: Version): Version => ({
  ...version,
  tree: treeWithPlainSpaces(version.tree),
}));

function treeWithPlainSpaces(tree: LegalDocument): LegalDocument {
  const copy = structuredClone(tree);
  const visit = (node: LegalNode): void => {
    if (node.type === 'text') node.value = node.value.replaceAll(FIRM, ' ');
    else if (isParent(node)) node.children.forEach(visit);
  };
  visit(copy);
  return copy;
}

/** No marker is longer, with the white space before it. */
const FAR = 40;
