/**
 * Two modifications that go wrong together collide, though each number in them is one of the text
 * that they make: a number may be another provision's by then, and a place may be gone.
 */
import { describe, expect, test } from 'vitest';
import { collisionsBetween } from '../../src/amend/collisions.ts';
import { BASE, baseline, pendingBy } from './small-code.ts';

const VERSION = baseline();

/** Z1.3 and Z1.4 become Z1.4 and Z1.5. */
const RENUMBERING = `Z1.2 The Secretary shall give seven days’ notice of each meeting:

- (a) in writing; and
- (b) to each Member.

<ins>Z1.3 The Secretary shall keep minutes of each meeting.</ins>

### Quorum

<del>Z1.3</del><ins>Z1.4</ins> Three Members are a quorum.

<del>Z1.4</del><ins>Z1.5</ins> The Chair shall decide how votes are taken.
`;

const RELABELLING = `Z1.2 The Secretary shall give seven days’ notice of each meeting:

- (a) in writing; <del>and</del>
- <ins>(b) with an agenda; and</ins>
- <del>(b)</del><ins>(c)</ins> to each Member.
`;

const REUSING = `<del>Z1.4 The Chair shall decide how votes are taken.</del>

<ins>Z1.4 Minutes are kept for ten years.</ins>
`;

const NOT_USED = `Z1.4 <del>The Chair shall decide how votes are taken.</del><ins>[Not used]</ins>
`;

const REWORDING = `Z1.4 The Chair shall decide <del>how votes are taken</del><ins>in which way votes are cast</ins>.
`;

const DELETING = `<del>Z1.4 The Chair shall decide how votes are taken.</del>
`;

/** The first part taken out. */
const WITHOUT_PART = `<del>\n\n${BASE.slice(0, BASE.indexOf('## Z2'))}</del>\n`;

const WITHOUT_HEADING = `<del>

### Quorum

Z1.3 Three Members are a quorum.

</del>
`;

const HEADING_REPLACED = `<del>

### Quorum

Z1.3 Three Members are a quorum.

</del>

<ins>

### Minutes

Z1.3 Minutes are kept.

</ins>
`;

const PART_RENUMBERED = `## <del>Z1</del><ins>Z3</ins> Meetings
`;

function citing(words: string): string {
  return `Z1.1 The Committee shall meet once a month<ins>, ${words}</ins>.\n`;
}

const INSERTING = `Z1.4 The Chair shall decide how votes are taken.

<ins>Z1.5 The Chair has a casting vote.</ins>
`;

type Case = readonly [name: string, one: string, other: string, says: readonly string[]];

const LINKS: readonly Case[] = [
  [
    'a number that is another provision’s',
    RENUMBERING,
    citing('subject to Section Z1.3'),
    ['A renumbers Z1.3, which B cites in Z1.1, as Z1.4; afterwards Z1.3 is something else.'],
  ],
  [
    'a number that is free',
    DELETING,
    citing('subject to Section Z1.4'),
    ['A deletes Z1.4, which B cites in Z1.1.'],
  ],
  [
    'a limb that has another letter',
    RELABELLING,
    citing('if notice is given under Section Z1.2(b)'),
    [
      'A renumbers Z1.2(b), which B cites in Z1.1, as Z1.2(c); afterwards Z1.2(b) is something else.',
    ],
  ],
  ['a limb that has its letter', RELABELLING, citing('if told under Section Z1.2(a)'), []],
  [
    'a clause in the place of another',
    REUSING,
    citing('subject to Section Z1.4'),
    ['A deletes Z1.4, which B cites in Z1.1; afterwards Z1.4 is something else.'],
  ],
  [
    'a clause that is not used any more',
    NOT_USED,
    citing('subject to Section Z1.4'),
    ['A deletes Z1.4, which B cites in Z1.1; afterwards Z1.4 is something else.'],
  ],
  ['a clause in other words', REWORDING, citing('subject to Section Z1.4'), []],
  [
    'a part that is gone',
    WITHOUT_PART,
    'Chair\n: means the person who chairs the Committee<ins> under Section Z1</ins>.\n',
    ['A deletes Z1, which B cites in the definition of “Chair”.'],
  ],
  ['a part that lost a heading in it', WITHOUT_HEADING, citing('subject to this Section Z1'), []],
  [
    'a part that has another number',
    PART_RENUMBERED,
    'Chair\n: means the person who chairs the Committee<ins> under Section Z1</ins>.\n',
    [],
  ],
];

const PLACES: readonly Case[] = [
  [
    'a clause into a part that is deleted',
    WITHOUT_PART,
    INSERTING,
    ['A deletes the heading of Z1, into which B inserts Z1.5.'],
  ],
  [
    'a clause without context into a part that is deleted',
    WITHOUT_PART,
    '<ins>Z1.5 The Chair has a casting vote.</ins>\n',
    ['A deletes the heading of Z1, into which B inserts Z1.5.'],
  ],
  [
    'a clause under a heading that is deleted',
    WITHOUT_HEADING,
    INSERTING,
    ['A deletes the heading “Quorum”, under which B inserts Z1.5.'],
  ],
  ['a clause under a heading that has other words', HEADING_REPLACED, INSERTING, []],
  [
    'a clause into a part that has another number',
    PART_RENUMBERED,
    INSERTING,
    ['A renumbers Z1 as Z3, into which B inserts Z1.5.'],
  ],
  ['a clause into another part', WITHOUT_PART, '<ins>Z2.1 These are the terms.</ins>\n', []],
];

describe.each([
  ['what one cites anew and the other takes away', LINKS],
  ['what one inserts where the other takes the place away', PLACES],
])('%s', (_, cases) => {
  test.each(cases)('%s', (_name, one, other, says) => {
    const [a, b] = [pendingBy('A', one, VERSION), pendingBy('B', other, VERSION)];
    const told = collisionsBetween(a, b).filter(({ kind }) => kind !== 'same-change');
    expect(told.map(({ words }) => words)).toEqual(says);
    expect(collisionsBetween(b, a)).toEqual(collisionsBetween(a, b));
  });
});

test('a number that a modification gives to something else itself cites nothing of the base', () => {
  const cites = RENUMBERING.replace(
    '<del>Z1.4</del><ins>Z1.5</ins> The Chair',
    '<del>Z1.4</del><ins>Z1.5</ins> <del>The</del><ins>Subject to Section Z1.3, the</ins> Chair',
  );
  const a = pendingBy('A', cites, VERSION);
  const b = pendingBy('B', '<del>Z1.3 Three Members are a quorum.</del>\n', VERSION);
  expect(collisionsBetween(a, b).map(({ words }) => words)).toEqual([
    'A changes Z1.3, which B deletes.',
  ]);
});

test('two definitions that differ in a capital alone are of one term', () => {
  const define = (term: string, words: string): string =>
    `<ins>${term}</ins>\n: <ins>means ${words}.</ins>\n`;
  const a = pendingBy('A', define('Tug', 'a boat'), VERSION);
  const b = pendingBy('B', define('tug', 'a ship'), VERSION);
  expect(collisionsBetween(a, b).map(({ words }) => words)).toEqual([
    'A and B both make the definition of “Tug”, in different words.',
  ]);
});
