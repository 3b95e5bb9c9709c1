/**
 * Texts that would hold up careless rules: each in work that grows as the text does. Times are of the
 * processor, and ratios within one run, with room for a busy machine.
 */
import { expect, test } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';
import { runsOf } from '../../src/check/terms/capital-runs.ts';
import { chainsOf, longNamesIn } from '../../src/check/terms/long-names.ts';
import { withoutContents } from '../../src/library/contents-list.ts';
import { quotedIn } from '../../src/check/terms/quoted.ts';
import { growth, MOST } from '../growth.ts';

test.each([
  ['one term defined again and again', '(the “**Policy**”) and the panel '],
  ['names that are given in a row', 'or a person (each a “**Party**”, together with it) '],
])('a paragraph that holds %s costs what it is', (_, words) => {
  const run = (amount: number): unknown =>
    checkAlone(`# Text\n\nD1.1 ${words.repeat(amount)}\n`, 'text.md');
  expect(growth(100, run)).toBeLessThan(MOST);
});

/** "Qaab": a word for each number. */
function wordOf(index: number): string {
  const letters = index
    .toString(26)
    .replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return `Q${letters}`;
}

test.each([
  ['definitions that nobody uses', (at: number) => `**${wordOf(at)} Thing** means a thing.`],
  [
    'signposts to what is not here',
    (at: number) => `“**${wordOf(at)} Thing**” has the meaning given in Section D1.${at}.`,
  ],
  [
    'Schedules that cite the next',
    (at: number) => `# Schedule ${at}\n\n1. See paragraph 2 of Schedule ${at + 1}.`,
  ],
])('a text of %s costs what it is', (_, make) => {
  const run = (amount: number): unknown =>
    checkAlone(
      `# Text\n\n${Array.from({ length: amount }, (_, at) => make(at)).join('\n\n')}\n`,
      'text.md',
    );
  expect(growth(300, run)).toBeLessThan(MOST);
});

test('the lines of a list of contents cost what they are', () => {
  const run = (amount: number): unknown => {
    const lines = Array.from({ length: amount }, (_, at) => `${wordOf(at)} of things`);
    const headings = lines.map((line) => `## ${line}\n\nWords.`).join('\n\n');
    return withoutContents(`# Contents\n\n${lines.join('\n\n')}\n\n${headings}\n`);
  };
  expect(growth(2000, run)).toBeLessThan(MOST);
});

test('quotations that nobody closes cost what they are', () => {
  const run = (amount: number): unknown => quotedIn('“Fee, ‘paid '.repeat(amount));
  expect(growth(2000, run)).toBeLessThan(MOST);
});

test('a chain of names without an end costs what it is', () => {
  const run = (amount: number): unknown =>
    checkAlone(`D1.1 ${'Board of the Committee of the '.repeat(amount)}\n`, 'text.md');
  expect(growth(300, run)).toBeLessThan(MOST);
});

test('names that are joined in a row cost what they are', () => {
  const run = (amount: number): unknown => {
    const plain = 'Fee Paid and '.repeat(amount);
    return longNamesIn(plain, chainsOf(plain, runsOf(plain)));
  };
  expect(growth(2000, run)).toBeLessThan(MOST);
});

test('a table may stand at the beginning of a text, below an empty line', () => {
  const table =
    '| Version | Date | Change |\n| --- | --- | --- |\n| 1.0 | 1 May | Clause 9.9 removed |\n';
  const text = `${table}\n1.1 The panel meets.\n\n1.2 The panel acts under clause 1.1.\n`;
  for (const before of ['', '\n', '\n\n'])
    expect(checkAlone(before + text, 'text.md').diagnostics).toEqual([]);
});
