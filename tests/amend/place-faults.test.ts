/**
 * The place that an instruction names is held against where its insertion comes.
 */
import { expect, test } from 'vitest';
import { applyTo } from './small-code.ts';

const NEW = '<ins>Z1.5 The Chair has a second vote.</ins>\n';
const LAST = 'Z1.4 The Chair shall decide how votes are taken.\n';

type Case = readonly [name: string, annex: string, says: string | undefined];

const CASES: readonly Case[] = [
  ['after its context', `Insert the following after Section Z1.4:\n\n${LAST}\n${NEW}`, undefined],
  [
    'without context, at its number',
    `After Section Z1.4, insert the following:\n\n${NEW}`,
    undefined,
  ],
  [
    'without context, elsewhere',
    `Insert the following new clause after Section Z1.1:\n\n${NEW}`,
    'Found Z1.5 after Z1.4 in section-z 1.0 under the instruction “Insert the following new clause after Section Z1.1:”. Expected it after Z1.1, as the instruction says.',
  ],
  [
    'with other context',
    `After Section Z1.2, insert the following:\n\n${LAST}\n${NEW}`,
    'Found Z1.5 after Z1.4 in section-z 1.0 under the instruction “After Section Z1.2, insert the following:”. Expected it after Z1.2, as the instruction says.',
  ],
  [
    'before another clause',
    `Insert the following before Section Z1.2:\n\nZ1.1 The Committee shall meet once a month.\n\n<ins>Z1.1A It may meet more often.</ins>\n`,
    undefined,
  ],
  [
    'before a clause that comes later',
    `Insert the following before Section Z1.3:\n\nZ1.1 The Committee shall meet once a month.\n\n<ins>Z1.1A It may meet more often.</ins>\n`,
    'Found Z1.1A before Z1.2 in section-z 1.0 under the instruction “Insert the following before Section Z1.3:”. Expected it before Z1.3, as the instruction says.',
  ],
  [
    'several clauses after one',
    `Insert the following after Section Z1.4:\n\n${LAST}\n${NEW}\n<ins>Z1.6 The vote is open.</ins>\n`,
    undefined,
  ],
  [
    'a clause under a heading of its own',
    `Insert the following after Section Z1.4:\n\n<ins>\n\n### Votes\n\nZ1.5 Votes are secret.\n\n</ins>\n`,
    undefined,
  ],
  [
    'a move that is true',
    `Move Section Z1.3 after Section Z1.4:\n\n<del>Z1.3 Three Members are a quorum.</del>\n\n${LAST}\n<ins>Z1.3 Three Members are a quorum.</ins>\n`,
    undefined,
  ],
  [
    'a move that goes elsewhere',
    `Move Section Z1.3 after Section Z1.1:\n\n<del>Z1.3 Three Members are a quorum.</del>\n\n${LAST}\n<ins>Z1.3 Three Members are a quorum.</ins>\n`,
    'Found Z1.3 after Z1.4 in section-z 1.0 under the instruction “Move Section Z1.3 after Section Z1.1:”. Expected it after Z1.1, as the instruction says.',
  ],
  [
    'after a clause that has another number now',
    `Renumber Section Z1.4 as Section Z1.5 and insert the following after Section Z1.4:\n\n<del>Z1.4</del><ins>Z1.5</ins> The Chair shall decide how votes are taken.\n\n<ins>Z1.6 The Chair has a second vote.</ins>\n`,
    undefined,
  ],
  [
    'after a part',
    `Insert the following after Section Z1:\n\n<ins>\n\n## Z1A Votes\n\nZ1A.1 Votes are secret.\n\n</ins>\n`,
    undefined,
  ],
  [
    'a limb after another',
    `Insert the following limb after Section Z1.2(a):\n\nZ1.2 The Secretary shall give seven days’ notice of each meeting:\n\n- (a) in writing; <del>and</del>\n- <ins>(aa) with an agenda; and</ins>\n- (b) to each Member.\n`,
    undefined,
  ],
];

test.each(CASES)('%s', (_, annex, says) => {
  const { applied, diagnostics } = applyTo(annex);
  expect(applied.applied).toBe(true);
  const told = diagnostics.filter(({ ruleId }) => ruleId === 'amendment-instruction');
  expect(told.map(({ reason }) => reason.replace(/\n.*/su, ''))).toEqual(
    says === undefined ? [] : [expect.stringContaining(says)],
  );
});
