/** Which number a slip may have meant, and how a number that leads nowhere is named. */
import { describe, expect, it } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';
import { meantNumber } from '../../src/check/numbers/number-hints.ts';

describe('a slip in a number', () => {
  it.each([
    ['D10.122', ['D10.12', 'D10.3'], 'D10.12'],
    ['D1.9', ['D10.9', 'D2.9'], 'D10.9'],
    ['D01.9', ['D10.9', 'D2.9'], 'D10.9'],
    ['10.31', ['10.13', '10.4'], '10.13'],
    ['10.231', ['10.213', '10.4'], '10.213'],
    ['14.1', ['1.1', '4.1'], undefined],
    ['13', ['1.3', '4'], undefined],
    ['D1.7', ['D1.2', 'D1.3'], undefined],
    ['D10.19(o)', ['D10.19(a)', 'D10.19(b)'], undefined],
  ])('%s, of %j, may have meant %s', (number, numbers, meant) => {
    const all = numbers.map((name) => ({ kind: 'clause' as const, name }));
    expect(meantNumber(number, { all })).toBe(meant);
  });
});

describe('a reference that leads nowhere', () => {
  it.each([
    ['Sections A1.1-9 apply', 'Section A1.9'],
    ['Sections A1.2 and A1.8 apply', 'A1.8'],
    ['Section A1.7 applies', 'Section A1.7'],
    ['Section A1.1(f) applies', 'Section A1.1(f)'],
  ])('%s: %s', (words, called) => {
    const text = `## A1 Panel\n\nA1.1 The panel:\n\n- (a) meets; and\n- (b) votes.\n\nA1.2 Here ${words}.\n`;
    const told = checkAlone(text, 'text.md').diagnostics.filter(
      ({ ruleId }) => ruleId === 'unresolved-reference',
    );
    expect(told.map(({ actual }) => actual)).toContain(
      `Found a reference to ${called}, which there is not.`,
    );
  });
});

describe('what there is instead', () => {
  const expectedOf = (text: string): string[] =>
    checkAlone(text, 'text.md')
      .diagnostics.filter(({ ruleId }) => ruleId === 'unresolved-reference')
      .flatMap(({ actual = '', expected = [] }) => [actual, ...expected]);

  it('is said of limbs, and what a label was read as', () => {
    const text =
      '## A1 Panel\n\nA1.1 The panel:\n\n- (a) meets; and\n- (b) votes.\n\nA1.2 Here paragraph (d) of Section A1.1 applies.\n';
    expect(expectedOf(text)).toEqual([
      'Found a reference to paragraph (d), read as A1.1(d), which there is not.',
      'Expected the number of a provision of this text: A1.1 has (a) and (b).',
    ]);
  });

  it('is said of clauses, with what is left out', () => {
    const text =
      '## A1 Panel\n\nA1.1 It meets.\n\nA1.2 It votes.\n\nA1.3 It acts.\n\nA1.5 It ends under Section A1.4.\n';
    expect(expectedOf(text)[1]).toBe(
      'Expected the number of a provision of this text: A1 has A1.1 to A1.3 and A1.5.',
    );
  });

  it('is said of articles and their paragraphs', () => {
    const article = (number: number): string =>
      `## Article ${String(number)} Scope\n\n1. It is wide.\n\n2. It is long.\n`;
    const text = `${[1, 2, 3].map(article).join('\n')}\n3. Article 7 and paragraph 5 apply.\n`;
    expect(expectedOf(text)).toEqual([
      'Found a reference to Article 7, which there is not.',
      'Expected the number of a provision of this text: there are Articles 1 to 3.',
      'Found a reference to paragraph 5, which Article 3 does not have.',
      'Expected a piece of Article 3, which has (1) to (3), or words that say what else it is of.',
    ]);
  });
});
