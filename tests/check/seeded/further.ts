/**
 * Further planted faults, of the rules whose faults take more than a word to plant: two texts or two
 * places are wrong together.
 */
import type { Planted } from './planted.ts';

const A = 'code/section-a/1.0.md';
const ANNEX = 'modifications/mp1/annex-a.md';
const NEXT = 'code/section-b/2.0.md';

export const FURTHER_ERRORS: readonly Planted[] = [
  {
    rule: 'ambiguous-reference',
    in: 'section',
    from: 'Section Q3.2 (Leaving)',
    to: '⟦Section Q3.1⟧ (Leaving)',
    with: [
      ['Q3.2 A Member shall stay', 'Q3.1 A Member shall stay'],
      ['Sections Q3.1 to Q3.3 stands', 'Section Q3.3 stands'],
    ],
    also: ['duplicate-clause-number', 'clause-number-gap'],
  },
  {
    rule: 'ambiguous-reference',
    in: 'contract',
    from: 'broken Section 2.1 (Restrictions)',
    to: 'broken ⟦Section 2.1(b)⟧',
    with: [['- (b) remove a notice; or', '- (b) remove a notice;\n- (b) hide a notice; or']],
    also: ['duplicate-clause-number', 'limb-order'],
  },
  {
    rule: 'ambiguous-reference',
    in: 'appendix',
    from: '  - (ii) at rest; or\n- (c) whatever else the Operator finds necessary.',
    to: '  - (ii) at rest, as ⟦paragraph (i)⟧ says;\n- (c) noise;\n- (d) heat;\n- (e) weight;\n- (f) age;\n- (g) wear;\n- (h) place; and\n- (i) whatever else the Operator finds necessary.',
  },
  {
    rule: 'duplicate-address',
    in: 'contract',
    from: 'Provider may refuse the change under',
    to: 'Such a paper (a “**⟦Service-Order⟧**”) binds, and each Service-Order is kept. Provider may refuse the change under',
  },
];

export const FURTHER_WARNINGS: readonly Planted[] = [
  // amendment-instruction-mismatch, in other words
  ...[
    'Insert the following new ⟦Sections B1.6 to B1.8⟧ after Section B1.5:',
    'Section B1 is amended by inserting ⟦Section B1.6⟧:',
    '⟦Insert three new Sections:⟧',
    'New ⟦Sections B1.6 to B1.8⟧:',
    'Create new ⟦Section B1.6⟧ as follows:',
    '⟦Section B1.6⟧ to be added as follows:',
    'Add ⟦B1.6-8⟧ as follows:',
    'Amend ⟦Section B1.6⟧ as follows:',
    'Insert ⟦Sections B1.6 and B1.7 after Section B1.4⟧ as follows:',
  ].map((to) => ({
    rule: 'amendment-instruction-mismatch',
    in: 'code',
    file: ANNEX,
    from: 'Add Sections B1.6-7 as follows:',
    to,
  })),
  // doubled-word
  {
    rule: 'doubled-word',
    in: 'section',
    from: 'within one month',
    to: 'within ⟦within⟧ one month',
  },
  { rule: 'doubled-word', in: 'contract', from: 'thirty (30) days', to: 'thirty (30) days ⟦days⟧' },
  {
    rule: 'doubled-word',
    in: 'section',
    from: 'under Section Q2.2.',
    to: 'under Section Q2.2.⟦.⟧',
  },

  // missing-full-stop
  {
    rule: 'missing-full-stop',
    in: 'section',
    from: 'under Section Q3.4.',
    to: 'under Section Q3.⟦4⟧',
  },
  {
    rule: 'missing-full-stop',
    in: 'contract',
    from: 'are not returned, except under Section 3.3.',
    to: 'are not returned, except by leav⟦e⟧',
  },
  {
    rule: 'missing-full-stop',
    in: 'policy',
    from: 'publishes its decision with the Final Statement.',
    to: 'publishes its decision with the Final Statemen⟦t⟧',
  },
  {
    rule: 'missing-full-stop',
    in: 'appendix',
    from: '2.4 An Operator shall keep each Test Report for five years, and shall show it to another Operator who asks under clause 3.3.',
    to: '2.4 An Operator shall keep each Test Report for five years, and shall show it to another Operator who asks for i⟦t⟧',
  },

  ...(['planned', 'approved'] as const).flatMap((status): Planted[] => [
    {
      rule: 'stale-baseline',
      in: 'record',
      file: 'code/section-d/2.0.md',
      from: '"1.1"',
      to: '⟦"1.0"⟧',
      with: [['status: proposed', `status: ${status}`]],
    },
    {
      rule: 'amendment-without-annex',
      in: 'code',
      file: NEXT,
      from: '[mp1]',
      to: '⟦[mp2]⟧',
      with: [['status: proposed', `status: ${status}`]],
    },
  ]),
  {
    rule: 'out-of-scope-term',
    in: 'appendix',
    from: '2.3 The Operator shall write',
    to: '2.3 In this clause 2.3, “**Write-Up**” means a draft, and the Write-Up is kept. The Operator shall write',
    with: [['3.2 Where a Device', '3.2 Without a ⟦Write-Up⟧, where a Device']],
  },
  {
    rule: 'unanswered-switch',
    in: 'contract',
    from: 'Provider may refuse the change',
    to: 'Provider may ⟦refuse⟧<!-- no term --> the change',
  },
  {
    rule: 'shadowed-definition',
    in: 'appendix',
    from: '2.2 A test shall cover:',
    to: '2.2 In this clause 2.2, “**⟦Device⟧**” means a meter. A test of a Device shall cover:',
  },
  {
    rule: 'amendment-instruction-mismatch',
    in: 'code',
    file: ANNEX,
    from: 'Sections B1.6-7',
    to: '⟦Sections B1.5-7⟧',
  },
  {
    rule: 'title-mismatch',
    in: 'code',
    file: ANNEX,
    from: 'title: Answers to Senders',
    to: 'title: ⟦Answers to the Senders⟧',
  },
  {
    rule: 'unused-suppression',
    in: 'appendix',
    from: '3.2 Where a Device',
    to: '⟦<!-- clauseline allow reversed-range -->⟧\n\n3.2 Where a Device',
  },
];

export const FURTHER_NOTES: readonly Planted[] = [
  {
    rule: 'term-used-once',
    in: 'policy',
    from: 'within five (5) days.',
    to: 'within five (5) days (the “**⟦Naming Period⟧**”). It may make the Naming Period longer.',
  },
  {
    rule: 'term-used-once',
    in: 'contract',
    from: 'within thirty (30) days.',
    to: 'within thirty (30) days (the “**⟦Payment Period⟧**”). Provider may make the Payment Period longer.',
  },
  {
    rule: 'mutual-definition',
    in: 'policy',
    from: '| Assessor | means a person whom the committee names under clause 2.1 |',
    to: '| ⟦Assessor⟧ | means a person who reads a Proposal, and is named under clause 2.1 |',
    with: [['means a plan that is sent to the committee', 'means a plan that an Assessor reads']],
  },
  {
    rule: 'mutual-definition',
    in: 'code',
    file: A,
    from: 'Carrier\n: means a person who carries goods.',
    to: '⟦Carrier⟧\n: means a person who carries Goods.',
    // Goods and Sender are so in the clean text.
    also: ['mutual-definition'],
  },
  {
    rule: 'signpost-chain',
    in: 'section',
    from: 'Registrar\n: means the person who is appointed under Section Q2.4 (Registrar).',
    to: '⟦Registrar⟧\n: has the meaning given to that expression in Section Q2.4 (Registrar).',
    with: [
      [
        'Q2.4 The Members shall',
        'Q2.4 The “**Registrar**” has the meaning given to that expression in Section Q2.5. The Members shall',
      ],
      [
        'Q2.5 The Registrar may refuse',
        'Q2.5 The Members name one person (the “**Registrar**”). The Registrar may refuse',
      ],
    ],
  },
  {
    rule: 'signpost-chain',
    in: 'appendix',
    from: '“**Test Report**” means what an Operator writes under clause 2.3.',
    to: '“**⟦Test Report⟧**” has the meaning given in clause 2.3.',
    with: [
      [
        '2.3 The Operator',
        '2.3 “**Test Report**” has the meaning given in clause 2.4. The Operator',
      ],
      [
        'An Operator shall keep each Test Report',
        'An Operator shall write down how a test went (the “**Test Report**”), shall keep each Test Report',
      ],
    ],
  },
  {
    rule: 'duty-in-definition',
    in: 'appendix',
    from: 'means a person who runs a network',
    to: 'means a person who ⟦shall run⟧ a network',
  },
  {
    rule: 'means-and-includes',
    in: 'policy',
    from: 'means a plan that is sent',
    to: '⟦means and includes⟧ a plan that is sent',
  },
  {
    rule: 'unpublished-reference',
    in: 'code',
    file: A,
    from: 'who hands Goods to a Carrier.',
    to: 'who hands Goods to a Carrier under ⟦Section G1.2⟧.',
  },
];
