/**
 * What blocks are called in the words over a mark.
 */
import { isParent, type LegalNode } from '../../model/nodes.ts';
import type { Unit } from '../../register/provisions.ts';

/** What a block is called: "D10.22", "Sub-heading"; empty for what needs no name. */
export function nameOfUnit(node: LegalNode, unit: Unit | undefined): string {
  switch (node.type) {
    case 'clause':
    case 'part':
      return node.number;
    case 'limb':
      return unit?.name ?? node.label;
    case 'termDefinition':
      return unit === undefined ? 'Definition' : `Definition of ${unit.name}`;
    case 'subHeading':
      return 'Sub-heading';
    case 'partHeading':
    case 'heading':
      return 'Heading';
    case 'paragraph':
    case 'closingWords':
      return 'Paragraph';
    case 'table':
      return 'Table';
    case 'definitionList':
      return 'Definitions';
    case 'list':
      return 'List';
    default:
      return '';
  }
}

/** The names of a run of blocks: "Sub-heading and D10.22 to D10.28". */
export function runWords(names: readonly string[]): string {
  const numbered = names.filter((name) => /\d/.test(name));
  if (numbered.length < 3) return names.join(', ');
  const others = names.filter((name) => !/\d/.test(name));
  const run = `${numbered[0] ?? ''} to ${numbered.at(-1) ?? ''}`;
  return others.length === 0 ? run : `${others.join(', ')} and ${run}`;
}

/** Blocks of one kind, each with the marks that stand around it; none where another kind is among them. */
export function entriesOf<Kind extends LegalNode['type'], Around extends LegalNode>(
  nodes: readonly LegalNode[],
  kind: Kind,
  isAround: (node: LegalNode) => node is Around,
): { entry: Extract<LegalNode, { type: Kind }>; around: Around[] }[] | undefined {
  const entries: { entry: Extract<LegalNode, { type: Kind }>; around: Around[] }[] = [];
  for (const node of nodes) {
    if (node.type === kind) {
      entries.push({ entry: node as Extract<LegalNode, { type: Kind }>, around: [] });
    } else if (isAround(node) && isParent(node)) {
      const inside = entriesOf(node.children, kind, isAround);
      if (inside === undefined) return undefined;
      entries.push(...inside.map(({ entry, around }) => ({ entry, around: [node, ...around] })));
    } else return undefined;
  }
  return entries;
}
