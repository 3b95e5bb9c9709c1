/**
 * What files quote or cite of one another's words: the clauses that govern a policy, the heading a
 * quotation stands under, the annex a text was taken from.
 */
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Read, ReadFiles } from './read.ts';

/** Reports every clause, heading and annex that is named where there is none of the name. */
export function checkMentions(read: ReadFiles, diagnostics: Diagnostic[]): void {
  const missing = (
    from: Read<unknown>,
    path: readonly PropertyKey[],
    rule: string,
    words: { found: string; expected: string; mend: string },
  ): void => {
    diagnostics.push(
      diagnose({ file: from.file, place: from.placeOf(path), rule, severity: 'error', ...words }),
    );
  };
  const checkHeading = (
    from: Read<unknown>,
    path: readonly PropertyKey[],
    modification: string,
    heading: string,
  ): void => {
    const headings = reportHeadings(read, modification);
    if (headings === undefined || headings.includes(heading)) return;
    missing(from, path, 'unknown-heading', {
      found: `Found the heading “${heading}” named here, and no such heading in the report of ${modification}.`,
      expected: `Expected ${oneOf(headings)}.`,
      mend: 'Write the heading exactly as it stands in the report, capital letters too.',
    });
  };
  const checkQuote = (
    from: Read<unknown>,
    path: readonly PropertyKey[],
    modification: string,
    { quote, heading }: { readonly quote: string; readonly heading: string },
  ): void => {
    const words = wordsUnder(read, modification, heading);
    if (words === undefined || words.includes(flat(quote))) return;
    missing(from, path, 'unknown-quotation', {
      found: `Found the quotation “${shortened(quote)}”, and no such words under “${heading}” in the report of ${modification}.`,
      expected: 'Expected words that stand there, one after another.',
      mend: 'Copy them from the report, or name the heading that they stand under.',
    });
  };
  for (const document of read.documents) {
    document.value.governedBy.forEach((entry, index) => {
      const version = read.versions.find(
        ({ value }) => value.document === entry.document && value.number === entry.version,
      );
      if (version === undefined) return; // reported as an unknown version
      const numbers = clauseNumbers(version.text.parsed().tree);
      entry.clauses.forEach((clause, place) => {
        if (numbers.has(clause)) return;
        missing(document, ['governedBy', index, 'clauses', place], 'unknown-clause', {
          found: `Found clause ${clause} named here, and no such clause in ${version.file}.`,
          expected: `Expected ${oneOf([...numbers])}.`,
          mend: 'Correct the number, or take it out of the list.',
        });
      });
    });
    document.value.statements.forEach(({ quote, source: { modification, heading } }, index) => {
      checkHeading(document, ['statements', index, 'source', 'heading'], modification, heading);
      checkQuote(document, ['statements', index, 'quote'], modification, { quote, heading });
    });
  }
  for (const modification of read.modifications) {
    const { id, reason, objectives } = modification.value;
    if (reason !== undefined) {
      checkHeading(modification, ['reason', 'heading'], id, reason.heading);
      checkQuote(modification, ['reason', 'quote'], id, reason);
    }
    objectives.forEach(({ views }, index) => {
      views.forEach(({ heading }, place) => {
        checkHeading(modification, ['objectives', index, 'views', place, 'heading'], id, heading);
      });
    });
  }
  for (const version of read.versions) {
    const { source } = version.value;
    if (source === undefined) continue;
    const papers = read.papers.filter(({ modification }) => modification === source.modification);
    const letters = papers.flatMap(({ value }) => value.annex?.toLowerCase() ?? []);
    if (papers.length === 0 || letters.includes(source.annex.toLowerCase())) continue;
    missing(version, ['source', 'annex'], 'unknown-annex', {
      found: `Found annex ${source.annex} named here, and no such annex of ${source.modification}.`,
      expected: `Expected ${oneOf(letters)}.`,
      mend: `Correct the letter, or add modifications/${source.modification}/annex-${source.annex}.md.`,
    });
  }
}

/** The numbers of the clauses that stand in a text; deleted ones do not. */
function clauseNumbers(tree: LegalNode): ReadonlySet<string> {
  const numbers = new Set<string>();
  const visit = (node: LegalNode): void => {
    if (node.type === 'deletion') return;
    if (node.type === 'clause') numbers.add(node.number);
    else if (isParent(node)) node.children.forEach(visit);
  };
  visit(tree);
  return numbers;
}

/** The headings of a modification's report; nothing where there is no report. */
function reportHeadings(read: ReadFiles, modification: string): string[] | undefined {
  const report = read.papers.find(
    (paper) => paper.modification === modification && paper.value.kind === 'report',
  );
  if (report?.value.text.kind !== 'prose') return undefined;
  return report.value.text.tree.children.flatMap((node) =>
    node.type === 'heading' ? [plainText(node.children)] : [],
  );
}

/** The words below a heading of a report, up to the next heading; nothing where there is no such heading. */
function wordsUnder(read: ReadFiles, modification: string, heading: string): string | undefined {
  const report = read.papers.find(
    (paper) => paper.modification === modification && paper.value.kind === 'report',
  );
  if (report?.value.text.kind !== 'prose') return undefined;
  const blocks = report.value.text.tree.children;
  const start = blocks.findIndex(
    (node) => node.type === 'heading' && plainText(node.children) === heading,
  );
  if (start === -1) return undefined;
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(({ type }) => type === 'heading');
  return flat((end === -1 ? rest : rest.slice(0, end)).flatMap(wordsIn).join(' '));
}

function wordsIn(node: LegalNode): string[] {
  if (isWordsNode(node)) return [plainText(node.children)];
  return isParent(node) ? node.children.flatMap(wordsIn) : [];
}

function flat(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim();
}

/** Enough of a quotation to know it by. */
function shortened(quote: string): string {
  const words = flat(quote).split(' ');
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ');
}

/** How many names an error lists before it says that there are more. */
const MOST_NAMES = 40;

/** "one of: a; b; and 12 more", or that there is none. */
export function oneOf(names: readonly string[]): string {
  if (names.length === 0) return 'one that exists; there is none';
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join('; ');
  return more > 0 ? `one of: ${shown}; and ${String(more)} more` : `one of: ${shown}`;
}
