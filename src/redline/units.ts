/**
 * A tree as units: its blocks down to those that hold words, each with its identity and, once
 * aligned, its partner in the other tree.
 */
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Identities } from './identity.ts';

/** A block of one tree. Aligning sets `partner`, `origin` and a row's `key`; the rest is fixed. */
export interface Unit {
  readonly node: LegalNode;
  readonly parent: Unit | undefined;
  readonly children: Unit[];
  /** Its place among its parent's children. */
  readonly rank: number;
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
}

/** The units of a tree, the root first. Comments are no units. */
export function survey(tree: LegalNode, identities: Identities): Unit {
  return unitOf(tree, undefined, 0, '', identities);
}

type Open = { -readonly [Key in keyof Unit]: Unit[Key] };

function unitOf(
  node: LegalNode,
  parent: Unit | undefined,
  rank: number,
  above: string,
  identities: Identities,
): Unit {
  const name = nameBelow(node, above);
  const unit: Open = {
    node,
    parent,
    children: [],
    rank,
    whole: 0,
    content: 0,
    key: 0,
    size: 0,
    name,
    partner: undefined,
    origin: undefined,
  };
  if (isWordsNode(node) || !isParent(node)) {
    const { whole, content } = identities.of(node);
    unit.whole = whole;
    // What has no children (a rule, program code) is all in its attributes.
    unit.content = isParent(node) ? content : whole;
    unit.key = unit.content;
    unit.size = lengthOf(node);
    return unit;
  }
  const numbers: number[] = [];
  for (const child of node.children) {
    if (child.type === 'editorComment') continue;
    const inner = unitOf(child, unit, unit.children.length, name || above, identities);
    unit.children.push(inner);
    unit.size += inner.size;
    numbers.push(inner.whole);
  }
  const { whole, content } = identities.ofParent(node, numbers);
  unit.whole = whole;
  unit.content = content;
  unit.key = content;
  return unit;
}

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

function lengthOf(node: LegalNode): number {
  if ('value' in node) return node.value.length;
  if (!isParent(node)) return 1;
  let length = 0;
  for (const child of node.children) length += lengthOf(child);
  return length;
}

/** The name of a unit, or of the innermost one around it that has one. */
export function nameAround(unit: Unit | undefined): string {
  for (let at = unit; at !== undefined; at = at.parent) if (at.name !== '') return at.name;
  return '';
}

/** A unit and all units in it, the outer before the inner. */
export function* unitsIn(unit: Unit): Generator<Unit> {
  yield unit;
  for (const child of unit.children) yield* unitsIn(child);
}

/** True for units that may continue one another: of one kind, and not different in all they have. */
export function canContinue(old: Unit, fresh: Unit): boolean {
  const [one, other] = [old.node.type, fresh.node.type];
  if (one !== other) return BARE_WORDS.has(one) && BARE_WORDS.has(other);
  return isParent(old.node) || old.whole === fresh.whole;
}

/** True for kinds of provision that may become one another when they are moved. */
export function canMoveAs(old: Unit, fresh: Unit): boolean {
  return (
    canContinue(old, fresh) || (NUMBERED.has(old.node.type) && NUMBERED.has(fresh.node.type))
  );
}

/** Paragraphs; whether one is called closing words depends on what stands before it. */
export const BARE_WORDS: ReadonlySet<string> = new Set(['paragraph', 'closingWords']);

const NUMBERED: ReadonlySet<string> = new Set(['clause', 'limb', 'listItem']);
