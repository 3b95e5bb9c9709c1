/**
 * Codes whose Sections number their clauses without a letter: in Section W stands 2.1, which the other
 * Sections cite as W2.1.
 */
import { expect, it } from 'vitest';
import { severityOf } from '../../src/model/diagnostics.ts';
import { checkSample, readSample } from './sample.ts';

const HEAD = '---\nversion: "1.0"\nstatus: in-force\ninForceFrom: 2024-01-01\n---\n';

function told(cited: string): string[] {
  const document = (letter: string, title: string): string =>
    `---\nkind: section\nnumber: ${letter}\ntitle: ${title}\norder: 1\n---\n`;
  const sample = {
    'checks.yaml': 'complete: true\n',
    'code/section-n/document.md': document('N', 'Payment'),
    'code/section-n/1.0.md': `${HEAD}\n1.1 No amount shall be withheld under ${cited}, as paragraph 1.2 says.\n\n1.2 Payment is made.\n`,
    'code/section-w/document.md': document('W', 'Disputes'),
    'code/section-w/1.0.md': `${HEAD}\n## 1. GENERAL\n\n1.1 A dispute is raised under paragraph 2.1.\n\n## 2. DISPUTES\n\n### 2.1 Notice\n\n2.1.1 A notice shall:\n\n- (a) be short; and\n- (b) be signed.\n`,
  };
  return checkSample(readSample(sample))
    .diagnostics.filter((one) => severityOf(one) !== 'note')
    .map(({ ruleId }) => ruleId ?? '');
}

it.each([
  ['Section W2.1 (Notice)', []],
  ['Section W2.1.1(b)', []],
  ['Section W2', []],
  ['Section W2.1 (Notices)', ['reference-title-mismatch']],
  ['Section W (Disputes)', []],
  ['Section W (Dispute)', ['reference-title-mismatch']],
  ['Section W2.1.1(d)', ['unresolved-reference']],
  ['Section W2.1.4', ['unresolved-reference']],
  ['Section W4', ['unresolved-reference']],
])('%s in a Section W whose clauses bear no letter', (cited, expected) => {
  expect(told(cited)).toEqual(expected);
});

it('tells a second meaning in Section W of what the list sends to Section N for', () => {
  const document = (letter: string): string =>
    `---\nkind: section\nnumber: ${letter}\ntitle: Section ${letter}\norder: 1\n---\n`;
  const told = (name: string): string[] =>
    checkSample(
      readSample({
        'checks.yaml': 'complete: true\n',
        'code/section-a/document.md': document('A'),
        'code/section-a/1.0.md': `${HEAD}\n1.1 In this Code:\n\nAdvice Note\n: has the meaning given to that term in Section N1.1.\n`,
        'code/section-n/document.md': document('N'),
        'code/section-n/1.0.md': `${HEAD}\n1.1 In this Section N, "**Advice Note**" means a notice of what is due.\n\n1.2 An Advice Note is sent each month.\n`,
        'code/section-w/document.md': document('W'),
        'code/section-w/1.0.md': `${HEAD}\n1.1 Somebody may give notice of a mistake (a "**${name}**"). The ${name} follows the Advice Note.\n`,
      }),
    )
      .diagnostics.filter((one) => severityOf(one) !== 'note')
      .map(({ ruleId, file }) => `${file ?? ''} ${ruleId ?? ''}`);
  expect(told('Mistake Notice')).toEqual([]);
  expect(told('Advice Note')).toEqual(['content/code/section-w/1.0.md duplicate-definition']);
});
