/**
 * The responses to a consultation as its annex has them: under each heading a question, in the table
 * below it a row for each respondent, named in the first column.
 */
import type { Table, TableCell } from 'mdast';
import type { Paper } from '../library/types.ts';
import { plainText } from '../model/phrasing.ts';
import { proseHeadings } from './headings.ts';
import type { Consultation } from './page-models.ts';

/** The questions and respondents of an annex of responses; none of another paper. */
export function consultationOf({ kind, text }: Paper): Consultation | undefined {
  if (kind !== 'consultation-responses' || text.kind !== 'prose') return undefined;
  const headings = new Map(proseHeadings(text.tree).map((one) => [one.node as unknown, one]));
  const questions: Consultation['questions'][number][] = [];
  const respondents = new Set<string>();
  let under = { anchor: '', text: '' };
  let responses = 0;
  for (const node of text.tree.children) {
    const heading = headings.get(node);
    if (heading !== undefined) under = { anchor: heading.anchor, text: heading.name };
    if (node.type !== 'table' || under.anchor === '') continue;
    if (questions.at(-1)?.anchor !== under.anchor) questions.push(under);
    for (const name of respondentsIn(node)) {
      respondents.add(name);
      responses += 1;
    }
  }
  if (questions.length === 0) return undefined;
  return { questions, respondents: [...respondents], responses };
}

/** The first cell of each row below the head. */
function respondentsIn({ children: [, ...rows] }: Table): string[] {
  return rows.map(({ children }) => {
    const [first] = children as TableCell[];
    return first === undefined ? '' : plainText(first.children).trim();
  });
}
