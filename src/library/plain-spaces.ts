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
/** White space inside a line. */
const GAP = /[^\S\r\n]/;
/** After these a plain space would make a list or a heading of a line that Markdown takes for a paragraph. */
const MARKER = /^[^\S\n]*(?:[-*+]|#{1,6}|\d{1,9}[.)])$/;

/** A text with plain spaces between its words, of the same length. */
export function withPlainSpaces(markdown: string): string {
  let made = '';
  let past = 0;
  for (const { index } of markdown.matchAll(FIRM)) {
    if (index < past) continue;
    let [from, to] = [index, index + 1];
    while (GAP.test(markdown.charAt(from - 1))) from -= 1;
    while (GAP.test(markdown.charAt(to))) to += 1;
    const isBetween = /\S/.test(markdown.charAt(from - 1)) && /\S/.test(markdown.charAt(to));
    const line = markdown.slice(Math.max(0, from - FAR), from);
    if (!isBetween || MARKER.test(line.slice(line.lastIndexOf('\n') + 1))) continue;
    made += markdown.slice(past, from) + markdown.slice(from, to).replaceAll(FIRM, ' ');
    past = to;
  }
  return made + markdown.slice(past);
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

/** Its tree is asked for when somebody asks, since a text is parsed then. */
const spacedPlainly = remembered((version: Version): Version => {
  let tree: LegalDocument | undefined;
  return Object.defineProperties({} as Version, {
    ...Object.getOwnPropertyDescriptors(version),
    tree: {
      enumerable: true,
      configurable: true,
      get: () => (tree ??= treeWithPlainSpaces(version.tree)),
    },
  });
});

/** A tree with plain spaces; what holds no other is the same node as before. */
function treeWithPlainSpaces(tree: LegalDocument): LegalDocument {
  const spaced = <Node extends LegalNode>(node: Node): Node => {
    if (node.type === 'text') {
      const value = node.value.replaceAll(FIRM, ' ');
      return value === node.value ? node : { ...node, value };
    }
    if (!isParent(node)) return node;
    const children = node.children.map((child) => spaced(child));
    return children.every((child, at) => child === node.children[at])
      ? node
      : { ...node, children };
  };
  return spaced(tree);
}

/** No marker is longer, with the white space before it. */
const FAR = 40;
