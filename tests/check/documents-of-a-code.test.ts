/**
 * What one document of a code cites of another by its title, or by a lettered Annex, and what each
 * calls itself.
 */
import { expect, it } from 'vitest';
import { severityOf } from '../../src/model/diagnostics.ts';
import { checkSample, readSample } from './sample.ts';

const HEAD = '---\nversion: "1.0"\nstatus: in-force\ninForceFrom: 2024-01-01\n---\n';

/** The rules that the texts of a code break, notes left out. */
function rulesIn(sample: Readonly<Record<string, string>>): string[] {
  return checkSample(readSample(sample))
    .diagnostics.filter((one) => severityOf(one) !== 'note')
    .map(({ ruleId }) => ruleId ?? '');
}

function told(
  words: string,
  appendix = 'This Appendix H says how hubs are handed over.',
): string[] {
  const document = (kind: string, number: string, title: string): string =>
    `---\nkind: ${kind}\nnumber: ${number}\ntitle: ${title}\norder: 1\n---\n`;
  const sample = {
    'checks.yaml': 'complete: true\n',
    'code/section-f/document.md': document('section', 'F', 'Hubs'),
    'code/section-f/1.0.md': `${HEAD}\n## F1 Hubs\n\nF1.1 ${words}\n\nF1.2 Hubs:\n\n- (a) are kept: (i) dry; and (ii) warm; and\n- (b) are sold.\n\n## F2. NOT USED\n\n## F3 Others\n\nF3.1 There are no others.\n`,
    'code/section-v/document.md': document('section', 'V', 'Bonds'),
    'code/section-v/1.0.md': `${HEAD}\n## V1 Bonds\n\nV1.1 A bond is given.\n\n## ANNEX V-1: FORM OF BOND\n\nThis is the form.\n`,
    'code/appendix-h/document.md': document('appendix', 'H', 'Handover Support Materials'),
    'code/appendix-h/1.0.md': `${HEAD}\n1.1 ${appendix}\n\n1.2 A hub is handed over:\n\n- (a) whole; and\n- (b) clean.\n\n## Annex 1 – Papers\n\n1 A paper is kept.\n\n2 It is read.\n`,
  };
  return rulesIn(sample);
}

it.each([
  ['Hubs are handed over under clause 1.2 of the Handover Support Materials.', []],
  ['They are clean under clause 1.2(b) of the Handover Support Materials.', []],
  ['Clause 1.2(b) of the Handover Support Materials, and clause 1.9 of that document, apply.', []],
  ['They are clean under clause 1.9 of the Handover Support Materials.', ['unresolved-reference']],
  ['They are clean under clause 7.3 of the Interface Specification.', []],
  ['Bonds are kept under clause 9.4 of the Bonds Support Materials.', []],
  ['Bonds are kept under clause 9.4 of the Bonds.', ['unresolved-reference']],
  ['A bond has the form set out in Annex V-1.', []],
  ['A bond has the form set out in Annex V-3.', ['unresolved-reference']],
  ['They pass the tests in paragraph 1.2 of BSCP40 and ISO/IEC 27001:2022, clause 6.1.2.', []],
  ['They are kept under clause 2.6 of the agreement that is known as the old one.', []],
  ['They are kept under Section F1.9.', ['unresolved-reference']],
  [
    'They are kept under Section F1.2(a)(ii), and Section F2 is empty.',
    ['reference-to-removed-clause'],
  ],
  ['They are sold under Section F1.2(a)(iv).', ['unresolved-reference']],
  ['They are as in Section F1.2, other than in the case of (a) and (b) above.', []],
  ['They are kept under paragraph 2 of Annex 1 to Appendix H.', []],
  ['They are kept under paragraph 5 of Annex 1 to Appendix H.', ['unresolved-reference']],
  ['See Appendix H, and paragraph 2 of Annex 1 to that Appendix.', []],
  ['See Appendix H, and paragraph 5 of Annex 1 to that Appendix.', ['unresolved-reference']],
  ['See Appendix H, and Annex 1 (Papers) and Annex 4 to that Appendix.', ['unresolved-reference']],
  ['This Section F is about hubs, and Section V about bonds.', []],
  ['This Section V is about hubs.', ['wrong-self-reference']],
])('%s', (words, expected) => {
  expect(told(words)).toEqual(expected);
});

it('holds the name that an Appendix gives itself against its own', () => {
  const own = 'This Appendix J says how hubs are handed over.';
  expect(told('Hubs are kept.', own)).toContain('wrong-self-reference');
});

it('leaves another text its own words for its paragraphs', () => {
  const own = 'This Appendix H goes with paragraph 1.2 of BSCP40.';
  expect(told('Hubs are kept.', own)).toEqual([]);
});

it('takes words in small letters that two limbs explain, each for itself, for no term twice', () => {
  const rows = ['arrival', 'handing over'].map(
    (what, at) =>
      `- (${'ab'.charAt(at)}) for hub ${String(at)}:\n  - i. “receipt” means the ${what} of it;`,
  );
  const own = `This Appendix H says when there is a receipt:\n\n${rows.join('\n')}`;
  expect(told('Hubs are kept.', own)).not.toContain('duplicate-definition');
});

/** What is told of an Appendix of a code, with what its paragraph 1.1 says and what more it holds. */
function toldOfAppendix(words: string, more = '', complete = false): string[] {
  return toldOf(
    `## 1 Charges\n\n1.1 ${words}\n\n1.2 A charge is:\n\n- (a) paid; and\n- (b) kept, as paragraph 1.1 says.\n\n## 2 Visits\n\n2.1 A visit is paid for under paragraph 1.2.\n${more}`,
    complete,
  );
}

function toldOf(body: string, complete = false): string[] {
  const sample = {
    ...(complete ? { 'checks.yaml': 'complete: true\n' } : {}),
    'code/appendix-d/document.md':
      '---\nkind: appendix\nnumber: D\ntitle: Charges\norder: 1\n---\n',
    'code/appendix-d/1.0.md': `${HEAD}\n${body}`,
  };
  return rulesIn(sample);
}

const MISSING = ['unresolved-reference'];

it.each([
  // The Clauses are those of the agreement, which is not here; its own paragraphs are.
  ['A dispute is settled in accordance with Clause 58.', '', []],
  ['A dispute is settled in accordance with paragraph 58.', '', MISSING],
  ['A dispute is settled in accordance with paragraph 2.4.', '', MISSING],
  ['A charge is kept under paragraph 1.2(b).', '', []],
  ['A charge is kept under paragraph 1.2(d).', '', MISSING],
  ['In paragraph 1.2(a), the reference is to paragraph (f) of that paragraph.', '', MISSING],
  // Words that are put into another text hold its numbers.
  ['The deed is amended as follows: after paragraph 2.9 there is one more.', '', []],
  ['The deed is amended by the parties.', '\n2.2 A visit is made under paragraph 1.9.\n', MISSING],
  // The versions of the text, of which older ones had more.
  [
    'A charge is paid.',
    '\n| Version | Date | What is new |\n| --- | --- | --- |\n| 3.0 | 1 May 2021 | Paragraph 14 removed |\n',
    [],
  ],
  // What the newest version adds is there; 1.10 is newer than 1.9.
  [
    'A charge is paid.',
    '\n| Version | Date | What is new |\n| --- | --- | --- |\n| 1.9 | 1 May 2021 | First |\n| 1.10 | 1 May 2022 | Paragraph 14 added |\n',
    MISSING,
  ],
  [
    'A charge is paid.',
    '\n| Version | Date | What is new |\n| --- | --- | --- |\n| 1.9 | 1 May 2021 | Paragraph 14 added |\n| 1.10 | 1 May 2022 | Paragraph 14 removed |\n',
    [],
  ],
])('%s (an Appendix of a code that is not all here)', (words, more, expected) => {
  expect(toldOfAppendix(words, more)).toEqual(expected);
});

it('misses a Clause in a code that is said to be all here', () => {
  expect(toldOfAppendix('A dispute is settled under Clause 58.', '', true)).toEqual(MISSING);
});

it('reads limbs that are lines below the item of a list', () => {
  const body =
    '6. The panel may:\n\n   (a) sell it;\n\n   (b) keep it; and\n\n   (c) be paid under clause 6(a).\n\n7. The panel acts under clause 6(b).\n';
  expect(toldOf(body)).toEqual([]);
});

function toldOfSection(body: string): string[] {
  const sample = {
    'code/section-m/document.md':
      '---\nkind: section\nnumber: M\ntitle: Credit Cover\norder: 1\n---\n',
    'code/section-m/1.0.md': `${HEAD}\n${body}`,
  };
  return rulesIn(sample);
}

/** A Section with two Annexes of its own, whose clauses have three numbers. */
const section = (words: string): string =>
  `### 3.3 Calls\n\n3.3.1 ${words}\n\n3.3.2 Letters are kept.\n\n### 3.4 Bonds\n\n3.4.1 A bond is kept.\n\n3.4.2 For the purposes of this paragraph 3.4, a letter is no bond.\n\n## ANNEX M-1: FORM OF BOND\n\nThis is the form.\n\n## ANNEX M-2: FORM OF LETTER\n\nThis is the form.\n`;

it.each([
  ['A letter has the form in Annex M-1 or Annex M-2.', []],
  ['A letter has the form in Annex M-1 or Annex M-5.', MISSING],
  // Of the Annexes of another Section nothing is known here.
  ['A letter has the form in Annex M-1 or Annex V-5.', []],
  ['For the purposes of this paragraph 3.3, a call is no letter.', []],
  ['For the purposes of this paragraph 3.4, a call is no letter.', ['wrong-self-reference']],
])('%s (a Section of a code that is not all here)', (words, expected) => {
  expect(toldOfSection(section(words))).toEqual(expected);
});

it.each([
  ['a', []],
  ['d', MISSING],
])('holds a letter apart from its number against the lines below: 4.2 %s', (letter, expected) => {
  const body = `## 4 Letters\n\n4.1 A letter is kept under clause 4.2 ${letter}.\n\n4.2 A letter is:\n\n   a. short; and\n\n   b. kind.\n`;
  expect(toldOf(body)).toEqual(expected);
});

it.each([
  ['subsection', []],
  ['paragraph', ['reference-unit-mismatch']],
])('holds what all but one of its pieces are called against that one: %s (2)', (word, expected) => {
  const body = `## 4 Letters\n\n(1) A letter is kept.\n\n(2) A letter under subsection (1) is kind.\n\n(3) Subsection (1) holds for bonds, and subsection (2) for calls.\n\n(4) A call under subsection (3) is as in ${word} (2).\n`;
  expect(toldOf(body)).toEqual(expected);
});

it.each([
  ['Section F1.2(a)(ii)', []],
  ['Section F1.2(a)(iv)', MISSING],
])('looks in the words of the other document for limbs that run in: %s', (cited, expected) => {
  expect(told('Hubs are kept.', `This Appendix H goes with ${cited}.`)).toEqual(expected);
});

it.each([
  ['section', '# SECTION D: LAMPS', ''],
  ['appendix', '# APPENDIX D – LAMPS', ''],
  ['section', '# SECTION D: LAMPS', 'complete: true\n'],
])(
  'leaves open what a %s of a code that is not all here does not define (%s) %s',
  (kind, title, checks) => {
    const number = kind === 'section' ? 'D1' : '1';
    const sample = {
      ...(checks === '' ? {} : { 'checks.yaml': checks }),
      'code/d/document.md': `---\nkind: ${kind}\nnumber: D\ntitle: Lamps\norder: 1\n---\n`,
      'code/d/1.0.md': `${HEAD}\n${title}\n\n${number}.1 The Panel shall keep each lamp (a “**Lamp**”).\n\n${number}.2 The Panel shall light each Lamp, and tell each Party of a book (the “**Lamp Book**”).\n`,
    };
    const expected = [
      'undefined-capitalised-term',
      'undefined-capitalised-term',
      'unused-definition',
    ];
    expect(rulesIn(sample).sort()).toEqual(checks === '' ? [] : expected);
  },
);

it('leaves open what an Appendix does not define, beside a Section of a code without its list', () => {
  const sample = {
    'code/e/document.md': '---\nkind: section\nnumber: E\ntitle: Hubs\norder: 1\n---\n',
    'code/e/1.0.md': `${HEAD}\nE1.1 The Panel shall keep each hub.\n`,
    'code/y/document.md': '---\nkind: appendix\nnumber: Y\ntitle: Lamps\norder: 2\n---\n',
    'code/y/1.0.md': `${HEAD}\n1.1 The board keeps each lamp (a “**Lamp**”).\n\n1.2 The Panel shall light each Lamp within a Working Day.\n`,
  };
  expect(rulesIn(sample)).toEqual([]);
});
