/**
 * Where numbers begin again: below the heading of a Schedule, an Annex, an Appendix or a Part, and
 * below a title of the first level. What is numbered there is no second clause 1.1 of the text.
 */
import { remembered } from '../../model/once.ts';
import {
  isParagraph,
  isParent,
  isWordsNode,
  type Clause,
  type LegalNode,
  type Part,
  type WordsNode,
} from '../../model/nodes.ts';
import { numberOfHeading } from '../../register/heading-numbers.ts';
import { plainText } from '../../model/phrasing.ts';
import { FIRST_NUMBER, isScheduleHeading } from '../../parse/schedules.ts';

/** The words of such headings, in small letters. */
export const PAPERS = 'schedule|annex|appendix|exhibit|attachment';

/** More letters than such a heading has. */
const LONGEST = 120;

/** The clauses and printed parts whose numbers begin again, each with which beginning it follows. */
export const beginningsAgain = remembered((tree: LegalNode): ReadonlyMap<Clause | Part, number> => {
  const again = new Map<Clause | Part, number>();
  let seen = new Set<string>();
  let beginning = 0;
  /** What stands above the next number: a title, or the heading of a Schedule. */
  let opened: 'title' | 'paper' | undefined;
  const number = (node: Clause | Part): void => {
    const key = `${node.type} ${node.number}`;
    // An excerpt may begin with clause 19: its Schedule begins with 1 all the same.
    const isAgain = seen.has(key) || (opened === 'paper' && seen.size > 0);
    if (opened !== undefined && FIRST_NUMBER.test(node.number) && isAgain) {
      beginning += 1;
      seen = new Set();
    }
    opened = undefined;
    seen.add(key);
    if (beginning > 0) again.set(node, beginning);
  };
  /** Numbers of headings without clauses: where they begin again, what is below them does. */
  let headings = new Set<string>();
  const heading = (own: string): void => {
    if (own === '') return;
    if (FIRST_NUMBER.test(own) && headings.has(own) && headings.size > 2) {
      beginning += 1;
      seen = new Set();
      headings = new Set();
    }
    headings.add(own);
  };
  const visit = (node: LegalNode): void => {
    if (node.type === 'deletion') return;
    if (node.type === 'subHeading') {
      const words = plainText(node.children);
      if (isScheduleHeading(words)) opened = 'paper';
      else if (node.depth === 1) opened ??= 'title';
      heading(numberOfHeading(words));
    } else if (isParagraph(node)) {
      if (isPaperLine(node)) opened = 'paper';
    }
    if (node.type === 'clause' || (node.type === 'part' && isPrinted(node))) number(node);
    if (isParent(node) && !isWordsNode(node)) node.children.forEach(visit);
  };
  visit(tree);
  return again;
});

/** True for a paragraph that is such a heading; of most the length tells that they are none. */
export function isPaperLine(node: WordsNode): boolean {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start !== undefined && end !== undefined && end - start > LONGEST) return false;
  return isScheduleHeading(plainText(node.children));
}

function isPrinted({ children: [heading] }: Part): boolean {
  return heading?.type === 'partHeading';
}
