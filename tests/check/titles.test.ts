/**
 * The headings that references may give in brackets: what each provision is called.
 */
import { expect, test } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a part has its own heading, not the last of the part before',
    '## A1 Meetings\n\n### Records\n\nA1.7 The panel acts under Section A2 (Records) and Section A2 (Votes).\n\n## A2 Votes\n\nA2.1 The panel votes.',
    ['Records'],
  ],
  [
    'a sentence is no heading',
    'A1.1 The Rate is 5%.\n\nA1.2 Interest runs as set out in Section A1.1 (Rate of interest).',
    [],
  ],
  [
    'a clause may begin with its heading',
    'A1.1 Rate. Interest runs at 5%.\n\nA1.2 It is paid under Section A1.1 (Rate), not A1.1 (Payment).',
    ['Payment'],
  ],
];

test.each(CASES)('%s', (_name, text, told) => {
  const found = checkAlone(text, 'text.md').diagnostics.filter(
    ({ ruleId }) => ruleId === 'reference-title-mismatch',
  );
  expect(found.map(({ message }) => /cited as “([^”]*)”/.exec(message)?.[1])).toEqual(told);
});
