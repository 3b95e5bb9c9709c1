/**
 * Tables of contents, for legal texts and for prose.
 */
import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { numberOf, type LegalDocument, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { indexTree, type Unit } from '../register/provisions.ts';
import type { ContentsEntry } from './page-models.ts';

/** A heading of prose with its anchor. */
interface ProseHeading {
  readonly node: Heading;
  readonly anchor: string;
  readonly name: string;
}

/** The headings of prose, with anchors made of their words. */
export function proseHeadings(tree: Root): ProseHeading[] {
  const slugs = new GithubSlugger();
  return tree.children
    .filter((node): node is Heading => node.type === 'heading')
    .map((node) => {
      const name = plainText(node.children);
      return { node, name, anchor: slugs.slug(name) };
    });
}

/** Anchors for the headings of prose, by node. */
export function headingUnits(tree: Root): Map<LegalNode, Unit> {
  return new Map(
    proseHeadings(tree).map(({ node, anchor, name }) => [
      node,
      { kind: 'subHeading', anchor, name, node, within: undefined, heading: '' },
    ]),
  );
}

/** The contents of prose: headings of the first two levels that occur. */
export function proseContents(tree: Root): ContentsEntry[] {
  const headings = proseHeadings(tree);
  const depths = [...new Set(headings.map(({ node }) => node.depth))].sort();
  return nested(
    headings
      .filter(({ node }) => depths.indexOf(node.depth) < 2)
      .map(({ node, name, anchor }) => ({
        level: depths.indexOf(node.depth),
        number: '',
        text: name,
        href: `#${anchor}`,
      })),
  );
}

/** Below every heading. */
const BELOW_HEADINGS = 7;

/**
 * The contents of a legal text: parts, sub-headings, clauses; definitions where there are no clauses. A
 * heading stands below those that are higher: that of a Schedule beside the parts before it, and the
 * parts of the Schedule below it.
 */
export function textContents(tree: LegalDocument): ContentsEntry[] {
  const units = indexTree(tree).all.filter(({ anchor }) => !anchor.startsWith('deleted-'));
  const hasClauses = units.some(({ kind }) => kind === 'clause');
  const flat = units.flatMap((unit) => {
    const href = `#${unit.anchor}`;
    switch (unit.kind) {
      case 'part': {
        const heading = unit.node.type === 'part' ? unit.node.children[0] : undefined;
        if (heading?.type !== 'partHeading') return [];
        const { depth: level, children } = heading;
        return [{ level, number: numberOf(unit.node), text: plainText(children), href }];
      }
      case 'subHeading':
        return [{ level: depthOf(unit.node), number: '', text: unit.name, href }];
      case 'clause':
        return [{ level: BELOW_HEADINGS, number: numberOf(unit.node), text: '', href }];
      case 'definition':
        return hasClauses ? [] : [{ level: BELOW_HEADINGS, number: '', text: unit.name, href }];
      default:
        return [];
    }
  });
  return nested(flat);
}

function depthOf(node: LegalNode): number {
  return node.type === 'subHeading' ? node.depth : BELOW_HEADINGS - 1;
}

type Flat = Omit<ContentsEntry, 'children'> & { readonly level: number };
type Growing = Omit<ContentsEntry, 'children'> & { children: Growing[] };

function nested(flat: readonly Flat[]): ContentsEntry[] {
  const top: Growing[] = [];
  const open: { level: number; children: Growing[] }[] = [{ level: -1, children: top }];
  for (const { level, ...entry } of flat) {
    while ((open.at(-1)?.level ?? -1) >= level && open.length > 1) open.pop();
    const growing: Growing = { ...entry, children: [] };
    open.at(-1)?.children.push(growing);
    open.push({ level, children: growing.children });
  }
  return top;
}
