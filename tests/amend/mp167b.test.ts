/**
 * The annex of the content that is published: it applies, it is proven, and its fault is told.
 */
import { expect, test } from 'vitest';
import { annexesIn, annexFaults, versionText } from '../../src/amend/annexes.ts';
import { applyAmendments } from '../../src/amend/apply.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { reportText } from '../../src/model/report.ts';
import { sameText } from '../../src/model/equality.ts';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import { readFileSync } from 'node:fs';

const { library } = loadLibrary('content');
if (library === undefined) throw new Error('The content has errors.');

test('MP167B makes A 32.0 of A 31.0 and D 10.0 of D 9.0, to the byte', () => {
  const [annex] = annexesIn(library);
  expect(annex?.amended.map(({ subject }) => subject.document)).toEqual(['section-a', 'section-d']);
  for (const amended of annex?.amended ?? []) {
    const { document, base, result } = amended.subject;
    const [before, after] = [base, result].map((number) => versionText(library, document, number));
    if (before === undefined || after === undefined) throw new Error('A version is missing.');
    const applied = applyAmendments(amended, before, annex?.paper.file ?? '');
    if (!applied.applied) throw new Error(reportText(applied.diagnostics));
    expect(sameText(applied.tree, after.tree)).toBe(true);
    const body = readFileSync(after.file, 'utf8').replace(/^---\n[\s\S]*?\n---\n\n/, '');
    expect(stringifyLegalText(applied.tree)).toBe(body);
  }
});

test('its instruction names six clauses and seven are inserted: a warning, and no other fault', () => {
  expect(reportText(annexFaults(library))).toBe(
    `content/modifications/mp167b/annex-a.md:42:1: warning: Found D10.22 to D10.28 inserted under the instruction “Add Sections D10.22-27 as follows:”. Expected D10.22 to D10.27 inserted, as the instruction says. [amendment-instruction]
  Correct the instruction or the marks; the two differ in D10.28.`,
  );
});
