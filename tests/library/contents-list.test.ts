/** Lists of contents at the head of a text: each line is a heading again, and no provision. */
import { expect, it, test } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';
import { withoutContents } from '../../src/library/contents-list.ts';

const BODY = [
  '## 1. Fees',
  '1.1 The fee is due.',
  '## 2. Dates',
  '2.1 It is due at once.',
  '## Schedule 1 Rates',
].join('\n\n');
const LINES = ['1. Fees', '2. Dates', 'Schedule 1 Rates'];

const LISTS: readonly (readonly [about: string, lines: readonly string[]])[] = [
  ['lines', LINES],
  ['items with pages', LINES.map((line, index) => `- ${line} ..... ${String(index + 3)}`)],
  ['links', LINES.map((line) => `- [${line}](#a-heading)`)],
  ['pages after a tab', LINES.map((line) => `${line}\t7`)],
  ['lines of which one is no heading', [...LINES.slice(0, 2), 'Signatures', ...LINES.slice(2)]],
];

test.each(LISTS)('%s', (_about, lines) => {
  for (const head of ['## CONTENTS', '**Table of contents**', 'Contents']) {
    const text = ['# Terms', head, ...lines, BODY].join('\n\n');
    const read = withoutContents(text);
    expect(read.length).toBe(text.length);
    expect(read.replaceAll(/[ \t]+$/gm, '').replaceAll(/\n+/g, '\n')).toBe(
      ['# Terms', head, ...lines.filter((line) => line === 'Signatures'), BODY]
        .join('\n')
        .replaceAll(/\n+/g, '\n'),
    );
    expect(checkAlone(text, 'terms.md').diagnostics).toEqual([]);
  }
});

it('leaves alone what is no list of the headings', () => {
  for (const text of [
    BODY,
    ['# Terms', '## Contents', 'The contents of the box are due.', BODY].join('\n\n'),
    ['# Terms', 'Contents', '1. Fees', 'What is due.', 'And when.', BODY].join('\n\n'),
  ])
    expect(withoutContents(text)).toBe(text);
});

it('counts columns without the mark of byte order', () => {
  const text = '# Terms\n\n1.1 The fee is due under clause 1.4.\n\n1.2 It is due at once.\n';
  const [plain, marked] = [text, `\uFEFF${text}`].map(
    (one) => checkAlone(one, 'terms.md').diagnostics,
  );
  expect(marked?.map(({ place }) => place)).toEqual(plain?.map(({ place }) => place));
  expect(plain).not.toEqual([]);
});
