/**
 * The forms of reference, each with the provisions it cites. Forms are those of the SEC and of its
 * sister codes.
 */
import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/register/references.ts';

/** A sentence, and each citation in it as "number, number (heading)". */
const FORMS: readonly (readonly [text: string, ...citations: string[]])[] = [
  ['as set out in Section B1 (Accession).', 'B1 (Accession)'],
  [
    'under Section G7.16(a) (Duties and Powers of the Security Sub-Committee), and',
    'G7.16(a) (Duties and Powers of the Security Sub-Committee)',
  ],
  ['in accordance with Section D (Modification Process).', 'D (Modification Process)'],
  ['subject to Section M8.1(c).', 'M8.1(c)'],
  ['in this Section B1', 'B1'],
  ['in Section J.', 'J'],
  ['Sections K4, K5 and K6 respectively', 'K4, K5, K6'],
  ['Sections K5A and K6B respectively', 'K5A, K6B'],
  ['requirements of Sections D10.13(d) and (e) will be', 'D10.13(d), D10.13(e)'],
  ['Section X2.4(b) and Section X2.6(a)', 'X2.4(b), X2.6(a)'],
  ['Add Sections D10.22-27 as follows', 'D10.22, D10.23, D10.24, D10.25, D10.26, D10.27'],
  ['Sections H14.1 to H14.3', 'H14.1, H14.2, H14.3'],
  ['set out in Appendix AH', 'Appendix AH'],
  ['set out in Appendix [TBC]'],
  ['Section L4 of the Code', 'L4'],
  ['section 6(1A) of the Electricity Act'],
  ['Condition 22 of the DCC Licence'],
  ['Section C2 of the Electricity Act 1989'],
  ['Sections of the Code'],
  ['Section A ‘Definitions and Interpretation’', 'A'],
  ['Section D10.22\u00A0(Programme Assurance Policy)', 'D10.22 (Programme Assurance Policy)'],
  ['Section\nD10.22', 'D10.22'],
  ['Section D10.22 (which is new)', 'D10.22'],
];

describe('references', () => {
  test.each(FORMS)('%s', (text, ...expected) => {
    const found = findCitations(text).map(({ targets, heading }) => {
      const numbers = targets.map(({ number }) => number).join(', ');
      return heading === '' ? numbers : `${numbers} (${heading})`;
    });
    expect(found).toEqual(expected);
  });

  test('each item of a list stands at its own words', () => {
    const text = 'Sections D10.13(d) and (e)';
    const [citation] = findCitations(text);
    expect(citation?.targets.map(({ start, end }) => text.slice(start, end))).toEqual([
      'D10.13(d)',
      '(e)',
    ]);
  });

  test('a single reference stands at all its words but the heading', () => {
    const text = 'see this Section D10.22 (Policy).';
    const [citation] = findCitations(text);
    expect(citation?.targets.map(({ start, end }) => text.slice(start, end))).toEqual([
      'this Section D10.22',
    ]);
    expect(citation?.self).toBe(true);
  });

  test('a list of ten thousand is read whole', () => {
    const numbers = Array.from({ length: 10_000 }, (_, index) => `K${String((index % 99) + 1)}.1`);
    expect(findCitations(`Sections ${numbers.join(', ')}`)[0]?.targets).toHaveLength(10_000);
  });
});
