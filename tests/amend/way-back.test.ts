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

const NOTES = 'D1.1 Before.\n\nD1.2 The Panel may decide.[^1]\n\nD1.3 After.\n\n[^1]: At once.\n';

test.each([
  ['the words of a note', NOTES.replace('At once.', 'Within a day.')],
  ['the words of what refers to one', NOTES.replace('may decide', 'may also decide')],
  ['both', NOTES.replace('At once.', 'Within a day.').replace('may decide', 'may also decide')],
  ['a note that comes', `${NOTES.replace('Before.', 'Before.[^2]')}\n[^2]: More.\n`],
  ['a note that goes', NOTES.replace('[^1]', '').replace('\n[^1]: At once.\n', '')],
  ['a second paragraph of a note', `${NOTES}\n    It may decide twice.\n`],
  ['limbs in a note', `${NOTES}\n    - (a) once; or\n    - (b) twice.\n`],
  ['a heading in a note', `${NOTES}\n    #### Deciding\n`],
])('of a text with a footnote: %s', (name, markdown) => {
  const [old, fresh] = [NOTES, markdown].map((text) => parseLegalText(text, 'notes.md').tree);
  if (old === undefined || fresh === undefined) throw new Error('There are no two texts.');
  for (const trial of [tryWayBack(old, fresh), tryWayBack(fresh, old)]) {
    expect(trial).toMatchObject({ outcome: 'written' });
    if (name !== 'the words of what refers to one' || trial.outcome !== 'written') continue;
    expect(trial.markdown).toMatch(/The Panel may <(?:ins|del)>also <\/(?:ins|del)>decide/u);
  }
});

test('of footnotes with every kind of block in them', () => {
  const blocks = [
    'Words.',
    '> A quotation.',
    '#### A heading',
    '1. one\n2. two',
    '- (a) x;\n- (b) y.',
  ];
  const changed = ['Other.', '> Quoted.', '#### Another', '1. one\n2. three', '- (a) x;\n- (b) z.'];
  blocks.forEach((block, index) => {
    const [old, fresh] = [block, changed[index] ?? ''].map((inner) => {
      const note = inner.replaceAll(/^/gmu, '    ');
      return parseLegalText(`D1.1 Words.[^1]\n\n[^1]: Note:\n\n${note}\n`, 'notes.md').tree;
    });
    if (old === undefined || fresh === undefined) throw new Error('There are no two texts.');
    expect([block, tryWayBack(old, fresh).outcome]).toEqual([block, 'written']);
  });
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
