/**
 * Pending modifications as data say the same as the annexes: what a browser makes of the data is
 * what the build makes of the annexes.
 */
import { expect, test } from 'vitest';
import { conform } from '../../src/amend/conform.ts';
import { pendingData, pendingFrom, type PendingData } from '../../src/amend/pending-data.ts';
import { pendingIn } from '../../src/amend/pending-library.ts';
import { sameText } from '../../src/model/equality.ts';
import { baseOf, library } from './invented-code.ts';

const all = pendingIn(library);

/** As it reaches a browser. */
const read = JSON.parse(
  JSON.stringify(all.map(({ id, pending }) => pendingData(id, pending))),
) as PendingData['pending'];

test.each([
  [['IM3, Annex A', 'IM8, Annex A']],
  [['IM3, Annex A', 'IM5', 'IM6']],
  [['IM4', 'IM6']],
  [['IM8, Annex B']],
])('%j', (names) => {
  const made = conform(
    all.map(({ pending }) => pending).filter(({ name }) => names.includes(name)),
  );
  const again = conform(
    read.filter(({ name }) => names.includes(name)).map((one) => pendingFrom(one, baseOf)),
  );
  expect(again.collisions).toEqual(made.collisions);
  expect(again.texts.map(({ document }) => document)).toEqual(
    made.texts.map(({ document }) => document),
  );
  made.texts.forEach(({ tree }, index) => {
    const other = again.texts[index]?.tree;
    expect(tree === undefined).toBe(other === undefined);
    if (tree && other) expect(sameText(tree, other)).toBe(true);
  });
  expect(made.texts.length).toBeGreaterThan(0);
});
