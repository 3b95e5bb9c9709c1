/** The seeded faults, in a small run: every clean text is clean. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules.ts';
import { severityOf } from '../../src/model/diagnostics.ts';
import { reportText } from '../../src/model/report.ts';
import { checkSample, readSample } from './sample.ts';
import { evaluate } from './seeded/evaluate.ts';
import { ERRORS, NOTES, WARNINGS } from './seeded/planted.ts';
import { TEXTS } from './seeded/texts.ts';

describe('the clean texts', () => {
  it.each(Object.entries(TEXTS))('%s', (_name, sample) => {
    const { diagnostics } = checkSample(readSample(sample));
    expect(reportText(diagnostics.filter((one) => severityOf(one) !== 'note'))).toBe('');
  });
});

describe('faults planted by hand', () => {
  it('are three at least of each rule that can be broken by a text', () => {
    const all = [...ERRORS, ...WARNINGS, ...NOTES];
    const few = RULES.filter(({ name }) => name !== 'undecided-in-extract')
      .map(({ name }) => [name, all.filter(({ rule }) => rule === name).length] as const)
      .filter(([, cases]) => cases < 3);
    expect(few).toEqual([]);
  });

  it('are all told at their places, and nothing else is', () => {
    const slips = evaluate([...ERRORS, ...WARNINGS, ...NOTES]).flatMap(({ rule, slips: own }) =>
      own.map((slip) => `${rule}: ${slip}`),
    );
    expect(slips).toEqual([]);
  });
});
