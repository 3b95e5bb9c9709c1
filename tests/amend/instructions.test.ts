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
    ?.told.map(({ deed, numbers, becomes, kinds }) =>
      [
        deed,
        ...numbers,
        ...kinds.map(({ kind, many }) => (many ? `${kind}s` : kind)),
        ...(becomes.length > 0 ? ['->', ...becomes] : []),
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
    'insert A1.1 definitions',
  ],
  ['Delete Section D5.2 and Sections D7.1 to D7.3.', 'delete D5.2 D7.1 D7.2 D7.3'],
  ['Section D5.2 is deleted.', 'delete D5.2'],
  ['Amend clause 1.4(b) of Appendix AH as follows:', 'amend 1.4(b)'],
  ['In Section D10, after Section D10.21 insert:', 'insert'],
  ['Move Section D5.2 after Section D7.1:', 'move D5.2'],
  [
    'Renumber Sections D10.5 and D10.6 as Sections D10.6 and D10.7:',
    'renumber D10.5 D10.6 -> D10.6 D10.7',
  ],
  [
    'Add Section D1.2, delete Section D1.4 and amend Section D1.6 as follows:',
    'insert D1.2; delete D1.4; amend D1.6',
  ],
  ['Amend the text as follows:', 'amend'],
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
  'The following persons are members of the Panel:',
  'These changes have been redlined against Section D version 9.0.',
];

test.each(LAW)('is no instruction: %s', (words) => {
  expect(readInstruction(words)).toBeUndefined();
});

const NEW = ['1', '2', '3'].map((last) => `<ins>Z9.${last} New.</ins>`).join('\n\n');
const TERMS =
  '<ins>Alpha</ins>\n: <ins>means one.</ins>\n\n<ins>Beta</ins>\n: <ins>means two.</ins>';

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
    ['Add the following definitions:', TERMS, []],
    [
      'Add the following definition:',
      TERMS,
      ['“Alpha” and “Beta” inserted / one definition inserted / “Beta”'],
    ],
    [
      'Add the following definition:',
      NEW,
      ['no definition inserted / a definition inserted / a definition'],
    ],
    ['Amend Section Z9.1 as follows:', 'Z9.1 <del>Old</del><ins>New</ins>.', []],
    [
      'Amend Section Z9.2 as follows:',
      'Z9.1 <del>Old</del><ins>New</ins>.',
      ['Z9.1 changed / Z9.2 changed / Z9.2, Z9.1'],
    ],
    ['Renumber Section Z9.1 as Section Z9.2:', '<del>Z9.1</del><ins>Z9.2</ins> Old.', []],
    ['Replace Section Z9.1 as follows:', '<del>Z9.1 Old.</del>\n\n<ins>Z9.1 New.</ins>', []],
    ['Amend the text as follows:', NEW, []],
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
