/** Numbers of clauses that are read as words: what is told of them, and what looks like one and is none. */
import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/model/diagnostics.ts';
import { block } from '../outline.ts';
import { checkSample, readSample } from './sample.ts';

/** What is told of a Section A, notes aside: "line rule: found mend". */
function toldOf(text: string): string[] {
  const files = {
    'code/section-a/document.md': '---\nkind: section\nnumber: A\ntitle: Panel\norder: 1\n---\n',
    'code/section-a/1.0.md': `---\nversion: "1.0"\nstatus: in-force\ninForceFrom: 2024-01-01\n---\n\n${block(text)}\n`,
  };
  return checkSample(readSample(files))
    .diagnostics.filter((one) => severityOf(one) !== 'note')
    .map(
      (one) =>
        `${String((one.line ?? 0) - 6)} ${String(one.ruleId)}: ${String(one.actual)} ${String(one.note)}`,
    );
}

const unread = (line: number, number: string, within: string, mend: string): string =>
  `${String(line)} unread-clause-number: Found ${number} where a clause would begin, read as words of ${within}. ${mend}`;

describe('a number that is read as words', () => {
  it('is told, with how to mend it, and is no gap', () => {
    const text = `
      A1.1 The panel meets.
      A1.2 The panel reports.

      A1.3The panel votes.

      **A1.4** The panel eats.

      *A1.5* The panel sleeps.

      A1.6. The panel rests.

      - A1.7 The panel stands.

      A1.8 The panel:

      - (a) goes; and
      - (b) comes.
      A1.9 The panel stays.

      A1.10 The panel ends.
    `;
    expect(toldOf(text)).toEqual([
      unread(2, 'A1.2', 'A1.1', 'Put an empty line before A1.2.'),
      unread(4, 'A1.3', 'A1.1', 'Put a space after A1.3.'),
      unread(
        6,
        'A1.4',
        'A1.1',
        'Take the marks off A1.4: a number is written without bold or italics.',
      ),
      unread(
        8,
        'A1.5',
        'A1.1',
        'Take the marks off A1.5: a number is written without bold or italics.',
      ),
      unread(10, 'A1.6', 'A1.1', 'Take the full stop after A1.6 out.'),
      unread(
        12,
        'A1.7',
        'A1.1',
        'Take the sign of a list before A1.7 out, and begin a paragraph with it.',
      ),
      unread(18, 'A1.9', 'A1.8', 'Put an empty line before A1.9.'),
    ]);
  });

  it('is told after a table, at the end of a part, and before the first clause that is read', () => {
    const text = `
      ## A1 Panel

      A1.1The panel meets.

      A1.2 The panel keeps:

      | What | How long |
      | ---- | -------- |
      | Plan | One year |
      A1.3 The panel reports.

      ## A2 Members

      A2.1 A member votes.
      A2.2 A member leaves.
    `;
    const [first, ...rest] = toldOf(text);
    expect(first).toBe(
      '3 unread-clause-number: Found A1.1 where a clause would begin, read as words. Put a space after A1.1.',
    );
    expect(rest).toEqual([
      unread(10, 'A1.3', 'A1.2', 'Put an empty line before A1.3.'),
      unread(15, 'A2.2', 'A2.1', 'Put an empty line before A2.2.'),
    ]);
  });

  it('is what a reference to it tells of', () => {
    const text =
      'A1.1 The panel acts under Section A1.2(a).\nA1.2 The panel votes.\n\nA1.3 The panel ends.';
    expect(toldOf(text)).toEqual([
      '1 unresolved-reference: Found a reference to Section A1.2(a); A1.2 is written, and read as words. Mend A1.2 first, where it begins a clause.',
      unread(2, 'A1.2', 'A1.1', 'Put an empty line before A1.2.'),
    ]);
  });
});

describe('a line that begins with a number is none', () => {
  it.each([
    ['inside a sentence', 'A1.1 The panel acts under Sections A1.2 and\nA1.3 Acts are void.'],
    ['of a clause that there is', 'A1.1 The panel acts.\nA1.4 Acts are void.'],
    ['of no row of the text', 'A1.1 The panel pays what is due.\n2.5 Pounds are due.'],
    ['that goes before', 'A1.1 The panel acts, as is said.\nA1.0 Acts are void.'],
    ['with small letters after it', 'A1.1 The panel keeps these.\nA1.3 applies to them.'],
    ['of another text that is quoted', 'A1.1 The panel says:\n\n> A1.3 The other panel votes.'],
  ])('%s', (_, words) => {
    const told = toldOf(`${words}\n\nA1.4 The panel votes.`);
    expect(told.filter((one) => one.includes('unread'))).toEqual([]);
  });
});
