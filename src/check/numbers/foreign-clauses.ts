/**
 * Clauses that stand in a part which is not theirs: A2.1 between A1.8 and A1.9, A4.1 below the heading
 * of A2.
 */
import { remembered } from '../../model/once.ts';
import { compareNumbers, partNumberOf } from '../../model/identifiers.ts';
import { isParent, type Clause, type LegalNode, type Part } from '../../model/nodes.ts';
import { beginningsAgain } from './papers.ts';
import type { TreeText } from '../text.ts';

interface ForeignClause {
  readonly clause: Clause;
  /** What it stands in: the part whose heading is above it, or that of the clauses around it. */
  readonly part: Part | Clause;
  /** True where another clause has its number. */
  readonly twice: boolean;
}

/** A clause, and where it stands. */
interface Standing {
  readonly clause: Clause;
  readonly own: string;
  /** The part whose printed heading stands above it. */
  readonly under: Part | undefined;
}

/** The clauses of a text that stand in a foreign part, in reading order. */
export const foreignClausesIn = remembered(
  ({ version: { tree }, whole }: TreeText): readonly ForeignClause[] => {
    const { standing, printed } = standingIn(tree);
    const again = beginningsAgain(tree);
    const counts = new Map<string, number>();
    const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const { own, clause } of standing) {
      count(own);
      count(`clause ${clause.number}`);
    }
    const foreign: ForeignClause[] = [];
    /** The last that stands in its own part. */
    let before: Standing | undefined;
    for (const [index, one] of standing.entries()) {
      const { clause, own, under } = one;
      const after = standing[index + 1];
      const twice = (counts.get(`clause ${clause.number}`) ?? 0) > 1;
      const isTogether = (other: Standing): boolean =>
        again.get(other.clause) === again.get(clause);
      // Between clauses of one part, or of two that follow one another and it comes after both.
      const isBetween =
        before !== undefined &&
        after !== undefined &&
        before.own !== own &&
        (before.own === after.own ||
          (compareNumbers(before.own, after.own) < 0 && compareNumbers(own, after.own) > 0)) &&
        [before, after].every(isTogether);
      // Several clauses below a heading that is not theirs lack their own.
      const isLost = printed.has(own) || (counts.get(own) === 1 && before?.own === under?.number);
      if (under?.number !== own && before !== undefined && isBetween) {
        foreign.push({ clause, part: under?.number === before.own ? under : before.clause, twice });
      } else if (
        whole &&
        under !== undefined &&
        under.number !== own &&
        printed.size > 1 &&
        isLost
      ) {
        foreign.push({ clause, part: under, twice });
      } else before = one;
    }
    return foreign;
  },
);

/** The clauses in reading order, and the numbers of the parts whose headings are printed. */
function standingIn(tree: LegalNode): { standing: Standing[]; printed: ReadonlySet<string> } {
  const standing: Standing[] = [];
  const printed = new Set<string>();
  let under: Part | undefined;
  let depth = 0;
  const visit = (node: LegalNode): void => {
    if (node.type === 'deletion') return;
    if (node.type === 'part') {
      const [heading] = node.children;
      if (heading?.type === 'partHeading') {
        printed.add(node.number);
        [under, depth] = [node, heading.depth];
      }
    }
    if (node.type === 'subHeading' && node.depth <= depth) under = undefined;
    if (node.type === 'clause')
      standing.push({ clause: node, own: partNumberOf(node.number), under });
    else if (isParent(node)) node.children.forEach(visit);
  };
  visit(tree);
  return { standing, printed };
}
