/** What is told of the texts in `foreign/`, and faults to plant in them. */

/** What is told of each as it stands; notes of what a text leaves open aside. */
export const TOLD: Readonly<Record<string, readonly string[]>> = {
  'articles.md': [
    'note term-used-once: Act',
    'note term-used-once: Eligible Director',
    'note term-used-once: Transfer Notice',
    'warning undefined-capitalised-term: Business Days',
  ],
  'bylaws.md': [],
  'consumer-terms.md': ['warning undefined-capitalised-term: Dispatch Confirmation'],
  'employment.md': ['note term-used-once: Bonus Plan', 'note term-used-once: Salary'],
  'eu-regulation.md': [],
  'insurance.md': [
    'note term-used-once: Buildings',
    'note term-used-once: Contents',
    'note term-used-once: Excess',
    'note term-used-once: Period of Insurance',
    'note term-used-once: Unoccupied',
    // It speaks of a Statement of Fact, and of a manager, and says of neither what it is.
    'warning undefined-capitalised-term: Customer Relations Manager',
    'warning undefined-capitalised-term: Statement',
  ],
  'lease.md': [
    'note term-used-once: Default Interest Rate',
    'note term-used-once: Permitted Use',
    'note term-used-once: Plan',
    'note term-used-once: Service Costs',
    'note term-used-once: Term',
  ],
  'loan.md': [
    'note term-used-once: Default',
    'note term-used-once: Interest Period',
    'note term-used-once: Margin',
    'note term-used-once: SONIA',
    'warning reference-title-mismatch: Interest Periods',
    // A name of a place, which nothing tells from a term.
    'warning undefined-capitalised-term: Harrow Bank',
    'warning unused-definition: Availability Period',
  ],
  'msa.md': [
    'warning definitions-not-alphabetical: Authorized User',
    'note term-used-once: Documentation',
    'note term-used-once: Force Majeure Event',
    'note term-used-once: Intellectual Property Rights',
    'note term-used-once: Service Suspension',
  ],
  'nda.md': [
    'note relative-reference: set out below',
    'note term-used-once: Effective Date',
    'note term-used-once: Northgate',
    'note term-used-once: Representatives',
  ],
  'privacy.md': [],
  'rules-of-court.md': ['note unpublished-reference: Section IV'],
  'software-eula.md': [
    'warning undefined-capitalised-term: Diagnostic Data',
    'warning undefined-capitalised-term: Privacy Policy',
    // A name of what is sold.
    'warning undefined-capitalised-term: Quill Desktop',
  ],
  'statute.md': ['note unpublished-reference: Schedule 1'],
  'university.md': [
    'note definition-contains-own-term: Dean',
    'note definition-contains-own-term: Senate',
    'warning undefined-capitalised-term: Academic Appeals Committee',
    'warning undefined-capitalised-term: Academic Registrar',
    'warning undefined-capitalised-term: External Examiner',
    'warning undefined-capitalised-term: Faculty',
    'warning undefined-capitalised-term: Student Registry',
  ],
};

interface PlantedInForeign {
  readonly in: string;
  readonly rule: string;
  readonly from: string;
  /** ⟦ and ⟧ stand around the words that are told. */
  readonly to: string;
  /** Other rules that the fault breaks as well. */
  readonly also?: readonly string[];
}

export const PLANTED: readonly PlantedInForeign[] = [
  // A non-disclosure agreement of the United States.
  {
    in: 'nda',
    rule: 'unresolved-reference',
    from: 'The obligations in Section 2.1 survive',
    to: 'The obligations in ⟦Section 2.7⟧ survive',
  },
  {
    in: 'nda',
    rule: 'reference-title-mismatch',
    from: 'Section 2 (Obligations of the Receiving Party)',
    to: 'Section 2 (⟦Duties of the Receiving Party⟧)',
  },
  {
    in: 'nda',
    rule: 'near-miss-term',
    from: 'give the Disclosing Party prompt',
    to: 'give the ⟦Disclosed Party⟧ prompt',
  },
  {
    in: 'nda',
    rule: 'miscapitalised-term',
    from: 'destroy all Confidential Information,',
    to: 'destroy all ⟦confidential information⟧,',
  },
  {
    in: 'nda',
    rule: 'undefined-capitalised-term',
    from: 'give the Disclosing Party prompt written notice',
    to: 'give the Disclosing Party a prompt ⟦Disclosure Notice⟧',
  },
  {
    in: 'nda',
    rule: 'list-missing-conjunction',
    from: 'Disclosing Party; or\n- (d)',
    to: 'Disclosing Party⟦;⟧\n- (d)',
  },
  {
    in: 'nda',
    rule: 'duplicate-definition',
    from: '## 7. Remedies\n',
    to: '## 7. Remedies\n\n7.1 “⟦Representatives⟧” means the officers of a Party.\n',
  },
  { in: 'nda', rule: 'limb-order', from: '- (d) is independently', to: '- ⟦(e)⟧ is independently' },
  {
    in: 'nda',
    rule: 'unpaired-punctuation',
    from: 'actuarial modelling (the “Purpose”)',
    to: 'actuarial modelling ⟦(⟧the “Purpose”',
  },
  {
    in: 'nda',
    rule: 'leftover-placeholder',
    from: 'Within ten (10) business days',
    to: 'Within ⟦[●]⟧ business days',
  },
  // A lease of England.
  {
    in: 'lease',
    rule: 'unresolved-reference',
    from: 're-enters the Property under clause 7.1',
    to: 're-enters the Property under ⟦clause 7.4⟧',
  },
  {
    in: 'lease',
    rule: 'near-miss-term',
    from: 'pay interest on it at the Default Interest Rate',
    to: 'pay interest on it at the ⟦Defaulted Interest Rate⟧',
    also: ['unused-definition'],
  },
  {
    in: 'lease',
    rule: 'partial-term-match',
    from: 'The first instalment of the Annual Rent',
    to: 'The first instalment of the ⟦Rent⟧',
  },
  {
    in: 'lease',
    rule: 'undefined-capitalised-term',
    from: 'sent by pre-paid first-class post',
    to: 'sent to the ⟦Managing Agent⟧ by pre-paid first-class post',
  },
  {
    in: 'lease',
    rule: 'miscapitalised-term',
    from: 'repair the Retained Parts and clean',
    to: 'repair the ⟦retained parts⟧ and clean',
  },
  {
    in: 'lease',
    rule: 'definitions-not-alphabetical',
    from: '**Annual Rent**\n',
    to: '**⟦Yearly Rent⟧**\n',
    also: [
      'undefined-capitalised-term',
      'near-miss-term',
      'unused-definition',
      'partial-term-match',
    ],
  },
  { in: 'lease', rule: 'clause-number-gap', from: '6.4 Sections', to: '⟦6.5⟧ Sections' },
  {
    in: 'lease',
    rule: 'duplicate-clause-number',
    from: '4.2 The Landlord',
    to: '⟦4.1⟧ The Landlord',
  },
  {
    in: 'lease',
    rule: 'list-missing-conjunction',
    from: 'VAT in respect of it; and',
    to: 'VAT in respect of it⟦;⟧',
  },
  // A services agreement of the United States.
  {
    in: 'msa',
    rule: 'near-miss-term',
    from: 'from any Claim based on the Customer Data',
    to: 'from any Claim based on the ⟦Customers Data⟧',
  },
  {
    in: 'msa',
    rule: 'miscapitalised-term',
    from: 'permit any Authorized User to:',
    to: 'permit any ⟦authorized user⟧ to:',
  },
  {
    in: 'msa',
    rule: 'undefined-capitalised-term',
    from: 'after the date of the invoice.',
    to: 'after the ⟦Invoice Date⟧.',
  },
  {
    in: 'msa',
    rule: 'list-missing-conjunction',
    from: 'sublicense the Services; or',
    to: 'sublicense the Services⟦;⟧',
  },
  // An Act of Parliament.
  { in: 'statute', rule: 'limb-order', from: '- (c) the need', to: '- ⟦(d)⟧ the need' },
  {
    in: 'statute',
    rule: 'unresolved-reference',
    from: 'conferred by section 7.',
    to: 'conferred by ⟦section 17⟧.',
  },
  {
    in: 'statute',
    rule: 'unpaired-punctuation',
    from: 'the Regulator may specify.',
    to: 'the Regulator may specify⟦)⟧.',
  },
  // A regulation of the European Union.
  {
    in: 'eu-regulation',
    rule: 'unresolved-reference',
    from: 'referred to in Article 7(2)',
    to: 'referred to in ⟦Article 17(2)⟧',
  },
  {
    in: 'eu-regulation',
    rule: 'reversed-range',
    from: 'Articles 6 and 7 shall apply',
    to: '⟦Articles 7 to 6⟧ shall apply',
  },
  {
    in: 'msa',
    rule: 'unresolved-reference',
    from: 'accordance with Section 8.02',
    to: 'accordance with ⟦Section 8.12⟧',
  },
  {
    in: 'privacy',
    rule: 'unresolved-reference',
    from: 'See Section 5 (Sharing your data)',
    to: 'See ⟦Section 15⟧ (Sharing your data)',
  },
  {
    in: 'employment',
    rule: 'unresolved-reference',
    from: 'accordance with § 3 (1)',
    to: 'accordance with ⟦§ 13⟧ (1)',
  },
  // A privacy policy, an insurance policy, a contract of employment, bylaws, rules of court.
  {
    in: 'privacy',
    rule: 'reference-title-mismatch',
    from: 'Section 1 (Who we are)',
    to: 'Section 1 (⟦Who you are⟧)',
  },
  { in: 'privacy', rule: 'leftover-placeholder', from: 'for 14 months', to: 'for ⟦[TBC]⟧ months' },
  {
    in: 'insurance',
    rule: 'leftover-placeholder',
    from: '14 days’ notice',
    to: '⟦[X]⟧ days’ notice',
  },
  {
    in: 'employment',
    rule: 'unpaired-punctuation',
    from: '(the “Bonus Plan”)',
    to: '⟦(⟧the “Bonus Plan”',
  },

  {
    in: 'rules-of-court',
    rule: 'unresolved-reference',
    from: 'period for compliance with rule 7.5.',
    to: 'period for compliance with ⟦rule 7.15⟧.',
  },
  // Articles, a licence of software, regulations of a university, a loan, terms of sale.
  {
    in: 'articles',
    rule: 'near-miss-term',
    from: 'receipt of a Transfer Notice',
    to: 'receipt of a ⟦Transferred Notice⟧',
    also: ['unused-definition'],
  },
  {
    in: 'articles',
    rule: 'unresolved-reference',
    from: 'has the meaning given in Article 9.',
    to: 'has the meaning given in ⟦Article 19⟧.',
  },
  {
    in: 'software-eula',
    rule: 'unresolved-reference',
    from: 'fails to comply with Section 2.',
    to: 'fails to comply with ⟦Section 12⟧.',
  },
  {
    in: 'university',
    rule: 'miscapitalised-term',
    from: 'decision of the Board of Examiners',
    to: 'decision of the ⟦board of examiners⟧',
  },
  {
    in: 'university',
    rule: 'list-missing-conjunction',
    from: 'in the following year; or',
    to: 'in the following year⟦;⟧',
  },
  {
    in: 'loan',
    rule: 'near-miss-term',
    from: 'other than under the Security Agreement',
    to: 'other than under the ⟦Securities Agreement⟧',
  },
  {
    in: 'loan',
    rule: 'unresolved-reference',
    from: 'means each period determined under Clause 5.2',
    to: 'means each period determined under ⟦Clause 5.9⟧',
    also: ['definition-location-misstated'],
  },
  {
    in: 'loan',
    rule: 'partial-term-match',
    from: 'a duly completed Utilisation Request',
    to: 'the ⟦Request⟧',
  },
  {
    in: 'consumer-terms',
    rule: 'unresolved-reference',
    from: 'See also clauses 4.1 and 4.2',
    to: 'See also clauses 4.1 and ⟦4.7⟧',
  },
  {
    in: 'consumer-terms',
    rule: 'duplicate-clause-number',
    from: '4.3 This right',
    to: '⟦4.2⟧ This right',
    also: ['ambiguous-reference'],
  },
];
