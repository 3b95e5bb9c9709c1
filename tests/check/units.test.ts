/** What a document calls its clauses by is what it says itself, wherever it is cited. */
import { expect, it } from 'vitest';
import { checkSample, readSample } from './sample.ts';

const document = (kind: string, number: string, order: number): string =>
  `---\nkind: ${kind}\nnumber: ${number}\ntitle: Example\norder: ${String(order)}\n---\n`;
const inForce = '---\nversion: "1.0"\nstatus: in-force\ninForceFrom: 2024-01-01\n---\n\n';

const told = (cites: string): string[] => {
  const sample = readSample({
    'checks.yaml': 'complete: true\n',
    'code/section-a/document.md': document('section', 'A', 1),
    'code/section-a/1.0.md': `${inForce}## A1 TESTS\n\nA1.1 Each network tests under ${cites} and under Section A1.2.\n\nA1.2 Each network reports under Section A1.1.\n`,
    'code/appendix-b/document.md': document('appendix', 'B', 2),
    'code/appendix-b/1.0.md': `${inForce}## 2 TESTS\n\n2.1 Each network tests as clause 2.2 says.\n\n2.2 Each network reports as clause 2.1 says, and clause 2.2.\n`,
  });
  return checkSample(sample)
    .diagnostics.filter(({ ruleId }) => ruleId === 'reference-unit-mismatch')
    .map(({ actual = '' }) => actual);
};

it('a paragraph of an Appendix that says clause', () => {
  expect(told('paragraph 2.1 of Appendix B')).toEqual([
    'Found paragraph 2.1, which is called clause 2.1.',
  ]);
});

it('a clause of it', () => {
  expect(told('clause 2.1 of Appendix B')).toEqual([]);
});
