/**
 * What stands in the way of a redline, in words for the person who asked for it.
 */
import { contentOf, firstDifference } from '../../src/model/equality.ts';
import { diagnose, type Diagnostic } from '../../src/model/diagnostics.ts';
import type { LegalNode } from '../../src/model/nodes.ts';
import { reportText } from '../../src/model/report.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { accept, reject } from '../../src/redline/project.ts';
import type { Redline } from '../../src/redline/types.ts';
import type { ReadText } from './read-text.ts';

/**
 * Remarks on a file that do not stand in the way of its redline: the first of each rule in full, and
 * how many more there are of it.
 */
export function remarksText(name: string, diagnostics: readonly Diagnostic[]): string {
  const rules = Map.groupBy(diagnostics, ({ ruleId }) => ruleId ?? '');
  return [...rules]
    .map(([rule, [first, ...rest]]) => {
      if (first === undefined) return '';
      const more = `${name}: ${rest.length.toLocaleString('en-GB')} more of this kind. [${rule}]`;
      return reportText([asRemark(first)]) + (rest.length > 0 ? `\n${more}` : '');
    })
    .join('\n');
}

/** To the publisher of a code some are errors; a redline takes the words as they stand. */
function asRemark(diagnostic: Diagnostic): Diagnostic {
  const { file, line, column, ruleId, actual, expected, note } = diagnostic;
  return diagnose({
    file: file ?? '',
    place: line === undefined ? undefined : { line, column: column ?? 1 },
    rule: ruleId ?? '',
    severity: 'note',
    found: actual ?? diagnostic.reason,
    expected: expected?.[0] ?? '',
    mend: note,
  });
}

/** What is wrong with a redline that is not proven; nothing where it is. */
export function proofTrouble(
  { tree, proof }: Pick<Redline, 'tree' | 'proof'>,
  old: ReadText,
  fresh: ReadText,
): Diagnostic | undefined {
  if (proof.proven) return undefined;
  const { reading, difference } = proof;
  const text = reading === 'rejected' ? old : fresh;
  const read = reading === 'rejected' ? reject(tree) : accept(tree);
  return diagnose({
    file: text.name,
    place: placeOfDifference(read, text.tree).position?.start,
    rule: 'unproven-redline',
    severity: 'error',
    found: `The redline with every change ${reading} is not this text: found ${difference.one} at ${difference.path}.`,
    expected: `Expected ${difference.other}.`,
    mend: 'This is a fault of this program and not of the texts; nothing was written. Try again with --raw, and report the fault with both files.',
  });
}

/** True for Markdown that reads back as a text, without its front matter. */
export function readsBack(markdown: string, text: ReadText): boolean {
  return firstDifference(parseLegalText(markdown, text.name).tree, text.tree) === undefined;
}

/** The node of the second tree, with a place in its file, where the first departs from it. */
function placeOfDifference(one: LegalNode, other: LegalNode): LegalNode {
  const [left, right] = [contentOf(one), contentOf(other)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [a, b] = [left[index], right[index]];
    if (b === undefined) break;
    if (a !== undefined && firstDifference(a, b) === undefined) continue;
    const inside = a === undefined ? b : placeOfDifference(a, b);
    return inside.position === undefined ? other : inside;
  }
  return other;
}
