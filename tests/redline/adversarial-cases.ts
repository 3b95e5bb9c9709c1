/**
 * Small pairs that redline engines get wrong, and what is right.
 */

interface AdversarialCase {
  readonly name: string;
  readonly old: string;
  readonly fresh: string;
  /** Each change that is not consequential: kind, what, provision. */
  readonly says: readonly string[];
}

/** Texts as the clauses of one part. */
export function clauses(texts: readonly string[]): string {
  return texts.map((text, index) => `D1.${String(index + 1)} ${text}`).join('\n\n');
}

const [CONSULT, PUBLISH, PAY, KEEP, MEET] = [
  'The Panel shall consult every Party before it decides on a proposal.',
  'The DCC shall publish the outcome of each test on the Website within a month.',
  'Each User shall pay its share of the charges by the end of the quarter.',
  'The Secretariat shall keep a register of all exemptions that were granted.',
  'The Sub-Committee shall meet whenever its chairperson thinks it necessary.',
];

/** One clause before and after. */
function one(name: string, old: string, fresh: string, ...says: string[]): AdversarialCase {
  return { name, old: `D1.1 ${old}`, fresh: `D1.1 ${fresh}`, says };
}

/** The clauses of one part before and after. */
function some(name: string, old: string[], fresh: string[], ...says: string[]): AdversarialCase {
  return { name, old: clauses(old), fresh: clauses(fresh), says };
}

const REPLACED = 'replaced words D1.1 > D1.1';

export const ADVERSARIAL: readonly AdversarialCase[] = [
  {
    name: 'a table of one row that moved and was edited, row and all',
    old: '```\nThe the end\n```\n\n| The the end | The the end *The the end* |\n| - | - |',
    fresh: '| end | The the end the end *The the end* |\n| - | - |\n\n```\nThe the end\n```',
    says: ['deleted words ', 'inserted words ', 'moved code '],
  },
  some('the same text', [CONSULT, PUBLISH], [CONSULT, PUBLISH]),
  some(
    'two neighbours that swap: the shorter moved',
    [CONSULT, PUBLISH, PAY],
    [PUBLISH, CONSULT, PAY],
    'moved clause D1.1 > D1.2',
  ),
  some(
    'two distant clauses that swap: both moved',
    [CONSULT, PUBLISH, PAY, KEEP, MEET],
    [MEET, PUBLISH, PAY, KEEP, CONSULT],
    'moved clause D1.5 > D1.1',
    'moved clause D1.1 > D1.5',
  ),
  {
    name: 'numbers that swap, the words staying where they are',
    old: `D1.1 ${CONSULT}\n\nD1.2 ${PUBLISH}`,
    fresh: `D1.2 ${CONSULT}\n\nD1.1 ${PUBLISH}`,
    says: ['renumbered clause D1.1 > D1.2', 'renumbered clause D1.2 > D1.1'],
  },
  some(
    'a clause moved and a word of it edited',
    [CONSULT, PUBLISH, PAY, KEEP, MEET],
    [PUBLISH, PAY, KEEP, CONSULT.replace('every Party', 'each User'), MEET],
    'moved clause D1.1 > D1.4',
    'replaced words D1.1 > D1.4',
  ),
  {
    name: 'a clause moved to another part',
    old: `## D1 First\n\nD1.1 ${CONSULT}\n\nD1.2 ${PUBLISH}\n\n## D2 Second\n\nD2.1 ${PAY}`,
    fresh: `## D1 First\n\nD1.1 ${PUBLISH}\n\n## D2 Second\n\nD2.1 ${PAY}\n\nD2.2 ${CONSULT}`,
    says: ['moved clause D1.1 > D2.2'],
  },
  {
    name: 'a clause moved with a limb of it edited',
    old: `D1.1 A report gives:\n\n- (a) the phases of the test;\n- (b) the Devices that were used.\n\nD1.2 ${PUBLISH}\n\nD1.3 ${PAY}\n\nD1.4 ${KEEP}`,
    fresh: `D1.1 ${PUBLISH}\n\nD1.2 ${PAY}\n\nD1.3 ${KEEP}\n\nD1.4 A report gives:\n\n- (a) the phases of the test;\n- (b) the Systems that were used.`,
    says: ['moved clause D1.1 > D1.4', 'replaced words D1.1(b) > D1.4(b)'],
  },
  some(
    'exact duplicates, one deleted',
    [CONSULT, PAY, CONSULT, PAY],
    [CONSULT, PAY, CONSULT],
    'deleted clause D1.4',
  ),
  some(
    'a clause split in two',
    [`${CONSULT} ${PUBLISH}`, PAY],
    [CONSULT, PUBLISH, PAY],
    'split clause D1.1 > D1.1',
  ),
  some(
    'two clauses merged',
    [CONSULT, PUBLISH, PAY],
    [`${CONSULT} ${PUBLISH}`, PAY],
    'merged clause D1.1 > D1.1',
  ),
  some(
    'a clause split in two and edited',
    [`${CONSULT} ${PUBLISH}`, PAY],
    [CONSULT, PUBLISH.replace('a month', 'a week'), PAY],
    'split clause D1.1 > D1.1',
    'replaced words D1.1 > D1.2',
  ),
  {
    name: 'a roman (i) and a letter (i)',
    old: 'D1.1 Any of:\n\n- (h) the Panel’s budget;\n- (i) the Charging Statement;\n- (j) the Code itself.\n',
    fresh:
      'D1.1 Any of:\n\n- (h) the Panel’s budget:\n  - (i) as approved;\n  - (ii) as amended;\n- (i) the Charging Statement;\n- (j) the Code itself.\n',
    says: [
      'replaced words D1.1(h) > D1.1(h)',
      'inserted limb D1.1(h)(i)',
      'inserted limb D1.1(h)(ii)',
    ],
  },
  {
    name: 'a definition sorted elsewhere',
    old: 'Panel\n: means the body set up by Section C.\n\nParty\n: means whoever agreed to be bound.\n\nUser\n: means a Party that uses a service.',
    fresh:
      'Party\n: means whoever agreed to be bound.\n\nUser\n: means a Party that uses a service.\n\nPanel\n: means the body set up by Section C.',
    says: ['moved termDefinition Panel > Panel'],
  },
  {
    name: 'a row of a table moved and edited',
    old: '| Event | Day |\n| - | - |\n| Notice of the general meeting | 1 |\n| Circulation of the papers | 2 |\n| Vote of the members present | 3 |\n| Publication of the decision | 4 |',
    fresh:
      '| Event | Day |\n| - | - |\n| Circulation of the papers | 2 |\n| Vote of the members present | 3 |\n| Publication of the decision | 4 |\n| Notice of the general meeting | 5 |',
    says: ['moved tableRow ', 'replaced words '],
  },
  {
    name: 'a column of a table inserted',
    old: '| Event | Day |\n| - | - |\n| Notice | 1 |\n| Vote | 2 |',
    fresh: '| Event | Place | Day |\n| - | - | - |\n| Notice | Leeds | 1 |\n| Vote | York | 2 |',
    says: ['inserted tableColumn '],
  },

  one('“may” made “must”', 'The Panel may act.', 'The Panel must act.', REPLACED),
  one('“not” added', 'It shall apply.', 'It shall not apply.', 'inserted words D1.1 > D1.1'),
  one('an amount', 'It pays £1,500 a year.', 'It pays £2,500 a year.', REPLACED),
  one('a comma', 'Users, and Parties act.', 'Users and Parties act.', 'deleted words D1.1 > D1.1'),
  one('a capital', 'A party acts.', 'A Party acts.', REPLACED),
  one(
    'bold alone',
    'The Policy applies.',
    'The **Policy** applies.',
    'reformatted words D1.1 > D1.1 (formatting)',
  ),
  one(
    'a link’s target alone',
    'See [the guide](https://example.org/a) first.',
    'See [the guide](https://example.org/b) first.',
    'reformatted words D1.1 > D1.1',
  ),
  one(
    'emphasis across the edge of a change',
    '*The Panel* may act.',
    '*The Panel shall* act.',
    REPLACED,
  ),

  one('right-to-left words', 'الطرف يدفع الرسوم كل شهر', 'الطرف يدفع الرسوم كل سنة', REPLACED),
  one('bidirectional controls', 'A \u202Bשלום\u202C here.', 'A \u202Bערב\u202C here.', REPLACED),
  one('Cyrillic words whole', 'Сторона платит сбор.', 'Сторона платила сбор.', REPLACED),
  one('Chinese', '委员会应当与各方协商', '委员会应当与用户协商', REPLACED),
  one('an emoji of several characters', 'Roles: 👩‍⚖️ sits.', 'Roles: 👨‍⚖️ sits.', REPLACED),
  one('an emoji’s skin tone', 'Agreed 👍🏻 today.', 'Agreed 👍🏿 today.', REPLACED),
  one(
    'an accent stored in two characters',
    'The na\u00EFve Party.',
    'The nai\u0308ve Party.',
    'replaced words D1.1 > D1.1 (typographic)',
  ),
  one(
    'a soft hyphen',
    'The implementation ends.',
    'The imple\u00ADmentation ends.',
    'replaced words D1.1 > D1.1 (typographic)',
  ),
  one(
    'a space that does not break',
    'It takes 28 days.',
    'It takes 28\u00A0days.',
    'replaced words D1.1 > D1.1 (typographic)',
  ),
  one('a line break for a space', 'The Panel shall act.', 'The Panel\nshall act.'),

  one(
    'words that look like markup',
    'Write `<script>alert(1)</script>` and \\<b onerror="x"\\> or ]]> once.',
    'Write `<script>alert(2)</script>` and \\<b onerror="x"\\> or ]]> once.',
    REPLACED,
  ),
  one(
    'words that look like our own marks',
    'Write \\<ins>may\\</ins> and `<del>` and change-1 here.',
    'Write \\<ins>must\\</ins> and `<del>` and change-1 here.',
    REPLACED,
  ),
  one(
    'insertions and deletions that the text itself has',
    'The Panel <ins>may</ins> act <del>soon</del> today.',
    'The Panel <ins>may</ins> act <del>soon</del> tomorrow.',
    REPLACED,
  ),
  one('an insertion of the text’s own, unchanged', 'A <ins>b</ins> c.', 'A <ins>b</ins> c.'),
];
