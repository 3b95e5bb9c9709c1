/**
 * The forms of reference, each with the provisions it cites. Forms are those of the SEC and of its
 * sister codes.
 */
import { describe, expect, test } from 'vitest';
import {
  NOWHERE,
  type Citation,
  type CitingPlace,
} from '../../src/register/references/citation.ts';
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
  ['Sections D1.2(I) to (V)', 'D1.2(I), D1.2(II), D1.2(III), D1.2(IV), D1.2(V)'],
  ['Sections D1.2(II) to (IV)', 'D1.2(II), D1.2(III), D1.2(IV)'],
  ['Sections D1.2(G) to (I)', 'D1.2(G), D1.2(H), D1.2(I)'],
  ['Sections D1.2(y) to (bb)', 'D1.2(y), D1.2(z), D1.2(aa), D1.2(bb)'],
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
  // Lists after one word, in the singular.
  ['Section D10.13(a), (b) or (c)', 'D10.13(a), D10.13(b), D10.13(c)'],
  ['Section D10.13(a), (b), and (c) apply', 'D10.13(a), D10.13(b), D10.13(c)'],
  ['Section D10.13(d)(i), (ii) and (iii)', 'D10.13(d)(i), D10.13(d)(ii), D10.13(d)(iii)'],
  ['Section D10.13(d) and/or (e)', 'D10.13(d), D10.13(e)'],
  ['Section 4 and 5 shall', '4, 5'],
  ['Sections 2, 3, 4, and 5 survive', '2, 3, 4, 5'],
  // What only looks like more of a list.
  ['Sections D10.13 and 5 Working Days', 'D10.13'],
  ['Sections 4, 5 and 30 days', '4, 5'],
  ['Section D10.13 to 20 persons', 'D10.13'],
  ['Section D10.13 - the Panel', 'D10.13'],
  ['Sections C and A Party', 'C'],
  ['Section D10.13, and the DCC shall', 'D10.13'],
  // Ranges.
  ['Sections D10.13–10.15', 'D10.13, D10.14, D10.15'],
  ['Sections A to D', 'A, B, C, D'],
  ['Appendices Y to AB', 'Appendix Y, Appendix Z, Appendix AA, Appendix AB'],
  ['Sections 3.1(a) through (c), inclusive', '3.1(a), 3.1(b), 3.1(c)'],
  ['Sections 11.1 (Secrets) to 11.3 (Return)', '11.1 (Secrets), 11.2, 11.3 (Return)'],
  // Pieces of what stands before.
  ['Section D10.13, other than paragraph (d)', 'D10.13', 'D10.13(d)'],
  ['Section M8.1 (other than paragraph (c))', 'M8.1', 'M8.1(c)'],
  ['Section D10.13, paragraph (d)', 'D10.13', 'D10.13(d)'],
  ['under Section M8.1, paragraph (b) applies', 'M8.1', 'D10.19(b)'],
  ['Appendix AH, clause 3.2', 'Appendix AH', '3.2 of Appendix AH'],
  ['paragraphs 3 and 4 of Schedule 1', '3 of Schedule 1, 4 of Schedule 1', 'Schedule 1'],
  [
    'clauses 1.6(f) and (g) of Appendix E',
    '1.6(f) of Appendix E, 1.6(g) of Appendix E',
    'Appendix E',
  ],
  ['as in (a) or (b) above.', 'D10.19(a), D10.19(b)'],
  ['either (a) above 10 kW or (b) below'],
  // Parts bear numbers of their own.
  ['Part 2 of this Schedule', 'Part 2'],
  ['Parts I and II', 'Part I, Part II'],
  // Numbers without a word.
  ['(see L4.6(b) and (c))', 'L4.6(b), L4.6(c)'],
  ['as D10.13(d) says', 'D10.13(d)'],
  ['a plug of type V1.2 for C2.3'],
  // Letters.
  ['SUBJECT TO SECTION D10.13(A) AND APPENDIX AH', 'D10.13(A)', 'Appendix AH'],
  ['SECTIONS D10.13 TO D10.15', 'D10.13, D10.14, D10.15'],
  ['Section D.4', 'D.4'],
  ['Section D 10.13'],
  ['Section D[10]'],
  // A text's own labels.
  ['Section 4.1 Term. The term begins'],
  ['Section 2. Fees are due'],
  ['Section 4.1 applies', '4.1'],
  // Other laws.
  ['Article 28(3) of the GDPR', 'GDPR: 28(3)'],
  ['Article III, and Article V', 'another law: III, V'],
  ['§ 101 and §§ 4.2 and 4.3', 'another law: 101, 4.2, 4.3'],
  ['section 88 of the Energy Act 2008 and Section D1.2', 'Energy Act 2008: 88', 'D1.2'],
  ['Section L4 of the Code and Section L5', 'L4', 'L5'],
  ['Section L4 of the SEC and the Licence', 'L4'],
  ['Section K of the Balancing and Settlement Code', 'Balancing and Settlement Code: K'],
  ['Section 5 of the Codes of Practice', 'Codes of Practice: 5'],
  ['Regulation 5 of the Companies Regulations 2008', 'Companies Regulations 2008: 5'],
  ['Article 4(1) of Regulation (EU) 2016/679', 'Regulation (EU) 2016/679: 4(1)'],
  ['BSC Section K5.4 and SEC Section D10.5', 'BSC: K5.4', 'D10.5'],
  ['Standard Licence Condition 49', 'Standard Licence: 49'],
  ['rule 5', 'another law: 5'],
  ['section 51 of the Family Law (Divorce) Act 1996', 'Family Law (Divorce) Act 1996: 51'],
  ['Article 6 of this Licence and Article 7', '6', 'another law: 7'],
  ['Section 2.2 of the Disclosure Schedule', 'Disclosure Schedule: 2.2'],
  ['Section 5 of the Privacy Policy', 'Privacy Policy: 5'],
  ['Section 5 of these Terms', '5'],
  // Other laws and contracts, named before or without "of".
  ['the Lease’s clause 7.2', 'Lease: 7.2'],
  ["the Code's clause 7.2", '7.2'],
  ['under Framework Agreement clause 7.4', 'Framework Agreement: 7.4'],
  ['this Agreement Section 5', '5'],
  ['in Section 7.3 Grid Code', 'Grid Code: 7.3'],
  ['under Section 3 Housing Act 1985', 'Housing Act 1985: 3'],
  ['the Housing Act 1985, section 3', 'Housing Act 1985: 3'],
  ['in Article 3 GDPR', 'GDPR: 3'],
  ['Articles 13 and 14 UK GDPR', 'UK GDPR: 13, 14'],
  ['clause 7.5 JCT Contract', 'JCT Contract: 7.5'],
  ['JCT clause 7.5', 'JCT: 7.5'],
  ['see the Staff Handbook, section 12', 'Staff Handbook: 12'],
  ['the Lease ends under clause 7.8 thereof', 'Lease: 7.8'],
  [
    'Condition 22 of the DCC Licence and Condition 23 thereof',
    'DCC Licence: 22',
    'DCC Licence: 23',
  ],
  ['Schedule 2 and paragraph 3 thereof', 'Schedule 2', '3 of Schedule 2'],
  ['the Lease and this Code, and Section D1 thereof', 'D1'],
  ['clause 7.2 hereof', '7.2'],
  ['section 5 of the 1985 Act', '1985 Act: 5'],
  ['clause 4 of the said Lease', 'Lease: 4'],
  [
    'section 88 of, and Schedule 2 to, the Energy Act 2008',
    'Energy Act 2008: 88',
    'Energy Act 2008: 2',
  ],
  ['under the Lease. Clause 7.2 applies', '7.2'],
  [
    'Regulation (EU) 2016/679, and Article 6(1), point (f), thereof',
    'Regulation (EU) 2016/679: 6(1)',
  ],
  ['Article 6(1), point (f), of Regulation (EU) 2016/679', 'Regulation (EU) 2016/679: 6(1)'],
  ['9 U.S.C. § 13', 'U.S.C.: 13'],
  [
    'Section 402 of the Federal Food, Drug, and Cosmetic Act',
    'Federal Food, Drug, and Cosmetic Act: 402',
  ],
  ['Section 3 of the Password Standard', 'Password Standard: 3'],
  [
    'clauses 3.1 to 3.3 of Appendix AH and Section L4 of the Code',
    '3.1 of Appendix AH, 3.2 of Appendix AH, 3.3 of Appendix AH',
    'Appendix AH',
    'L4',
  ],
  ['section 4 of Part 2 of the Housing Act 2004', 'Housing Act 2004: 4', 'Housing Act 2004: 2'],
  ['Clause 2.2 or clause 4.3 of the Deed', '2.2', 'Deed: 4.3'],
  ['Section D10.13(d)/(e)', 'D10.13(d), D10.13(e)'],
  // Of what was cited last.
  ['Section D10.19(c) and paragraph (b) of that Section', 'D10.19(c)', 'D10.19(b)'],
  ['section 6(1A) of the Gas Act and section 7 of that Act', 'Gas Act: 6(1A)', 'Act: 7'],
  // More forms.
  ['point (d) of Section D10.13', 'D10.13(d)', 'D10.13'],
  ['Annex III and Annex XIV', 'Annex III, Annex XIV'],
  ['Chapter VII of this Code', 'Chapter VII'],
  ['neither (a) nor (b) above', 'D10.19(a), D10.19(b)'],
  [
    'Articles 8, 9(1), 11(2) and (3), 13 and 14 of the Model Articles',
    'Model Articles: 8, 9(1), 11(2), (3), 13, 14',
  ],
  ['Model Article 8', 'Model: 8'],
  ['Clause 13 of the Model Articles', 'Model Articles: 13'],
  ['clause 2.1 of the Conditions of Sale', 'Conditions of Sale: 2.1'],
  ['clauses 2.1 and 2.2 of that agreement', 'agreement: 2.1, 2.2'],
  ['clause 2.1 of the said lease', 'lease: 2.1'],
  ['Sections D1.1 and D1.2 in that order', 'D1.1, D1.2'],
  // A term after a reference is no law.
  ['under Section D10.3 Panel shall', 'D10.3'],
  ['Under Section B1 Accession Agreements may end', 'B1'],
  ['under Section D10.13 Licence fees are due', 'D10.13'],
  ['under Section 10 Entire Agreement', '10'],
  ['Sections D1, in the Licence', 'D1'],
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

  test('a paragraph 1 in a text of Articles is one of an Article, and no Article', () => {
    const place: CitingPlace = { name: '', has: () => true, own: [], articles: true };
    const read = (text: string) => findCitations(text, place).map(inWords);
    expect(read('the duty laid down in paragraph 1')).toEqual([]);
    expect(read('paragraph 1 of Article 2')).toEqual(['2(1)', '2']);
    expect(read('paragraph 1.4')).toEqual(['1.4']);
  });

  test('“that” is no part of a reference', () => {
    const text = 'see that Section D10.22.';
    const [citation] = findCitations(text);
    expect(text.slice(citation?.start, citation?.end)).toBe('Section D10.22');
  });

  test.each([
    ['the Lease’s clause 7.2', 'clause 7.2', 'Lease'],
    ['under clause 7.5 JCT Contract', 'clause 7.5', 'JCT Contract'],
    ['the Lease, and clause 7.8 thereof', 'clause 7.8', 'Lease'],
    ['under Section D10.3 Panel shall', 'Section D10.3', undefined],
    ['under Section D10.3 of the Code', 'Section D10.3', undefined],
  ])('what “%s” is of', (text, cited, expected) => {
    const [citation] = findCitations(text, { ...NOWHERE, own: ['Code'] });
    expect(text.slice(citation?.start, citation?.end)).toBe(cited);
    expect(citation?.law).toBe(expected);
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
