/**
 * What a redline says was done is what was done: on invented pairs of which every edit is known.
 * `npm run benchmark:redlines -- truth` measures the same on more of them.
 */
import { describe, expect, test } from 'vitest';
import { answerOf, findingsOf, keyOf, KINDS } from '../benchmarks/findings.ts';
import { inventPair } from '../benchmarks/invented-pair.ts';
import { noScores, precision, recall, score } from '../benchmarks/score.ts';
import { describeTrial } from '../benchmarks/trial-report.ts';
import { FAMILIES, tryFamily } from '../benchmarks/truth-families.ts';

const SEEDS = [1, 2, 3, 4, 5];

const BARRED = FAMILIES.flatMap((family) =>
  family.bar === undefined ? [] : [{ ...family, bar: family.bar }],
);

describe('what a redline says was done', () => {
  test.each(BARRED)('$name: precision and recall reach $bar', (family) => {
    const reports: string[] = [];
    const scores = tryFamily(family, SEEDS, (trial) => {
      expect(trial.redline.proof).toEqual({ proven: true });
      if (trial.misses.length > 0) reports.push(describeTrial(trial, 3));
    });
    const below = KINDS.filter(
      (kind) => precision(scores[kind]) < family.bar || recall(scores[kind]) < family.bar,
    );
    expect(below, reports.join('\n')).toEqual([]);
  });
});

describe('the measure', () => {
  const size = { clauses: 100, words: 6000, family: 'varied' } as const;
  const amounts = { edited: 5, moved: 4, split: 2, merged: 2, inserted: 3, deleted: 3 };
  const pair = inventPair(7, size, amounts);

  test('gives the same pair for the same seed', () => {
    expect(inventPair(7, size, amounts)).toEqual(pair);
    expect(inventPair(8, size, amounts).old).not.toBe(pair.old);
  });

  test('knows of every edit that was asked for', () => {
    const { truth } = pair;
    expect(truth.moved.size).toBe(4);
    expect(truth.split.size).toBe(2);
    expect(truth.merged.size).toBe(2);
    const kinds = new Set(answerOf(pair).expected.map(({ kind }) => kind));
    expect(kinds).toEqual(
      new Set([
        'edited',
        'moved',
        'split',
        'merged',
        'inserted',
        'deleted',
        'renumbered',
        'referred',
      ]),
    );
  });

  test('gives full marks to the right answer', () => {
    const answer = answerOf(pair);
    const findings = answer.expected.map(({ kind, keys }) => ({ kind, key: keys[0] ?? '' }));
    expect(score(noScores(), answer, findings)).toEqual([]);
  });

  test('counts what is missed and what is not so', () => {
    const answer = answerOf(pair);
    const scores = noScores();
    const misses = score(scores, answer, [{ kind: 'moved', key: 'D1.1 > D9.9' }]);
    expect(scores.moved).toEqual({ right: 0, falseOnes: 1, missed: 4 });
    expect(precision(scores.moved)).toBe(0);
    expect(recall(scores.moved)).toBe(0);
    expect(misses.map(keyOf)).toContain('moved: D1.1 > D9.9');
  });

  test('sees an engine that finds nothing', () => {
    expect(findingsOf(pair, { changes: [] })).toEqual([]);
  });
});
