/**
 * Faults that are planted by hand, several for each rule, in texts of several styles. In what is
 * planted ⟦ and ⟧ stand around the words that must be told.
 */
import { FURTHER_ERRORS, FURTHER_NOTES, FURTHER_WARNINGS } from './further.ts';

/** One fault. */
export interface Planted {
  readonly rule: string;
  /** The text, by its name among TEXTS. */
  readonly in: string;
  /** The file, where the text has several. */
  readonly file?: string;
  /** Words of the clean text; those that stand there first are replaced. */
  readonly from: string;
  readonly to: string;
  /** Further replacements without which the fault would be two. */
  readonly with?: readonly (readonly [from: string, to: string])[];
  /** Other rules that the same fault breaks for certain. */
  readonly also?: readonly string[];
}

const A = 'code/section-a/1.0.md';
const B = 'code/section-b/1.0.md';
const ANNEX = 'modifications/mp1/annex-a.md';
const NEXT = 'code/section-b/2.0.md';

export const ERRORS: readonly Planted[] = [
  ...changed(),
  ...FURTHER_ERRORS,
  // unresolved-reference
  { rule: 'unresolved-reference', in: 'section', from: 'Section Q2.3.', to: '⟦Section Q2.9⟧.' },
  {
    rule: 'unresolved-reference',
    in: 'section',
    from: 'under Section Q2.2.',
    to: 'under ⟦Section Q2.2(d)⟧.',
  },
  {
    rule: 'unresolved-reference',
    in: 'section',
    from: 'Sections Q2.1 and Q2.3',
    to: 'Sections Q2.1 and ⟦Q2.8⟧',
  },
  {
    rule: 'unresolved-reference',
    in: 'appendix',
    from: 'under clause 2.3',
    to: 'under ⟦clause 2.7⟧',
  },
  {
    rule: 'unresolved-reference',
    in: 'appendix',
    from: 'clause 3.2 applies',
    to: '⟦clause 5.2⟧ applies',
    also: [],
  },
  {
    rule: 'unresolved-reference',
    in: 'contract',
    from: 'under Section 3.2 (Refusal)',
    to: 'under ⟦Section 3.8⟧ (Refusal)',
  },
  {
    rule: 'unresolved-reference',
    in: 'contract',
    from: 'except under Section 3.3',
    to: 'except under ⟦Section 7.3⟧',
  },
  {
    rule: 'unresolved-reference',
    in: 'code',
    file: NEXT,
    from: 'what Section B1.5 gives',
    to: 'what ⟦Section B1.9⟧ gives',
    also: ['unproven-amendment'],
  },
  // ambiguous-reference
  {
    rule: 'ambiguous-reference',
    in: 'section',
    from: '- (c) nothing in Sections Q3.1 to Q3.3 stands against it.',
    to: '- (c) nothing stands against it;\n- (d) it is signed;\n- (e) it is dated;\n- (f) it is open;\n- (g) it is bound;\n- (h) it is:\n  - (i) read; or\n  - (ii) known as ⟦paragraph (i)⟧ says; and\n- (i) it is kept.',
    with: [
      [
        '- (b) the Ledger:\n  - (i) is kept up to date; or\n  - (ii) is brought up to date within the Notice Period; and',
        '- (b) the Ledger is kept up to date;',
      ],
    ],
  },
  // duplicate-clause-number
  {
    rule: 'duplicate-clause-number',
    in: 'section',
    from: 'Q3.2 A Member shall stay',
    to: '⟦Q3.1⟧ A Member shall stay',
    with: [
      ['Section Q3.2 (Leaving)', 'Section Q3 (Conduct)'],
      ['Sections Q3.1 to Q3.3 stands', 'Section Q3.3 stands'],
    ],
    also: ['clause-number-gap'],
  },
  {
    rule: 'duplicate-clause-number',
    in: 'appendix',
    from: '3.2 Where a Device',
    to: '⟦3.1⟧ Where a Device',
    with: [
      ['unless clause 3.2 applies', 'unless clause 3.3 applies'],
      ['where clause 3.1 allows it', 'where that is allowed'],
    ],
    also: ['clause-number-gap'],
  },
  {
    rule: 'duplicate-clause-number',
    in: 'contract',
    from: '- (b) remove a notice; or',
    to: '- (b) remove a notice;\n- ⟦(b)⟧ hide a notice; or',
  },
  {
    rule: 'duplicate-clause-number',
    in: 'policy',
    from: '2.4 The committee decides',
    to: '⟦2.2⟧ The committee decides',
  },
  // duplicate-definition
  {
    rule: 'duplicate-definition',
    in: 'section',
    from: '(the “**Monthly Charge**”)',
    to: '(the “**Monthly Charge**”). The yearly charge is another one (the “**⟦Monthly Charge⟧**”)',
  },
  {
    rule: 'duplicate-definition',
    in: 'section',
    from: 'Registrar\n: means the person',
    to: '⟦Registrar⟧\n: means a keeper.\n\nRegistrar\n: means the person',
    also: [],
    with: [
      [
        '⟦Registrar⟧\n: means a keeper.\n\nRegistrar\n: means the person who is appointed under Section Q2.4 (Registrar).',
        'Registrar\n: means the person who is appointed under Section Q2.4 (Registrar).\n\n⟦Registrar⟧\n: means a keeper.',
      ],
    ],
  },
  {
    rule: 'duplicate-definition',
    in: 'contract',
    from: '(“**Users**”)',
    to: '(“**Users**”) and its guests (“**⟦Users⟧**”)',
  },
  {
    rule: 'duplicate-definition',
    in: 'appendix',
    from: 'and\n- (c) “**Test Report**” means',
    to: 'and\n- (c) “**⟦Device⟧**” means a meter;\n- (d) “**Test Report**” means',
    with: [
      [
        'connects; and\n- (c) “**⟦Device⟧**” means a meter;',
        'connects;\n- (c) “**⟦Device⟧**” means a meter; and',
      ],
    ],
  },
  {
    rule: 'duplicate-definition',
    in: 'code',
    file: B,
    from: 'under this Section B1.',
    to: 'under this Section B1, with a copy of a plan (the “**⟦Loading Plan⟧**”).',
    also: ['unproven-amendment'],
  },
  // definition-location-misstated
  {
    rule: 'definition-location-misstated',
    in: 'section',
    from: 'Section Q3.2 (Leaving)',
    to: '⟦Section Q3.4⟧ (Charges)',
  },
  {
    rule: 'definition-location-misstated',
    in: 'section',
    from: 'Section Q3.2 (Leaving)',
    to: '⟦Section Q2.4⟧ (Registrar)',
  },
  {
    rule: 'definition-location-misstated',
    in: 'code',
    file: A,
    from: 'Section B1.3 (Delivery)',
    to: '⟦Section B1.2⟧ (Loading)',
  },
  {
    rule: 'definition-location-misstated',
    in: 'code',
    file: A,
    from: 'Section B1.2 (Loading)',
    to: '⟦Section B1.5⟧ (Delivery)',
  },
  {
    rule: 'definition-location-misstated',
    in: 'code',
    file: A,
    from: 'Section B1.2 (Loading)',
    to: '⟦Section C2.3⟧ (Loading)',
  },
  // circular-signpost
  {
    rule: 'circular-signpost',
    in: 'section',
    from: 'Section Q3.2 (Leaving)',
    to: '⟦Section Q1.1⟧',
  },
  {
    rule: 'circular-signpost',
    in: 'code',
    file: A,
    from: 'Section B1.3 (Delivery)',
    to: '⟦Section A1.1⟧',
  },
  {
    rule: 'circular-signpost',
    in: 'section',
    from: 'Section Q3.2 (Leaving)',
    to: '⟦Section Q3.2⟧ (Leaving)',
    with: [
      [
        '(the “**Notice Period**”), unless the Registrar shortens the Notice Period.',
        'unless the Registrar shortens that. The “**Notice Period**” has the meaning given to that expression in Section Q1.1.',
      ],
    ],
  },
  // duplicate-address
  {
    rule: 'duplicate-address',
    in: 'section',
    from: 'and shall publish the Monthly Charge.',
    to: 'and shall publish the Monthly Charge (the “**⟦Monthly-Charge⟧**”). The Monthly-Charge is public.',
  },
  {
    rule: 'duplicate-address',
    in: 'contract',
    from: '(an “**Affiliate**”)',
    to: '(an “**Affiliate**” or “**AFFILIATE**”)',
    with: [
      [
        '(an “**Affiliate**” or “**AFFILIATE**”) use the services.',
        '(an “**Affiliate**”) use the services. Each such company (an “**⟦AFFILIATE⟧**”) is bound, and an AFFILIATE pays.',
      ],
    ],
  },
  // unproven-amendment
  {
    rule: 'unproven-amendment',
    in: 'code',
    file: NEXT,
    from: 'within ten days',
    to: 'within ⟦twenty days⟧',
  },
  {
    rule: 'unproven-amendment',
    in: 'code',
    file: NEXT,
    from: 'need not pay',
    to: '⟦must still⟧ pay',
  },
  {
    rule: 'unproven-amendment',
    in: 'code',
    file: NEXT,
    from: 'at least two hours long',
    to: 'at least ⟦three⟧ hours long',
  },
];

/** Texts in force that were changed, and a record of a text that there is not. */
function changed(): readonly Planted[] {
  return [
    {
      rule: 'published-text-changed',
      in: 'record',
      file: 'code/section-d/1.1.md',
      from: 'monthly',
      to: '⟦weekly⟧',
    },
    {
      rule: 'published-text-changed',
      in: 'record',
      file: 'code/section-d/1.0.md',
      from: 'minutes.',
      to: '⟦minutes,⟧',
    },
    {
      rule: 'published-text-changed',
      in: 'record',
      file: 'code/section-d/1.1.md',
      from: 'keep minutes',
      to: '⟦keep  minutes⟧',
    },
    {
      rule: 'published-text-changed',
      in: 'record',
      file: 'published.yaml',
      from: '- document: section-d\n    version: "1.1"',
      to: '- ⟦document: section-d\n    version: "1.2"⟧',
      // The text of the entry that there was is without a record.
      also: ['published-text-changed'],
    },
    ...(['proposed', 'withdrawn', 'planned', 'approved'] as const).map((status) => ({
      rule: 'published-text-changed',
      in: 'record',
      file: 'code/section-d/1.1.md',
      from: 'in-force',
      to: `⟦${status}⟧`,
      // A proposed version says besides what it is made from.
      also: ['front-matter'],
    })),
  ];
}

export const WARNINGS: readonly Planted[] = [
  ...FURTHER_WARNINGS,
  {
    rule: 'stale-baseline',
    in: 'record',
    file: 'code/section-d/2.0.md',
    from: '"1.1"',
    to: '⟦"1.0"⟧',
  },
  // amendment-without-annex
  {
    rule: 'amendment-without-annex',
    in: 'code',
    file: NEXT,
    from: '[mp1]',
    to: '⟦[mp2]⟧',
  },
  // reference-title-mismatch
  {
    rule: 'reference-title-mismatch',
    in: 'section',
    from: 'Section Q2.1 (Admission)',
    to: 'Section Q2.1 (⟦Entry⟧)',
  },
  {
    rule: 'reference-title-mismatch',
    in: 'section',
    from: 'Section Q3.4 (Charges)',
    to: 'Section Q3.4 (⟦Leaving⟧)',
  },
  {
    rule: 'reference-title-mismatch',
    in: 'contract',
    from: 'Section 2.1 (Restrictions)',
    to: 'Section 2.1 (⟦Affiliates⟧)',
  },
  {
    rule: 'reference-title-mismatch',
    in: 'code',
    file: A,
    from: 'Section B1.2 (Loading)',
    to: 'Section B1.2 (⟦Delivery⟧)',
  },
  // reference-unit-mismatch
  {
    rule: 'reference-unit-mismatch',
    in: 'section',
    from: 'Sections Q2.1 and Q2.3 do',
    to: '⟦Section Q2.1 and Q2.3⟧ do',
  },
  {
    rule: 'reference-unit-mismatch',
    in: 'section',
    from: 'under Section Q2.2.',
    to: 'under ⟦Sections Q2.2⟧.',
  },
  {
    rule: 'reference-unit-mismatch',
    in: 'section',
    from: 'under Section Q3.4.',
    to: 'under ⟦paragraph Q3.4⟧.',
  },
  {
    rule: 'reference-unit-mismatch',
    in: 'section',
    from: 'under paragraph (b) of Section Q2.1',
    to: 'under ⟦Section (b)⟧ of Section Q2.1',
  },
  {
    rule: 'reference-unit-mismatch',
    in: 'appendix',
    from: 'clause 2.1 applies',
    to: '⟦Section 2.1⟧ applies',
  },
  {
    rule: 'reference-unit-mismatch',
    in: 'contract',
    from: 'Sections 2.1 and 3.1 apply',
    to: '⟦Section 2.1 and 3.1⟧ apply',
  },
  {
    rule: 'reference-unit-mismatch',
    in: 'code',
    file: B,
    from: 'what Section B1.5 gives',
    to: 'what ⟦clause B1.5⟧ gives',
    also: ['unproven-amendment'],
  },
  // reference-to-removed-clause
  {
    rule: 'reference-to-removed-clause',
    in: 'section',
    from: 'under Section Q3.4.',
    to: 'under ⟦Section Q3.5⟧.',
  },
  {
    rule: 'reference-to-removed-clause',
    in: 'appendix',
    from: '2.4 An Operator shall keep each Test Report for five years, and shall show it to another Operator who asks under clause 3.3.',
    to: '2.4 Not used.\n\n2.5 An Operator shall act under ⟦clause 2.4⟧.',
    with: [['clauses 2.1 to 2.4', 'clauses 2.1 to 2.3']],
  },
  {
    rule: 'reference-to-removed-clause',
    in: 'contract',
    from: '2.2 **Affiliates.** Customer may let a company that it controls (an “**Affiliate**”) use the services. Customer answers for each Affiliate as for itself, and Sections 2.1 and 3.1 apply to the Affiliate.',
    to: '2.2 [Deleted]',
    with: [
      ['or an Affiliate has', 'has'],
      ['unless Section 2.2', 'unless ⟦Section 2.2⟧'],
    ],
  },
  // reversed-range
  {
    rule: 'reversed-range',
    in: 'section',
    from: 'Sections Q3.1 to Q3.3 stands',
    to: '⟦Sections Q3.3 to Q3.1⟧ stands',
  },
  {
    rule: 'reversed-range',
    in: 'appendix',
    from: 'clauses 2.1 to 2.4',
    to: '⟦clauses 2.4 to 2.1⟧',
  },
  {
    rule: 'reversed-range',
    in: 'section',
    from: 'under paragraph (b) of Section Q2.1',
    to: 'under ⟦Section Q2.1(c) to (a)⟧',
  },
  {
    rule: 'reversed-range',
    in: 'section',
    from: 'Sections Q3.1 to Q3.3 stands',
    to: '⟦Sections Q3.3-1⟧ stands',
    also: ['unresolved-reference'],
  },
  // wrong-self-reference
  {
    rule: 'wrong-self-reference',
    in: 'section',
    from: 'another part of this Section Q3 differ',
    to: 'another part of ⟦this Section Q2⟧ differ',
  },
  {
    rule: 'wrong-self-reference',
    in: 'section',
    from: 'A Member may leave by writing',
    to: 'For the purposes of ⟦this Section Q3.2⟧, a Member may leave by writing',
  },
  {
    rule: 'wrong-self-reference',
    in: 'appendix',
    from: 'clause 2.1 applies to the new Device only.',
    to: 'clause 2.1 applies to the new Device only, and ⟦this clause 2⟧ does not.',
  },
  {
    rule: 'wrong-self-reference',
    in: 'contract',
    from: 'are not returned, except under Section 3.3.',
    to: 'are not returned, except under ⟦this Section 3.3⟧.',
  },
  // undefined-capitalised-term
  {
    rule: 'undefined-capitalised-term',
    in: 'section',
    from: 'to the Registrar.',
    to: 'to the ⟦Treasurer⟧.',
  },
  {
    rule: 'undefined-capitalised-term',
    in: 'section',
    from: 'asks for it in writing',
    to: 'fills in an ⟦Entry Form⟧',
  },
  {
    rule: 'undefined-capitalised-term',
    in: 'appendix',
    from: 'the result and the date',
    to: 'the ⟦Outcome⟧ and the date',
  },
  {
    rule: 'undefined-capitalised-term',
    in: 'contract',
    from: 'remove a notice',
    to: 'remove a ⟦Copyright Mark⟧',
  },
  { rule: 'undefined-capitalised-term', in: 'policy', from: 'what it costs', to: 'each ⟦Outlay⟧' },
  {
    rule: 'undefined-capitalised-term',
    in: 'code',
    file: B,
    from: 'the price of carriage',
    to: 'the ⟦Freight Charge⟧',
    also: ['unproven-amendment'],
  },
  // partial-term-match
  {
    rule: 'partial-term-match',
    in: 'section',
    from: 'shortens the Notice Period',
    to: 'shortens the ⟦Period⟧',
  },
  {
    rule: 'partial-term-match',
    in: 'section',
    from: 'within the Notice Period',
    to: 'within the ⟦Extended Notice Period⟧',
  },
  {
    rule: 'partial-term-match',
    in: 'contract',
    from: 'resell what a Service Order describes',
    to: 'resell what an ⟦Order⟧ describes',
  },
  {
    rule: 'partial-term-match',
    in: 'policy',
    from: 'with the Final Statement.',
    to: 'with the ⟦Statement⟧.',
  },
  {
    rule: 'partial-term-match',
    in: 'appendix',
    from: 'name the Device, the',
    to: 'name the ⟦Device Serial⟧, the',
  },
  // unused-definition
  {
    rule: 'unused-definition',
    in: 'section',
    from: '(the “**Monthly Charge**”). The Registrar may waive the Monthly Charge, and shall publish the Monthly Charge.',
    to: '(the “**⟦Monthly Charge⟧**”). The Registrar may waive it.',
  },
  {
    rule: 'unused-definition',
    in: 'section',
    from: 'Member\n: means',
    to: '⟦Lodger⟧\n: means a guest.\n\nMember\n: means',
  },
  {
    rule: 'unused-definition',
    in: 'policy',
    from: '| Final Statement |',
    to: '| ⟦Deputy⟧ | means a helper |\n| Final Statement |',
  },
  {
    rule: 'unused-definition',
    in: 'code',
    file: A,
    from: 'Goods\n: means',
    to: '⟦Freight⟧\n: means what is heavy.\n\nGoods\n: means',
  },
  // out-of-scope-term
  {
    rule: 'out-of-scope-term',
    in: 'section',
    from: 'Q2.2 A person who is refused may ask',
    to: 'Q2.2 For the purposes of this Section Q2, “**Refusal Note**” means a paper. Each Refusal Note is kept. A person who is refused may ask',
    with: [['Q3.1 A Member may leave by', 'Q3.1 A Member may leave without a ⟦Refusal Note⟧ by']],
  },
  {
    rule: 'out-of-scope-term',
    in: 'section',
    from: 'Q2.2 A person who is refused may ask',
    to: 'Q2.2 In this Section Q2.2, “**Plea**” means a letter, and the Plea is kept. A person who is refused may ask',
    with: [['Q2.4 The Members shall', 'Q2.4 After a ⟦Plea⟧ the Members shall']],
  },
  // unanswered-switch
  {
    rule: 'unanswered-switch',
    in: 'section',
    from: 'Q2.2 A person who is refused may ask',
    to: 'Q2.2 A ⟦person⟧<!-- no term --> who is refused may ask',
  },
  {
    rule: 'unanswered-switch',
    in: 'section',
    from: 'Q3.1 A Member may',
    to: 'Q3.1 A ⟦Member⟧<!-- term of Z9 --> may',
  },
  // shadowed-definition
  {
    rule: 'shadowed-definition',
    in: 'section',
    from: 'Q2.2 A person who is refused may ask',
    to: 'Q2.2 For the purposes of this Section Q2.2, “**⟦Ledger⟧**” means a note, and the Ledger is kept. A person who is refused may ask',
  },
  {
    rule: 'shadowed-definition',
    in: 'section',
    from: 'Q3.1 A Member may',
    to: 'Q3.1 For the purposes of this Section Q3, “**⟦Member⟧**” means a guest. A Member may',
  },
  // unread-clause-number
  {
    rule: 'unread-clause-number',
    in: 'section',
    from: '\n\nQ2.5 The Registrar may refuse',
    to: '\n⟦Q2.5⟧ The Registrar may refuse',
  },
  {
    rule: 'unread-clause-number',
    in: 'section',
    from: 'Q2.5 The Registrar may refuse',
    to: '- ⟦Q2.5⟧ The Registrar may refuse',
  },
  {
    rule: 'unread-clause-number',
    in: 'appendix',
    from: '\n\n1.2 An Operator shall follow',
    to: '\n⟦1.2⟧ An Operator shall follow',
  },
  {
    rule: 'unread-clause-number',
    in: 'appendix',
    from: '1.2 An Operator shall follow',
    to: '⟦1.2⟧An Operator shall follow',
  },
  {
    rule: 'unread-clause-number',
    in: 'contract',
    from: '1.2 **Changes.**',
    to: '**⟦1.2⟧ Changes.**',
  },
  {
    rule: 'unread-clause-number',
    in: 'policy',
    from: '\n\n2.4 The committee decides',
    to: '\n⟦2.4⟧ The committee decides',
  },
  // clause-number-gap
  {
    rule: 'clause-number-gap',
    in: 'section',
    from: 'Q3.5 [Not used]\n\n',
    to: '',
    with: [['Q3.6 Where', '⟦Q3.6⟧ Where']],
  },
  {
    rule: 'clause-number-gap',
    in: 'policy',
    from: '2.4 The committee decides',
    to: '⟦2.6⟧ The committee decides',
  },
  {
    rule: 'clause-number-gap',
    in: 'appendix',
    from: '3.3 An Operator may',
    to: '⟦3.4⟧ An Operator may',
    with: [['under clause 3.3', 'under clause 3.4']],
  },
  {
    rule: 'clause-number-gap',
    in: 'contract',
    from: '3.3 **Refunds.**',
    to: '⟦3.5⟧ **Refunds.**',
    with: [['under Section 3.3.', 'under Section 3.5.']],
  },
  // clause-number-order
  {
    rule: 'clause-number-order',
    in: 'policy',
    from: '2.2 The Assessor reads the Proposal and asks for what is missing. Where nothing is sent within ten days, the Assessor closes the Proposal.\n\n2.3 The Assessor writes',
    to: '2.3 The Assessor reads the Proposal and asks for what is missing. Where nothing is sent within ten days, the Assessor closes the Proposal.\n\n⟦2.2⟧ The Assessor writes',
  },
  {
    rule: 'clause-number-order',
    in: 'section',
    from: 'Q3.5 [Not used]\n\nQ3.6 Where',
    to: 'Q3.6 [Not used]\n\n⟦Q3.5⟧ Where',
  },
  {
    rule: 'clause-number-order',
    in: 'appendix',
    from: '1.1 This document',
    to: '1.1 This document',
    with: [
      ['1.1 This document sets out', '1.2 This document sets out'],
      ['1.2 An Operator shall follow', '⟦1.1⟧ An Operator shall follow'],
    ],
  },
  // definitions-not-alphabetical
  {
    rule: 'definitions-not-alphabetical',
    in: 'section',
    from: 'Ledger\n: means the record of holdings that each Member keeps.\n\nMember\n: means a person who is admitted under Section Q2.1 (Admission).',
    to: 'Member\n: means a person who is admitted under Section Q2.1 (Admission).\n\n⟦Ledger⟧\n: means the record of holdings that each Member keeps.',
  },
  {
    rule: 'definitions-not-alphabetical',
    in: 'code',
    file: A,
    from: 'Goods\n: means what a Carrier carries for a Sender.\n\nLoading Plan\n: has the meaning given to that expression in Section B1.2 (Loading).',
    to: 'Loading Plan\n: has the meaning given to that expression in Section B1.2 (Loading).\n\n⟦Goods⟧\n: means what a Carrier carries for a Sender.',
  },
  {
    rule: 'definitions-not-alphabetical',
    in: 'policy',
    from: '| Final Statement | means the statement that an Assessor writes under clause 2.3 |\n| Proposal | means a plan that is sent to the committee |',
    to: '| Proposal | means a plan that is sent to the committee |\n| ⟦Final Statement⟧ | means the statement that an Assessor writes under clause 2.3 |',
  },
  // miscapitalised-term
  {
    rule: 'miscapitalised-term',
    in: 'section',
    from: 'during the Notice Period',
    to: 'during the ⟦notice period⟧',
  },
  {
    rule: 'miscapitalised-term',
    in: 'appendix',
    from: 'write a Test Report within',
    to: 'write a ⟦Test report⟧ within',
  },
  {
    rule: 'miscapitalised-term',
    in: 'contract',
    from: 'ends a Service Order',
    to: 'ends a ⟦service order⟧',
  },
  {
    rule: 'miscapitalised-term',
    in: 'policy',
    from: 'with the Final Statement.',
    to: 'with the ⟦final statement⟧.',
  },
  {
    rule: 'miscapitalised-term',
    in: 'code',
    file: B,
    from: 'misses the Delivery Window',
    to: 'misses the ⟦delivery window⟧',
    also: ['unproven-amendment'],
  },
  // near-miss-term
  { rule: 'near-miss-term', in: 'section', from: 'to the Registrar.', to: 'to the ⟦Regisrtar⟧.' },
  {
    rule: 'near-miss-term',
    in: 'section',
    from: 'publish each Approved Ledger',
    to: 'publish each ⟦Approval Ledger⟧',
  },
  {
    rule: 'near-miss-term',
    in: 'section',
    from: 'waive the Monthly Charge',
    to: 'waive the ⟦Montly Charge⟧',
  },
  {
    rule: 'near-miss-term',
    in: 'appendix',
    from: 'keep each Test Report for',
    to: 'keep each ⟦Testing Report⟧ for',
  },
  {
    rule: 'near-miss-term',
    in: 'contract',
    from: 'ends a Service Order',
    to: 'ends a ⟦Services Order⟧',
  },
  {
    rule: 'near-miss-term',
    in: 'policy',
    from: 'writes a Final Statement',
    to: 'writes a ⟦Finale Statement⟧',
  },
  // unpaired-punctuation
  {
    rule: 'unpaired-punctuation',
    in: 'section',
    from: '(in writing, and within one month)',
    to: '⟦(⟧in writing, and within one month',
  },
  {
    rule: 'unpaired-punctuation',
    in: 'section',
    from: '(in writing, and within one month)',
    to: 'in writing, and within one month⟦)⟧',
  },
  {
    rule: 'unpaired-punctuation',
    in: 'section',
    from: '(the “**Monthly Charge**”)',
    to: '(the ⟦“⟧**Monthly Charge**)',
    also: ['undefined-capitalised-term'],
  },
  {
    rule: 'unpaired-punctuation',
    in: 'appendix',
    from: '(unless clause 3.2 applies)',
    to: '⟦(⟧unless clause 3.2 applies',
  },
  {
    rule: 'unpaired-punctuation',
    in: 'contract',
    from: 'thirty (30) days',
    to: 'thirty ⟦(⟧30 days',
  },
  { rule: 'unpaired-punctuation', in: 'policy', from: 'five (5) days', to: 'five 5⟦)⟧ days' },
  // leftover-placeholder
  {
    rule: 'leftover-placeholder',
    in: 'section',
    from: 'within one month',
    to: 'within ⟦[insert period]⟧',
  },
  { rule: 'leftover-placeholder', in: 'section', from: 'three months', to: '⟦[●]⟧ months' },
  { rule: 'leftover-placeholder', in: 'appendix', from: 'within ten days', to: 'within ⟦XX⟧ days' },
  { rule: 'leftover-placeholder', in: 'contract', from: 'thirty (30) days', to: '⟦TBC⟧ days' },
  {
    rule: 'leftover-placeholder',
    in: 'policy',
    from: 'within five (5) days',
    to: 'by ⟦DD/MM/YYYY⟧',
  },
  // list-missing-conjunction
  {
    rule: 'list-missing-conjunction',
    in: 'section',
    from: 'keeps a Ledger; and',
    to: 'keeps a Ledger⟦;⟧',
  },
  {
    rule: 'list-missing-conjunction',
    in: 'section',
    from: '- (i) is kept up to date; or',
    to: '- (i) is kept up to date⟦;⟧',
  },
  {
    rule: 'list-missing-conjunction',
    in: 'appendix',
    from: 'name the Device; and (c)',
    to: 'name the Device⟦;⟧ (c)',
  },
  {
    rule: 'list-missing-conjunction',
    in: 'contract',
    from: 'remove a notice; or',
    to: 'remove a notice⟦;⟧',
  },
  {
    rule: 'list-missing-conjunction',
    in: 'code',
    file: B,
    from: 'was not kept; and',
    to: 'was not kept⟦;⟧',
    also: ['unproven-amendment'],
  },
  // limb-order
  { rule: 'limb-order', in: 'section', from: '- (c) pays what', to: '- ⟦(d)⟧ pays what' },
  { rule: 'limb-order', in: 'section', from: '  - (ii) is brought', to: '  - ⟦(iii)⟧ is brought' },
  {
    rule: 'limb-order',
    in: 'contract',
    from: '- (a) copy what',
    to: '- (b) copy what',
    with: [['- (b) remove a notice', '- ⟦(a)⟧ remove a notice']],
  },
  {
    rule: 'limb-order',
    in: 'appendix',
    from: '- (a) safety;',
    to: '- ⟦(b)⟧ safety;',
    with: [
      ['- (b) accuracy', '- (c) accuracy'],
      ['- (c) whatever', '- (d) whatever'],
    ],
  },
  // amendment-instruction-mismatch
  {
    rule: 'amendment-instruction-mismatch',
    in: 'code',
    file: ANNEX,
    from: 'Sections B1.6-7',
    to: '⟦Section B1.6⟧',
  },
  {
    rule: 'amendment-instruction-mismatch',
    in: 'code',
    file: ANNEX,
    from: 'Sections B1.6-7',
    to: '⟦Sections B1.6-8⟧',
  },
  // title-mismatch
  {
    rule: 'title-mismatch',
    in: 'code',
    file: ANNEX,
    from: 'title: Answers to Senders',
    to: 'title: ⟦Answers to Carriers⟧',
  },
  {
    rule: 'title-mismatch',
    in: 'code',
    file: ANNEX,
    from: 'title: Answers to Senders',
    to: 'title: ⟦Answer to Senders⟧',
  },
  // unused-suppression
  {
    rule: 'unused-suppression',
    in: 'section',
    from: 'Q2.2 A person',
    to: '⟦<!-- clauseline allow reversed-range: as agreed -->⟧\n\nQ2.2 A person',
  },
  {
    rule: 'unused-suppression',
    in: 'policy',
    from: '2.4 The committee',
    to: '⟦<!-- clauseline allow no-such-rule: as agreed -->⟧\n\n2.4 The committee',
  },
];

/** Faults that are only noted. Every other note of the text is left out of the count. */
export const NOTES: readonly Planted[] = [
  ...FURTHER_NOTES,
  {
    rule: 'term-used-once',
    in: 'section',
    from: 'waive the Monthly Charge, and shall publish the Monthly Charge.',
    to: 'waive the Monthly Charge.',
    with: [['(the “**Monthly Charge**”)', '(the “**⟦Monthly Charge⟧**”)']],
  },
  {
    rule: 'definition-contains-own-term',
    in: 'section',
    from: 'means the record of holdings',
    to: 'means the ⟦Ledger⟧ of holdings',
  },
  {
    rule: 'definition-contains-own-term',
    in: 'policy',
    from: 'means a plan that is sent',
    to: 'means a ⟦Proposal⟧ that is sent',
  },
  {
    rule: 'definition-contains-own-term',
    in: 'appendix',
    from: 'means equipment that',
    to: 'means a ⟦Device⟧ that',
  },
  {
    rule: 'mutual-definition',
    in: 'section',
    from: 'Member\n: means a person who is admitted',
    to: 'Member\n: means the keeper of a Ledger who is admitted',
    with: [['\nLedger\n: means', '\n⟦Ledger⟧\n: means']],
  },
  {
    rule: 'duty-in-definition',
    in: 'section',
    from: 'that each Member keeps.',
    to: 'that each Member ⟦shall keep⟧.',
  },
  {
    rule: 'duty-in-definition',
    in: 'policy',
    from: 'means a plan that is sent to the committee',
    to: 'means a plan that the committee ⟦must read⟧',
  },
  {
    rule: 'means-and-includes',
    in: 'section',
    from: 'means the record of holdings',
    to: '⟦means and includes⟧ the record of holdings',
  },
  {
    rule: 'means-and-includes',
    in: 'appendix',
    from: 'means equipment that',
    to: '⟦means or includes⟧ equipment that',
  },
  {
    rule: 'relative-reference',
    in: 'section',
    from: 'under Section Q2.2.',
    to: 'under ⟦the preceding clause⟧.',
  },
  {
    rule: 'relative-reference',
    in: 'contract',
    from: 'under Section 3.3.',
    to: 'as ⟦set out above⟧.',
  },
  {
    rule: 'relative-reference',
    in: 'appendix',
    from: 'clause 2.1 applies to',
    to: '⟦clause 2.1 above⟧ applies to',
  },
  {
    rule: 'signpost-chain',
    in: 'section',
    from: 'Section Q3.2 (Leaving)',
    to: 'Section Q3.4 (Charges)',
    with: [
      ['\nNotice Period\n', '\n⟦Notice Period⟧\n'],
      [
        'publish the Monthly Charge.',
        'publish the Monthly Charge. The “**Notice Period**” has the meaning given to that expression in Section Q3.2 (Leaving).',
      ],
    ],
  },
  {
    rule: 'unpublished-reference',
    in: 'section',
    from: 'to the Registrar.',
    to: 'under ⟦Section Z4.1⟧.',
  },
  {
    rule: 'unpublished-reference',
    in: 'code',
    file: A,
    from: 'carries for a Sender.',
    to: 'carries for a Sender under ⟦Section F2.1⟧.',
  },
];
