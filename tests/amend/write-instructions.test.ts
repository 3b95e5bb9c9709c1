/** The instructions of annexes that are written: each as exact as a drafter’s. */
import { expect, test } from 'vitest';
import { parseLegalText } from '../../src/parse/parse.ts';
import { tryWayBack } from './way-back.ts';

const CLAUSES = [
  'The Panel shall meet once a month.',
  'The Secretary shall give seven days’ notice of each meeting.',
  'Three members are a quorum.',
  'A member may resign at any time by notice to the Secretary.',
  'The minutes are public and shall be sent to each Party.',
  'Votes are counted by the Secretary after each meeting.',
];
const [ONE = '', TWO = '', THREE = '', FOUR = '', FIVE = '', SIX = ''] = CLAUSES;
const CHAIR = 'The Chair shall be appointed by the Authority.';

const numbered = (clauses: readonly string[]) =>
  parseLegalText(
    `## D1 MEETINGS\n\n${clauses.map((words, index) => `D1.${String(index + 1)} ${words}\n`).join('\n')}`,
    'trial.md',
  ).tree;

test.each<[string, readonly string[], string]>([
  [
    'a clause comes',
    [ONE, TWO, CHAIR, THREE, FOUR, FIVE, SIX],
    'Add Section D1.3 and renumber Sections D1.3 to D1.6 as Sections D1.4 to D1.7 as follows:',
  ],
  [
    'a clause goes',
    [ONE, THREE, FOUR, FIVE, SIX],
    'Delete Section D1.2 and renumber Sections D1.3 to D1.6 as Sections D1.2 to D1.5 as follows:',
  ],
  [
    'a clause moves down',
    [ONE, THREE, FOUR, FIVE, TWO, SIX],
    'Move Section D1.2 to become Section D1.5 and renumber Sections D1.3 to D1.5 as Sections D1.2 to D1.4 as follows:',
  ],
  [
    'a clause moves up',
    [ONE, FIVE, TWO, THREE, FOUR, SIX],
    'Move Section D1.5 to become Section D1.2 and renumber Sections D1.2 to D1.4 as Sections D1.3 to D1.5 as follows:',
  ],
  [
    'one moves, one comes and one changes',
    [ONE, FOUR, TWO, THREE, FIVE.replace('public', 'open to the public'), CHAIR, SIX],
    'Add Section D1.6, move Section D1.4 to become Section D1.2, renumber Sections D1.2, D1.3 and D1.6 as Sections D1.3, D1.4 and D1.7 and amend Section D1.5 as follows:',
  ],
])('where %s', (_, clauses, instruction) => {
  const trial = tryWayBack(numbered(CLAUSES), numbered(clauses));
  expect(trial).toMatchObject({ outcome: 'written' });
  const { markdown } = trial as { markdown: string };
  expect(markdown.split('\n').filter((line) => line.endsWith(':'))).toEqual([instruction]);
});
