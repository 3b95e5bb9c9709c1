/**
 * Texts that would hold up careless rules: each in work that grows as the text does. Times are of the
 * processor, and ratios within one run, with room for a busy machine.
 */
import { expect, test } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';
import { growth, MOST } from '../growth.ts';

test.each([
  ['one term defined again and again', '(the “**Policy**”) and the panel '],
  ['names that are given in a row', 'or a person (each a “**Party**”, together with it) '],
])('a paragraph that holds %s costs what it is', (_, words) => {
  const run = (amount: number): unknown =>
    checkAlone(`# Text\n\nD1.1 ${words.repeat(amount)}\n`, 'text.md');
  expect(growth(100, run)).toBeLessThan(MOST);
});
