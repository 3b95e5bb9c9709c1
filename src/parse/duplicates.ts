/**
 * Two provisions with one number would have one address: an error, with both places named. So is a
 * defined term whose address would be none, or that of a provision.
 */
import { slug } from 'github-slugger';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { scheduleNumber } from '../model/identifiers.ts';
import {
  isParent,
  isWordsNode,
  type InSchedule,
  type LegalDocument,
  type LegalNode,
} from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { schedulesIn } from './schedules.ts';

/** Reports clauses and limbs whose number stands twice in the document; deleted text is left out. */
export function reportDuplicates(
  tree: LegalDocument,
  file: string,
  diagnostics: Diagnostic[],
): void {
  const schedules = schedulesIn(tree);
  const seen = new Map<string, LegalNode>();
  const visit = (node: LegalNode, above: string): void => {
    if (node.type === 'deletion') return;
    // A part may be printed twice, as in extracts; its number is only taken.
    const isAgain = schedules.get(node)?.again === true;
    if (node.type === 'part' && !isAgain && !seen.has(node.number)) seen.set(node.number, node);
    const number = numberOf(node, above, schedules.get(node));
    if (number !== undefined) {
      const first = seen.get(number);
      if (first === undefined) seen.set(number, node);
      else {
        diagnostics.push(
          diagnose({
            file,
            place: node.position?.start,
            rule: 'duplicate-clause-number',
            severity: 'error',
            found: `Found ${number} a second time; it stands first at line ${String(first.position?.start.line ?? '?')}.`,
            expected: 'Expected each number once in a document, since it is also the address.',
            mend: 'Correct the number that is wrong; numbers are text and are never generated.',
          }),
        );
      }
    }
    // The limbs of a definition are its own, also where the list of definitions stands in a clause.
    const around = node.type === 'termDefinition' ? '' : (number ?? above);
    // Inside sentences there are no numbers.
    if (isParent(node) && !isWordsNode(node))
      for (const child of node.children) visit(child, around);
  };
  visit(tree, '');
  for (const { term, node } of termsIn(tree)) reportTerm(term, node, seen, file, diagnostics);
}

function reportTerm(
  term: string,
  node: LegalNode,
  numbered: ReadonlyMap<string, LegalNode>,
  file: string,
  diagnostics: Diagnostic[],
): void {
  const address = slug(term);
  const provision = numbered.get(address);
  if (address !== '' && provision === undefined) return;
  diagnostics.push(
    diagnose({
      file,
      place: node.position?.start,
      rule: 'term-without-address',
      severity: 'error',
      found:
        provision === undefined
          ? `Found the defined term “${term}”, which has no letter or digit.`
          : `Found the defined term “${term}”, whose address is taken by ${address} at line ${String(provision.position?.start.line ?? '?')}.`,
      expected: 'Expected a term of words, since they are also its address.',
      mend: 'Write the term in words, or, if it is no term, as a paragraph.',
    }),
  );
}

/** The terms that the text defines, in definition lists and inside clauses; deleted ones left out. */
function termsIn(tree: LegalNode): { term: string; node: LegalNode }[] {
  const found: { term: string; node: LegalNode }[] = [];
  const visit = (node: LegalNode): void => {
    if (node.type === 'deletion') return;
    if (node.type === 'termDefinition') {
      const term = node.children.find((child) => child.type === 'definedTerm');
      found.push({ term: term === undefined ? '' : plainText(term.children).trim(), node });
    } else if (node.type === 'inlineDefinition') {
      found.push({ term: plainText(node.children), node });
    }
    if (isParent(node)) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

function numberOf(
  node: LegalNode,
  above: string,
  schedule: InSchedule | undefined,
): string | undefined {
  if (node.type === 'clause') {
    return schedule?.again === true ? scheduleNumber(schedule.name, node.number) : node.number;
  }
  if (node.type === 'limb' && above !== '' && node.label !== '') return above + node.label;
  return undefined;
}
