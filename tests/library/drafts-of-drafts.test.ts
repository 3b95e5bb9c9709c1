/** What a draft is read with that begins from a draft. */
import { expect, it } from 'vitest';
import { checkLibrary } from '../../src/check/check.ts';
import { sampleModification } from '../../src/check/sample-modification.ts';
import { consolidationOf, proposedBy } from '../../src/library/consolidations.ts';
import { libraryOf } from '../../src/library/library.ts';
import { CODE } from '../check/sample.ts';

const report = (number: string, amends: readonly string[]): string =>
  `---\nnumber: ${number}\ntitle: Review of meetings\nkind: report\nversion: "1.0"\ndate: 2024-01-01\nstatus: proposed\nstatusOn: 2024-01-01\namends:\n${amends.map((one) => `  - ${one}\n`).join('')}---\n\nWhy.\n`;

const made = (version: string, base: string, modification: string): string =>
  `---\nversion: "${version}"\nstatus: proposed\nbase: "${base}"\nmodifications: [${modification}]\n---\n\n`;

const terms = 'A1.1 In this Code:\n\nPanel Clerk\n: means the person who keeps the minutes.\n';
const given = sampleModification() as Readonly<Record<string, string>>;

const { library, ...loaded } = libraryOf(
  Object.entries({
    ...given,
    'code.md': CODE,
    'code/section-a/document.md':
      '---\nkind: section\nnumber: A\ntitle: Definitions\norder: 0\n---\n',
    'code/section-a/1.0.md':
      '---\nversion: "1.0"\nstatus: in-force\ninForceFrom: 2024-01-01\n---\n\nA1.1 In this Code:\n\nPanel\n: means the body under Section D1.\n',
    'code/section-a/2.0.md': made('2.0', '1.0', 'mp9') + terms,
    'code/section-d/3.0.md':
      made('3.0', '2.0', 'mp10') +
      'D1.1 The panel shall meet monthly.\n\nD1.2 The Panel Clerk shall keep minutes.\n',
    'modifications/mp9/report.md': report('MP9', [
      '{ document: section-a, base: "1.0", result: "2.0" }',
      '{ document: section-d, base: "1.0", result: "2.0" }',
    ]),
    'modifications/mp10/report.md': report('MP10', [
      '{ document: section-d, base: "2.0", result: "3.0" }',
    ]),
  }).map(([path, text]) => ({ path, name: `content/${path}`, text })),
  'content',
);
const readable = library ?? loaded.readable;
if (readable === undefined) throw new Error('The content cannot be read.');

it('stands beside what the modification makes that it begins from', () => {
  const draft = readable.documents
    .flatMap(({ versions }) => versions)
    .find(({ number }) => number === '3.0');
  if (draft === undefined) throw new Error('There is no draft.');
  const numbers = (of: ReturnType<typeof consolidationOf>): string[] =>
    [...of.versions.values()].map(({ document, number }) => `${document} ${number}`).sort();
  expect(numbers(consolidationOf(readable, draft))).toEqual(['section-a 2.0', 'section-d 3.0']);
  const madeBy = (name: string): string[] =>
    numbers(
      proposedBy(
        readable,
        readable.modifications.map(({ id }) => id).filter((id) => String(id) === name),
      ),
    );
  expect(madeBy('mp10')).toEqual(['section-a 2.0', 'section-d 3.0']);
  expect(madeBy('mp9')).toEqual(['section-a 2.0', 'section-d 2.0']);
});

it('uses the terms that are defined there', () => {
  const { diagnostics } = checkLibrary({ ...loaded, library });
  expect(
    diagnostics
      .filter(({ file }) => file === 'content/code/section-d/3.0.md')
      .map(({ ruleId }) => ruleId),
  ).toEqual(['amendment-without-annex']);
});
