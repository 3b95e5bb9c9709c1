/** The contents of a legal text, as lines: each entry below the headings that are higher. */
import { expect, test } from 'vitest';
import { parseLegalText } from '../../src/parse/parse.ts';
import { textContents } from '../../src/publish/headings.ts';
import type { ContentsEntry } from '../../src/publish/page-models.ts';

function linesOf(entries: readonly ContentsEntry[], indent = ''): string[] {
  return entries.flatMap(({ number, text, children }) => [
    indent + [number, text].filter((one) => one !== '').join(' '),
    ...linesOf(children, `${indent}  `),
  ]);
}

const contentsOf = (markdown: string): string[] =>
  linesOf(textContents(parseLegalText(markdown, 'text.md').tree));

test('sub-headings stand below their part, and clauses below both', () => {
  const text = '## C1 Charges\n\n### Dues\n\nC1.1 A due.\n\n## C2 Fees\n\nC2.1 A fee.\n';
  expect(contentsOf(text)).toEqual(['C1 Charges', '  Dues', '    C1.1', 'C2 Fees', '  C2.1']);
});

test('a Schedule stands beside the parts before it, with its own parts below it', () => {
  const body = '## C1 Charges\n\n### Dues\n\nC1.1 A due.\n';
  const schedule = '## Schedule 1 Forms\n\n### 1 Letters\n\n1.1 A letter.\n\n## Schedule 2 Tides\n';
  expect(contentsOf(`${body}\n${schedule}`)).toEqual([
    'C1 Charges',
    '  Dues',
    '    C1.1',
    'Schedule 1 Forms',
    '  1 Letters',
    '    1.1',
    'Schedule 2 Tides',
  ]);
});

test('definitions are there where there are no clauses', () => {
  expect(contentsOf('### Terms\n\nParty\n: means a person.\n')).toEqual(['Terms', '  Party']);
});
