/**
 * The way back, tried on a pair of texts: the annex that leads from one to the other is written,
 * read again from its Markdown, and applied.
 */
import { firstDifference, sameText } from '../../src/model/equality.ts';
import { isError } from '../../src/model/diagnostics.ts';
import type { LegalDocument } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import { accept, reject } from '../../src/redline/project.ts';
import { applyAmendments } from '../../src/amend/apply.ts';
import { baselineOf, type VersionText } from '../../src/amend/baseline.ts';
import { instructionFaults } from '../../src/amend/instruction-faults.ts';
import { readAmendments, type AmendedText } from '../../src/amend/read-annex.ts';
import type { Subject } from '../../src/amend/subjects.ts';
import { writeAnnex } from '../../src/amend/write-annex.ts';

const SUBJECT: Subject = {
  document: 'trial',
  base: '1.0',
  result: '2.0',
  names: ['Trial Document'],
  heading: undefined,
};

const WORDS = {
  heading: 'Trial Document ‘Invented’',
  statement: 'These changes have been redlined against Trial Document version 1.0.',
  clauseWord: 'Section',
  context: 1,
};

/**
 * A text as a file would have it: read from Markdown, without marks. Nothing where Markdown cannot
 * hold it, or where a number stands twice in it, which keeps a text from being published.
 */
export function asFile(tree: LegalDocument): LegalDocument | undefined {
  let markdown: string;
  try {
    markdown = stringifyLegalText(accept(tree, 'written'));
  } catch {
    return undefined; // Edits make trees that are no text, such as a part's heading in a limb.
  }
  const first = parseLegalText(markdown, 'trial.md').tree;
  const { tree: second, diagnostics } = parseLegalText(stringifyLegalText(first), 'trial.md');
  if (diagnostics.some(({ ruleId }) => ruleId === 'duplicate-clause-number')) return undefined;
  return sameText(first, second) && sameText(first, accept(first, 'written')) ? second : undefined;
}

export function versionOf(tree: LegalDocument, number: string): VersionText {
  return { document: 'trial', number, file: `${number}.md`, tree };
}

/** How a trial went. */
type Trial =
  | { readonly outcome: 'same' | 'unwritable' }
  | { readonly outcome: 'written'; readonly markdown: string; readonly amended: AmendedText }
  | { readonly outcome: 'wrong'; readonly fault: string; readonly markdown: string };

/** Tries the way back on two texts as files have them. */
export function tryWayBack(old: LegalDocument, fresh: LegalDocument): Trial {
  if (sameText(old, fresh)) return { outcome: 'same' };
  const [before, after] = [versionOf(old, '1.0'), versionOf(fresh, '2.0')];
  const annex = writeAnnex(before, after, SUBJECT, WORDS);
  if (!annex.written) return { outcome: 'unwritable' };
  const { markdown } = annex;
  const wrong = (fault: string): Trial => ({ outcome: 'wrong', fault, markdown });
  const { tree } = parseLegalText(markdown, 'annex.md');
  const read = readAmendments({ file: 'annex.md', tree }, [SUBJECT]);
  const [amended] = read.amended;
  if (amended === undefined || read.diagnostics.some(isError)) return wrong('it cannot be read');
  if (instructionFaults(read.amended, '').length > 0) return wrong('an instruction is untrue');
  const applied = applyAmendments(amended, before, 'annex.md');
  if (!applied.applied) return wrong('it cannot be applied');
  const difference = firstDifference(applied.tree, fresh);
  if (difference !== undefined) return wrong(`applied, it differs at ${difference.path}`);
  const again = parseLegalText(stringifyLegalText(applied.tree), '').tree;
  if (!sameText(again, fresh)) return wrong('the next version, as Markdown, is another text');
  const rejected = wordsMissing(amended, baselineOf(before));
  return rejected === undefined ? { outcome: 'written', markdown, amended } : wrong(rejected);
}

/** What of the annex with all changes rejected the old text does not have. */
function wordsMissing(
  { passages }: AmendedText,
  { identityOf, placesOf }: ReturnType<typeof baselineOf>,
): string | undefined {
  for (const { node, old } of passages.flatMap(({ entries }) => entries)) {
    if (old === undefined) continue;
    if (placesOf(identityOf(old)).length === 0) {
      return `rejected, the old text does not have ${JSON.stringify(reject(node, 'written')).slice(0, 200)}`;
    }
  }
  return undefined;
}
