/**
 * The provisions of one text in reading order: parts, headings, clauses, limbs and definitions, and
 * outside of those whatever else is a block of its own, so that a text without numbers has some too.
 */
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';

/** A provision of one text. */
export interface ListedProvision {
  readonly node: LegalNode;
  readonly kind: LegalNode['type'];
  /** "D10.22", "D10.19(a)", a defined term, the words of a heading; empty for what has no name. */
  readonly name: string;
  /** Its own number or label; empty for what has none. */
  readonly number: string;
  /** Where in the list the provision stands that holds it. */
  readonly within: number | undefined;
}

/** Provisions wherever they stand. */
const ALWAYS: ReadonlySet<string> = new Set([
  'part',
  'subHeading',
  'clause',
  'limb',
  'termDefinition',
  'heading',
]);

/** Provisions only where they stand in no clause, limb, definition or one another. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'paragraph',
  'closingWords',
  'listItem',
  'tableRow',
  'code',
  'footnoteDefinition',
]);

/** What other blocks are part of. */
const HOLDERS: ReadonlySet<string> = new Set([
  'clause',
  'limb',
  'termDefinition',
  'listItem',
  'tableRow',
  'footnoteDefinition',
]);

/** Lists the provisions of a text in reading order. */
export function provisionsIn(tree: LegalNode): ListedProvision[] {
  const list: ListedProvision[] = [];
  const visit = (node: LegalNode, within: number | undefined, held: boolean): void => {
    let holder = within;
    if (isProvision(node, held)) {
      const above = within === undefined ? '' : (list[within]?.name ?? '');
      list.push({ node, kind: node.type, ...nameOfProvision(node, above), within });
      if (node.type === 'part' || HOLDERS.has(node.type)) holder = list.length - 1;
    }
    if (!isParent(node) || isWordsNode(node)) return;
    const inside = held || HOLDERS.has(node.type);
    for (const child of node.children) visit(child, holder, inside);
  };
  visit(tree, undefined, false);
  return list;
}

/** True for a node that is a provision; `held` is true inside a clause, a limb or the like. */
function isProvision(node: LegalNode, held: boolean): boolean {
  return ALWAYS.has(node.type) || (!held && ELSEWHERE.has(node.type));
}

/** True for a node that is a provision wherever it stands. */
export function isAlwaysProvision(node: LegalNode): boolean {
  return ALWAYS.has(node.type);
}

function nameOfProvision(node: LegalNode, above: string): { name: string; number: string } {
  switch (node.type) {
    case 'part':
    case 'clause':
      return { name: node.number, number: node.number };
    case 'limb':
      return { name: above + node.label, number: node.label };
    case 'termDefinition': {
      const term = node.children.find((child) => child.type === 'definedTerm');
      return { name: term === undefined ? '' : plainText(term.children).trim(), number: '' };
    }
    case 'subHeading':
    case 'heading':
      return { name: plainText(node.children), number: '' };
    default:
      return { name: '', number: '' };
  }
}
