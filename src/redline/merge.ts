/**
 * Lays two trees into one: what both have stands once, what only one has stands in a deletion or an
 * insertion. Nodes that are equal on both sides are shared, not copied.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import { ownAttributes, ownText } from '../model/equality.ts';
import {
  isParent,
  isWordsNode,
  type Clause,
  type LegalNode,
  type Limb,
  type Part,
} from '../model/nodes.ts';
import { alignSiblings, type Pairing } from './align.ts';
import { compareTokens, type Run } from './compare.ts';
import type { Identities } from './identity.ts';
import { simplifyRuns } from './simplify.ts';
import { phrasingOf, tokensOf } from './tokens.ts';

/** How the words of a pair become runs: simplified for the reader, or raw. */
export type Simplify = (runs: readonly Run[]) => readonly Run[];

/** Merges two nodes of one kind, given that the first continues as the second. */
export function mergeNodes<Node extends LegalNode>(
  old: Node,
  fresh: Node,
  identities: Identities,
  simplify: Simplify = simplifyRuns,
): Node {
  if (isWordsNode(old) && isWordsNode(fresh)) {
    return { ...fresh, children: mergeWords(old.children, fresh.children, simplify) };
  }
  const children = pairChildren(old, fresh, identities).flatMap((pairing): LegalNode[] => {
    const { old: before, new: after } = pairing;
    if (after === undefined) return [{ type: 'deletion', children: [before as Nodes] }];
    if (before === undefined) return [{ type: 'insertion', children: [after as Nodes] }];
    if (identities.of(before) === identities.of(after)) return [after];
    if (canMerge(before, after)) {
      return [renumbered(before, mergeNodes(before, after, identities, simplify))];
    }
    return [
      { type: 'deletion', children: [before as Nodes] },
      { type: 'insertion', children: [after as Nodes] },
    ];
  });
  return { ...fresh, children };
}

/** Cells of a row continue each other by their column; everything else is aligned by what it says. */
function pairChildren(old: LegalNode, fresh: LegalNode, identities: Identities): Pairing[] {
  const [before, after] = [childrenOf(old), childrenOf(fresh)];
  if (old.type !== 'tableRow') return alignSiblings(before, after, identities);
  return before.map((cell, column) => ({ old: cell, new: after[column] as LegalNode }));
}

function childrenOf(node: LegalNode): LegalNode[] {
  return isParent(node) ? node.children : [];
}

/** Two nodes merge when nothing but their number, label, words or children differs. */
function canMerge(old: LegalNode, fresh: LegalNode): boolean {
  if (!isParent(old) || !isParent(fresh)) return false;
  return isNumbered(old) || ownText(old) === ownText(fresh);
}

function isNumbered(node: LegalNode): node is Clause | Limb | Part {
  return node.type === 'clause' || node.type === 'limb' || node.type === 'part';
}

function renumbered(old: LegalNode, merged: LegalNode): LegalNode {
  if (ownText(old) === ownText(merged)) return merged;
  return { ...merged, data: { ...merged.data, redline: { former: ownAttributes(old) } } };
}

function mergeWords(
  old: readonly PhrasingContent[],
  fresh: readonly PhrasingContent[],
  simplify: Simplify,
): PhrasingContent[] {
  return simplify(compareTokens(tokensOf(old), tokensOf(fresh))).flatMap(
    (run): PhrasingContent[] => {
      const words = phrasingOf(run.tokens);
      if (run.kind === 'same') return words;
      return [{ type: run.kind === 'deleted' ? 'deletion' : 'insertion', children: words }];
    },
  );
}
