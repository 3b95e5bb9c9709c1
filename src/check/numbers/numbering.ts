/**
 * The clauses and parts of a text in the rows that their numbers should form.
 */
import { remembered } from '../../model/once.ts';
import { compareNumbers } from '../../model/identifiers.ts';
import {
  isParent,
  isWordsNode,
  type Clause,
  type LegalNode,
  type Part,
} from '../../model/nodes.ts';
import { foreignClausesIn } from './foreign-clauses.ts';
import { outOfOrder } from './order.ts';
import { beginningsAgain } from './papers.ts';
import type { TreeText } from '../text.ts';

/** Provisions whose numbers differ only at their end: D10.1, D10.2; or the parts of a letter. */
export interface Row {
  /** What all of them begin with: "D10."; of parts, "D". */
  readonly stem: string;
  readonly provisions: readonly (Clause | Part)[];
  /** Those that stand out of order; numbers that stand twice are told elsewhere and not among them. */
  readonly misplaced: ReadonlySet<Clause | Part>;
}

/** The rows of a text, in reading order. */
export const rowsOf = remembered((text: TreeText): readonly Row[] => {
  const { tree } = text.version;
  const foreign = new Set<LegalNode>(foreignClausesIn(text).map(({ clause }) => clause));
  const again = beginningsAgain(tree);
  let beginning = 0;
  const rows = new Map<string, (Clause | Part)[]>();
  const seen = new Set<string>();
  const visit = (node: LegalNode): void => {
    // What stands in a foreign part is told as that; a part of which there is no more is none.
    if (node.type === 'deletion' || foreign.has(node)) return;
    if (node.type === 'part' && node.children.every((child) => foreign.has(child))) return;
    if (node.type === 'clause' || node.type === 'part') {
      beginning = again.get(node) ?? again.get(firstClauseIn(node) ?? node) ?? beginning;
      const key = `${String(beginning)} ${node.type} ${stemOf(node.number)}`;
      const number = `${String(beginning)} ${node.type} ${node.number}`;
      if (!seen.has(number)) {
        seen.add(number);
        const row = rows.get(key);
        if (row === undefined) rows.set(key, [node]);
        else row.push(node);
      }
    }
    if (isParent(node) && !isWordsNode(node)) node.children.forEach(visit);
  };
  visit(tree);
  return [...rows].map(([key, provisions]) => {
    const misplaced = outOfOrder(provisions, (one, other) =>
      compareNumbers(one.number, other.number),
    );
    return {
      stem: key.slice(key.lastIndexOf(' ') + 1),
      provisions,
      misplaced: new Set(misplaced.map((index) => provisions[index] as Clause | Part)),
    };
  });
});

/** The first clause of a part, whose heading may not be printed. */
function firstClauseIn(node: Clause | Part): Clause | undefined {
  return node.type === 'part'
    ? (node.children.find(({ type }) => type === 'clause') as Clause | undefined)
    : undefined;
}

/** "D10." of "D10.22"; "K" of "K5A". */
function stemOf(number: string): string {
  return number.slice(0, number.length - lastOf(number).length);
}

/** "22" of "D10.22"; "5A" of "K5A". */
export function lastOf(number: string): string {
  return /\d+[A-Z]*$/.exec(number)?.[0] ?? '';
}
