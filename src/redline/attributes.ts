/**
 * What a block is, beside what it says: its number, its level, its kind. Where partners differ in
 * that, the new node is given the old attributes in its data, and the change is written down.
 */
import { ownAttributes } from '../model/equality.ts';
import type { LegalNode } from '../model/nodes.ts';
import { textOf } from './likeness.ts';
import type { Recorder } from './recorder.ts';
import type { Unit } from './units.ts';

/**
 * The new node; where its own attributes differ from the old one's, with those and their change.
 *
 * @param moved the id of the move that the unit was changed in, which then says all.
 */
export function withFormer(
  old: Unit,
  fresh: Unit,
  recorder: Recorder,
  moved: string | undefined,
): LegalNode {
  const { node } = fresh;
  const [before, after] = [attributesOf(old.node), attributesOf(node)];
  const former: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) {
      // Null rather than undefined: it must outlive JSON.
      former[key] = before[key] ?? null;
    }
  }
  if (Object.keys(former).length === 0) return node;
  const change = moved ?? record(old, fresh, former, recorder);
  return { ...node, data: { ...node.data, redline: { former, ...(change && { change }) } } };
}

function attributesOf(node: LegalNode): Record<string, unknown> {
  return { type: node.type, ...ownAttributes(node) };
}

/** Writes down what other attributes mean; nothing where a reader sees no difference. */
function record(
  old: Unit,
  fresh: Unit,
  former: Readonly<Record<string, unknown>>,
  recorder: Recorder,
): string | undefined {
  const common = { what: fresh.node.type, old, new: fresh };
  const oldText = former['number'] ?? former['label'];
  const newText = numberOf(fresh.node);
  if (typeof oldText === 'string' && newText !== undefined) {
    return recorder.record({
      ...common,
      kind: 'renumbered',
      class: 'consequential',
      oldText,
      newText,
    });
  }
  const detail = inWords(old.node, fresh.node);
  if (detail === undefined) return undefined;
  const text = textOf(fresh.node).trim();
  return recorder.record({
    ...common,
    kind: 'reformatted',
    class: 'formatting',
    oldText: text,
    newText: text,
    detail,
  });
}

function numberOf(node: LegalNode): string | undefined {
  if (node.type === 'clause' || node.type === 'part') return node.number;
  return node.type === 'limb' ? node.label : undefined;
}

function inWords(old: LegalNode, fresh: LegalNode): string | undefined {
  if (old.type !== fresh.type) {
    if (fresh.type === 'paragraph' || fresh.type === 'closingWords') return undefined;
    return `${nameOf(fresh.type)} instead of ${nameOf(old.type)}`;
  }
  if ('depth' in old && 'depth' in fresh) {
    return `heading of level ${String(fresh.depth)} instead of ${String(old.depth)}`;
  }
  if (old.type === 'list' && fresh.type === 'list') {
    if (old.ordered !== fresh.ordered) {
      return fresh.ordered === true ? 'a numbered list now' : 'a list without numbers now';
    }
    return `numbered from ${String(fresh.start)} instead of ${String(old.start)}`;
  }
  return old.type === 'table' ? 'columns aligned otherwise' : 'laid out otherwise';
}

/** A block that came or went around text that stays, as a node that says so. */
export function asWrapper(
  unit: Unit,
  wrapper: 'inserted' | 'deleted',
  children: readonly LegalNode[],
  change: string,
): LegalNode {
  const { node } = unit;
  return { ...node, children, data: { ...node.data, redline: { wrapper, change } } } as LegalNode;
}

/** What a wrapper that came or went means, in words: "in a list now". */
export function wrapperInWords({ node }: Unit, wrapper: 'inserted' | 'deleted'): string {
  const name = nameOf(node.type);
  return wrapper === 'inserted' ? `in ${name} now` : `no longer in ${name}`;
}

function nameOf(type: LegalNode['type']): string {
  return NAMES[type] ?? 'another block';
}

const NAMES: Readonly<Record<string, string>> = {
  part: 'a part',
  clause: 'a clause',
  limb: 'a limb',
  list: 'a list',
  listItem: 'a list item',
  blockquote: 'a quotation',
};
