/**
 * Where numbers begin again: below the heading of a Schedule, an Annex, an Appendix or a Part, and
 * below a title of the first level. What is numbered there is no second clause 1.1 of the text.
 */
import {
  isParent,
  isWordsNode,
  type Clause,
  type LegalNode,
  type Part,
  type WordsNode,
} from '../../model/nodes.ts';
import { numberOfHeading } from '../../register/heading-numbers.ts';
import { plainText } from '../../model/phrasing.ts';

const ORDINAL = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const PAPER = new RegExp(
  String.raw`^(?:the\s+)?(?:(?:${ORDINAL})\s+)?(schedule|annex(?:e|ure)?|appendix|exhibit|attachment|addendum|part|form)(?:\s+(?:no\.?\s*)?([A-Z]{1,2}|\d{1,3}[A-Z]?|[IVXLC]+))?(?=$|\s*[.:;,–—([-]|\s+\p{Lu})`,
  'iu',
);
/** More letters than such a heading has. */
const LONGEST = 120;

/** True for the heading of a Schedule, an Annex or another paper at the end of a text. */
export function isPaperHeading(words: string): boolean {
  const line = words.trim();
  if (line.length > LONGEST || /[.;,]$/.test(line)) return false;
  const [whole = '', , label] = PAPER.exec(line) ?? [];
  if (whole === '') return false;
  // "Schedule of meetings" is none; "SCHEDULE", "The Schedule: Fees" are.
  return label !== undefined || !/^\s+\p{L}/u.test(line.slice(whole.length));
}

const known = new WeakMap<LegalNode, ReadonlyMap<Clause | Part, number>>();

/** The clauses and printed parts whose numbers begin again, each with which beginning it follows. */
export function beginningsAgain(tree: LegalNode): ReadonlyMap<Clause | Part, number> {
  let again = known.get(tree);
  if (again === undefined) known.set(tree, (again = findBeginnings(tree)));
  return again;
}

function findBeginnings(tree: LegalNode): ReadonlyMap<Clause | Part, number> {
  const again = new Map<Clause | Part, number>();
  let seen = new Set<string>();
  let beginning = 0;
  /** What stands above the next number: a title, or the heading of a Schedule. */
  let opened: 'title' | 'paper' | undefined;
  const number = (node: Clause | Part): void => {
    const key = `${node.type} ${node.number}`;
    // An excerpt may begin with clause 19: its Schedule begins with 1 all the same.
    const isAgain = seen.has(key) || (opened === 'paper' && seen.size > 0);
    if (opened !== undefined && FIRST.test(node.number) && isAgain) {
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
    if (FIRST.test(own) && headings.has(own) && headings.size > 2) {
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
      if (isPaperHeading(words)) opened = 'paper';
      else if (node.depth === 1) opened ??= 'title';
      heading(numberOfHeading(words));
    } else if (node.type === 'paragraph' || node.type === 'closingWords') {
      if (isPaperLine(node)) opened = 'paper';
    }
    if (node.type === 'clause' || (node.type === 'part' && isPrinted(node))) number(node);
    if (isParent(node) && !isWordsNode(node)) node.children.forEach(visit);
  };
  visit(tree);
  return again;
}

/** True for a paragraph that is such a heading; of most the length tells that they are none. */
export function isPaperLine(node: WordsNode): boolean {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start !== undefined && end !== undefined && end - start > LONGEST) return false;
  return isPaperHeading(plainText(node.children));
}

/** The number that a numbering begins with: 1, 1.1, A1.1. */
const FIRST = /^[A-Z]{0,2}[01](?:\.[01])*$/;

function isPrinted({ children: [heading] }: Part): boolean {
  return heading?.type === 'partHeading';
}
