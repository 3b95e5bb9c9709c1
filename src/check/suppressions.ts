/**
 * What an editor allows beside the text: a comment that names rules and gives a reason.
 *
 *   <!-- clauseline allow unpaired-punctuation: the bracket is the source's own -->
 *
 * On lines of its own it covers the provision below it; inside a paragraph it covers the
 * paragraph, and inside a cell of a table the row.
 */
import type { Position } from 'unist';
import type { Diagnostic } from '../model/diagnostics.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';

export interface Suppression {
  readonly rules: readonly string[];
  readonly reason: string;
  /** The comment itself. */
  readonly place: Position;
  /** Offsets between which faults are allowed. */
  readonly from: number;
  readonly to: number;
}

/** A comment that is meant to allow, in whatever words: what it does not say rightly is told. */
const OPENING = /^\s*clauseline[\s:-]+(?:allow|ignore|disable|suppress|permit|skip)/i;
const ALLOWS = /^\s*clauseline\s+allow\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)\s*(?::\s*([\s\S]*?))?\s*$/i;

/** The suppressions of a tree, in order. */
export function suppressionsIn(tree: LegalNode): Suppression[] {
  const comments: { node: LegalNode; value: string; around: LegalNode | undefined }[] = [];
  const blocks: LegalNode[] = [];
  const visit = (node: LegalNode, around?: LegalNode, row?: LegalNode): void => {
    if (node.type === 'editorComment') {
      if (OPENING.test(node.value))
        comments.push({ node, value: node.value, around: row ?? around });
      return;
    }
    if (node.position !== undefined && !isUnprinted(node)) blocks.push(node);
    if (!isParent(node)) return;
    const words = isWordsNode(node) ? node : around;
    for (const child of node.children) visit(child, words, hasRows(node) ? child : row);
  };
  visit(tree);
  return comments.flatMap(({ node, value, around }): Suppression[] => {
    const place = node.position;
    if (place === undefined) return [];
    const [, rules = '', reason = ''] = ALLOWS.exec(value) ?? [];
    const covered = around?.position ?? blockAfter(blocks, place)?.position;
    return [
      {
        rules: rules.split(/\s*,\s*/).filter((name) => name !== ''),
        reason: reason.trim(),
        place,
        from: covered?.start.offset ?? 0,
        to: covered?.end.offset ?? 0,
      },
    ];
  });
}

/** True for a table, of whatever it holds: its rows are covered whole. */
function hasRows(node: LegalNode): boolean {
  return node.type === 'table' || (node.type === 'definitionList' && node.layout === 'table');
}

/** A part whose heading is not printed begins where its first clause does. */
function isUnprinted(node: LegalNode): boolean {
  if (node.type === 'legalDocument') return true;
  return node.type === 'part' && node.children[0]?.type !== 'partHeading';
}

/** The outermost node that begins next. Nodes are in reading order, outer ones first. */
function blockAfter(blocks: readonly LegalNode[], comment: Position): LegalNode | undefined {
  const after = comment.end.offset ?? 0;
  let best: LegalNode | undefined;
  for (const block of blocks) {
    const start = block.position?.start.offset ?? 0;
    if (start < after) continue;
    if (best === undefined || start < (best.position?.start.offset ?? 0)) best = block;
  }
  return best;
}

/** True where a suppression covers a diagnostic. */
export function covers(suppression: Suppression, diagnostic: Diagnostic): boolean {
  if (suppression.reason === '' || !suppression.rules.includes(diagnostic.ruleId ?? ''))
    return false;
  const { place } = diagnostic;
  if (place === undefined) return false;
  const offset = 'start' in place ? place.start.offset : place.offset;
  return offset !== undefined && offset >= suppression.from && offset < suppression.to;
}

/** One rule of one suppression, as a key. */
export function usedKey(file: string, { place }: Suppression, rule: string): string {
  return `${file}:${place.start.line}:${place.start.column} ${rule}`;
}
