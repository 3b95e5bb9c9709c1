/**
 * What a redline says in words, held against what a lawyer would say. A change that matters must never
 * be told as formatting or as the consequence of another.
 */
import { describe, expect, test } from 'vitest';
import type { LegalDocument } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { makeRedline } from '../../src/redline/redline.ts';

interface Told {
  readonly name: string;
  readonly old: string;
  readonly fresh: string;
  readonly summary: readonly string[];
}

/** What each part requires, in words that all have but for one, and a clause of the part's own. */
function standing(missing: number): string {
  const subjects = ['meters', 'gateways', 'invoices', 'tariffs', 'outages', 'audits', 'devices'];
  return subjects
    .map((subject, index) => {
      const part = `Z${String(index + 1)}`;
      const duty = `${part}.1 The Panel shall keep and maintain for six years accurate and complete records relating to ${subject} and shall make them available to the Authority on request.`;
      const own = `${part}.2 Nothing here limits what the law says of ${subject}.`;
      return [`## ${part} PART`, ...(index === missing ? [] : [duty]), own].join('\n\n');
    })
    .join('\n\n');
}

/** A schedule of equal payments, the places given with words of their own. */
function payments(others: Readonly<Record<number, string>>): string {
  const usual = 'The Buyer shall pay five thousand pounds on the first day of each month.';
  return Array.from({ length: 30 }, (_, at) => others[at] ?? usual).join('\n\n');
}

const TOLD: readonly Told[] = [
  {
    name: 'two of thirty equal paragraphs, each changed in its place',
    old: payments({}),
    fresh: payments({
      18: 'The Buyer shall pay five thousand pounds on the first day of each week.',
      28: 'The Buyer shall pay seven thousand pounds on the first day of each month.',
    }),
    summary: ['2 passages changed'],
  },
  {
    name: 'limbs that are paragraphs, two of them merged',
    old: '7.1 The Customer shall do this:\n\n(a) It shall send each invoice within ten days.\n\n(b) It shall query what it does not owe.\n\n(c) It shall pay the rest of it on the due date.\n\n(d) It shall bear its own banking charges.',
    fresh:
      '7.1 The Customer shall do this:\n\n(a) It shall send each invoice within ten days. It shall query what it does not owe.\n\n(b) It shall pay the rest of it on the due date.\n\n(c) It shall bear its own banking charges.',
    summary: [
      '1 limb merged (7.1(a) and 7.1(b) into 7.1(a))',
      '2 limbs renumbered (7.1(c) is now 7.1(b), 7.1(d) is now 7.1(c))',
    ],
  },
  {
    name: 'the number of a section, whose first subsection follows it',
    old: '5. (1) There shall be a body.\n\n(2) It shall have a seal.',
    fresh: '6. (1) There shall be a body.\n\n(2) It shall have a seal.',
    summary: ['1 passage changed'],
  },
  {
    name: 'a standing phrase that came in one part and went in another has not moved',
    old: standing(5),
    fresh: standing(1),
    summary: ['1 clause deleted (Z2.1)', '1 clause inserted (Z6.1)'],
  },
  {
    name: 'words in a clause and words outside of all are both counted',
    old: 'The Board shall meet monthly in London.\n\nD1.1 The fee is five pounds a year.',
    fresh: 'The Board may meet monthly in London.\n\nD1.1 The fee is six pounds a year.',
    summary: ['2 passages changed (D1.1, elsewhere)'],
  },
  {
    name: 'a citation of another code does not follow ours',
    old: 'D1.1 The Panel shall publish the policy on the Website each year.\n\nD1.2 This is subject to Section D1.1 of the Grid Code.',
    fresh:
      'D1.1 A User shall pay interest at the statutory rate.\n\nD1.2 The Panel shall publish the policy on the Website each year.\n\nD1.3 This is subject to Section D1.2 of the Grid Code.',
    summary: [
      '1 clause inserted (D1.1)',
      '1 provision changed (D1.3)',
      '2 clauses renumbered (D1.1 is now D1.2, D1.2 is now D1.3)',
    ],
  },
  {
    name: 'nor does one of an Act',
    old: '1.1 The Panel shall publish the policy on the Website each year.\n\n1.2 This is subject to section 1.1 of the Electricity Act 1989.',
    fresh:
      '1.1 A User shall pay interest at the statutory rate.\n\n1.2 The Panel shall publish the policy on the Website each year.\n\n1.3 This is subject to section 1.2 of the Electricity Act 1989.',
    summary: [
      '1 clause inserted (1.1)',
      '1 provision changed (1.3)',
      '2 clauses renumbered (1.1 is now 1.2, 1.2 is now 1.3)',
    ],
  },
  {
    name: 'nor one that names its text before it',
    old: '3.1 The Panel shall publish the policy on the Website each year.\n\n3.2 The Lease’s clause 3.1 applies.',
    fresh:
      '3.1 A User shall pay interest at the statutory rate.\n\n3.2 The Panel shall publish the policy on the Website each year.\n\n3.3 The Lease’s clause 3.2 applies.',
    summary: [
      '1 clause inserted (3.1)',
      '1 provision changed (3.3)',
      '2 clauses renumbered (3.1 is now 3.2, 3.2 is now 3.3)',
    ],
  },
  {
    name: 'nor one of a law named without “of”',
    old: '3.1 The Panel shall publish the policy on the Website each year.\n\n3.2 Section 3.1 Housing Act 1985 applies.',
    fresh:
      '3.1 A User shall pay interest at the statutory rate.\n\n3.2 The Panel shall publish the policy on the Website each year.\n\n3.3 Section 3.2 Housing Act 1985 applies.',
    summary: [
      '1 clause inserted (3.1)',
      '1 provision changed (3.3)',
      '2 clauses renumbered (3.1 is now 3.2, 3.2 is now 3.3)',
    ],
  },
  {
    name: 'nor one of a regulation known by its letters',
    old: '3.1 The Panel shall publish the policy on the Website each year.\n\n3.2 Article 3.1 GDPR applies.',
    fresh:
      '3.1 A User shall pay interest at the statutory rate.\n\n3.2 The Panel shall publish the policy on the Website each year.\n\n3.3 Article 3.2 GDPR applies.',
    summary: [
      '1 clause inserted (3.1)',
      '1 provision changed (3.3)',
      '2 clauses renumbered (3.1 is now 3.2, 3.2 is now 3.3)',
    ],
  },
  {
    name: 'nor one of a contract named before it',
    old: '3.1 The Panel shall publish the policy on the Website each year.\n\n3.2 Framework Agreement clause 3.1 applies.',
    fresh:
      '3.1 A User shall pay interest at the statutory rate.\n\n3.2 The Panel shall publish the policy on the Website each year.\n\n3.3 Framework Agreement clause 3.2 applies.',
    summary: [
      '1 clause inserted (3.1)',
      '1 provision changed (3.3)',
      '2 clauses renumbered (3.1 is now 3.2, 3.2 is now 3.3)',
    ],
  },
  {
    name: 'nor one of the text last named',
    old: '3.1 The Panel shall publish the policy on the Website each year.\n\n3.2 Clause 3.1 thereof applies.',
    fresh:
      '3.1 A User shall pay interest at the statutory rate.\n\n3.2 The Panel shall publish the policy on the Website each year.\n\n3.3 Clause 3.2 thereof applies.',
    summary: [
      '1 clause inserted (3.1)',
      '1 provision changed (3.3)',
      '2 clauses renumbered (3.1 is now 3.2, 3.2 is now 3.3)',
    ],
  },
  {
    name: 'a term after a citation is no other text',
    old: '3.1 The Panel shall publish the policy on the Website each year.\n\n3.2 Under Section 3.1 Code Parties pay a fee.',
    fresh:
      '3.1 A User shall pay interest at the statutory rate.\n\n3.2 The Panel shall publish the policy on the Website each year.\n\n3.3 Under Section 3.2 Code Parties pay a fee.',
    summary: [
      '1 clause inserted (3.1)',
      '2 clauses renumbered (3.1 is now 3.2, 3.2 is now 3.3)',
      '1 reference followed a renumbering (3.3)',
    ],
  },
  {
    name: 'a range that holds a clause more',
    old: '3.1 The Panel shall publish the policy on the Website each year.\n\n3.2 The DCC shall keep accounts of all that it spends.\n\n3.3 Clauses 3.1 to 3.2 outlast this contract.',
    fresh:
      '3.1 The Panel shall publish the policy on the Website each year.\n\n3.2 A User shall pay interest at the statutory rate.\n\n3.3 The DCC shall keep accounts of all that it spends.\n\n3.4 Clauses 3.1 to 3.3 outlast this contract.',
    summary: [
      '1 clause inserted (3.2)',
      '1 provision changed (3.4)',
      '2 clauses renumbered (3.2 is now 3.3, 3.3 is now 3.4)',
    ],
  },
  {
    name: 'a range that moved as a whole',
    old: '3.1 The Panel shall publish the policy on the Website each year.\n\n3.2 The DCC shall keep accounts of all that it spends.\n\n3.3 Clauses 3.1 to 3.2 outlast this contract.',
    fresh:
      '3.1 A User shall pay interest at the statutory rate.\n\n3.2 The Panel shall publish the policy on the Website each year.\n\n3.3 The DCC shall keep accounts of all that it spends.\n\n3.4 Clauses 3.2 to 3.3 outlast this contract.',
    summary: [
      '1 clause inserted (3.1)',
      '3 clauses renumbered (3.1 is now 3.2, 3.2 is now 3.3, 3.3 is now 3.4)',
      '2 references followed a renumbering (3.4)',
    ],
  },
  {
    name: 'a range of which both ends moved, the end further: it holds a clause more',
    old: '3.1 The Panel shall publish the policy on the Website each year.\n\n3.2 The DCC shall keep accounts of all that it spends.\n\n3.3 Clauses 3.1 to 3.2 outlast this contract.',
    fresh:
      '3.1 A User shall pay interest at the statutory rate.\n\n3.2 The Panel shall publish the policy on the Website each year.\n\n3.3 Meters remain the property of their owners.\n\n3.4 The DCC shall keep accounts of all that it spends.\n\n3.5 Clauses 3.2 to 3.4 outlast this contract.',
    summary: [
      '2 clauses inserted (3.1, 3.3)',
      '1 provision changed (3.5)',
      '3 clauses renumbered (3.1 is now 3.2, 3.2 is now 3.4, 3.3 is now 3.5)',
      '1 reference followed a renumbering (3.5)',
    ],
  },
  {
    name: 'a range with a hyphen is one too',
    old: '3.1 The Panel shall publish the policy on the Website each year.\n\n3.2 The DCC shall keep accounts of all that it spends.\n\n3.3 Clauses 3.1-3.2 outlast this contract.',
    fresh:
      '3.1 The Panel shall publish the policy on the Website each year.\n\n3.2 A User shall pay interest at the statutory rate.\n\n3.3 The DCC shall keep accounts of all that it spends.\n\n3.4 Clauses 3.1-3.3 outlast this contract.',
    summary: [
      '1 clause inserted (3.2)',
      '1 provision changed (3.4)',
      '2 clauses renumbered (3.2 is now 3.3, 3.3 is now 3.4)',
    ],
  },
  {
    name: 'a range of which a clause went follows',
    old: '3.1 Notices are sent by post.\n\n3.2 The Panel shall publish the policy on the Website each year.\n\n3.3 Meters remain the property of their owners.\n\n3.4 The DCC shall keep accounts of all that it spends.\n\n3.5 Clauses 3.2 to 3.4 outlast this contract.',
    fresh:
      '3.1 The Panel shall publish the policy on the Website each year.\n\n3.2 The DCC shall keep accounts of all that it spends.\n\n3.3 Clauses 3.1 to 3.2 outlast this contract.',
    summary: [
      '2 clauses deleted (3.1, 3.3)',
      '3 clauses renumbered (3.2 is now 3.1, 3.4 is now 3.2, 3.5 is now 3.3)',
      '2 references followed a renumbering (3.3)',
    ],
  },
  {
    name: 'a range of limbs that holds a limb more',
    old: 'D1.1 The Panel shall:\n\n- (a) publish the minutes on the Website; and\n- (b) consult each holder of a licence.\n\nD1.2 Paragraphs (a) to (b) of Section D1.1 bind the DCC.\n\nD1.3 The Panel may:\n\n- (a) meet in private;\n- (b) appoint a secretary on such terms as it sees fit; and\n- (c) delegate what paragraphs (a) to (b) provide for.',
    fresh:
      'D1.1 The Panel shall:\n\n- (a) publish the minutes on the Website; and\n- (b) consult each holder of a licence.\n\nD1.2 Paragraphs (a) to (b) of Section D1.1 bind the DCC.\n\nD1.3 The Panel may:\n\n- (a) meet in private;\n- (b) borrow money;\n- (c) appoint a secretary on such terms as it sees fit; and\n- (d) delegate what paragraphs (a) to (c) provide for.',
    summary: [
      '1 limb inserted (D1.3(b))',
      '1 provision changed (D1.3(d))',
      '2 limbs renumbered (D1.3(b) is now D1.3(c), D1.3(c) is now D1.3(d))',
    ],
  },
  {
    name: 'the clauses of a part that has no printed heading',
    old: '### Meetings\n\nD10.1 The Panel shall publish the policy on the Website each year.',
    fresh:
      '### Meetings\n\nD10.1 The Panel shall publish the policy on the Website each year.\n\nD11.1 The DCC shall keep accounts of all that it spends.\n\nD11.2 Meters remain the property of their owners.\n\nD11.3 Notices are sent by post.',
    summary: ['3 clauses inserted (D11.1 to D11.3)'],
  },
  {
    name: 'a part with its heading is one thing',
    old: '## D10 Meetings\n\nD10.1 The Panel shall publish the policy on the Website each year.',
    fresh:
      '## D10 Meetings\n\nD10.1 The Panel shall publish the policy on the Website each year.\n\n## D11 Accounts\n\nD11.1 The DCC shall keep accounts of all that it spends.\n\nD11.2 Notices are sent by post.',
    summary: ['1 part inserted (D11)'],
  },
  {
    name: 'labels that come',
    old: 'D1.1 The Panel shall:\n\n- convene a meeting of all Users; and\n- publish the minutes of that meeting.',
    fresh:
      'D1.1 The Panel shall:\n\n- (a) convene a meeting of all Users; and\n- (b) publish the minutes of that meeting.',
    summary: ['2 labels inserted (D1.1(a), D1.1(b))', '1 provision changed in formatting (D1.1)'],
  },
  {
    name: 'where a link leads, said apart from the words',
    old: 'See [the list][list] of Users.\n\n[list]: https://example.org/old',
    fresh: 'See [the list][list] of Users.\n\n[list]: https://example.org/new',
    summary: ['1 link changed'],
  },
  {
    name: 'the words of a note and of a meaning, however rewritten',
    old: 'D1.1 The Panel meets.[^1]\n\n[^1]: Old.\n\n**Fruit**\n\n: a red apple',
    fresh: 'D1.1 The Panel meets.[^1]\n\n[^1]: New.\n\n**Fruit**\n\n: a green pear',
    summary: ['2 provisions changed (D1, Fruit)'],
  },
  {
    name: 'a short paragraph in place of one other',
    old: 'Adopted on 1 January 2024',
    fresh: 'Adopted on 29 February 2024',
    summary: ['1 passage changed'],
  },
  {
    name: 'a definition that went',
    old: '**Apple**\n\n: means a fruit.\n\n**Plum**\n\n: means another fruit of a tree.',
    fresh: '**Plum**\n\n: means another fruit of a tree.',
    summary: ['1 definition deleted (Apple)'],
  },
  {
    name: 'nor the number of a form',
    old: 'D1.1 The Panel shall publish the policy on the Website each year.\n\nD1.2 Each User shall send Form D1.1 to the Panel.',
    fresh:
      'D1.1 A User shall pay interest at the statutory rate.\n\nD1.2 The Panel shall publish the policy on the Website each year.\n\nD1.3 Each User shall send Form D1.2 to the Panel.',
    summary: [
      '1 clause inserted (D1.1)',
      '1 provision changed (D1.3)',
      '2 clauses renumbered (D1.1 is now D1.2, D1.2 is now D1.3)',
    ],
  },
  {
    name: 'a letter in brackets that cites nothing',
    old: 'D1.1 The Panel shall:\n\n- (a) publish the minutes; and\n- (b) consult each holder of a class (a) licence.',
    fresh:
      'D1.1 The Panel shall:\n\n- (a) keep accounts;\n- (b) publish the minutes; and\n- (c) consult each holder of a class (b) licence.',
    summary: [
      '1 limb inserted (D1.1(a))',
      '1 provision changed (D1.1(c))',
      '2 limbs renumbered (D1.1(a) is now D1.1(b), D1.1(b) is now D1.1(c))',
    ],
  },
  {
    name: 'words that are struck in the text itself',
    old: 'D1.1 The Panel shall not act.',
    fresh: 'D1.1 The Panel shall <del>not</del> act.',
    summary: ['1 provision changed (D1.1)'],
  },
  {
    name: 'footnotes that exchange their marks',
    old: 'Fee.[^1] Tax.[^2]\n\n[^1]: Payable by the Supplier to the Panel.\n\n[^2]: Payable by the Customer to the Board.',
    fresh:
      'Fee.[^1] Tax.[^2]\n\n[^2]: Payable by the Supplier to the Panel.\n\n[^1]: Payable by the Customer to the Board.',
    summary: ['2 footnotes renumbered'],
  },
  {
    name: 'limbs that lose their labels',
    old: 'D1.1 The Panel shall:\n\n- (a) convene a meeting of all Users; and\n- (b) publish the minutes of that meeting.\n\nD1.2 See Section D1.1(b).',
    fresh:
      'D1.1 The Panel shall:\n\n- convene a meeting of all Users; and\n- publish the minutes of that meeting.\n\nD1.2 See Section D1.1(b).',
    summary: ['2 labels deleted (D1.1(a), D1.1(b))', '1 provision changed in formatting (D1.1)'],
  },
  {
    name: 'a limb that becomes a clause after its own',
    old: 'D1.1 The Panel shall:\n\n- (a) convene a meeting of all Users; and\n- (b) publish the minutes on the Website within ten days.',
    fresh:
      'D1.1 The Panel shall:\n\n- (a) convene a meeting of all Users.\n\nD1.2 The Panel shall publish the minutes on the Website within ten days.',
    summary: ['1 clause raised a level (D1.1(b) to D1.2)', '2 provisions changed (D1.1(a), D1.2)'],
  },
  {
    name: 'a number given to a paragraph',
    old: 'D1.1 The Panel shall publish the policy on the Website each year.\n\nThe DCC shall consult upon each testing document.',
    fresh:
      'D1.1 The Panel shall publish the policy on the Website each year.\n\nD1.2 The DCC shall consult upon each testing document.',
    summary: ['1 clause inserted (D1.2)', '1 paragraph moved (D1.1 to D1.2)'],
  },
  {
    name: 'formatting beside words',
    old: 'D1.1 The Panel shall publish the policy.',
    fresh: 'D1.1 The Panel shall not publish the **policy**.',
    summary: ['1 provision changed (D1.1)', '1 provision changed in formatting (D1.1)'],
  },
  {
    name: 'a split of what has no name',
    old: 'The Board shall meet monthly. The Chair shall send the papers in advance.',
    fresh: 'The Board shall meet monthly.\n\nThe Chair shall send the papers in advance.',
    summary: ['1 paragraph split'],
  },
  {
    name: 'a short row that moved',
    old: '| Item | Price |\n|---|---|\n| Apple pie | £1 |\n| Plum cake | £7 |\n| Pear tart | £2 |',
    fresh:
      '| Item | Price |\n|---|---|\n| Plum cake | £7 |\n| Pear tart | £2 |\n| Apple pie | £1 |',
    summary: ['1 table row moved'],
  },
  {
    name: 'a sub-heading that moved',
    old: '### Alpha matters\n\nD1.1 The Panel shall publish the policy on the Website each year.\n\nD1.2 The DCC shall consult upon each testing document.\n\n### Beta matters\n\nD1.3 A User shall pay interest at the statutory rate.',
    fresh:
      '### Alpha matters\n\nD1.1 The Panel shall publish the policy on the Website each year.\n\n### Beta matters\n\nD1.2 The DCC shall consult upon each testing document.\n\nD1.3 A User shall pay interest at the statutory rate.',
    summary: ['1 sub-heading moved (“Beta matters”)'],
  },
  {
    name: 'an image that is another',
    old: 'A ![cat](cat.png) sits.',
    fresh: 'A ![cat](dog.png) sits.',
    summary: ['1 passage changed'],
  },
  {
    name: 'a space without width',
    old: 'The data\u200Bbase rights.',
    fresh: 'The database rights.',
    summary: ['1 passage changed in typography'],
  },
  {
    name: 'a sub-heading in the place of another',
    old: '### Fees\n\nD1.1 The Panel shall publish the policy on the Website each year.',
    fresh: '### Charges\n\nD1.1 The Panel shall publish the policy on the Website each year.',
    summary: ['1 provision changed (D1)'],
  },
  {
    name: 'the title of a link',
    old: 'See [the code](https://x.example "A").',
    fresh: 'See [the code](https://x.example "B").',
    summary: ['1 link changed'],
  },
  {
    name: 'the numbers of a list',
    old: '1. Apples are red.\n2. Pears are green; see item 1.',
    fresh: '5. Apples are red.\n6. Pears are green; see item 1.',
    summary: ['1 passage changed'],
  },
  {
    name: 'a clause whose words are gone',
    old: 'D1.1 The Panel shall publish the policy on the Website each year.\n\nD1.2 The DCC shall consult upon each testing document.',
    fresh: 'D1.1 The Panel shall publish the policy on the Website each year.\n\nD1.2 [Not used]',
    summary: ['1 provision changed (D1.2)'],
  },
  {
    name: 'limbs in limbs that become limbs',
    old: 'D1.1 The Panel shall:\n\n- (a) convene:\n  - (i) a meeting of all Users each month; or\n  - (ii) a meeting of the Board each month; and\n- (b) report.',
    fresh:
      'D1.1 The Panel shall:\n\n- (a) convene a meeting of all Users each month;\n- (b) convene a meeting of the Board each month; and\n- (c) report.',
    summary: [
      '1 limb raised a level (D1.1(a)(i) to D1.1(a))',
      '1 limb deleted (D1.1(a)(ii))',
      '2 provisions changed (D1.1(a), D1.1(b))',
      '2 limbs renumbered (D1.1(a) is now D1.1(b), D1.1(b) is now D1.1(c))',
    ],
  },
];

describe('in words', () => {
  test.each(TOLD)('$name', ({ old, fresh, summary }) => {
    const [before, after] = [old, fresh].map((text) => parseLegalText(text, 'case.md').tree);
    if (before === undefined || after === undefined) throw new Error('no texts');
    const redline = makeRedline(before, after);
    expect(redline.proof).toEqual({ proven: true });
    expect(redline.summary).toEqual(summary);
  });
});

describe('renumbering', () => {
  const classes = (old: string, fresh: string): string[] =>
    makeRedline(parseLegalText(old, 'old.md').tree, parseLegalText(fresh, 'new.md').tree)
      .changes.filter(({ kind }) => kind === 'renumbered')
      .map((change) => `${change.oldText} ${change.newText} ${change.class}`);

  const [consult, publish] = [
    'The DCC shall consult every Party.',
    'The Panel shall publish a plan.',
  ];

  test('is a consequence where something before it came', () => {
    expect(
      classes(
        `D1.1 ${consult}\n\nD1.2 ${publish}`,
        `D1.1 A User may leave at any time.\n\nD1.2 ${consult}\n\nD1.3 ${publish}`,
      ),
    ).toEqual(['D1.1 D1.2 consequential', 'D1.2 D1.3 consequential']);
  });

  test('is none where nothing came or went', () => {
    expect(
      classes(`D1.1 ${consult}\n\nD1.2 ${publish}`, `D1.1 ${consult}\n\nD1.9 ${publish}`),
    ).toEqual(['D1.2 D1.9 substantive']);
  });
});

test('an amount with a letter, and a number that ends in one, are replaced whole', () => {
  const [old, fresh] = ['1.55m and clause 1.14A', '1.56m and clause 1.15A'].map(
    (words) => parseLegalText(`D1.1 The fee is £${words} is spent.`, 'text.md').tree,
  );
  const { changes } = makeRedline(old as LegalDocument, fresh as LegalDocument);
  expect(changes.map(({ oldText, newText }) => [oldText, newText])).toEqual([
    ['1.55m', '1.56m'],
    ['1.14A', '1.15A'],
  ]);
});
