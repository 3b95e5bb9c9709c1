/**
 * Redlines that a person can read: old text, new text, and the redline written as Markdown with
 * `<ins>` and `<del>`, with its summary.
 */
import { describe, expect, test } from 'vitest';
import { parseLegalText } from '../../src/parse/parse.ts';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import type { Change } from '../../src/redline/types.ts';
import { block } from '../outline.ts';

interface Case {
  readonly name: string;
  readonly old: string;
  readonly fresh: string;
  readonly redline: string;
  readonly summary: readonly string[];
  /** Kind, class, what, provision in the old and in the new text. */
  readonly changes?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'no change',
    old: 'D1.1 The Panel shall act.',
    fresh: 'D1.1 The Panel shall act.',
    redline: 'D1.1 The Panel shall act.',
    summary: ['No change'],
  },
  {
    name: 'one word replaced',
    old: 'D1.1 The Panel may act.',
    fresh: 'D1.1 The Panel shall act.',
    redline: 'D1.1 The Panel <del>may</del><ins>shall</ins> act.',
    summary: ['1 provision changed (D1.1)'],
  },
  {
    name: '“not” added',
    old: 'D1.1 The Panel shall act.',
    fresh: 'D1.1 The Panel shall not act.',
    redline: 'D1.1 The Panel shall <ins>not </ins>act.',
    summary: ['1 provision changed (D1.1)'],
  },
  {
    name: 'an amount and a reference are replaced whole',
    old: 'D1.1 The Party shall pay £1,500 under Section D10.13(d) and ask the Panel.',
    fresh: 'D1.1 The Party shall pay £2,500 under Section D10.14(d) and ask the Panel.',
    redline:
      'D1.1 The Party shall pay £<del>1,500</del><ins>2,500</ins> under Section <del>D10.13(d)</del><ins>D10.14(d)</ins> and ask the Panel.',
    summary: ['1 provision changed (D1.1)'],
  },
  {
    name: 'neighbouring words are one replacement',
    old: 'D1.1 The Panel must pay Parties each month without delay or set-off.',
    fresh: 'D1.1 The Panel may ask Parties each month without delay or set-off.',
    redline:
      'D1.1 The Panel <del>must pay</del><ins>may ask</ins> Parties each month without delay or set-off.',
    summary: ['1 provision changed (D1.1)'],
  },
  {
    name: 'bold alone is a change of formatting',
    old: 'D1.1 The Panel shall keep a Policy for Users.',
    fresh: 'D1.1 The Panel shall keep a **Policy** for Users.',
    redline: 'D1.1 The Panel shall keep a **Policy** for Users.',
    summary: ['1 provision changed in formatting (D1.1)'],
  },
  {
    name: 'clauses inserted with their sub-heading',
    old: `
      D1.1 The Panel shall act.
    `,
    fresh: `
      D1.1 The Panel shall act.

      ### Policy

      D1.2 There is a policy.

      D1.3 It is published.

      D1.4 It is free.
    `,
    redline: `
      D1.1 The Panel shall act.

      <ins>

      ### Policy

      </ins>

      <ins>

      D1.2 There is a policy.

      </ins>

      <ins>

      D1.3 It is published.

      </ins>

      <ins>

      D1.4 It is free.

      </ins>
    `,
    summary: ['1 sub-heading inserted (“Policy”)', '3 clauses inserted (D1.2 to D1.4)'],
  },
  {
    name: 'a limb deleted, the rest lettered anew',
    old: `
      D1.1 The report gives:

      - (a) the testing environments;
      - (b) the Devices to be used; and
      - (c) the key risks that were found.
    `,
    fresh: `
      D1.1 The report gives:

      - (a) the testing environments;
      - (b) the key risks that were found.
    `,
    redline: `
      D1.1 The report gives:

      - (a) the testing environments;
      - <del>(b) the Devices to be used; and</del>
      - (b) the key risks that were found.
    `,
    summary: ['1 limb deleted (D1.1(b))', '1 limb renumbered (D1.1(c) is now D1.1(b))'],
  },
  {
    name: 'a clause renumbered keeps its words',
    old: `
      D1.1 The Panel shall consult every Party.

      D1.2 The DCC shall publish the outcome.
    `,
    fresh: `
      D1.1 The Panel shall consult every Party.

      D1.3 The DCC shall publish the outcome.
    `,
    redline: `
      D1.1 The Panel shall consult every Party.

      D1.3 The DCC shall publish the outcome.
    `,
    summary: ['1 clause renumbered (D1.2 is now D1.3)'],
  },
  {
    name: 'a definition inserted in its place',
    old: `
      Panel
      : means the Panel.

      Proposer
      : means a Party.
    `,
    fresh: `
      Panel
      : means the Panel.

      Policy
      : means the policy.

      Proposer
      : means a Party.
    `,
    redline: `
      Panel
      : means the Panel.

      <ins>Policy</ins>
      : <ins>means the policy.</ins>

      Proposer
      : means a Party.
    `,
    summary: ['1 definition inserted (Policy)'],
  },
  {
    name: 'a row of a table deleted',
    old: `
      | Event | Day |
      | --- | --- |
      | Notice of the meeting | 1 |
      | Vote | 2 |
    `,
    fresh: `
      | Event | Day |
      | --- | --- |
      | Vote | 2 |
    `,
    redline: `
      | Event | Day |
      | - | - |
      | <del>Notice of the meeting</del> | <del>1</del> |
      | Vote | 2 |
    `,
    summary: ['1 table row deleted'],
  },
  {
    name: 'everything replaced',
    old: 'D1.1 The Panel shall consult every Party.',
    fresh: 'E5.2 Charges are due monthly.',
    redline: `
      <del>

      D1.1 The Panel shall consult every Party.

      </del>

      <ins>

      E5.2 Charges are due monthly.

      </ins>
    `,
    summary: ['1 clause deleted (D1.1)', '1 clause inserted (E5.2)'],
  },
  {
    name: 'a clause moved to the front',
    old: `
      D1.1 The Panel shall consult every Party before it decides.

      D1.2 The DCC shall publish the outcome on its website within ten days.

      D1.3 Each User shall keep the records that the Code asks for.
    `,
    fresh: `
      D1.1 Each User shall keep the records that the Code asks for.

      D1.2 The Panel shall consult every Party before it decides.

      D1.3 The DCC shall publish the outcome on its website within ten days.
    `,
    redline: `
      <ins>

      D1.1 Each User shall keep the records that the Code asks for.

      </ins>

      D1.2 The Panel shall consult every Party before it decides.

      D1.3 The DCC shall publish the outcome on its website within ten days.

      <del>

      D1.3 Each User shall keep the records that the Code asks for.

      </del>
    `,
    summary: [
      '1 clause moved (D1.3 to D1.1)',
      '2 clauses renumbered (D1.1 is now D1.2, D1.2 is now D1.3)',
    ],
    changes: [
      'moved | substantive | clause | D1.3 | D1.1',
      'renumbered | consequential | clause | D1.1 | D1.2',
      'renumbered | consequential | clause | D1.2 | D1.3',
    ],
  },
  {
    name: 'a clause moved and edited on the way',
    old: `
      D1.1 The Panel shall consult every Party before it decides.

      D1.2 The DCC shall publish the outcome on its website within ten days.

      D1.3 Each User shall keep the records that the Code asks for.
    `,
    fresh: `
      D1.1 Each User must keep the records that the Code asks for.

      D1.2 The Panel shall consult every Party before it decides.

      D1.3 The DCC shall publish the outcome on its website within ten days.
    `,
    redline: `
      <ins>

      D1.1 Each User <del>shall</del><ins>must</ins> keep the records that the Code asks for.

      </ins>

      D1.2 The Panel shall consult every Party before it decides.

      D1.3 The DCC shall publish the outcome on its website within ten days.

      <del>

      D1.3 Each User shall keep the records that the Code asks for.

      </del>
    `,
    summary: [
      '1 clause moved (D1.3 to D1.1)',
      '1 provision changed (D1.1)',
      '2 clauses renumbered (D1.1 is now D1.2, D1.2 is now D1.3)',
    ],
    changes: [
      'moved | substantive | clause | D1.3 | D1.1',
      'replaced | substantive | words | D1.3 | D1.1',
      'renumbered | consequential | clause | D1.1 | D1.2',
      'renumbered | consequential | clause | D1.2 | D1.3',
    ],
  },
  {
    name: 'references follow what they cite',
    old: `
      D1.1 The Panel shall act under Section D1.2 and Section D1.3(b).

      D1.2 The DCC shall publish the outcome on its website.

      D1.3 Each User shall:

      - (a) keep records; and
      - (b) open them to the Panel.
    `,
    fresh: `
      D1.1 The Panel shall act under Section D1.3 and Section D1.4(b).

      D1.2 The Authority may direct otherwise.

      D1.3 The DCC shall publish the outcome on its website.

      D1.4 Each User shall:

      - (a) keep records; and
      - (b) open them to the Panel.
    `,
    redline: `
      D1.1 The Panel shall act under Section <del>D1.2</del><ins>D1.3</ins> and Section <del>D1.3(b)</del><ins>D1.4(b)</ins>.

      <ins>

      D1.2 The Authority may direct otherwise.

      </ins>

      D1.3 The DCC shall publish the outcome on its website.

      D1.4 Each User shall:

      - (a) keep records; and
      - (b) open them to the Panel.
    `,
    summary: [
      '1 clause inserted (D1.2)',
      '2 clauses renumbered (D1.2 is now D1.3, D1.3 is now D1.4)',
      '2 references followed a renumbering (D1.1)',
    ],
    changes: [
      'replaced | consequential | words | D1.1 | D1.1',
      'replaced | consequential | words | D1.1 | D1.1',
      'inserted | substantive | clause |  | D1.2',
      'renumbered | consequential | clause | D1.2 | D1.3',
      'renumbered | consequential | clause | D1.3 | D1.4',
    ],
  },
  {
    name: 'a clause split in two, the second part edited',
    old: `
      D1.1 The Panel shall consult every Party before it decides. The DCC shall publish the outcome on its website within ten days.

      D1.2 Costs fall on the Proposer.
    `,
    fresh: `
      D1.1 The Panel shall consult every Party before it decides.

      D1.2 The DCC shall publish the outcome on its website within ten Working Days.

      D1.3 Costs fall on the Proposer.
    `,
    redline: `
      D1.1 The Panel shall consult every Party before it decides.<del> </del>

      <!--split-->

      D1.2 The DCC shall publish the outcome on its website within ten <del>days</del><ins>Working Days</ins>.

      D1.3 Costs fall on the Proposer.
    `,
    summary: [
      '1 clause split (D1.1 into D1.1 and D1.2)',
      '1 provision changed (D1.2)',
      '1 clause renumbered (D1.2 is now D1.3)',
    ],
    changes: [
      'split | substantive | clause | D1.1 | D1.1',
      'replaced | substantive | words | D1.1 | D1.2',
      'renumbered | consequential | clause | D1.2 | D1.3',
    ],
  },
  {
    name: 'two clauses merged, a comment before the words of the first',
    old: `
      D1.1
      <!-- agreed -->

      The Panel shall publish a list of all Parties each month.

      D1.2 The Code Administrator shall keep copies of that list for a year.
    `,
    fresh: `
      D1.1
      <!-- agreed -->

      The Panel shall publish a list of all Parties each month. The Code Administrator shall keep copies of that list for a year.
    `,
    redline: `
      D1.1 The Panel shall publish a list of all Parties each month.<ins> </ins>

      <!--merged-->

      D1.2 The Code Administrator shall keep copies of that list for a year.
    `,
    summary: ['1 clause merged (D1.1 and D1.2 into D1.1)'],
  },
  {
    name: 'two clauses merged, with the limbs of the second',
    old: `
      D1.1 The Panel shall consult every Party before it decides.

      D1.2 The DCC shall publish the outcome on its website within ten days:

      - (a) in full; and
      - (b) at once.
    `,
    fresh: `
      D1.1 The Panel shall consult every Party before it decides. The DCC shall publish the outcome on its website within ten days:

      - (a) in full; and
      - (b) at once.
    `,
    redline: `
      D1.1 The Panel shall consult every Party before it decides.<ins> </ins>

      <!--merged-->

      D1.2 The DCC shall publish the outcome on its website within ten days:

      - (a) in full; and
      - (b) at once.
    `,
    summary: ['1 clause merged (D1.1 and D1.2 into D1.1)'],
    changes: ['merged | substantive | clause | D1.1 | D1.1'],
  },
  {
    name: 'limbs drawn out of a sentence',
    old: `
      D1.1 The Panel shall (a) consult every Party before it decides; and (b) publish the outcome on its website.
    `,
    fresh: `
      D1.1 The Panel shall

      - (a) consult every Party before it decides; and
      - (b) publish the outcome on its website.
    `,
    redline: `
      D1.1 The Panel shall<del> (a) </del>

      <!--split-->

      - (a) consult every Party before it decides; and<del> (b) </del>

      <!--split-->

      - (b) publish the outcome on its website.
    `,
    summary: ['1 paragraph split (D1.1 into D1.1, D1.1(a) and D1.1(b))'],
    changes: ['split | substantive | paragraph | D1.1 | D1.1'],
  },
  {
    name: 'a limb raised to a clause',
    old: `
      D1.1 The Panel shall:

      - (a) consult every Party before it decides anything; and
      - (b) publish the outcome on its website within ten days.

      D1.2 Costs fall on the Proposer alone.
    `,
    fresh: `
      D1.1 The Panel shall:

      - (a) consult every Party before it decides anything; and

      D1.2 publish the outcome on its website within ten days.

      D1.3 Costs fall on the Proposer alone.
    `,
    redline: `
      D1.1 The Panel shall:

      - (a) consult every Party before it decides anything; and
      - <del>(b) publish the outcome on its website within ten days.</del>

      <ins>

      D1.2 publish the outcome on its website within ten days.

      </ins>

      D1.3 Costs fall on the Proposer alone.
    `,
    summary: [
      '1 clause raised a level (D1.1(b) to D1.2)',
      '1 clause renumbered (D1.2 is now D1.3)',
    ],
    changes: [
      'raised | substantive | clause | D1.1(b) | D1.2',
      'renumbered | consequential | clause | D1.2 | D1.3',
    ],
  },
  {
    name: 'a defined term changed',
    old: `
      Programme Policy
      : means the policy that the Panel keeps under Section D.

      Proposer
      : means a Party that proposes.
    `,
    fresh: `
      Programme Assurance Policy
      : means the policy that the Panel keeps under Section D.

      Proposer
      : means a Party that proposes.
    `,
    redline: `
      <del>Programme Policy</del><ins>Programme Assurance Policy</ins>
      : means the policy that the Panel keeps under Section D.

      Proposer
      : means a Party that proposes.
    `,
    summary: ['1 defined term changed (“Programme Policy” to “Programme Assurance Policy”)'],
    changes: [
      'replaced | substantive | definedTerm | Programme Policy | Programme Assurance Policy',
    ],
  },
  {
    name: 'one defined term in place of another',
    old: `
      Registered Supplier
      : means a supplier that is registered.

      Responsible Supplier
      : means a supplier that is responsible.

      D1.1 The Registered Supplier shall pay each month.
    `,
    fresh: `
      Registered Supplier
      : means a supplier that is registered.

      Responsible Supplier
      : means a supplier that is responsible.

      D1.1 The Responsible Supplier shall pay each month.
    `,
    redline: `
      Registered Supplier
      : means a supplier that is registered.

      Responsible Supplier
      : means a supplier that is responsible.

      D1.1 The <del>Registered Supplier</del><ins>Responsible Supplier</ins> shall pay each month.
    `,
    summary: ['1 provision changed (D1.1)'],
    changes: ['replaced | substantive | words | D1.1 | D1.1'],
  },
  {
    name: 'a column inserted, a cell changed',
    old: `
      | Event | Day |
      | --- | --- |
      | Notice | 1 |
      | Vote | 2 |
    `,
    fresh: `
      | Event | Who | Day |
      | --- | --- | --- |
      | Notice | Panel | 1 |
      | Vote | Parties | 3 |
    `,
    redline: `
      | Event | Who | Day |
      | - | - | - |
      | Notice | Panel | 1 |
      | Vote | Parties | <del>2</del><ins>3</ins> |
    `,
    summary: ['1 table column inserted', '1 passage changed'],
    changes: ['inserted | substantive | tableColumn |  | ', 'replaced | substantive | words |  | '],
  },
  {
    name: 'a column moved to the front',
    old: `
      | Event | Day | Who |
      | --- | --- | --- |
      | Notice | 1 | Panel |
      | Vote | 2 | Parties |
    `,
    fresh: `
      | Who | Event | Day |
      | --- | --- | --- |
      | Panel | Notice | 1 |
      | Parties | Vote | 2 |
    `,
    redline: `
      | Who | Event | Day | Who |
      | - | - | - | - |
      | Panel | Notice | 1 | Panel |
      | Parties | Vote | 2 | Parties |
    `,
    summary: ['1 table column moved'],
    changes: ['moved | substantive | tableColumn |  | '],
  },
  {
    name: 'a table moved, with a column of it moved',
    old: `
      | Event of the Panel | Who is to act |
      | --- | --- |
      | Notice of the meeting | The secretary of the Panel |
      | Vote of the Parties | Each Party that has a vote |

      A meeting that is not called as the table says is no meeting of the Panel, and nothing that it
      resolves binds anybody, save that the costs of it are costs of the Panel and are paid by it.
    `,
    fresh: `
      A meeting that is not called as the table says is no meeting of the Panel, and nothing that it
      resolves binds anybody, save that the costs of it are costs of the Panel and are paid by it.

      | Who is to act | Event of the Panel |
      | --- | --- |
      | The secretary of the Panel | Notice of the meeting |
      | Each Party that has a vote | Vote of the Parties |
    `,
    redline: `
      <del>

      | Event of the Panel | Who is to act |
      | - | - |
      | Notice of the meeting | The secretary of the Panel |
      | Vote of the Parties | Each Party that has a vote |

      </del>

      A meeting that is not called as the table says is no meeting of the Panel, and nothing that it
      resolves binds anybody, save that the costs of it are costs of the Panel and are paid by it.

      <ins>

      | Who is to act | Event of the Panel | Who is to act |
      | - | - | - |
      | The secretary of the Panel | Notice of the meeting | The secretary of the Panel |
      | Each Party that has a vote | Vote of the Parties | Each Party that has a vote |

      </ins>
    `,
    summary: ['1 table moved', '1 table column moved'],
  },
  {
    name: 'a row moved and edited',
    old: `
      | Event | Day |
      | --- | --- |
      | Notice of the meeting is given to every Party | 1 |
      | Vote of the Parties on the proposal | 2 |
      | Report to the Authority | 3 |
    `,
    fresh: `
      | Event | Day |
      | --- | --- |
      | Vote of the Parties on the proposal | 2 |
      | Report to the Authority | 3 |
      | Notice of the meeting is given to every Party | 4 |
    `,
    redline: `
      | Event | Day |
      | - | - |
      | <del>Notice of the meeting is given to every Party</del> | <del>1</del> |
      | Vote of the Parties on the proposal | 2 |
      | Report to the Authority | 3 |
      | <ins>Notice of the meeting is given to every Party</ins> | <ins><del>1</del><ins>4</ins></ins> |
    `,
    summary: ['1 table row moved', '1 passage changed'],
    changes: ['moved | substantive | tableRow |  | ', 'replaced | substantive | words |  | '],
  },
  {
    name: 'a phrase rewritten is one replacement',
    old: `
      D1.1 The Code Administrator shall, as soon as is reasonably practicable after the meeting, send a copy of the minutes to each member.
    `,
    fresh: `
      D1.1 The Code Administrator shall, no later than five Working Days following that meeting, send a copy of the minutes to each member.
    `,
    redline: `
      D1.1 The Code Administrator shall, <del>as soon as is reasonably practicable after the</del><ins>no later than five Working Days following that</ins> meeting, send a copy of the minutes to each member.
    `,
    summary: ['1 provision changed (D1.1)'],
    changes: ['replaced | substantive | words | D1.1 | D1.1'],
  },
  {
    name: 'an insertion begins at the comma',
    old: `
      D1.1 The Panel, the DCC and the Authority may object.
    `,
    fresh: `
      D1.1 The Panel, the DCC, each User and the Authority may object.
    `,
    redline: `
      D1.1 The Panel, the DCC<ins>, each User</ins> and the Authority may object.
    `,
    summary: ['1 provision changed (D1.1)'],
    changes: ['inserted | substantive | words | D1.1 | D1.1'],
  },
  {
    name: 'quotation marks, dashes and an apostrophe',
    old: `
      D1.1 The “Panel” shall act - at once - for the Users' sake.
    `,
    fresh: `
      D1.1 The "Panel" shall act – at once – for the Users’ sake.
    `,
    redline: `
      D1.1 The <del>“</del><ins>"</ins>Panel<del>”</del><ins>"</ins> shall act <del>-</del><ins>–</ins> at once <del>-</del><ins>–</ins> for the Users<del>'</del><ins>’</ins> sake.
    `,
    summary: ['1 provision changed in typography (D1.1)'],
    changes: [
      'replaced | typographic | words | D1.1 | D1.1',
      'replaced | typographic | words | D1.1 | D1.1',
      'replaced | typographic | words | D1.1 | D1.1',
      'replaced | typographic | words | D1.1 | D1.1',
      'replaced | typographic | words | D1.1 | D1.1',
    ],
  },
  {
    name: 'a link that leads elsewhere',
    old: `
      D1.1 See [the site](https://a.example/) for more.
    `,
    fresh: `
      D1.1 See [the site](https://b.example/) for more.
    `,
    redline: `
      D1.1 See [the site](https://b.example/) for more.
    `,
    summary: ['1 link changed (D1.1)'],
    changes: ['reformatted | substantive | words | D1.1 | D1.1'],
  },
  {
    name: 'paragraphs that became list items',
    old: `
      The Panel shall keep minutes of all its meetings.

      The Panel shall publish them within ten days.
    `,
    fresh: `
      - The Panel shall keep minutes of all its meetings.
      - The Panel shall publish them within five days.
    `,
    redline: `
      - The Panel shall keep minutes of all its meetings.
      - The Panel shall publish them within <del>ten</del><ins>five</ins> days.
    `,
    summary: ['1 passage changed', '1 passage changed in formatting'],
    changes: ['reformatted | formatting | list |  | ', 'replaced | substantive | words |  | '],
  },
  {
    name: 'the first clause deleted',
    old: `
      D1.1 The Panel shall consult every Party.

      D1.2 The DCC shall publish the outcome.

      D1.3 Costs fall on the Proposer.
    `,
    fresh: `
      D1.1 The DCC shall publish the outcome.

      D1.2 Costs fall on the Proposer.
    `,
    redline: `
      <del>

      D1.1 The Panel shall consult every Party.

      </del>

      D1.1 The DCC shall publish the outcome.

      D1.2 Costs fall on the Proposer.
    `,
    summary: [
      '1 clause deleted (D1.1)',
      '2 clauses renumbered (D1.2 is now D1.1, D1.3 is now D1.2)',
    ],
    changes: [
      'deleted | substantive | clause | D1.1 | ',
      'renumbered | consequential | clause | D1.2 | D1.1',
      'renumbered | consequential | clause | D1.3 | D1.2',
    ],
  },
  {
    name: 'two clauses that swapped',
    old: `
      D1.1 The Panel shall consult every Party.

      D1.2 The DCC shall publish the outcome.
    `,
    fresh: `
      D1.1 The DCC shall publish the outcome.

      D1.2 The Panel shall consult every Party.
    `,
    redline: `
      <ins>

      D1.1 The DCC shall publish the outcome.

      </ins>

      D1.2 The Panel shall consult every Party.

      <del>

      D1.2 The DCC shall publish the outcome.

      </del>
    `,
    summary: ['1 clause moved (D1.2 to D1.1)', '1 clause renumbered (D1.1 is now D1.2)'],
    changes: [
      'moved | substantive | clause | D1.2 | D1.1',
      'renumbered | consequential | clause | D1.1 | D1.2',
    ],
  },
];

describe('redlines', () => {
  test.each(CASES)('$name', ({ old, fresh, redline, summary, changes }) => {
    const made = makeRedline(
      parseLegalText(block(old), 'old.md').tree,
      parseLegalText(block(fresh), 'new.md').tree,
    );
    expect(stringifyLegalText(made.tree).trimEnd()).toBe(block(redline));
    expect(made.summary).toEqual(summary);
    expect(made.proof).toEqual({ proven: true });
    if (changes !== undefined) expect(made.changes.map(inOneLine)).toEqual(changes);
  });
});

function inOneLine({ kind, class: one, what, oldProvision, newProvision }: Change): string {
  return [kind, one, what, oldProvision, newProvision].join(' | ');
}
