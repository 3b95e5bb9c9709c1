/**
 * A tree as units: its blocks down to those that hold words, each with its identity and, once
 * aligned, its partner in the other tree.
 */
import { contentOf } from '../model/equality.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Identities } from './identity.ts';

/** A block of one tree. Aligning sets `partner`, `origin`, `divided` and a row's `key`; the rest is fixed. */
export interface Unit {
  readonly node: LegalNode;
  readonly side: 'old' | 'new';
  readonly parent: Unit | undefined;
  readonly children: Unit[];
  /** Its place among its parent's children. */
  readonly rank: number;
  /** Its place among all units of the tree, the outer before the inner. */
  readonly order: number;
  readonly whole: number;
  /** Identity of what it holds, number and kind left out. */
  readonly content: number;
  /** What siblings are known again by: the content; of a table's row, that of the columns kept. */
  key: number;
  /** Length of its text in UTF-16 units; a measure of weight, not of words. */
  readonly size: number;
  /** Its number with those above ("D10.22", "D10.19(a)"), or its term; empty where it has none. */
  readonly name: string;
  /** What it continues, or is continued by. */
  partner: Unit | undefined;
  /** Where it was split off from (new units) or merged into (old units). */
  origin: Unit | undefined;
  /** True for the whole and the pieces of a split or a merger, and for their leading words. */
  divided: boolean;
}

/** What surveys of two trees have in common. */
export interface Surveying {
  readonly identities: Identities;
  /** How many units there are so far. */
  count: number;
  /** Gathers the terms of several words that the texts define. */
  readonly terms: Set<string>;
}

/** The units of a tree, the root first. Comments are no units. */
export function survey(tree: LegalNode, side: Unit['side'], surveying: Surveying): Unit {
  return unitOf(tree, side, undefined, 0, '', surveying);
}

function unitOf(
  node: LegalNode,
  side: Unit['side'],
  parent: Unit | undefined,
  rank: number,
  above: string,
  surveying: Surveying,
): Unit {
  const { identities } = surveying;
  const unit = {
    node,
    side,
    parent,
    children: NO_CHILDREN,
    rank,
    order: surveying.count++,
    whole: 0,
    content: 0,
    key: 0,
    size: 0,
    name: nameBelow(node, above),
    partner: undefined,
    origin: undefined,
    divided: false,
  };
  let content = 0;
  if (isWordsNode(node)) {
    const words = contentOf(node);
    if (node.type === 'definedTerm' || words !== node.children) addTerms(node, surveying.terms);
    content = identities.ofAll(words);
    unit.size = lengthOf(words);
  } else if (isParent(node)) {
    unit.children = [];
    for (const child of node.children) {
      if (child.type === 'editorComment') continue;
      const inside = unit.name || above;
      const inner = unitOf(child, side, unit, unit.children.length, inside, surveying);
      unit.children.push(inner);
      unit.size += inner.size;
      content = identities.after(content, inner.whole);
    }
  } else unit.size = 'value' in node ? node.value.length : 1;
  unit.whole = identities.ofParent(node, content);
  // What has no children (a rule, program code) is all in its attributes.
  unit.content = isParent(node) ? content : unit.whole;
  unit.key = unit.content;
  return unit;
}

const NO_CHILDREN: Unit[] = [];

function nameBelow(node: LegalNode, above: string): string {
  switch (node.type) {
    case 'part':
    case 'clause':
      return node.number;
    case 'limb':
      return node.label === '' ? '' : above + node.label;
    case 'termDefinition': {
      const term = node.children.find((child) => child.type === 'definedTerm');
      return term === undefined ? '' : plainText(term.children).trim();
    }
    default:
      return '';
  }
}

function lengthOf(words: readonly LegalNode[]): number {
  let length = 0;
  for (const node of words) {
    if ('value' in node) length += node.value.length;
    else length += isParent(node) ? lengthOf(node.children) : 1;
  }
  return length;
}

/** The terms of several words that a words node is, or defines inside a sentence. */
function addTerms(node: LegalNode, terms: Set<string>): void {
  if (node.type === 'definedTerm' || node.type === 'inlineDefinition') {
    const term = plainText(node.children).trim();
    if (/\s/.test(term)) terms.add(term);
  } else if (isParent(node)) for (const child of node.children) addTerms(child, terms);
}

/** The name of a unit, or of the innermost one around it that has one. */
export function nameAround(unit: Unit | undefined): string {
  for (let at = unit; at !== undefined; at = at.parent) if (at.name !== '') return at.name;
  return '';
}

/** True for units that may continue one another: of one kind, and not different in all they have. */
export function canContinue(old: Unit, fresh: Unit): boolean {
  const [one, other] = [old.node.type, fresh.node.type];
  if (one !== other) return BARE_WORDS.has(one) && BARE_WORDS.has(other);
  return isParent(old.node) || old.whole === fresh.whole;
}

/** True for kinds of provision that may become one another when they are moved. */
export function canMoveAs(old: Unit, fresh: Unit): boolean {
  return canContinue(old, fresh) || (NUMBERED.has(old.node.type) && NUMBERED.has(fresh.node.type));
}

/** Paragraphs; whether one is called closing words depends on what stands before it. */
export const BARE_WORDS: ReadonlySet<string> = new Set(['paragraph', 'closingWords']);

const NUMBERED: ReadonlySet<string> = new Set(['clause', 'limb', 'listItem']);

/** True for provisions whose leading words are partners: what follows those may come and go. */
export function beginAlike(old: Unit, fresh: Unit): boolean {
  const [one, other] = [old.children[0], fresh.children[0]];
  return one?.partner !== undefined && one.partner === other && NUMBERED.has(old.node.type);
}
