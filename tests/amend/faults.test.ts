/**
 * Faulty annexes: each fault is named with its file and line, on both sides where there are two, and
 * nothing is applied.
 */
import { describe, expect, test } from 'vitest';
import { proveAmendments } from '../../src/amend/prove.ts';
import { readAmendments } from '../../src/amend/read-annex.ts';
import { isError } from '../../src/model/diagnostics.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { applyTo, BASE, SUBJECT } from './small-code.ts';

const ADDING = `## Section Z

These changes have been redlined against Section Z version 1.0.

Add Section Z1.5 as follows:

Z1.4 The Chair shall decide how votes are taken.

<ins>Z1.5 The Chair has a second vote.</ins>
`;

const FAULTS: readonly (readonly [
  name: string,
  annex: string,
  rule: string,
  at: number,
  found: string,
])[] = [
  [
    'context altered by one word',
    ADDING.replace('how votes', 'when votes'),
    'amendment-context',
    7,
    'Found Z1.4 other than in section-z 1.0: first at “decide when votes are taken.”, where section-z 1.0 has “decide how votes are taken.” (base.md:16).',
  ],
  [
    'context altered by a comma in a limb',
    'Z1.2 The Secretary shall give seven days’ notice of each meeting:\n\n- (a) in writing, and\n- (b) to each Member.\n\n<ins>Z1.2A Notice may be given by post.</ins>\n',
    'amendment-context',
    3,
    'Found Z1.2 other than in section-z 1.0: first at “in writing, and”, where section-z 1.0 has “in writing; and” (base.md:9).',
  ],
  [
    'a clause that no longer exists',
    'Delete Section Z1.9:\n\n<del>Z1.9 The Committee may adjourn.</del>\n',
    'amendment-without-place',
    3,
    'Found Z1.9 as deleted, which section-z 1.0 does not have (base.md).',
  ],
  [
    'a definition that no longer exists',
    'Quorum\n: means three <del>Members</del><ins>persons</ins>.\n',
    'amendment-without-place',
    1,
    'Found the definition of “Quorum” as changed, which section-z 1.0 does not have (base.md).',
  ],
  [
    'a clause left out between two',
    'Z1.1 The Committee shall meet once a month.\n\n### Quorum\n\nZ1.3 <del>Three</del><ins>Four</ins> Members are a quorum.\n',
    'amendment-context',
    3,
    'Found the heading “Quorum” after Z1.1, where section-z 1.0 has Z1.2 (base.md:7).',
  ],
  [
    'an amendment made already, in full',
    'Amend Section Z1.3 as follows:\n\nZ1.3 <del>Two</del><ins>Three</ins> Members are a quorum.\n',
    'amendment-already-made',
    3,
    'Found Z1.3 under “Amend Section Z1.3 as follows:”, which section-z 1.0 has already (base.md:14).',
  ],
  [
    'an insertion made already',
    'Z1.2 The Secretary shall give seven days’ notice of each meeting:\n\n- (a) in writing; and\n- (b) to each Member.\n\n### Quorum\n\n<ins>Z1.3 Three Members are a quorum.</ins>\n',
    'amendment-already-made',
    8,
    'Found Z1.3, which section-z 1.0 has already (base.md:14).',
  ],
  [
    'a number that is taken',
    'Z1.3 Three Members are a quorum.\n\n<ins>Z1.4 The Chair has a second vote.</ins>\n',
    'amendment-number-taken',
    3,
    'Found Z1.4 inserted, which stands already in section-z 1.0 (base.md:16).',
  ],
  [
    'a clause that stands in it twice',
    'Amend Section Z1.3 as follows:\n\nZ1.3 <del>Three</del><ins>Four</ins> Members are a quorum.\n\nAmend Section Z1.3 as follows:\n\nZ1.3 Three Members <del>are</del><ins>shall be</ins> a quorum.\n',
    'amendment-made-twice',
    7,
    'Found Z1.3 changed a second time by the annex; it is changed first at annex.md:3.',
  ],
  [
    'a clause that is inserted twice, in the same words',
    'Add Section Z1.5:\n\n<ins>Z1.5 The Chair has a second vote.</ins>\n\nAdd Section Z1.5:\n\n<ins>Z1.5 The Chair has a second vote.</ins>\n',
    'amendment-made-twice',
    7,
    'Found Z1.5 inserted, which the annex inserts already at annex.md:3.',
  ],
  [
    'a clause that is inserted twice, in other words',
    'Add Section Z1.5:\n\n<ins>Z1.5 The Chair has a second vote.</ins>\n\nAdd Section Z1.5:\n\n<ins>Z1.5 The Chair has no vote.</ins>\n',
    'amendment-number-taken',
    7,
    'Found Z1.5 inserted, which the annex inserts with other words at annex.md:3.',
  ],
  [
    'a clause that is deleted twice',
    'Delete Section Z1.4:\n\n<del>Z1.4 The Chair shall decide how votes are taken.</del>\n\nDelete Section Z1.4:\n\n<del>Z1.4 The Chair shall decide how votes are taken.</del>\n',
    'amendment-made-twice',
    7,
    'Found Z1.4 changed a second time by the annex; it is changed first at annex.md:3.',
  ],
  [
    'a limb inserted under a label that is taken',
    'Z1.2 The Secretary shall give seven days’ notice of each meeting:\n\n- (a) in writing; and\n- <ins>(b) by post; and</ins>\n- (b) to each Member.\n',
    'duplicate-clause-number',
    5,
    'Found Z1.2(b) a second time; it stands first at line 4.',
  ],
  [
    'a definition amended in two passages',
    'Amend the following definition:\n\nMember\n: means a <del>person</del><ins>Party</ins> appointed under Section Z1.3.\n\nAmend the following definition:\n\nMember\n: means a person <del>appointed</del><ins>elected</ins> under Section Z1.3.\n',
    'amendment-made-twice',
    8,
    'Found the definition of “Member” changed a second time by the annex; it is changed first at annex.md:3.',
  ],
  [
    'an insertion without a place',
    '<ins>The Committee is established.</ins>\n',
    'amendment-without-place',
    1,
    'Found the paragraph “The Committee is established.” inserted without context, and no number or term that gives it a place in section-z 1.0 (base.md).',
  ],
  [
    'another version than the front matter says',
    ADDING.replace('version 1.0', 'version 0.9'),
    'amendment-baseline',
    3,
    'Found an annex drawn against version 0.9 of section-z, and base 1.0 in the front matter.',
  ],
  [
    'no marks at all',
    ADDING.replaceAll(/<\/?ins>/g, '').replace('Z1.5 The Chair has a second vote.\n', ''),
    'amendment-without-change',
    1,
    'Found no change to section-z, which the front matter says the annex amends.',
  ],
  [
    'the second half of a mark cut off',
    ADDING.replace('</ins>', ''),
    'unpaired-mark',
    9,
    'Found <ins> without its counterpart.',
  ],
  [
    'the first half of a mark cut off',
    ADDING.replace('<ins>', ''),
    'unpaired-mark',
    9,
    'Found </ins> without its counterpart.',
  ],
  [
    'an insertion inside a deletion',
    'Z1.3 <del>Three <ins>Four </ins></del>Members are a quorum.\n',
    'amendment-nested-marks',
    1,
    'Found <ins> inside <del>.',
  ],
  [
    'both signs of a mark cut off',
    'Z1.3 Three Members are a quorum, and the Chair is one of them.\n\n<del>Z1.4 The Chair shall decide how votes are taken.</del>\n',
    'amendment-context',
    1,
    'Found Z1.3 other than in section-z 1.0: first at “a quorum, and the Chair is one of them.”, where section-z 1.0 has “a quorum.” (base.md:14).',
  ],
];

describe('an annex is refused, and nothing of it applied, with', () => {
  test.each(FAULTS)('%s', (_, annex, rule, line, found) => {
    const { diagnostics } = applyTo(annex);
    const errors = diagnostics.filter(isError);
    expect(errors[0]).toMatchObject({ file: 'annex.md', ruleId: rule, line, actual: found });
    expect(errors[0]?.note).toBeTruthy();
  });

  test('one passage that does not fit: the other, which does, is not applied either', () => {
    const fits =
      'Amend Section Z1.1 as follows:\n\nZ1.1 The Committee shall meet once a <del>month</del><ins>week</ins>.\n\n';
    expect(applyTo(fits).applied.applied).toBe(true);
    const { applied, diagnostics } = applyTo(
      `${fits}Delete Section Z1.9:\n\n<del>Z1.9 Gone.</del>\n`,
    );
    expect(applied.applied).toBe(false);
    expect(diagnostics).toHaveLength(1);
  });

  test('a limb left out inside a clause, though an instruction follows', () => {
    const { diagnostics } = applyTo(
      'Amend Section Z1.2 as follows:\n\nZ1.2 The Secretary shall give <del>seven</del><ins>ten</ins> days’ notice of each meeting:\n\n- (a) in writing; and\n\nAdd Section Z1.5 as follows:\n\nZ1.4 The Chair shall decide how votes are taken.\n\n<ins>Z1.5 The Chair has a second vote.</ins>\n',
    );
    expect(diagnostics.map(({ actual }) => actual)).toEqual([
      'Found Z1.2 other than in section-z 1.0: first at “nothing”, where section-z 1.0 has “(b)” (base.md:10).',
    ]);
    expect(diagnostics[0]?.note).toContain('Show it whole, with all its limbs');
  });

  test('text under no heading that names a document', () => {
    const other = { ...SUBJECT, document: 'section-y', names: ['Section Y'] };
    const { tree } = parseLegalText(`<ins>Z1.5 New.</ins>\n\n${ADDING}`, 'annex.md');
    const { diagnostics } = readAmendments({ file: 'annex.md', tree }, [SUBJECT, other]);
    expect(diagnostics.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['amendment-without-document', 1],
      ['amendment-without-change', undefined],
    ]);
  });
});

describe('the proof of an annex', () => {
  const RIGHT = BASE.replace(
    'votes are taken.\n',
    'votes are taken.\n\nZ1.5 The Chair has a second vote.\n',
  );

  function prove(annex: string, result: string): string[] {
    const { tree } = parseLegalText(annex, 'annex.md');
    const [amended] = readAmendments({ file: 'annex.md', tree }, [SUBJECT]).amended;
    if (amended === undefined) throw new Error('The annex cannot be read.');
    const version = (number: string, file: string, text: string) => ({
      document: 'section-z',
      number,
      file,
      tree: parseLegalText(text, file).tree,
    });
    return proveAmendments({
      parts: [{ amended, file: 'annex.md', modification: 'M1' }],
      base: version('1.0', 'base.md', BASE),
      result: version('2.0', 'result.md', result),
    }).map(({ file, line, actual }) => `${file ?? ''}:${String(line)} ${actual ?? ''}`);
  }

  const DEPARTURES: readonly (readonly [name: string, result: string, says: readonly string[]])[] =
    [
      ['is silent where the version is what the annex makes', RIGHT, []],
      [
        'names another word, on both sides',
        RIGHT.replace('second vote', 'casting vote'),
        [
          'result.md:18 Found “a casting vote.” in Z1.5, where section-z 1.0 with the annex annex.md has “a second vote.” (annex.md:9).',
        ],
      ],
      [
        'names a change that the annex does not have',
        RIGHT.replace('Three Members', 'Four Members'),
        [
          'result.md:14 Found “Four Members are a quorum.” in Z1.3, where section-z 1.0 with the annex annex.md has “Three Members are a quorum.” (base.md:14).',
        ],
      ],
      [
        'names a clause that is missing',
        BASE,
        [
          'result.md:18 Found the heading of Z2, where section-z 1.0 with the annex annex.md has Z1.5 (annex.md:9).',
        ],
      ],
      [
        'names lost formatting',
        RIGHT.replace('Three', '**Three**'),
        [
          'result.md:14 Found Z1.3, where section-z 1.0 with the annex annex.md has Z1.3 (base.md:14).',
        ],
      ],
      [
        'names text after the end',
        `${RIGHT}\n## Z3 More\n`,
        [
          'result.md:31 Found the heading of Z3, where section-z 1.0 with the annex annex.md has nothing more.',
        ],
      ],
    ];

  test.each(DEPARTURES)('%s', (_, result, says) => {
    expect(prove(ADDING, result)).toEqual(says);
  });

  test('tells of marks around words that stay', () => {
    const idle = ADDING.replace(
      'Z1.4 The Chair shall decide how votes are taken.',
      '<del>Z1.4 The Chair shall decide how votes are taken.</del>\n\n<ins>Z1.4 The Chair shall decide how votes are taken.</ins>',
    );
    expect(prove(idle, RIGHT)).toEqual([
      'annex.md:7 Found Z1.4 marked, and the same words in section-z 1.0 and section-z 2.0.',
    ]);
  });
});

describe('words at the head of an annex', () => {
  const PREAMBLE = 'This Section is about meetings.\n\n';
  const told = (annex: string): string[] =>
    applyTo(annex, `${PREAMBLE}${BASE}`).diagnostics.map(
      ({ line, ruleId, actual }) => `${String(line)} ${ruleId ?? ''}: ${actual ?? ''}`,
    );
  const CHANGE = 'Z1.3 <del>Three</del><ins>Four</ins> Members are a quorum.\n';

  test('are told of where they are no context, an instruction or a version', () => {
    expect(told(`## Section Z\n\nThis Section is about votes.\n\n${CHANGE}`)).toEqual([
      '3 amendment-words-unread: Found “This Section is about votes.” before the first change of section-z, which is not read as context; so it is not held against version 1.0.',
    ]);
  });

  test('are context under an instruction, and held against the base', () => {
    const annex = (words: string): string =>
      `## Section Z\n\nDelete the following:\n\n${words}\n\n<del>\n\n## Z1 Meetings\n\n</del>\n`;
    expect(told(annex('This Section is about meetings.'))).toEqual([]);
    expect(told(annex('This Section is about votes.'))[0]).toContain('amendment-');
  });

  test.each([
    ['of the document', 'Redlined against Section Z version 2.0.', 1],
    ['of the only document', 'This annex is drawn against version 2.0.', 1],
    ['that is the base', 'Redlined against Section Z version 1.0.', 0],
  ])('state a version above the heading: %s', (_, words, count) => {
    const { diagnostics } = applyTo(`${words}\n\n## Section Z\n\n${CHANGE}`);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(
      Array.from({ length: count }, () => 'amendment-baseline'),
    );
  });
});

test.each([
  ['a no-break space', 'decide how', 'decide\u00A0how', 'shall decide[U+00A0]how votes'],
  ['a zero-width space', 'votes are', 'votes \u200Bare', '“votes [U+200B]are taken.”'],
  ['a Cyrillic letter', 'Chair', 'Ch\u0430ir', 'The Ch[U+0430]ir shall'],
])('context that differs by %s names the character', (_, old, fresh, shown) => {
  const { diagnostics } = applyTo(
    ADDING.replace(`Z1.4 The Chair shall decide how votes are`, (words) =>
      words.replace(old, fresh),
    ),
  );
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['amendment-context']);
  expect(diagnostics[0]?.actual).toContain(shown);
  expect(diagnostics[0]?.actual).toMatch(/, where section-z 1\.0 has “[ -~]*…?” \(/u);
});
