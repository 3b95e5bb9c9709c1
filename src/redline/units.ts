/**
 * A tree as units: its blocks down to those that hold words, each with its identity and, once
 * aligned, its partner in the other tree.
 */
import { contentOf } from '../model/equality.ts';
import { plainText } from '../model/phrasing.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import type { Identities } from './identity.ts';
import type { Columns, Words } from './remembered.ts';

/**
 * A block of one tree. What it holds becomes units when it is first asked for: most of a text is
 * equal in both versions, and what is equal is never looked into. Aligning sets `partner`,
 * `origin`, `divided`, a table's `columns` and a row's `key`; the rest is fixed.
 */
export class Unit {
  readonly node: LegalNode;
  readonly parent: Unit | undefined;
  /** Its place among its parent's children. */
  readonly rank: number;
  /** The number of named units among its siblings before it. */
  ordinal = 0;
  /** Its place among all blocks of the tree, the outer before the inner. */
  readonly order: number;
  /** Identity of all that it is. */
  whole = 0;
  /** Identity of what it holds, number and kind left out. */
  content = 0;
  /** What siblings are known again by: the content; of a table's row, that of the columns kept. */
  key = 0;
  /** Length of its text in UTF-16 units; a measure of weight, not of words. */
  size = 0;
  /** Its number with those above ("D10.22", "D10.19(a)"), or its term; empty where it has none. */
  readonly name: string;
  /** What it continues, or is continued by. */
  partner: Unit | undefined = undefined;
  /** Where it was split off from (new units) or merged into (old units). */
  origin: Unit | undefined = undefined;
  /** True for the whole and the pieces of a split or a merger, and for their leading words. */
  divided = false;
  /** What it holds, its words and what became of its columns, each once it was asked for. */
  inner: Unit[] | undefined = undefined;
  words: Words | undefined = undefined;
  columns: Columns | undefined;
  readonly #survey: Survey;

  constructor(
    node: LegalNode,
    parent: Unit | undefined,
    rank: number,
    order: number,
    survey: Survey,
  ) {
    this.node = node;
    this.parent = parent;
    this.rank = rank;
    this.order = order;
    this.name = nameBelow(node, parent);
    this.#survey = survey;
  }

  get children(): readonly Unit[] {
    return (this.inner ??= this.#survey.inside(this));
  }

  get side(): 'old' | 'new' {
    return this.#survey.side;
  }
}

/** The survey of one tree: its units, and where in it each content stands. */
export class Survey {
  readonly side: 'old' | 'new';
  readonly root: Unit;
  readonly #identities: Identities;
  readonly #terms: Set<string>;
  /** The units that were made while the tree was measured; what others hold was met in them. */
  readonly #made: Unit[] = [];
  /** For each content, which of them it was met in, from 1; 0 for none, -1 for several places. */
  #metIn = new Int32Array(1024);
  /** False once the whole tree was counted. */
  #counting = true;
  /** Of what was measured last. */
  #size = 0;
  #blocks = 0;

  /**
   * Surveys a tree. Comments are no units.
   *
   * @param identities those of the other tree too: only then can the two be compared.
   * @param terms gathers the terms of several words that the text defines.
   */
  constructor(tree: LegalNode, side: 'old' | 'new', identities: Identities, terms: Set<string>) {
    this.side = side;
    this.#identities = identities;
    this.#terms = terms;
    this.root = this.#unit(tree, undefined, 0, 0);
    this.#counting = false;
  }

  /** The units that a unit holds. */
  inside(unit: Unit): Unit[] {
    const units: Unit[] = [];
    if (isWordsNode(unit.node) || !isParent(unit.node)) return units;
    let order = unit.order + 1;
    let named = 0;
    for (const child of unit.node.children) {
      if (child.type === 'editorComment') continue;
      const before = this.#blocks;
      const inner = this.#unit(child, unit, units.length, order);
      inner.ordinal = inner.name ? named++ : named;
      units.push(inner);
      order += this.#blocks - before;
    }
    return units;
  }

  /** The one unit of a content; nothing where it stands in none or in several, or says too little. */
  onlyUnitOf(content: number): Unit | undefined {
    const metIn = this.#made[(this.#metIn[content] ?? 0) - 1];
    return metIn && findInside(metIn, content);
  }

  /** True where a content stands in the tree, once or more. */
  has(content: number): boolean {
    return (this.#metIn[content] ?? 0) !== 0;
  }

  #unit(node: LegalNode, parent: Unit | undefined, rank: number, order: number): Unit {
    const unit = new Unit(node, parent, rank, order, this);
    const place = this.#counting ? this.#made.push(unit) : 0;
    const size = this.#size;
    let content = 0;
    if (OPENED.has(node.type) && isParent(node)) {
      this.#blocks += 1;
      unit.inner = this.inside(unit);
      for (const { whole } of unit.inner) content = this.#identities.after(content, whole);
    } else content = this.#measure(node, place);
    unit.size = this.#size - size;
    unit.whole = this.#identities.ofParent(node, content);
    unit.content = content;
    unit.key = unit.content;
    this.#count(node, unit.content, unit.size, place);
    return unit;
  }

  /** The identity of what a node holds; adds to the size and the number of blocks measured. */
  #measure(node: LegalNode, within: number): number {
    this.#blocks += 1;
    if (isWordsNode(node)) {
      const words = contentOf(node);
      if (node.type === 'definedTerm' || words !== node.children) addTerms(node, this.#terms);
      this.#size += plainText(node.children).length;
      return this.#identities.ofAll(words);
    }
    if (!isParent(node)) {
      // What has no children (a rule, program code) is all in its attributes.
      this.#size += 'value' in node ? node.value.length : 1;
      return this.#identities.ofOwn(node);
    }
    let content = 0;
    for (const child of node.children) {
      if (child.type === 'editorComment') continue;
      const size = this.#size;
      const held = this.#measure(child, within);
      this.#count(child, held, this.#size - size, within);
      content = this.#identities.after(content, this.#identities.ofParent(child, held));
    }
    return content;
  }

  #count(node: LegalNode, content: number, size: number, metIn: number): void {
    if (!this.#counting || !isTelling(node, size)) return;
    const known = this.#metIn;
    if (content >= known.length) (this.#metIn = new Int32Array(2 * content)).set(known);
    this.#metIn[content] = this.#metIn[content] === 0 ? metIn : -1;
  }
}

/** Kinds of block whose units are made at once; others are measured, and opened when asked. */
const OPENED: ReadonlySet<string> = new Set([
  'legalDocument',
  'part',
  'definitionList',
  'list',
  'table',
]);

/**
 * Below so many letters a text says too little to be known again wherever it stands: "(b) the DCC;"
 * is in many clauses. Among siblings it still pairs.
 */
const TELLING = 20;

/** Kinds that mean nothing without what they stand in. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'definedTerm',
  'meaning',
  'partHeading',
  'tableCell',
]);

/** True for kinds that mean something by themselves, and so may stand elsewhere. */
export function standsAlone({ type }: LegalNode): boolean {
  return !STRUCTURAL.has(type);
}

function isTelling(node: LegalNode, size: number): boolean {
  return size >= TELLING && standsAlone(node);
}

function findInside(unit: Unit, content: number): Unit | undefined {
  if (unit.content === content && isTelling(unit.node, unit.size)) return unit;
  for (const child of unit.children) {
    const found = child.size >= TELLING ? findInside(child, content) : undefined;
    if (found) return found;
  }
  return undefined;
}

function nameBelow(node: LegalNode, parent: Unit | undefined): string {
  switch (node.type) {
    case 'part':
    case 'clause':
      return node.number;
    case 'limb':
      return node.label && nameAround(parent) + node.label;
    case 'termDefinition': {
      const term = node.children.find((child) => child.type === 'definedTerm');
      return term ? plainText(term.children).trim() : '';
    }
    default:
      return '';
  }
}

/** The terms of several words that a words node is, or defines inside a sentence. */
function addTerms(node: LegalNode, terms: Set<string>): void {
  if (node.type === 'definedTerm' || node.type === 'inlineDefinition') {
    const term = plainText(node.children).trim();
    if (/\s/.test(term)) terms.add(term);
  } else if (isParent(node)) for (const child of node.children) addTerms(child, terms);
}

/** Makes two units partners: one continues the other. */
export function pair(old: Unit, fresh: Unit): void {
  old.partner = fresh;
  fresh.partner = old;
}

/** True for a unit that does not continue another. */
export function isAlone(unit: Unit): boolean {
  return !unit.partner;
}

/** True for a unit that neither continues another nor is a piece of one. */
export function isFree(unit: Unit | undefined): unit is Unit {
  return !!unit && !unit.partner && !unit.origin;
}

/** The name of a unit, or of the innermost one around it that has one. */
export function nameAround(unit: Unit | undefined): string {
  for (let at = unit; at; at = at.parent) if (at.name) return at.name;
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

/** Kinds of provision that have a level: one stands in another. */
export const NUMBERED: ReadonlySet<string> = new Set(['clause', 'limb', 'listItem']);

/** True for provisions whose leading words are partners: what follows those may come and go. */
export function beginAlike(old: Unit, fresh: Unit): boolean {
  const [one, other] = [old.children[0], fresh.children[0]];
  return !!one?.partner && one.partner === other && NUMBERED.has(old.node.type);
}
