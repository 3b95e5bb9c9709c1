/**
 * Definitions in every form, what each does and where it holds.
 */
import { describe, expect, test } from 'vitest';
import { registerOf } from './library-of.ts';

/** Each definition of some texts as "key: term (aliases), form, nature". */
function definitionsIn(texts: Readonly<Record<string, string>>): string[] {
  return [...registerOf(texts).definitions].flatMap(([key, definitions]) =>
    definitions.map(({ term, aliases, form, nature }) => {
      const names = aliases.length === 0 ? term : `${term} (${aliases.join(', ')})`;
      return `${key}: ${names}, ${form}, ${nature}`;
    }),
  );
}

const INLINE: readonly (readonly [clause: string, ...terms: string[]])[] = [
  ['B1.1 A person (an “**Applicant**”) may apply.', 'Applicant'],
  [
    'B1.1 A person (an **Applicant**) shall pay a fee (the **Application Fee**).',
    'Applicant',
    'Application Fee',
  ],
  ['B1.1 The DCC shall keep a list (the “Deployed Products List”).', 'Deployed Products List'],
  [
    'K2.1 The sum shall be the “**Estimated Allowed Revenue**” for the year.',
    'Estimated Allowed Revenue',
  ],
  ['M8.1 An “**Event of Default**” shall have occurred where a Party is late.', 'Event of Default'],
  [
    'C1.1 The Panel has objectives (such objectives being the **General SEC Objectives**).',
    'General SEC Objectives',
  ],
  ['D1.1 In this Section, “**Draft Proposal**” means a proposal.', 'Draft Proposal'],
  ['D1.1 “**Draft**” and “**Proposal**” have the meanings in Section D2.1.', 'Draft', 'Proposal'],
  ['D1.1 The proposals (identified as **Alternative Proposals**) stand.'],
  // Without any marks.
  [
    'B1.1 A person (an Applicant) shall pay a fee (the Application Fee).',
    'Applicant',
    'Application Fee',
  ],
  [
    'C1.1 It has objectives (such objectives being the General SEC Objectives).',
    'General SEC Objectives',
  ],
  [
    'D6.1 Several solutions (identifying one as the Proposed Solution, and the others as Alternative Proposals).',
    'Proposed Solution',
    'Alternative Proposals',
  ],
  ['D1.1 All persons (other than the Panel) and anyone (including the Panel) may.'],
  ['D1.1 Section D1.2 (The Panel) and the Panel (The Panel) may.'],
  // Several between brackets.
  ['D1.1 We agree (each, a “Party” and together, the “Parties”).', 'Party', 'Parties'],
  ['D1.1 A committee (the “Change Board” or “CB”).', 'Change Board', 'CB'],
  ['D1.1 A committee (the **Change Board** or **CB**).', 'Change Board', 'CB'],
  ['D1.1 The company (hereinafter referred to as the “DCC”).', 'DCC'],
  ['D1.1 The company (hereinafter, the "Company").', 'Company'],
  // A drafter's word processor took the end for a beginning.
  ['D1.1 The supplier keeps measures (the “Security Measures“).', 'Security Measures'],
  ['D1.1 The sums due (collectively, “Fees”).', 'Fees'],
  ['D1.1 This contract (including its annexes, the “Agreement”).', 'Agreement'],
  ['D1.1 A report (the “Annual Report”, which shall be sent).', 'Annual Report'],
  ['D1.1 You (“you” or “Customer”) agree.', 'Customer'],
  ['D1.1 It shall pay (see the notice headed “Stop” there).'],
  // In sentences.
  ['D1.1 "Affiliate" of a person means a person that controls it.', 'Affiliate'],
  ['D1.1 “Affiliate”, in relation to a person, means another.', 'Affiliate'],
  ['D1.1 A “Working Day” is any day but Sunday.', 'Working Day'],
  ['D1.1 It is referred to in this Section as the “Start Date”.', 'Start Date'],
  ['D1.1 ‘the Work’ means the work.', 'Work'],
  ["D1.1 'Licensee' or 'You' means any person.", 'Licensee', 'You'],
  ["D1.1 'Customer's Data' means data.", "Customer's Data"],
  ['D1.1 The word “including” means including without limit.'],
  ['D1.1 The ‘General Objectives of the Licensee’ (as defined in the DCC Licence) apply.'],
  ['D1.1 A notice saying “Stop” is a notice.'],
  ['D1.1 The DCC shall **not** do so.'],
  // In small letters, and in capitals.
  ['D1.1 “prescribed” means prescribed by regulations.', 'prescribed'],
  ['D1.1 In this Act, "working day" means any day but Sunday.', 'working day'],
  ['D1.1 *working day* means any day but Sunday.', 'working day'],
  ['D1.1 It keeps a fund (the “reserve fund”).', 'reserve fund'],
  ['D1.1 A natural person (‘data subject’) may object.', 'data subject'],
  ['D1.1 “you” and “your” mean the reader. “In writing” includes by email.', 'In writing'],
  [
    'D1.1 made by Ash Ltd (“BUYER”) and Elm Ltd (“SELLER”), each a “PARTY”.',
    'BUYER',
    'SELLER',
    'PARTY',
  ],
  [
    'D1.1 “**Cap**”, “**Floor**” and “**Rate**” have the meanings in the Order.',
    'Cap',
    'Floor',
    'Rate',
  ],
  ['D1.1 Each (when giving, the “Giver”, and when taking, the “Taker”) signs.', 'Giver', 'Taker'],
  ['D1.1 A Default is “continuing” if it has not been waived.', 'continuing'],
  ['D1.1 **Asset Owner (AO)** means a person.', 'Asset Owner'],
];

describe('definitions inside clauses', () => {
  test.each(INLINE)('%s', (clause, ...terms) => {
    const found = [...registerOf({ B: clause }).definitions.values()].flat();
    expect(found.map(({ term }) => term)).toEqual(terms);
  });
});

const OTHER_FORMS: readonly (readonly [text: string, ...terms: string[]])[] = [
  ['| Term | Definition |\n| --- | --- |\n| Affiliate | An entity. |\n', 'Affiliate'],
  ['| Place | Use |\n| --- | --- |\n| Leeds | A city. |\n'],
  [
    '## Definitions\n\n- **The Licence**: this licence.\n- **Work** – the work.\n',
    'Licence',
    'Work',
  ],
  [
    'The terms have this meaning:\n— ‘The Licence’: this licence.\n— ‘The Licensee’ or ‘You’: whoever.\n',
    'Licence',
    'Licensee',
    'You',
  ],
  ['## Definitions\n\nLicensed Material means the work.\n', 'Licensed Material'],
  ['## Scope\n\nLicensed Material means the work.\n'],
  ['## Security\n\n- **Access**: we control it.\n'],
  [
    '1. Definitions\n    1. “**Affiliate**” means an entity.\n    2. **API** means a thing.\n',
    'Affiliate',
    'API',
  ],
  ['1. Fees\n    1. Customer pays the sums due (the “**Fees**”).\n', 'Fees'],
];

test.each(OTHER_FORMS)('in a text without clauses: %s', (text, ...terms) => {
  const found = [...registerOf({ policy: text }).definitions.values()].flat();
  expect(found.map(({ term }) => term)).toEqual(terms);
});

test('words in brackets that nothing sets off define only what nothing else does', () => {
  const found = definitionsIn({
    A: 'A1.1 In this Code:\n\nPanel\n: means the body.\n\nFee\n: has the meaning given in Section B1.1.\n',
    B: 'B1.1 The body (the Panel) shall be paid a sum (the Fee).\n',
  });
  expect(found).toEqual([
    'panel: Panel, entry, meaning',
    'fee: Fee, entry, signpost',
    'fee: Fee, inline, meaning',
  ]);
});

test('a meaning that a local list points at holds where the list does', () => {
  const found = definitionsIn({
    K: 'K1.1 In this Section:\n\nFee\n: has the meaning given in Section K1.2.\n\nK1.2 It pays a sum (the “**Fee**”).\n',
  });
  expect(found).toEqual(['fee.k: Fee, entry, signpost', 'fee.k: Fee, inline, meaning']);
});

const SCOPES: readonly (readonly [sentence: string, key: string])[] = [
  ['For the purposes of this Section K1, “**Cost**” means a cost.', 'cost.k.k1'],
  ['In this Section K, “**Cost**” means a cost.', 'cost.k'],
  ['It keeps a list (for the purposes of this Section K1, the “Cost”).', 'cost.k.k1'],
  ['It is called in this Section K1 the sum, being the “Cost”.', 'cost.k.k1'],
  ['It keeps a list (the “Cost”) as provided in this Section K1.', 'cost'],
  ['As set out in this Section K1, it keeps a list (the “Cost”).', 'cost'],
  ['In this Code, “**Cost**” means a cost.', 'cost'],
];

test.each(SCOPES)('a sentence says where a term holds: %s', (sentence, key) => {
  expect([...registerOf({ K: `K1.1 ${sentence}\n` }).definitions.keys()]).toEqual([key]);
});

const NATURES: readonly (readonly [words: string, nature: string])[] = [
  ['means a person.', 'meaning'],
  ['Means, in respect of X, either Y or Z.', 'meaning'],
  ['means a person and includes a body.', 'meaning'],
  ['includes a body.', 'inclusion'],
  ['has the meaning given to that expression in Section D7.8 (Appeal).', 'signpost'],
  ['has the meaning set out in Section D7.8.', 'signpost'],
  ['shall have the meaning ascribed to it in the DCC Licence.', 'signpost'],
  ['is defined in Section M8.1 (Events of Default).', 'signpost'],
  ['will have the meaning(s) set forth in the Applicable Laws.', 'signpost'],
  ['means the list published under Section F2.10 (Certified Products List).', 'meaning'],
];

test.each(NATURES)('“%s” is a %s', (words, nature) => {
  expect(definitionsIn({ A: `Term\n: ${words}\n` })).toEqual([`term: Term, entry, ${nature}`]);
});

test('an acronym beside a term is another name of it', () => {
  const register = registerOf({
    A: 'Registration Data Provider [RDP]\n: means a person.\n',
    B: 'B1.1 Each RDP and Registration Data Provider, and all RDPs, shall comply.\n',
  });
  expect([...register.uses].map(([key, uses]) => [key, uses.length])).toEqual([
    ['registration-data-provider', 3],
  ]);
});

describe('scopes', () => {
  const texts = {
    A: 'A1.1 In this Code:\n\nCharge\n: means a charge.\n\nParty\n: means a person.\n',
    K: [
      'K2.1 A Charge and a Rate fall to a Party.',
      'K11.1 For the purposes of this Section K11:',
      'Rate\n: means a rate.',
      'Charge\n: means a charge at a Rate.',
      'K11.2 A Charge falls to a Party.',
    ].join('\n\n'),
    'Appendix B': [
      '1.1 In this Appendix:',
      'Party\n: means a Party that is here.',
      '1.2 A Party pays the Charge.',
    ].join('\n\n'),
    'Appendix C': [
      '1.1 Terms that are not defined in this Appendix have the meaning given in Section A1.1, or failing that in Appendix D.',
      '1.2 A Widget is for a Party.',
    ].join('\n\n'),
    'Appendix D': ['1.1 In this Appendix:', 'Widget\n: means a thing.'].join('\n\n'),
  };
  const register = registerOf(texts);
  const usesIn = (document: string): string[] =>
    [...register.uses].flatMap(([key, uses]) =>
      uses
        .filter(({ version }) => version.document === document)
        .map(({ provision }) => `${provision?.name ?? ''} ${key}`),
    );

  test('a part’s own list holds in the part only', () => {
    expect(usesIn('k').sort()).toEqual([
      'Charge rate.k.k11',
      'K11.2 charge.k.k11',
      'K11.2 party',
      'K2.1 charge',
      'K2.1 party',
    ]);
  });

  test('an Appendix’s own term goes before the code’s', () => {
    expect(usesIn('appendix-b').sort()).toEqual(['1.2 charge', '1.2 party.appendix-b']);
  });

  test('an Appendix falls back in the order that it states', () => {
    expect(usesIn('appendix-c').sort()).toEqual(['1.2 party', '1.2 widget.appendix-d']);
  });
});

describe('texts that are no Sections', () => {
  const act = (words: string): string =>
    `## 3 Notices\n\n3.1 In this section—\n\n“notice” means a letter;\n\n“sender” includes an agent.\n\n3.2 A notice is kept. ${words}\n\n## 4 Appeals\n\n4.1 Any notice and sender.\n`;

  test('“in this section” is the numbered piece of it, above paragraphs that define too', () => {
    const register = registerOf({ act: act('') });
    expect([...register.definitions.keys()]).toEqual(['notice.act.3', 'sender.act.3']);
    const uses = [...register.uses].map(([key, all]) => [
      key,
      all.map((use) => use.provision?.name),
    ]);
    expect(uses).toEqual([['notice.act.3', ['3.2']]]);
  });

  test.each([
    [
      'This Act is short. See section 12 of the Act and section 13 of the Ports Act.',
      ['12', undefined],
    ],
    ['This section and section 14 apply.', ['14']],
    ['See section 15.', [undefined]],
  ])('what it calls itself: %s', (words, expected) => {
    const { references } = registerOf({ act: act(words).replace('In this section—', 'Here—') });
    expect(
      references.map(({ citation }) =>
        citation.law === undefined ? citation.targets[0]?.number : undefined,
      ),
    ).toEqual(expected);
  });
});
