/**
 * The annex written from two versions leads from the one to the other, over generated pairs.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LawSize } from '../benchmarks/invented-law.ts';
import { inventPair } from '../benchmarks/invented-pair.ts';
import { pairs } from '../generate-pairs.ts';
import { runs } from '../generate.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { writeAnnex } from '../../src/amend/write-annex.ts';
import { asFile, tryWayBack } from './way-back.ts';

test('of generated pairs', () => {
  let written = 0;
  fc.assert(
    fc.property(pairs, ({ old, fresh }) => {
      const [before, after] = [asFile(old), asFile(fresh)];
      if (before === undefined || after === undefined) return;
      const trial = tryWayBack(before, after);
      if (trial.outcome === 'wrong') throw new Error(`${trial.fault}\n${trial.markdown}`);
      if (trial.outcome === 'written') written += 1;
    }),
    runs(30),
  );
  expect(written).toBeGreaterThan(8);
});

const SIZE: LawSize = { clauses: 30, words: 1500, family: 'varied' };

test.each([1, 2])('of invented law with every kind of change (seed %i)', (seed) => {
  const { old, fresh } = inventPair(seed, SIZE, {
    edited: 4,
    inserted: 3,
    deleted: 2,
    moved: 2,
    split: 1,
    merged: 1,
    limbs: 3,
  });
  const [before, after] = [old, fresh].map((text) => parseLegalText(text, 'invented.md').tree);
  if (before === undefined || after === undefined) throw new Error('Nothing was invented.');
  expect(tryWayBack(before, after)).toMatchObject({ outcome: 'written' });
});

test('where the new version cannot be made by any annex, it is said what is wrong with it', () => {
  const [old, fresh] = ['', '\nFee\n: means something else.\n'].map((more, index) => ({
    document: 'trial',
    number: String(index + 1),
    file: `${String(index + 1)}.md`,
    tree: parseLegalText(`D1.1 Terms:\n\nFee\n: means money.\n${more}`, 'trial.md').tree,
  }));
  if (old === undefined || fresh === undefined) throw new Error('There are no two versions.');
  const subject = {
    document: 'trial',
    base: '1',
    result: '2',
    names: ['Trial'],
    heading: undefined,
  };
  const words = { heading: 'Trial', statement: 'Trial.', clauseWord: 'clause', context: 1 };
  const annex = writeAnnex(old, fresh, subject, words);
  expect(annex.written ? [] : annex.diagnostics.map(({ actual }) => actual)).toEqual([
    'Found changes from trial 1 to trial 2 that no annex in Markdown can say exactly. Of the closest one this is said: Found the definition of “Fee” inserted, which stands already in trial 1 (1.md:3).',
  ]);
});
