/**
 * Finding uses of defined terms.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/register/definitions/definitions.ts';
import { TermFinder } from '../../src/register/terms/finder.ts';

const TERMS = [
  'Party',
  'Supplier Party',
  'SEC Release',
  'SEC Release Testing Approach Document',
  'Act',
  'Notice of Breach',
  'Programme Assurance Policy',
  'Proposer',
  'Modification Proposal',
] as const;

const CASES: readonly (readonly [text: string, ...found: string[]])[] = [
  ['The Party shall tell each Supplier Party.', 'Party', 'Supplier Party'],
  [
    'each SEC Release Testing Approach Document and SEC Release',
    'SEC Release Testing Approach Document',
    'SEC Release',
  ],
  ['the Privacy Activity'],
  ['Parties and Supplier Parties', 'Parties', 'Supplier Parties'],
  ['Notices of Breach and a Notice of Breach', 'Notices of Breach', 'Notice of Breach'],
  ['the Proposer’s Modification Proposals', 'Proposer’s', 'Modification Proposals'],
  ['Programme\u00A0Assurance\nPolicy', 'Programme\u00A0Assurance\nPolicy'],
  ['the party and the proposer'],
  ['an Act (as defined in the DCC Licence) binds'],
  ['an Act (as defined in this Code) binds', 'Act'],
  ['a Sub-Party'],
  ['non-Party-like', 'Party'],
  ['the Privacy Act'],
  ['the Act Register'],
  ['a Party’s SEC Release', 'Party’s', 'SEC Release'],
  ['a Proposer Party', 'Proposer', 'Party'],
  ['If Party and the Parties’ Act', 'Party', 'Parties’', 'Act'],
  ['DCC Party and the Quixby Party'],
  ['“Party”, (Party), Party/Proposer and Party(s)', 'Party', 'Party', 'Party', 'Proposer', 'Party'],
  ['the Supplier\u00A0Parties’ Acts', 'Supplier\u00A0Parties’', 'Acts'],
  ['Party Rules. A Party shall comply.', 'Party'],
  ['Acts of Parliament and an Act of Parliament'],
  // Among words in capitals only.
  ['NEITHER PARTY SHALL BE BOUND BY A PROPOSER’S ACTS.', 'PARTY', 'PROPOSER’S'],
  ['EACH SUPPLIER PARTY AND ALL PARTIES SHALL PAY.', 'SUPPLIER PARTY', 'PARTIES'],
  ['THE SUPPLIER PARTY (THE “SUPPLIER PARTY”) SHALL PAY.', 'SUPPLIER PARTY'],
  // Names of laws.
  ['the Party Walls Act 1996 and the Party and Proposer Act 1954'],
  ['the Notice of Breach Order 2001'],
  // Sentences that are no headings.
  ['See the Party.', 'Party'],
  ['See the Party. It pays.', 'Party'],
];

/** Terms in small letters. */
const SMALL_CASES: readonly (readonly [text: string, ...found: string[]])[] = [
  ['the prescribed form, as Prescribed. Prescribed fees.', 'prescribed', 'Prescribed'],
  ['two working days', 'working days'],
  ['Working days count. On Working days', 'Working days'],
  ['a non-working day; working-day rules'],
  ['each harbour authority’s prescribed fee', 'harbour authority’s', 'prescribed'],
];

describe('uses of terms', () => {
  const finder = new TermFinder(TERMS.map((term) => ({ term, key: keyOf(term) })));

  test.each(CASES)('%s', (text, ...expected) => {
    expect(finder.find(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test.each(SMALL_CASES)('in small letters: %s', (text, ...expected) => {
    const small = new TermFinder(
      ['prescribed', 'working day', 'harbour authority'].map((term) => ({
        term,
        key: keyOf(term),
      })),
    );
    expect(small.find(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('are whole words, in order, and never overlap', () => {
    const words = fc.constantFrom(
      'Party',
      'Supplier',
      'SEC',
      'Release',
      'Testing',
      'Act',
      'of',
      'Breach',
      'Notice',
      ',',
      '(',
      'x',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (all) => {
        const text = all.join(' ');
        let before = 0;
        for (const { start, end } of finder.find(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(
            /^[\p{L}\p{N}]/u.test(text.slice(start)) &&
              !/[\p{L}\p{N}]$/u.test(text.slice(0, start)),
          ).toBe(true);
          expect(/^[\p{L}\p{N}]/u.test(text.slice(end))).toBe(false);
          before = end;
        }
      }),
    );
  });

  test('terms that are names of object members are terms like any other', () => {
    const odd = ['constructor', '__proto__', 'toString'];
    const found = new TermFinder(odd.map((term) => ({ term, key: keyOf(term) }))).find(
      'a constructor or __proto__ or toString',
    );
    expect(found).toHaveLength(3);
  });
});
