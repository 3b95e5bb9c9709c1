/**
 * When two nodes are the same text: the same kinds, numbers, words and formatting. Where they stand
 * and where their lines break in their files does not count, nor what was recognised inside their
 * sentences, since that follows from the words.
 */
import { isParent, isWordsNode, type LegalNode } from './nodes.ts';
import { asRead, asWritten, isNormal, normalPhrasing } from './phrasing.ts';

/** Keys that do not say what a node is. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'type',
  'children',
  'position',
  'data',
  'spread',
]);

/** The first place where two trees differ. */
export interface Difference {
  /** The way from the root, as node kinds with numbers: "clause D10.22 > paragraph". */
  readonly path: string;
  readonly one: string;
  readonly other: string;
}

/** Finds the first difference of two trees, in reading order; nothing when they are the same. */
export function firstDifference(one: LegalNode, other: LegalNode): Difference | undefined {
  if (one === other) return undefined;
  if (one.type !== other.type || !sameOwn(one, other)) {
    return { path: describe(one), one: describe(one), other: describe(other) };
  }
  const left = contentOf(one);
  const right = contentOf(other);
  for (let index = 0; index < left.length || index < right.length; index += 1) {
    const a = left[index];
    const b = right[index];
    if (a !== undefined && b !== undefined) {
      if (sameText(a, b)) continue;
    } else {
      return {
        path: describe(one),
        one: a ? describe(a) : 'nothing more',
        other: b ? describe(b) : 'nothing more',
      };
    }
    const difference = firstDifference(a, b);
    return difference && { ...difference, path: `${describe(one)} > ${difference.path}` };
  }
  return undefined;
}

/** True when two trees are the same text. */
export function sameText(one: LegalNode, other: LegalNode): boolean {
  if (one === other) return true;
  if (one.type !== other.type || !sameOwn(one, other)) return false;
  if (!isParent(one) || !isParent(other)) return true;
  const [a, b] = [one.children[0], other.children[0]];
  if (
    a?.type === 'text' &&
    b?.type === 'text' &&
    one.children.length + other.children.length === 2
  ) {
    return sameOwn(a, b);
  }
  const left = contentOf(one);
  const right = contentOf(other);
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) {
    if (!sameText(left[index] as LegalNode, right[index] as LegalNode)) return false;
  }
  return true;
}

/** True when two nodes are of one kind and have the same attributes; their children do not count. */
export function sameNode(one: LegalNode, other: LegalNode): boolean {
  return one.type === other.type && sameOwn(one, other);
}

/** True when two nodes of one kind have the same attributes of their own. */
function sameOwn(one: LegalNode, other: LegalNode): boolean {
  if (one.type === 'text' && other.type === 'text') {
    return one.value === other.value || asRead(one.value) === asRead(other.value);
  }
  return BARE.has(one.type) || (hasAllOf(one, other) && hasAllOf(other, one));
}

/** Kinds of node that have no attributes of their own. */
const BARE: ReadonlySet<string> = new Set([
  'paragraph',
  'closingWords',
  'termDefinition',
  'definedTerm',
  'meaning',
  'tableRow',
  'tableCell',
  'strong',
  'emphasis',
]);

function hasAllOf(one: LegalNode, other: LegalNode): boolean {
  const [has, wanted] = [one, other] as unknown as Record<string, unknown>[];
  for (const key in wanted) {
    const value = wanted[key];
    if (value === undefined || value === null || has?.[key] === value) continue;
    if (PASSED_OVER.has(key)) continue;
    if (JSON.stringify(has?.[key]) !== JSON.stringify(value)) return false;
  }
  return true;
}

/** A node's own attributes as one string, in a fixed order; empty for a node that has none. */
export function ownText(node: LegalNode): string {
  const attributes = node as unknown as Record<string, unknown>;
  const keys: string[] = [];
  for (const key in attributes) {
    if (!PASSED_OVER.has(key) && attributes[key] !== undefined && attributes[key] !== null) {
      keys.push(key);
    }
  }
  let text = '';
  for (const key of keys.sort()) text += `${key}=${JSON.stringify(attributes[key])};`;
  return text;
}

/** A node's own attributes as values: what `ownText` puts into words. */
export function ownAttributes(node: LegalNode): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(node).filter(([key, value]) => !PASSED_OVER.has(key) && value !== undefined),
  );
}

/** A node's children as compared: comments and recognitions taken off. */
export function contentOf(node: LegalNode): readonly LegalNode[] {
  if (!isParent(node)) return [];
  if (isWordsNode(node)) {
    if (isNormal(node.children)) return node.children;
    return normalPhrasing(asWritten(node.children, 'without comments'));
  }
  for (const child of node.children) {
    if (isComment(child)) return node.children.filter((one) => !isComment(one));
  }
  return node.children;
}

function isComment(node: LegalNode): boolean {
  return node.type === 'editorComment';
}

function describe(node: LegalNode): string {
  const name = 'number' in node ? ` ${node.number}` : 'label' in node ? ` ${node.label ?? ''}` : '';
  const words = 'value' in node ? ` ${JSON.stringify(node.value)}` : '';
  return `${node.type}${name}${words}`;
}
