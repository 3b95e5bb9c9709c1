/**
 * What a block is, beside what it says: its number, its level, its kind. Where partners differ in
 * that, the new node is given the old attributes in its data, and the change is written down.
 */
import { textOf } from './likeness.ts';
import { nameOf } from './names.ts';
import { differenceInWords, nameOfMark } from './formatting.ts';
import { differingAttributes, numberOf, type LegalNode } from '../model/nodes.ts';
import type { Found, Recorder } from './recorder.ts';
import { BARE_WORDS, type Unit } from './units.ts';

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
  const differing = differingAttributes(old.node, node);
  if (differing.length === 0) return node;
  // Null rather than undefined: it must outlive JSON.
  const before = old.node as unknown as Record<string, unknown>;
  const former = Object.fromEntries(differing.map((key) => [key, before[key] ?? null]));
  const found = foundIn(old, fresh);
  const change =
    moved ?? (found && recorder.record({ ...found, what: node.type, old, new: fresh }));
  return { ...node, data: { ...node.data, redline: { former, ...(change && { change }) } } };
}

/** What other attributes mean; nothing where a reader sees no difference. */
function foundIn(old: Unit, fresh: Unit): Omit<Found, 'what' | 'old' | 'new'> | undefined {
  const [oldText, newText] = [numberOf(old.node), numberOf(fresh.node)];
  if (oldText !== newText) {
    const kept = oldText !== '' && newText !== '';
    const matters = kept && isMoved(old, fresh) ? 'consequential' : 'substantive';
    return { kind: 'renumbered', class: matters, oldText, newText };
  }
  const detail = inWords(old.node, fresh.node);
  if (!detail) return undefined;
  const text = textOf(fresh.node).trim();
  // How a list is numbered can be cited, and where a link leads is no look.
  const matters = 'start' in fresh.node || 'url' in fresh.node ? 'substantive' : 'formatting';
  return { kind: 'reformatted', class: matters, oldText: text, newText: text, detail };
}

/**
 * True where a number changed because of others: what is numbered before the block came or went, or
 * the provision around it bears another number. Else somebody gave it another one.
 */
function isMoved(old: Unit, fresh: Unit): boolean {
  return old.ordinal !== fresh.ordinal || old.parent?.name !== fresh.parent?.name;
}

function inWords(old: LegalNode, fresh: LegalNode): string | undefined {
  if (old.type !== fresh.type && BARE_WORDS.has(fresh.type)) return undefined;
  const [was, is] = [lookOf(old, fresh), lookOf(fresh, old)];
  if (was === is) return differenceInWords([], []);
  return differenceInWords([is].filter(Boolean), [was].filter(Boolean));
}

/** What a block is that the other one is not; empty for nothing. */
function lookOf(node: LegalNode, other: LegalNode): string {
  if (node.type !== other.type) return `a ${nameOf(node.type)}`;
  if ('depth' in node) return `level ${String(node.depth)}`;
  if ('url' in node) return nameOfMark(node);
  return 'start' in node && node.ordered ? `numbered from ${String(node.start)}` : '';
}

/** A block that came or went around text that stays, as a node that says so. */
export function asWrapper(
  { node, side }: Unit,
  children: readonly LegalNode[],
  change?: string,
): LegalNode {
  const wrapper = side === 'new' ? 'inserted' : 'deleted';
  return {
    ...node,
    children,
    data: { ...node.data, redline: { wrapper, ...(change && { change }) } },
  } as LegalNode;
}
