/**
 * Lists in lists in lists: each item is read once, whatever its depth.
 */
import { expect, test } from 'vitest';
import { parseLegalText } from '../../src/parse/parse.ts';

test('a list of forty levels is read in no time', () => {
  const { tree } = parseLegalText(`${'- '.repeat(40)}The panel meets.\n`, 'text.md');
  expect(tree.children).toHaveLength(1);
});

test('a fault in an inner list is told once, though no item around it has a label', () => {
  const { diagnostics } = parseLegalText(
    '- Items:\n  - of a kind:\n    - (a) meet;\n    - act; and\n    - (c) report.\n',
    'text.md',
  );
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['limb-without-label']);
});
