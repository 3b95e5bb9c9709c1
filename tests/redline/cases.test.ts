/**
 * Redlines that a person can read: old text, new text, and the redline written as Markdown with
 * `<ins>` and `<del>`, with its summary.
 */
import { describe, expect, test } from 'vitest';
import { parseLegalText } from '../../src/parse/parse.ts';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { block } from '../outline.ts';

interface Case {
  readonly name: string;
  readonly old: string;
  readonly fresh: string;
  readonly redline: string;
  readonly summary: readonly string[];
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
    redline: 'D1.1 The Panel shall keep a <del>Policy</del><ins>**Policy**</ins> for Users.',
    summary: ['1 provision changed (D1.1)'],
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
    summary: ['1 limb deleted (D1.1(b))', '1 limb renumbered (D1.1(b))'],
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
    summary: ['1 clause renumbered (D1.3)'],
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
      :   means the Panel.

      <ins>Policy</ins>
      :   <ins>means the policy.</ins>

      Proposer
      :   means a Party.
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
    summary: ['1 part deleted (D1)', '1 part inserted (E5)'],
  },
];

describe('redlines', () => {
  test.each(CASES)('$name', ({ old, fresh, redline, summary }) => {
    const made = makeRedline(
      parseLegalText(block(old), 'old.md').tree,
      parseLegalText(block(fresh), 'new.md').tree,
    );
    expect(stringifyLegalText(made.tree).trimEnd()).toBe(block(redline));
    expect(made.summary).toEqual(summary);
    expect(made.proof).toEqual({ proven: true });
  });
});
