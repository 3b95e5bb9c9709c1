/**
 * Annexes applied to a small text: what comes out, as Markdown.
 */
import { expect, test } from 'vitest';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import { applyTo, BASE } from './small-code.ts';

/** What an annex changes of the base: the lines that go, and those that come. */
function changesOf(annex: string): string[] {
  const { applied, diagnostics } = applyTo(annex);
  if (!applied.applied) throw new Error(diagnostics.map(String).join('\n'));
  const [before, after] = [BASE, stringifyLegalText(applied.tree)].map((text) =>
    text.split('\n').filter((line) => line !== ''),
  );
  const [old, fresh] = [before ?? [], after ?? []];
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`),
    ...fresh.flatMap((line, index) =>
      old.includes(line)
        ? []
        : [`+ ${line} (after ${(fresh[index - 1] ?? 'nothing').slice(0, 12)})`],
    ),
  ];
}

const CASES: readonly (readonly [name: string, annex: string, changes: readonly string[]])[] = [
  [
    'words inside a clause',
    'Amend Section Z1.3 as follows:\n\nZ1.3 <del>Three</del><ins>Four</ins> Members are a quorum.\n',
    ['- Z1.3 Three Members are a quorum.', '+ Z1.3 Four Members are a quorum. (after ### Quorum)'],
  ],
  [
    'a clause without context, at its number',
    'Add Section Z1.2A:\n\n<ins>Z1.2A Notice may be given by post.</ins>\n',
    ['+ Z1.2A Notice may be given by post. (after - (b) to eac)'],
  ],
  [
    'a clause after its context, before the next sub-heading',
    'Z1.2 The Secretary shall give seven days’ notice of each meeting:\n\n- (a) in writing; and\n- (b) to each Member.\n\n<ins>Z1.2A Notice may be given by post.</ins>\n',
    ['+ Z1.2A Notice may be given by post. (after - (b) to eac)'],
  ],
  [
    'a definition without context, in the order of the alphabet',
    'Add the following definition:\n\n<ins>Minutes</ins>\n: <ins>means the record of a meeting.</ins>\n',
    ['+ Minutes (after : means a pe)', '+ : means the record of a meeting. (after Minutes)'],
  ],
  [
    'two definitions without context, each in the order of the alphabet',
    'Add the following definitions:\n\n<ins>Vote</ins>\n: <ins>means a vote.</ins>\n\n<ins>Agenda</ins>\n: <ins>means a list.</ins>\n',
    [
      '+ Agenda (after ## Z2 Terms)',
      '+ : means a list. (after Agenda)',
      '+ Vote (after : means the )',
      '+ : means a vote. (after Vote)',
    ],
  ],
  [
    'definitions out of their order, as their context has them',
    'Chair\n: means the person who chairs the Committee.\n\n<ins>Vote</ins>\n: <ins>means a vote.</ins>\n\n<ins>Agenda</ins>\n: <ins>means a list.</ins>\n',
    [
      '+ Vote (after : means the )',
      '+ : means a vote. (after Vote)',
      '+ Agenda (after : means a vo)',
      '+ : means a list. (after Agenda)',
    ],
  ],
  [
    'clauses of two parts under one instruction, each at its number, with what belongs to it',
    'Add Sections Z1.5 and Z1.2A:\n\n<ins>Z1.5 The Chair has a second vote.</ins>\n\n<ins>\n\n### Notice by post\n\nZ1.2A Notice may be given:\n\n- (a) by post.\n\n</ins>\n',
    [
      '+ ### Notice by post (after - (b) to eac)',
      '+ Z1.2A Notice may be given: (after ### Notice b)',
      '+ - (a) by post. (after Z1.2A Notice)',
      '+ Z1.5 The Chair has a second vote. (after Z1.4 The Cha)',
    ],
  ],
  [
    'a limb in a clause',
    'Z1.2 The Secretary shall give seven days’ notice of each meeting:\n\n- (a) in writing; <del>and</del>\n- (b) to each Member<del>.</del><ins>; and</ins>\n- <ins>(c) by post.</ins>\n',
    [
      '- - (a) in writing; and',
      '- - (b) to each Member.',
      '+ - (a) in writing; (after Z1.2 The Sec)',
      '+ - (b) to each Member; and (after - (a) in wri)',
      '+ - (c) by post. (after - (b) to eac)',
    ],
  ],
  [
    'a word deleted between two spaces',
    'Z1.3 Three <del>Members</del> are a quorum.\n',
    ['- Z1.3 Three Members are a quorum.', '+ Z1.3 Three are a quorum. (after ### Quorum)'],
  ],
  [
    'a clause renumbered',
    'Renumber Section Z1.4 as Section Z1.5:\n\n<del>Z1.4</del><ins>Z1.5</ins> The Chair shall decide how votes are taken.\n',
    [
      '- Z1.4 The Chair shall decide how votes are taken.',
      '+ Z1.5 The Chair shall decide how votes are taken. (after Z1.3 Three M)',
    ],
  ],
  [
    'a new part with its heading, before the part after it',
    '<ins>\n\n## Z1A Minutes\n\nZ1A.1 The Secretary shall keep minutes.\n\n</ins>\n',
    [
      '+ ## Z1A Minutes (after Z1.4 The Cha)',
      '+ Z1A.1 The Secretary shall keep minutes. (after ## Z1A Minut)',
    ],
  ],
  [
    'two passages, with an instruction after a clause',
    'Delete Section Z1.4:\n\n<del>Z1.4 The Chair shall decide how votes are taken.</del>\n\nAmend Section Z1.1 as follows:\n\nZ1.1 The Committee shall meet once a <del>month</del><ins>week</ins>.\n',
    [
      '- Z1.1 The Committee shall meet once a month.',
      '- Z1.4 The Chair shall decide how votes are taken.',
      '+ Z1.1 The Committee shall meet once a week. (after ### Calling )',
    ],
  ],
  [
    'one clause as context of two changes, each in a passage of its own',
    'Z1.3 Three Members are a quorum.\n\n<ins>Z1.3A The Chair counts as one.</ins>\n\nDelete Section Z1.4:\n\nZ1.3 Three Members are a quorum.\n\n<del>Z1.4 The Chair shall decide how votes are taken.</del>\n',
    [
      '- Z1.4 The Chair shall decide how votes are taken.',
      '+ Z1.3A The Chair counts as one. (after Z1.3 Three M)',
    ],
  ],
  [
    'text left out between two places',
    'Z1.1 The Committee shall meet once a <del>month</del><ins>week</ins>.\n\n…\n\nZ1.3 <del>Three</del><ins>Four</ins> Members are a quorum.\n',
    [
      '- Z1.1 The Committee shall meet once a month.',
      '- Z1.3 Three Members are a quorum.',
      '+ Z1.1 The Committee shall meet once a week. (after ### Calling )',
      '+ Z1.3 Four Members are a quorum. (after ### Quorum)',
    ],
  ],
];

test.each(CASES)('%s', (_, annex, changes) => {
  expect(changesOf(annex)).toEqual(changes);
});

test('an insertion out of its order is made where its context says, and remarked on', () => {
  const { applied, diagnostics } = applyTo(
    'Z1.3 Three Members are a quorum.\n\n<ins>Z1.2A Notice may be given by post.</ins>\n',
  );
  expect(applied.applied).toBe(true);
  expect(diagnostics.map(String)).toEqual([
    '3:1: Found Z1.2A inserted between Z1.3 and Z1.4 of section-z 1.0. Expected numbers to count up, and definitions in the order of the alphabet.',
  ]);
});
