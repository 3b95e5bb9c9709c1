/**
 * Instructions: what is read as one, what it tells, and where it does not say what is marked.
 */
import { describe, expect, test } from 'vitest';
import { instructionFaults } from '../../src/amend/instruction-faults.ts';
import { readInstruction } from '../../src/amend/instructions.ts';
import { readAmendments } from '../../src/amend/read-annex.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { SUBJECT } from './small-code.ts';

/** "insert D10.22 D10.23; delete definitions". */
function told(words: string): string | undefined {
  return readInstruction(words)
    ?.told.map(({ deed, numbers, becomes, places, kinds }) =>
      [
        deed,
        ...numbers,
        ...kinds.map(({ kind, many }) => (many ? `${kind}s` : kind)),
        ...(becomes.length > 0 ? ['->', ...becomes] : []),
        ...(places.length > 0 ? ['at', ...places] : []),
      ].join(' '),
    )
    .join('; ');
}

const READ: readonly (readonly [words: string, told: string])[] = [
  ['Add Sections D10.22-27 as follows:', 'insert D10.22 D10.23 D10.24 D10.25 D10.26 D10.27'],
  ['Add the following definition as follows:', 'insert definition'],
  ['The following definition in Section A are amended as shown', 'amend definition'],
  [
    'Insert the following new definitions into Section A1.1 in alphabetical order:',
    'insert definitions at A1.1',
  ],
  [
    'Insert the following new Sections D1.2 to D1.3 after Section D1.1:',
    'insert D1.2 D1.3 at D1.1',
  ],
  [
    'Section D1 is amended by inserting Sections D1.2 and D1.3 after Section D1.1:',
    'insert D1.2 D1.3 at D1.1',
  ],
  ['Section D1 is amended by the insertion of Section D1.2:', 'insert D1.2'],
  ['Insert two new Sections:', 'insert clauses'],
  ['Delete Section D5.2 and Sections D7.1 to D7.3.', 'delete D5.2 D7.1 D7.2 D7.3'],
  ['Section D5.2 is deleted.', 'delete D5.2'],
  ['Amend clause 1.4(b) of Appendix AH as follows:', 'amend 1.4(b)'],
  ['In Section D10, after Section D10.21 insert:', 'insert at D10 D10.21'],
  ['Move Section D5.2 after Section D7.1:', 'move D5.2 at D7.1'],
  ['Section D5.2 is moved to Section D7.3.', 'move D5.2 -> D7.3'],
  ['Delete Section D10.3', 'delete D10.3'],
  ['Omit Section D10.3.', 'delete D10.3'],
  ['Amend Section D10.18 to read as follows:', 'amend D10.18'],
  ['Section D10.18 shall be amended as follows:', 'amend D10.18'],
  ['Amendments to Section D10.18 are as follows:', 'amend D10.18'],
  ['Insert new Section D10.22', 'insert D10.22'],
  ['Insert the following as new Section D10.22:', 'insert D10.22'],
  ['Insert the following new clauses after Section D10.21:', 'insert clauses at D10.21'],
  ['Insertion of new Sections D10.22 to D10.24:', 'insert D10.22 D10.23 D10.24'],
  ['Section D10.5 is renumbered as Section D10.6.', 'renumber D10.5 -> D10.6'],
  [
    'Remove Section D10.3 and renumber Sections D10.4 and D10.5 as D10.3 to D10.4:',
    'delete D10.3; renumber D10.4 D10.5 -> D10.3 D10.4',
  ],
  ['Renumber subsequent Sections accordingly.', 'renumber clauses'],
  ['Replace Section D10.3 with the following:', 'replace D10.3'],
  ['Replace Section D10.3 with new Section D10.3A:', 'replace D10.3 -> D10.3A'],
  ['Delete Section D10.3 in its entirety and replace with the following:', 'replace D10.3'],
  ['For Section D10.3 substitute the following:', 'replace D10.3'],
  ['In Section D10.18, replace “seven” with “eight”:', 'replace at D10.18'],
  ['Add new limb (c) to Section D10.19 as follows:', 'insert D10.19(c) at D10.19'],
  ['Insert the following row into the table in clause 1.2:', 'insert row table at 1.2'],
  [
    'Renumber Sections D10.5 and D10.6 as Sections D10.6 and D10.7:',
    'renumber D10.5 D10.6 -> D10.6 D10.7',
  ],
  [
    'Add Section D1.2, delete Section D1.4 and amend Section D1.6 as follows:',
    'insert D1.2; delete D1.4; amend D1.6',
  ],
  ['Amend the text as follows:', 'amend'],
  ['Section D5.2 to be deleted.', 'delete D5.2'],
  ['Sections D5.2 and D5.3 to be amended as shown below:', 'amend D5.2 D5.3'],
  ['New Sections D5.3 to D5.5:', 'insert D5.3 D5.4 D5.5'],
  ['Proposed changes to Section D5.2:', 'amend D5.2'],
  ['Create a new Section D10.20 as follows:', 'insert D10.20'],
  ['Introduce new Sections D10.20 and D10.21 as follows:', 'insert D10.20 D10.21'],
  ['Section D10.20: delete and replace with:', 'replace D10.20'],
  ['Section D10.19 – amend paragraph (b) as follows:', 'amend at D10.19'],
  ['Amend D3.4 as follows:', 'amend D3.4'],
  ['Add D10.22-24 as follows:', 'insert D10.22 D10.23 D10.24'],
  ['Insert D5.3 after D5.2:', 'insert D5.3 at D5.2'],
  ['Remove the words “and Users” from Section D10.20:', 'delete at D10.20'],
  ['Delete the definition of “User” from Section A1.1.', 'delete definition at A1.1'],
];

test.each(READ)('%s', (words, says) => {
  expect(told(words)).toBe(says);
});

const LAW = [
  'The Panel shall establish and maintain a policy.',
  'Changes to this policy are made by the Panel.',
  'Amendments shall be made in writing.',
  'Add to this the charges that are payable monthly.',
  'Sections of the network are described in the Code.',
  'Amendments to the Code are made by the Panel:',
  'Sections of the Code may be amended as follows:',
  'The Section that is amended under Section D10.3 shall be published.',
  'The following information shall be included in the notice:',
  'In this Section D10 the Panel may amend the following:',
  'After Section D10.3 has been amended the Panel shall:',
  'Modification of Section D10.3 requires consent.',
  'The following persons are members of the Panel:',
  'The terms to be included are as follows:',
  'New Sections of the network are described in the Code.',
  'The Section to be amended is named in the notice:',
  'Create no new Sections of the network.',
  'These changes have been redlined against Section D version 9.0.',
];

test.each(LAW)('is no instruction: %s', (words) => {
  expect(readInstruction(words)).toBeUndefined();
});

const NEW = ['1', '2', '3'].map((last) => `<ins>Z9.${last} New.</ins>`).join('\n\n');
const TERMS =
  '<ins>Alpha</ins>\n: <ins>means one.</ins>\n\n<ins>Beta</ins>\n: <ins>means two.</ins>';

const MOVED = '<del>Z9.1 Old words.</del>\n\nZ9.2 Between.\n\n<ins>Z9.1 Old words.</ins>';
/** Each number goes up by one. */
const SHIFTED = '<del>Z9.2</del><ins>Z9.3</ins> Late.\n\n<del>Z9.1</del><ins>Z9.2</ins> Early.';
/** One goes past the other, and each takes the number of the other. */
const PASSED =
  '<del>Z9.1 Old words.</del>\n\n<del>Z9.2</del><ins>Z9.1</ins> Between.\n\n<ins>Z9.2 Old words.</ins>';
const LIMBS = 'Z9.1 Each:\n\n- (a) one; and\n- <ins>(b) two.</ins>\n';

const OVER: readonly (readonly [instruction: string, marked: string, faults: readonly string[]])[] =
  [
    ['Add Sections Z9.1 to Z9.3 as follows:', NEW, []],
    ['Add Section Z9 as follows:', NEW, []],
    [
      'Add Sections Z9.1-2 as follows:',
      NEW,
      ['Z9.1 to Z9.3 inserted / Z9.1 and Z9.2 inserted / Z9.3'],
    ],
    ['Add Sections Z9.1 to Z9.4:', NEW, ['Z9.1 to Z9.3 inserted / Z9.1 to Z9.4 inserted / Z9.4']],
    [
      'Delete Section Z9.1:',
      NEW,
      [
        'nothing deleted / Z9.1 deleted / Z9.1',
        'Z9.1 to Z9.3 inserted / nothing inserted / Z9.1, Z9.2, Z9.3',
      ],
    ],
    ['Delete Section Z9.1 as follows:', 'Z9.1 <del>Old.</del><ins>[Not used]</ins>', []],
    ['Delete Section Z9.1:', '<del>Z9.1 Old.</del>\n\n<ins>Z9.1 [Not used]</ins>', []],
    [
      'Delete Section Z9.1:',
      'Z9.1 <del>Old.</del><ins>New.</ins>',
      ['nothing deleted / Z9.1 deleted / Z9.1', 'Z9.1 changed / nothing changed / Z9.1'],
    ],
    ['Add the following definitions:', TERMS, []],
    [
      'Add the following definition:',
      TERMS,
      ['“Alpha” and “Beta” inserted / one definition inserted / “Beta”'],
    ],
    [
      'Add the following definition:',
      NEW,
      [
        'Z9.1 to Z9.3 inserted / no clause inserted / Z9.1, Z9.2, Z9.3',
        'no definition inserted / a definition inserted / a definition',
      ],
    ],
    ['Amend Section Z9.1 as follows:', 'Z9.1 <del>Old</del><ins>New</ins>.', []],
    [
      'Amend Section Z9.2 as follows:',
      'Z9.1 <del>Old</del><ins>New</ins>.',
      ['Z9.1 changed / Z9.2 changed / Z9.2, Z9.1'],
    ],
    ['Renumber Section Z9.1 as Section Z9.2:', '<del>Z9.1</del><ins>Z9.2</ins> Old.', []],
    [
      'Renumber Section Z9.1 as Section Z9.3:',
      '<del>Z9.1</del><ins>Z9.2</ins> Old.',
      ['Z9.1 renumbered as Z9.2 / Z9.1 renumbered as Z9.3 / Z9.3, Z9.2'],
    ],
    [
      'Renumber Section Z9.1 as Section Z9.2:',
      '<del>Z9.1</del><ins>Z9.2</ins> <del>Old</del><ins>New</ins>.',
      ['Z9.2 changed / nothing changed / Z9.2'],
    ],
    [
      'Renumber Section Z9.1 as Section Z9.2 and amend Section Z9.2:',
      '<del>Z9.1</del><ins>Z9.2</ins> <del>Old</del><ins>New</ins>.',
      [],
    ],
    ['Renumber Section Z9.1 as Section Z9.2:', '<del>Z9.1 Old.</del>\n\n<ins>Z9.2 Old.</ins>', []],
    ['Renumber Sections Z9.1 and Z9.2 as Sections Z9.2 and Z9.3:', SHIFTED, []],
    [
      'Renumber Section Z9.2 as Section Z9.3:',
      SHIFTED,
      ['Z9.2 and Z9.1 renumbered / Z9.2 renumbered / Z9.1'],
    ],
    [
      'Move Section Z9.1 to become Section Z9.2 and renumber Section Z9.2 as Section Z9.1:',
      PASSED,
      [],
    ],
    [
      'Move Section Z9.1 to become Section Z9.3 and renumber Section Z9.2 as Section Z9.1:',
      PASSED,
      ['Z9.1 moved as Z9.2 / Z9.1 moved as Z9.3 / Z9.3, Z9.2'],
    ],
    ['Renumber subsequent Sections accordingly.', '<del>Z9.1</del><ins>Z9.2</ins> Old.', []],
    ['Move Section Z9.1 after Section Z9.2:', MOVED, []],
    ['Move Section Z9.1 to become Section Z9.3:', MOVED.replace('ins>Z9.1', 'ins>Z9.3'), []],
    ['Delete Section Z9.1 and add Section Z9.3:', MOVED.replace('ins>Z9.1', 'ins>Z9.3'), []],
    [
      'Add Section Z9.3:',
      MOVED.replace('ins>Z9.1', 'ins>Z9.3'),
      ['Z9.1 deleted / nothing deleted / Z9.1'],
    ],
    ['Move Section Z9.2:', MOVED, ['Z9.1 moved / Z9.2 moved / Z9.2, Z9.1']],
    [
      'Move Section Z9.1:',
      '<ins>Z9.1 New.</ins>',
      ['nothing moved / Z9.1 moved / Z9.1', 'Z9.1 inserted / nothing inserted / Z9.1'],
    ],
    [
      'Replace Section Z9.1 with Section Z9.1A:',
      '<del>Z9.1 Old.</del>\n\n<ins>Z9.1A New.</ins>',
      [],
    ],
    ['Add Section Z9.1(b) as follows:', LIMBS, []],
    ['Add new limb (b) to Section Z9.1:', LIMBS, []],
    ['Amend Section Z9.1 as follows:', LIMBS, []],
    [
      'Add Section Z9.1(c) as follows:',
      LIMBS,
      ['Z9.1(b) inserted / Z9.1(c) inserted / Z9.1(c), Z9.1(b)'],
    ],
    [
      'Amend Section Z9.1(a) as follows:',
      LIMBS,
      ['Z9.1(b) changed / Z9.1(a) changed / Z9.1(a), Z9.1(b)'],
    ],
    [
      'Amend Section Z9.1(a) as follows:',
      'Z9.1 Each:\n\n- (a) one; <del>or</del>\n- <ins>(b) two; or</ins>\n- <del>(b)</del><ins>(c)</ins> three.\n',
      ['Z9.1(a) and Z9.1(b) changed / Z9.1(a) changed / Z9.1(b)'],
    ],
    [
      'Renumber Section Z9.1(a) as Section Z9.1(b):',
      'Z9.1 Each:\n\n- <del>(a)</del><ins>(b)</ins> one.\n',
      [],
    ],
    [
      'Insert the following row into the table in Section Z9.1:',
      'Z9.1 Dues:\n\n| A | B |\n| --- | --- |\n| one | two |\n| <ins>three</ins> | <ins>four</ins> |\n',
      [],
    ],
    [
      'Insert the following new clause:',
      NEW,
      ['Z9.1 to Z9.3 inserted / one clause inserted / Z9.2, Z9.3'],
    ],
    ['Replace Section Z9.1 as follows:', '<del>Z9.1 Old.</del>\n\n<ins>Z9.1 New.</ins>', []],
    ['Amend the text as follows:', NEW, []],
    [
      'After Section D1.1, insert Section D1.3 as follows:',
      'D1.2 The Panel shall act.\n\n<ins>D1.3 The Panel shall end.</ins>',
      ['D1.3 after D1.2 / D1.3 after D1.1 / D1.1'],
    ],
    [
      'After Section D1.2, insert Section D1.3 as follows:',
      'D1.2 The Panel shall act.\n\n<ins>D1.3 The Panel shall end.</ins>',
      [],
    ],
    [
      'Amend the definition of Panel as follows:',
      'Committee\n: means a committee of <del>two</del><ins>three</ins>.',
      [
        'the definition of “Committee” changed / the definition that it names / the definition of “Committee”',
      ],
    ],
    [
      'Amend the definition of “Committee” as follows:',
      'Committee\n: means a committee of <del>two</del><ins>three</ins>.',
      [],
    ],
  ];

describe('an instruction and what is marked under it', () => {
  test.each(OVER)('%s over %j', (instruction, marked, says) => {
    const { tree } = parseLegalText(`${instruction}\n\n${marked}\n`, 'annex.md');
    const { amended } = readAmendments({ file: 'annex.md', tree }, [SUBJECT]);
    const faults = instructionFaults(amended, 'annex.md');
    expect(
      faults.map(({ found, expected, differing }) =>
        [found, expected, differing.join(', ')].join(' / '),
      ),
    ).toEqual(says);
    expect(faults.every(({ position }) => position?.start.line === 1)).toBe(true);
  });
});
