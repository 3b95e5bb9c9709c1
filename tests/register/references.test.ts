/**
 * The forms of reference, each with the provisions it cites. Forms are those of the SEC and of its
 * sister codes.
 */
import { describe, expect, test } from 'vitest';
import type { Citation, CitingPlace } from '../../src/register/references/citation.ts';
import { findCitations } from '../../src/register/references/citations.ts';

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
  ['section 6(1A) of the Electricity Act', 'Electricity Act: 6(1A)'],
  ['Condition 22 of the DCC Licence', 'DCC Licence: 22'],
  ['Section C2 of the Electricity Act 1989', 'Electricity Act 1989: C2'],
  ['under section 6(1A) the Party', 'another law: 6(1A)'],
  ['FAR section 12.212 and DFAR section 227', 'FAR: 12.212', 'DFAR: 227'],
  [
    'Articles 4, 5, 6 and 10 of the Guideline on Electricity Balancing',
    'Guideline on Electricity Balancing: 4, 5, 6, 10',
  ],
  ['Sections 5 and 6(1) of the Gas Act 1986, and', 'Gas Act 1986: 5, 6(1)'],
  [
    'section 3 of the United Kingdom’s European Union (Withdrawal) Act of 2018',
    'United Kingdom’s European Union (Withdrawal) Act of 2018: 3',
  ],
  ['Section A1 of the Code', 'A1'],
  ['Section L4 of this Code', 'L4'],
  ['(L4.6(b))', 'L4.6(b)'],
  ['notified (L4.6(b) and L4.7) by', 'L4.6(b), L4.7'],
  ['clause 1.4', '1.4'],
  ['clauses 1.4 to 1.6 and 2.1(b)', '1.4, 1.5, 1.6, 2.1(b)'],
  ['clause 1.4 of Appendix AH', '1.4 of Appendix AH', 'Appendix AH'],
  ['Part B of Schedule 3', 'Part B of Schedule 3', 'Schedule 3'],
  ['Appendices A, B and AC', 'Appendix A, Appendix B, Appendix AC'],
  ['Annexes 1 and 2', 'Annex 1, Annex 2'],
  ['paragraph (b)', 'D10.19(b)'],
  ['paragraphs (i) and (ii) above', 'D10.19(a)(i), D10.19(a)(ii)'],
  ['paragraph (d) of Section D10.13', 'D10.13(d)', 'D10.13'],
  ['paragraphs (d) to (f) of Section D10.13 shall', 'D10.13(d), D10.13(e), D10.13(f)', 'D10.13'],
  ['limb (a) of the definition of Party'],
  ['another paragraph of this Section M8.1', 'M8.1'],
  ['Sections D10.13(a) to (d)', 'D10.13(a), D10.13(b), D10.13(c), D10.13(d)'],
  ['Sections D1.2(a)(i) to (iii)', 'D1.2(a)(i), D1.2(a)(ii), D1.2(a)(iii)'],
  ['Sections D1.2(a)(ii), (iii) and (b)', 'D1.2(a)(ii), D1.2(a)(iii), D1.2(b)'],
  ['Sections D10.22, 23 and 24', 'D10.22, D10.23, D10.24'],
  ['Sections D1 to D5 (other than Section D3)', 'D1, D2, D3, D4, D5, D3'],
  [
    'Sections D2.1 (Register), D2.2 (Raising, and More) or D4',
    'D2.1 (Register), D2.2 (Raising, and More), D4',
  ],
  ['Section D1.2(a), and (b) the DCC shall', 'D1.2(a)'],
  ['Section D1.2; (b) the DCC shall', 'D1.2'],
  ['Section 4 and 30 days', '4'],
  ['Sections 4, 5.1 and 6(a)', '4, 5.1, 6(a)'],
  ['Section 8.1(a) and Section 8.1 (Liability Caps)', '8.1(a), 8.1 (Liability Caps)'],
  ['Section D10 and Appendix AH', 'D10', 'Appendix AH'],
  ['Section 5 (as amended)', '5'],
  ['in that Section D10.5, D10.6', 'D10.5, D10.6'],
  ['under Section D10.13(d) or under Section E', 'D10.13(d)', 'E'],
  ['the Conditions of Use'],
  ['preSection 5 and Sectional 4'],
  ['Sections of the Code'],
  ['Section A ‘Definitions and Interpretation’', 'A'],
  ['Section D10.22\u00A0(Programme Assurance Policy)', 'D10.22 (Programme Assurance Policy)'],
  ['Section\nD10.22', 'D10.22'],
  ['Section D10.22 (which is new)', 'D10.22'],
];

/** Words in D10.19(a) of a Section that has D10.13(a) to (f), D10.19(a) to (c) and two limbs in (a). */
const D10: CitingPlace = {
  name: 'D10.19(a)',
  has: (number) => /^D10\.(?:13(?:\([a-f]\))?|19(?:\([abc]\)|\(a\)\((?:i|ii)\))?)$/.test(number),
  own: ['Smart Energy Code', 'SEC', 'Code'],
};

/** "number (heading), number of document", and for another law "its name: numbers". */
function inWords({ targets, law }: Citation): string {
  const numbers = targets.map(({ number, heading, document }) =>
    [number, document && `of ${document}`, heading && `(${heading})`].filter(Boolean).join(' '),
  );
  return (law === undefined ? '' : `${law || 'another law'}: `) + numbers.join(', ');
}

describe('references', () => {
  test.each(FORMS)('%s', (text, ...expected) => {
    expect(findCitations(text, D10).map(inWords)).toEqual(expected);
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

  test('a version that is named belongs to the reference', () => {
    const [citation] = findCitations('Section A version 31.0 and Section D (version 9.0)');
    expect(citation?.targets.map(({ number, version }) => [number, version])).toEqual([
      ['A', '31.0'],
      ['D', '9.0'],
    ]);
  });

  test('a list of ten thousand is read whole', () => {
    const numbers = Array.from({ length: 10_000 }, (_, index) => `K${String((index % 99) + 1)}.1`);
    expect(findCitations(`Sections ${numbers.join(', ')}`)[0]?.targets).toHaveLength(10_000);
  });
});
