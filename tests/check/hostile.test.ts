/**
 * Texts of one thing thousands of times: what each rule asks of the rest of the text is kept, so that the
 * work grows as the text does.
 */
import { expect, test } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';
import { isWrapped } from '../../src/check/references/begun-numbers.ts';
import { growth, MOST } from '../growth.ts';

function each(amount: number, make: (at: number) => string, between = '\n\n'): string {
  return Array.from({ length: amount }, (_, at) => make(at)).join(between);
}

test.each<[string, number, (amount: number) => string]>([
  [
    'one number on all its clauses',
    300,
    (amount) => 'D1.1 The panel shall meet under Section D1.1.\n\n'.repeat(amount),
  ],
  [
    'one term again and again in a paragraph',
    500,
    (amount) =>
      `D1.1 The panel keeps a fee (the “**Handling Fee**”).\n\nD1.2 ${'The Handling Fee is due and the handling fee is paid. '.repeat(amount)}`,
  ],
  [
    'one term given its meaning again and again in a list',
    400,
    (amount) => `D1.1 In this Section:\n\n${'Fee\n: means a fee under D1.1.\n\n'.repeat(amount)}`,
  ],
  [
    'limbs of one label that cite others',
    200,
    (amount) =>
      `D1.1 The panel shall:\n\n${'- (a) act as referred to in (a) and (d), and under paragraph (b);\n'.repeat(amount)}`,
  ],
  [
    'labels of limbs in one paragraph that cite others',
    300,
    (amount) =>
      `D1.1 The panel shall ${'(a) act under paragraph (b) of this Section; '.repeat(amount)}`,
  ],
  [
    'lists that nothing joins',
    200,
    (amount) =>
      each(
        amount,
        (at) => `D1.${at + 1} The panel may do any of:\n\n- (a) meet;\n- (b) act;\n- (c) report.`,
      ),
  ],
  [
    'lists without labels that nothing joins',
    200,
    (amount) => each(amount, (at) => `D1.${at + 1} The panel does:\n\n- meet;\n- act;\n- report.`),
  ],
  [
    'labels that words over a list cite',
    150,
    (amount) =>
      `# Text\n\n${each(amount, () => 'The panel (save that paragraph (ii) does not apply):\n\n- (a) do:\n  - (i) a;\n  - (ii) b;\n- (b) do:\n  - (i) a;\n  - (ii) b.')}`,
  ],
  [
    'words that stand twice',
    400,
    (amount) => `D1.1 ${'the house in in winter and will will do that that '.repeat(amount)}`,
  ],
  [
    'faults in the wrapped lines of one limb',
    150,
    (amount) =>
      `D1.1 The panel:\n\n- (a) ${'acts under\n  Section D1.7 and the the\n  panel '.repeat(amount)}`,
  ],
  ['brackets that nothing opens', 400, (amount) => `D1.1 ${'a) do b) go ) and '.repeat(amount)}`],
  [
    'numbers that no heading bears',
    400,
    (amount) =>
      `# Act\n\n${each(amount, (at) => `${at + 1}. The panel acts under section ${at + 5000} of this Act.`)}`,
  ],
])('a text of %s costs what it is', (_, size, make) => {
  expect(growth(size, (amount) => checkAlone(`${make(amount)}\n`, 'text.md'))).toBeLessThan(MOST);
});

test('a number that thousands of clauses bear is told with the first of them', () => {
  const text = 'D1.1 The panel shall meet under Section D1.1.\n\n'.repeat(20);
  const [told] = checkAlone(text, 'text.md').diagnostics.filter(
    ({ ruleId }) => ruleId === 'ambiguous-reference',
  );
  expect(told?.actual).toBe(
    'Found Section D1.1, which can mean two provisions of the number D1.1.',
  );
});

test('a line whose number is cited is told from one before a line that cites', () => {
  const cited = 'subject to what is set out\n1.19 applies to it.';
  const begun = 'as is said in the table,\n1.19 Fees\n1.20, and';
  expect([cited, begun].map((text) => isWrapped(text, text.indexOf('1.19')))).toEqual([
    true,
    false,
  ]);
});
