/**
 * Every addressable unit of a version, with the anchor that is its address within the document.
 */
import { remembered } from '../model/once.ts';
import type { PhrasingContent } from 'mdast';
import type { Version } from '../library/types.ts';
import { scheduleNumber } from '../model/identifiers.ts';
import {
  isParent,
  isWordsNode,
  type Clause,
  type InSchedule,
  type LegalNode,
  type Part,
  type TermDefinition,
} from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { anchorOf, pageSlugs } from './anchors.ts';
import { numberOfHeading } from './heading-numbers.ts';
import type { WithText } from './terms/tokens.ts';

type ProvisionKind =
  'part' | 'subHeading' | 'clause' | 'limb' | 'inlineLimb' | 'definition' | 'inlineDefinition';

/** An addressable unit of a tree. */
export interface Unit {
  readonly kind: ProvisionKind;
  /** The fragment of its address: "D10.22", "D10.19(a)", "proposer". Unique within the version. */
  readonly anchor: string;
  /** What people call it: "D10.19(a)", or the defined term, or the words of the sub-heading. */
  readonly name: string;
  readonly node: LegalNode;
  /** The unit it stands in. */
  readonly within: Unit | undefined;
  /** The words of the sub-heading or part heading it stands under; empty where there is none. */
  readonly heading: string;
  /** The Schedule or Annex inside the document that it stands in. */
  readonly schedule?: InSchedule;
}

/** A unit of a version of a document. */
export interface Provision extends Unit {
  readonly within: Provision | undefined;
  readonly version: Version;
}

/** The units of one tree, by node and by anchor. */
export interface UnitIndex<One extends Unit = Unit> {
  readonly all: readonly One[];
  readonly byNode: ReadonlyMap<LegalNode, One>;
  readonly byAnchor: ReadonlyMap<string, One>;
}

export type ProvisionIndex = UnitIndex<Provision>;

/** Indexes a version; the index is kept as long as the version is. */
export const indexProvisions = remembered((version: Version): ProvisionIndex => {
  const all: Provision[] = [];
  const byNode = new Map<LegalNode, Provision>();
  const byAnchor = new Map<string, Provision>();
  for (const unit of indexTree(version.tree).all) {
    const within = unit.within && byNode.get(unit.within.node);
    const provision: Provision = { ...unit, within, version };
    all.push(provision);
    byNode.set(unit.node, provision);
    byAnchor.set(unit.anchor, provision);
  }
  return { all, byNode, byAnchor };
});

/**
 * Indexes any legal tree, annexes and redlines too. What stands in a deletion has an anchor of its
 * own ("deleted-D10.5"), since its number may stand in the kept text as well; so has what a redline
 * merges into what stands before it.
 */
export function indexTree(tree: LegalNode): UnitIndex {
  const all: Unit[] = [];
  const byNode = new Map<LegalNode, Unit>();
  const byAnchor = new Map<string, Unit>();
  const slugs = pageSlugs();
  let heading = '';
  const visit = (
    node: LegalNode,
    within: Unit | undefined,
    deleted: boolean,
    around: InSchedule | undefined,
  ): void => {
    const schedule = node.data?.schedule ?? around;
    if (node.type === 'subHeading' || node.type === 'partHeading') {
      heading = keptText(node.children);
    } else if (node.type === 'part') {
      // A part stands under its own heading, not under the last of the part before it.
      const own = node.children.find((child) => child.type === 'partHeading');
      if (own !== undefined) heading = keptText(own.children);
      else if (numberOfHeading(heading) !== node.number) heading = '';
    }
    const named = nameBelow(node, within?.name ?? '');
    let unit: Unit | undefined;
    if (named !== undefined) {
      const { kind, name } = named;
      const anchor = anchorOf(kind, name, deleted, slugs, byAnchor);
      unit = { kind, anchor, name, node, within, heading, ...(schedule && { schedule }) };
      all.push(unit);
      byNode.set(node, unit);
      byAnchor.set(anchor, unit);
    }
    if (!isParent(node)) return;
    const gone = deleted || node.type === 'deletion' || node.type === 'merged';
    for (const child of node.children) visit(child, holds(unit) ?? within, gone, schedule);
  };
  visit(tree, undefined, false, undefined);
  return { all, byNode, byAnchor };
}

/** Headings and terms inside sentences hold no provisions. */
function holds(unit: Unit | undefined): Unit | undefined {
  return unit?.kind === 'subHeading' || unit?.kind === 'inlineDefinition' ? undefined : unit;
}

/** What a node is called inside the provision of that name; nothing for what cannot be cited. */
export function nameBelow(
  node: LegalNode,
  around: string,
): { kind: ProvisionKind; name: string } | undefined {
  switch (node.type) {
    case 'part':
    case 'clause':
      return { kind: node.type, name: fullNumber(node) };
    case 'limb':
    case 'inlineLimb':
      if (node.label === '') return undefined;
      return { kind: node.type, name: `${around}${node.label}` };
    case 'subHeading':
      return { kind: 'subHeading', name: keptText(node.children) };
    case 'termDefinition':
      return { kind: 'definition', name: termOf(node) };
    case 'inlineDefinition':
      return { kind: 'inlineDefinition', name: keptText(node.children) };
    default:
      return undefined;
  }
}

/** The number of a clause or part, with the Schedule that it stands in where numbers begin again there. */
function fullNumber({ number, data }: Clause | Part): string {
  return data?.schedule?.again === true ? scheduleNumber(data.schedule.name, number) : number;
}

/** The term of an entry: its first, where one meaning has several; in a redline, as it is now. */
export function termOf(entry: TermDefinition): string {
  const terms = [...termsIn(entry.children, false)];
  const term = terms.find(({ gone }) => !gone) ?? terms[0];
  return term === undefined ? '' : keptText(term.children).trim();
}

/** The terms of an entry, those inside marks too. */
function* termsIn(
  nodes: readonly LegalNode[],
  gone: boolean,
): Generator<{ children: readonly PhrasingContent[]; gone: boolean }> {
  for (const node of nodes) {
    if (node.type === 'definedTerm') yield { children: node.children, gone };
    else if (node.type !== 'meaning' && isParent(node)) {
      yield* termsIn(node.children, gone || node.type === 'deletion');
    }
  }
}

/** The words that name a unit: in a redline those that it has now, unless all of them went. */
function keptText(children: readonly PhrasingContent[]): string {
  const kept = children.filter((child) => child.type !== 'deletion' || child.change === undefined);
  return plainText(kept.length === 0 ? children : kept);
}

/** A run of words with the provision it belongs to. */
export interface Words extends WithText {
  readonly node: LegalNode & { readonly children: PhrasingContent[] };
  /** The innermost provision around the words, inline ones left out. */
  readonly provision: Provision | undefined;
  /** The Schedule or Annex of the document that they stand in. */
  readonly schedule: string | undefined;
}

/** Headings, and the terms that entries define. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set([
  'subHeading',
  'partHeading',
  'heading',
  'definedTerm',
]);

/** The longest heading of an item, in letters. */
const LONGEST_HEADING = 100;

/** True for the words of an item that only say what the list inside it is about: "2. Fees". */
export function isItemHeading(node: LegalNode, within: LegalNode): boolean {
  if (within.type !== 'listItem' && within.type !== 'limb') return false;
  const [first, ...others] = within.children as LegalNode[];
  if (node !== first || node.type !== 'paragraph') return false;
  if (!others.some(({ type }) => type === 'list' || type === 'limb')) return false;
  const text = plainText(node.children).trim();
  return text.length <= LONGEST_HEADING && /^\p{Lu}/u.test(text) && !/[.,:;—–-]$/.test(text);
}

/**
 * Every words node of a version that terms and references are looked for in: not headings, not
 * the subjects of definitions. They are kept as long as the version is.
 */
export const wordsOf = remembered((version: Version): readonly Words[] => {
  const { byNode } = indexProvisions(version);
  const all: Words[] = [];
  const visit = (node: LegalNode, provision: Provision | undefined, around?: string): void => {
    if (WITHOUT_LINKS.has(node.type)) return;
    const inside = byNode.get(node) ?? provision;
    const schedule = node.data?.schedule?.name ?? around;
    if (isWordsNode(node)) {
      const text = plainText(node.children);
      all.push({ node, text, provision: inside, schedule, tokens: undefined });
    } else if (isParent(node)) {
      for (const child of node.children)
        if (!isItemHeading(child, node)) visit(child, inside, schedule);
    }
  };
  visit(version.tree, undefined);
  return all;
});

/** True for words without any formatting, as most are. */
function isText(children: readonly PhrasingContent[]): boolean {
  return children.length === 1 && children[0]?.type === 'text';
}

/** A definition inside words: offsets into their plain text. */
interface DefinitionRange {
  readonly start: number;
  readonly end: number;
  readonly definition: LegalNode;
  /** True where it is set in bold letters. */
  readonly bold: boolean;
}

/** Where words define terms themselves. */
export function inlineDefinitionRanges({ node }: Pick<Words, 'node'>): DefinitionRange[] {
  const ranges: DefinitionRange[] = [];
  if (isText(node.children)) return ranges;
  let at = 0;
  const visit = (children: readonly PhrasingContent[], bold: boolean): void => {
    for (const child of children) {
      if (child.type === 'inlineDefinition') {
        const start = at;
        visit(child.children, bold);
        const inside = child.children.some(isBold);
        ranges.push({ start, end: at, definition: child, bold: bold || inside });
      } else if ('children' in child) {
        visit(child.children as PhrasingContent[], bold || child.type === 'strong');
      } else at += plainText([child]).length;
    }
  };
  visit(node.children, false);
  return ranges;
}

/** Bold letters, in italics too or not. */
function isBold(node: PhrasingContent): boolean {
  return node.type === 'strong' || (node.type === 'emphasis' && node.children.some(isBold));
}

/** Where words are links that somebody wrote: nothing is found inside them. */
export function authoredLinkRanges(
  children: readonly PhrasingContent[],
): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  if (isText(children)) return ranges;
  let at = 0;
  const visit = (inner: readonly PhrasingContent[]): void => {
    for (const child of inner) {
      const start = at;
      if ('children' in child) visit(child.children as PhrasingContent[]);
      else at += plainText([child]).length;
      if (child.type === 'link' || child.type === 'linkReference') ranges.push({ start, end: at });
    }
  };
  visit(children);
  return ranges;
}
