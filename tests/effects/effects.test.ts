/**
 * Hidden effects: what means something else though not a word of it changes, and why.
 */
import { describe, expect, test } from 'vitest';
import { effectsBetween, told, type Texts } from './told.ts';

const PERSON = 'Person\n: means a human being.';
const PARTY = 'Party\n: means a Person that has agreed.';
const FEE = 'Fee\n: means a sum that a Party pays.';
const A = [FEE, PARTY, PERSON].join('\n\n');
const D = [
  'D1.1 A Fee is due in June.',
  'D1.2 Each Party shall attend.',
  'D1.3 No person is bound.',
  'D1.4 The meeting:\n\n- (a) is called by a Party; and\n- (b) is public.',
].join('\n\n');

const DIAMOND = [
  'Base\n: means a stone.',
  'Left\n: means a Base to the left.',
  'Right\n: means a Base to the right.',
  'Top\n: means a Left and a Right.',
].join('\n\n');

/** A change of the texts above, and every hidden effect of it. */
type Case = [name: string, fresh: Texts, effects: string[], old?: Texts];

const cases: Case[] = [
  ['nothing changes', {}, []],
  [
    'a definition changes: all that uses it, and all that rests on it',
    { A: A.replace('a sum', 'an amount') },
    ['D1.1 uses fee: changed at a Fee'],
  ],
  [
    'through another definition',
    { A: A.replace('has agreed', 'has signed') },
    [
      'Fee uses party: changed at a Party',
      'D1.1 uses fee > party: changed at a Party',
      'D1.2 uses party: changed at a Party',
      'D1.4(a) uses party: changed at a Party',
    ],
  ],
  [
    'through two',
    { A: A.replace('human being', 'human being or a company') },
    [
      'Fee uses party > person: changed at a Person',
      'Party uses person: changed at a Person',
      'D1.1 uses fee > party > person: changed at a Person',
      'D1.2 uses party > person: changed at a Person',
      'D1.4(a) uses party > person: changed at a Person',
    ],
  ],
  [
    'a provision whose own words change is not hidden; what stands beside it is',
    {
      A: A.replace('a sum', 'an amount'),
      D: D.replace('due in June', 'due in July'),
    },
    [],
  ],
  [
    'a limb that changes does not hide the limb beside it',
    {
      A: A.replace('has agreed', 'has signed'),
      D: D.replace('is public', 'is secret').replace('D1.2 Each', 'D1.2 Every'),
    },
    [
      'Fee uses party: changed at a Party',
      'D1.1 uses fee > party: changed at a Party',
      'D1.4(a) uses party: changed at a Party',
    ],
  ],
  [
    'a provision that only has another number is hidden',
    {
      A: A.replace('a sum', 'an amount'),
      D: D.replace('D1.1 A Fee', 'D1.1 New words.\n\nD1.2 A Fee')
        .replace('D1.2 Each', 'D1.3 Each')
        .replace('D1.3 No', 'D1.4 No')
        .replace('D1.4 The', 'D1.5 The'),
    },
    ['D1.2 uses fee: changed at a Fee'],
  ],
  [
    'a provision that moves is hidden',
    {
      A: A.replace('a sum', 'an amount'),
      D: [
        'D1.1 Each Party shall attend.',
        'D1.2 No person is bound.',
        'D1.3 The meeting:\n\n- (a) is called by a Party; and\n- (b) is public.',
        'D1.4 A Fee is due in June.',
      ].join('\n\n'),
    },
    ['D1.4 uses fee: changed at a Fee'],
  ],
  [
    'an inserted definition makes words a use',
    { A: `${A}\n\nMeeting\n: means a gathering.\n\nJune\n: means a month.` },
    ['D1.1 “June” is defined: june: inserted at a June'],
  ],
  [
    'a removed definition unmakes a use, and reaches what rests on it',
    { A: [FEE, PERSON].join('\n\n') },
    [
      'Fee “Party” is not defined: party: removed from a Party',
      'D1.1 uses fee > party: removed from a Party',
      'D1.2 “Party” is not defined: party: removed from a Party',
      'D1.4(a) “Party” is not defined: party: removed from a Party',
    ],
  ],
  [
    'white space, quotation marks, emphasis and numbers that follow change no meaning',
    {
      A: A.replace('a sum that', 'a sum\n  that').replace('pays.', '**pays**.'),
    },
    [],
  ],
  [
    'a term of a nearer scope takes words over',
    {
      D: `${D}\n\nD1.5 For the purposes of this Section D:\n\nParty\n: means a gathering of friends.`,
    },
    ['D1.2 “Party” was party, is party.d', 'D1.4(a) “Party” was party, is party.d'],
  ],
  [
    'a longer term takes words over',
    { A: `${A}\n\nParty of Persons\n: means a club.` },
    [
      'D1.1 “Party of Persons” was party, is party-of-persons',
      'D1.1 “Party of Persons” was person, is party-of-persons',
    ],
    { A, D: 'D1.1 Each Party of Persons shall attend.' },
  ],
  [
    'a scope that bears another number is the same scope',
    {
      D: 'D2.1 New words here.\n\nD2.2 For the purposes of this Section D2.2 a “**Fine**” means a sum. Each Fine is due.',
    },
    [],
    {
      A,
      D: 'D2.1 For the purposes of this Section D2.1 a “**Fine**” means a sum. Each Fine is due.',
    },
  ],
  [
    'where a signpost leads, the definition changes',
    {
      D: 'D1.1 A Party may object (an “**Appeal**”) within six days.\n\nD1.2 No Appeal is heard.',
    },
    ['D1.2 uses appeal: changed at d D1.1'],
    {
      A: 'Appeal\n: has the meaning given to that expression in Section D1.1.',
      D: 'D1.1 A Party may object (an “**Appeal**”) within five days.\n\nD1.2 No Appeal is heard.',
    },
  ],
  [
    'where a signpost leads, the words change that no mark calls a definition',
    { D: 'D1.1 The Board is a Body of six persons.\n\nD1.2 The Body sits.' },
    ['Body changed there at D1.1', 'D1.2 uses body: changed there at D1.1'],
    {
      A: 'Body\n: has the meaning given to that expression in Section D1.1.',
      D: 'D1.1 The Board is a Body of five persons.\n\nD1.2 The Body sits.',
    },
  ],
  [
    'a signpost keeps its number, and another clause bears it',
    {
      D: 'D1.1 No one may speak at a meeting of members.\n\nD1.2 The Board is a Body of five persons.\n\nD1.3 The Body sits.',
    },
    [
      'Body leads elsewhere: provision D1.1, then silent D1.1',
      'D1.2 uses body: leads elsewhere: provision D1.1, then silent D1.1',
      'D1.3 uses body: leads elsewhere: provision D1.1, then silent D1.1',
    ],
    {
      A: 'Body\n: has the meaning given to that expression in Section D1.1.',
      D: 'D1.1 The Board is a Body of five persons.\n\nD1.2 The Body sits.',
    },
  ],
  [
    'a signpost that comes to a definition that is there says nothing new',
    { A: `${A}\n\nAppeal\n: has the meaning given to that expression in Section D1.1.` },
    [],
    { A, D: 'D1.1 A Party may object (an “**Appeal**”).\n\nD1.2 No Appeal is heard.' },
  ],
  [
    'definitions that rest on one another',
    { A: 'Alpha\n: means a Beta or two.\n\nBeta\n: means an Alpha.' },
    ['Beta uses alpha: changed at a Alpha', 'D1.1 uses beta > alpha: changed at a Alpha'],
    { A: 'Alpha\n: means a Beta.\n\nBeta\n: means an Alpha.', D: 'D1.1 A Beta is kept.' },
  ],
  [
    'two ways to one definition: the shortest is told, and each way of the words',
    { A: DIAMOND.replace('a stone', 'a gem') },
    [
      'Left uses base: changed at a Base',
      'Right uses base: changed at a Base',
      'Top uses left > base: changed at a Base',
      'Top uses right > base: changed at a Base',
      'D1.1 uses top > left > base: changed at a Base',
    ],
    { A: DIAMOND, D: 'D1.1 The Top is kept.' },
  ],
  [
    'a definition that moves from a list into a clause is changed',
    {
      A: PARTY,
      D: 'D1.1 Any human being counts (a “**Person**”).\n\nD1.2 No Person speaks.',
    },
    ['Party uses person: changed at d D1.1', 'D1.2 uses person: changed at d D1.1'],
    { A: [PARTY, PERSON].join('\n\n'), D: 'D1.1 No Person speaks.' },
  ],
];

describe('hidden effects', () => {
  test.each(cases)('%s', (_name, fresh, effects, old = { A, D }) => {
    expect(told(effectsBetween(old, fresh))).toEqual(effects);
  });

  test('words outside of all provisions are told too', () => {
    const effects = effectsBetween(
      { Policy: `All here is said by a Party.\n\nThis goes.`, A },
      { Policy: `All here is said by a Party.`, A: A.replace('has agreed', 'has signed') },
    );
    expect(told(effects).filter((line) => line.startsWith('-'))).toEqual([
      '- uses party: changed at a Party',
    ]);
  });
});
