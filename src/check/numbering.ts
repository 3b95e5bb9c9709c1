/**
 * The clauses and parts of a text in the rows that their numbers should form.
 */
import { compareNumbers } from '../model/identifiers.ts';
import { isParent, type Clause, type LegalNode, type Part } from '../model/nodes.ts';
import { outOfOrder } from './order.ts';
import type { CheckedText } from './text.ts';

/** Provisions whose numbers differ only at their end: D10.1, D10.2; or the parts of a letter. */
export interface Row {
  /** What all of them begin with: "D10."; of parts, "D". */
  readonly stem: string;
  readonly provisions: readonly (Clause | Part)[];
  /** Those that stand out of order; numbers that stand twice are told elsewhere and not among them. */
  readonly misplaced: ReadonlySet<Clause | Part>;
}

const known = new WeakMap<CheckedText, readonly Row[]>();

/** The rows of a text, in reading order. */
export function rowsOf(text: CheckedText): readonly Row[] {
  let rows = known.get(text);
  if (rows === undefined) known.set(text, (rows = findRows(text.version.tree)));
  return rows;
}

function findRows(tree: LegalNode): Row[] {
  const rows = new Map<string, (Clause | Part)[]>();
  const seen = new Set<string>();
  const visit = (node: LegalNode): void => {
    if (node.type === 'deletion') return;
    if (node.type === 'clause' || node.type === 'part') {
      const key = `${node.type === 'part' ? 'part' : 'clause'} ${stemOf(node.number)}`;
      if (!seen.has(`${node.type} ${node.number}`)) {
        seen.add(`${node.type} ${node.number}`);
        rows.set(key, [...(rows.get(key) ?? []), node]);
      }
    }
    if (isParent(node)) node.children.forEach(visit);
  };
  visit(tree);
  return [...rows].map(([key, provisions]) => {
    const misplaced = outOfOrder(provisions, (one, other) =>
      compareNumbers(one.number, other.number),
    );
    return {
      stem: key.slice(key.indexOf(' ') + 1),
      provisions,
      misplaced: new Set(misplaced.map((index) => provisions[index] as Clause | Part)),
    };
  });
}

/** "D10." of "D10.22"; "K" of "K5A". */
function stemOf(number: string): string {
  return number.slice(0, number.length - lastOf(number).length);
}

/** "22" of "D10.22"; "5A" of "K5A". */
export function lastOf(number: string): string {
  return /\d+[A-Z]*$/.exec(number)?.[0] ?? '';
}
