/**
 * Folds away what did not change where it is long, so that a reader of a redline sees the changes in
 * their surroundings. Nothing is left out: a fold opens on demand.
 */
import type { Nodes } from 'mdast';
import { isParent, type LegalDocument, type LegalNode } from '../../model/nodes.ts';
import { termOf } from '../../register/provisions.ts';
import type { Fold, SideLine } from './nodes.ts';

/**
 * From how many provisions, or words, a stretch is folded. Fewer than five clauses and half a page
 * of text are read past sooner than opened.
 */
const FOLDED_PROVISIONS = 5;
const FOLDED_WORDS = 250;

/** Whose children are folded: one level of folds, never a fold in a fold. */
const FOLDING: ReadonlySet<string> = new Set([
  'legalDocument',
  'sideBySide',
  'part',
  'definitionList',
]);

/** A redline with long unchanged stretches folded; as it is where nothing changed at all. */
export function fold(tree: LegalDocument): LegalDocument {
  const changed = new Set<LegalNode>();
  if (!findChanged(tree, changed)) return tree;
  return foldNode(tree, changed);
}

/** A folded redline without what is folded away: the lines of words that say what it was stay. */
export function leaveFoldsOut<Node extends LegalNode>(node: Node): Node {
  if (!isParent(node)) return node;
  return { ...node, children: node.type === 'fold' ? [] : node.children.map(leaveFoldsOut) };
}

/** Collects the nodes that hold a change; true for a node that does. */
function findChanged(node: LegalNode, changed: Set<LegalNode>): boolean {
  let has = 'change' in node || node.data?.redline !== undefined;
  if (node.type === 'sideLine') {
    has ||= node.side !== 'both';
    for (const one of node.old) has = findChanged(one, changed) || has;
  }
  if (isParent(node)) for (const child of node.children) has = findChanged(child, changed) || has;
  if (has) changed.add(node);
  return has;
}

function foldNode<Node extends LegalNode>(node: Node, changed: ReadonlySet<LegalNode>): Node {
  if (!isParent(node) || !changed.has(node)) return node;
  if (!FOLDING.has(node.type)) {
    return holdsFolding(node)
      ? { ...node, children: node.children.map((child) => foldNode(child, changed)) }
      : node;
  }
  const children: LegalNode[] = [];
  let stretch: LegalNode[] = [];
  for (const child of node.children) {
    if (changed.has(child)) {
      const headings = headingsAtEnd(stretch);
      children.push(...folded(stretch.slice(0, stretch.length - headings.length)), ...headings);
      stretch = [];
      children.push(foldNode(child, changed));
    } else if (isHeadOf(node, child)) children.push(child);
    else stretch.push(child);
  }
  children.push(...folded(stretch));
  return { ...node, children };
}

/** Provisions hold no parts, but some hold definitions. */
function holdsFolding(node: LegalNode): boolean {
  return node.type === 'clause';
}

/** A part's heading stays, whatever of the part is folded away. */
function isHeadOf(parent: LegalNode, child: LegalNode): boolean {
  return parent.type === 'part' && parent.children[0] === child && isHeading(child);
}

/** Headings that a change follows stand over it, and stay. */
function headingsAtEnd(stretch: readonly LegalNode[]): LegalNode[] {
  const last = stretch.findLastIndex((node) => !isHeading(node));
  return stretch.slice(last + 1);
}

function isHeading(node: LegalNode): boolean {
  if (node.type === 'sideLine') return node.children.every(isHeading);
  return node.type === 'subHeading' || node.type === 'partHeading' || node.type === 'heading';
}

function folded(stretch: readonly LegalNode[]): LegalNode[] {
  const provisions = stretch.filter((node) => !isHeading(node));
  const words = provisions.reduce((sum, node) => sum + wordCount(node), 0);
  const isLong =
    provisions.length >= FOLDED_PROVISIONS ||
    provisions.some(({ type }) => type === 'part') ||
    words >= FOLDED_WORDS;
  if (!isLong) return [...stretch];
  const one: Fold = { type: 'fold', words: foldWords(stretch), children: [...stretch] as Nodes[] };
  return [one];
}

/** "12 clauses unchanged: D10.1 to D10.12". */
function foldWords(stretch: readonly LegalNode[]): string {
  const parts = stretch.flatMap((node) => (node.type === 'part' ? [node.number] : []));
  const clauses = stretch.flatMap(clausesIn);
  const terms = stretch.flatMap(termsIn);
  if (parts.length > 1) {
    const inside = clauses.length > 0 ? ` (${counted(clauses.length, 'clause')})` : '';
    return `${counted(parts.length, 'part')} unchanged: ${span(parts)}${inside}`;
  }
  if (clauses.length > 0) return `${counted(clauses.length, 'clause')} unchanged: ${span(clauses)}`;
  if (terms.length > 0) {
    return `${counted(terms.length, 'definition')} unchanged: ${span(terms)}`;
  }
  return `${counted(stretch.length, 'paragraph')} unchanged`;
}

function clausesIn(node: LegalNode): string[] {
  if (node.type === 'clause') return [node.number];
  return node.type === 'part' || node.type === 'split' ? node.children.flatMap(clausesIn) : [];
}

function termsIn(node: LegalNode): string[] {
  if (node.type === 'termDefinition') return [`“${termOf(node)}”`];
  return node.type === 'definitionList' ? node.children.flatMap(termsIn) : [];
}

function span(names: readonly string[]): string {
  const first = names[0] ?? '';
  const last = names.at(-1) ?? '';
  return first === last ? first : `${first} to ${last}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

function wordCount(node: LegalNode | SideLine): number {
  if ('value' in node) return node.value.split(/\s+/u).filter(Boolean).length;
  return isParent(node) ? node.children.reduce((sum, child) => sum + wordCount(child), 0) : 0;
}
