/**
 * A redline as lines of two texts side by side. Provisions keep their places in the tree; what they
 * hold in words becomes lines, each with what the old and what the new text has there. So both
 * columns are aligned by construction, and proven with the redline.
 */
import type { Nodes, Table } from 'mdast';
import type { TermKey } from '../../model/identifiers.ts';
import {
  isParent,
  type DefinitionList,
  type LegalDocument,
  type LegalNode,
} from '../../model/nodes.ts';
import { linkPart, placeIn, WHOLE, type Linking, type PartPlace } from './link.ts';
import type { SideBySide, SideLine, TableLine } from './nodes.ts';
import { sideOf } from './sides.ts';

/** Provisions and what groups them: their words stand in lines of their own. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'part',
  'clause',
  'limb',
  'definitionList',
  'termDefinition',
  'meaning',
  'split',
  'merged',
]);

interface Pairing {
  readonly linking: Linking;
  readonly terms: Set<TermKey>;
  readonly place: PartPlace;
}

/** The tree with lines in place of words, linked, and the terms that it uses. */
export function pairSides(
  tree: LegalDocument,
  linking: Linking,
): { tree: LegalDocument; terms: ReadonlySet<TermKey> } {
  const terms = new Set<TermKey>();
  const children = pairAll(tree.children, { linking, terms, place: WHOLE });
  const columns: SideBySide = { type: 'sideBySide', children: children as Nodes[] };
  return { tree: { ...tree, children: [columns] }, terms };
}

function pairAll(nodes: readonly LegalNode[], pairing: Pairing): LegalNode[] {
  const result: LegalNode[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index] as LegalNode;
    const next = nodes[index + 1];
    if (next !== undefined && isReplacement(node, next)) {
      result.push(replacement(node, next, pairing));
      index += 1;
    } else result.push(...pairNode(node, pairing));
  }
  return result;
}

function pairNode(node: LegalNode, pairing: Pairing): LegalNode[] {
  if ((node.type === 'insertion' || node.type === 'deletion') && node.change !== undefined) {
    // An entry of a list needs its list around it.
    const isEntry = node.children[0]?.type === 'termDefinition';
    const list: DefinitionList = { type: 'definitionList', layout: 'list', children: [node] };
    return [oneSided(node, isEntry ? list : node, pairing)];
  }
  if (node.type === 'table') return tableLines(node, pairing);
  if (node.type === 'tableRow') {
    // The head of a table of definitions says nothing, as long as nothing happens to it.
    return [];
  }
  if (CONTAINERS.has(node.type) && isParent(node)) {
    const inside = { ...pairing, place: placeIn(node, pairing.place) };
    return [{ ...node, children: pairAll(node.children, inside) } as LegalNode];
  }
  return [bothSided(node, (one) => one, pairing)];
}

function lineOf(side: SideLine['side'], old: LegalNode[], children: LegalNode[]): SideLine {
  return { type: 'sideLine', side, old: old as Nodes[], children: children as Nodes[] };
}

/** A line that both texts have, with what each has there. */
function bothSided(
  node: LegalNode,
  asLine: (node: LegalNode) => LegalNode,
  { linking, terms, place }: Pairing,
): SideLine {
  const old = linkPart(sideOf(node, 'old'), linking, terms, { ...place, reading: 'old' });
  const fresh = linkPart(sideOf(node, 'new'), linking, terms, { ...place, reading: 'new' });
  return lineOf('both', [asLine(old)], [asLine(fresh)]);
}

/** A line that one of the texts has: whole, with its mark. What was moved shows its inner changes. */
function oneSided(
  mark: Extract<LegalNode, { type: 'insertion' | 'deletion' }>,
  content: LegalNode,
  { linking, terms, place }: Pairing,
): SideLine {
  const isOld = mark.type === 'deletion';
  const reading = isOld ? 'old' : 'both';
  const linked = linkPart(content, linking, terms, { ...place, reading });
  return lineOf(isOld ? 'old' : 'new', [], [linked]);
}

/** A block in place of another of its kind, by one change: they stand beside one another. */
function isReplacement(node: LegalNode, next: LegalNode): boolean {
  return (
    node.type === 'deletion' &&
    next.type === 'insertion' &&
    node.change !== undefined &&
    node.change === next.change &&
    node.children[0]?.type === next.children[0]?.type
  );
}

function replacement(node: LegalNode, next: LegalNode, pairing: Pairing): SideLine {
  const { linking, terms, place } = pairing;
  const old = linkPart(node, linking, terms, { ...place, reading: 'old' });
  const fresh = linkPart(next, linking, terms, { ...place, reading: 'new' });
  return lineOf('both', [old], [fresh]);
}

/** Each row of a table is a line. Its first row is the head of both texts' tables. */
function tableLines(table: Table, pairing: Pairing): LegalNode[] {
  const rows = table.children as LegalNode[];
  const firstKept = rows.findIndex(({ type }) => type !== 'deletion');
  return rows.map((row, index) => {
    const asLine = (one: LegalNode): TableLine => ({
      type: 'tableLine',
      isHead: index <= Math.max(0, firstKept),
      align: table.align,
      children: [one as Nodes],
      // What changed of the table as a whole is said over its first row.
      ...(index === 0 && table.data?.redline && { data: { redline: table.data.redline } }),
    });
    if ((row.type === 'insertion' || row.type === 'deletion') && row.change !== undefined) {
      return oneSided(row, asLine(row), pairing);
    }
    return bothSided(row, asLine, pairing);
  });
}
