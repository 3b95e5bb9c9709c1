/**
 * Content folders that hold pieces of a code: what one text by itself leaves to the others, they leave too.
 */
import { expect, it } from 'vitest';
import { severityOf } from '../../src/model/diagnostics.ts';
import { checkSample, readSample } from './sample.ts';

const HEAD = '---\nversion: "1.0"\nstatus: in-force\ninForceFrom: 2024-01-01\n---\n\n';

const CHARGES =
  '# SECTION K – CHARGES\n\n## K1 Charges\n\nK1.1 Each Party shall pay the Fixed Charges to the Panel (the “**Paid Amount**”).\n\nK1.2 The Panel shall tell each Energy Supplier by the Due Date.\n\nK1.3 Each Network Party pays the Standing Charges under Section K1.2.\n';
const TESTS =
  '# SECTION T – TESTS\n\n## T1 Tests\n\nT1.1 Each Party shall pass the Entry Tests under Section T1.2.\n\nT1.2 The Panel shall judge the Entry Tests by the Test Approach.\n';
const TERMS =
  '# SECTION A – DEFINITIONS AND INTERPRETATION\n\n## A1 DEFINITIONS\n\nA1.1 In this Code:\n\nDue Date\n: means the last day of a month.\n\nEntry Tests\n: means the tests that are called so.\n\nPanel\n: means the body of that name.\n';
const LATE =
  '# SECTION G – SECURITY\n\n## G7 Committee\n\nG7.1 A committee shall act under Section G3 and Section G5.14.\n\n## G8 Audits\n\nG8.1 An audit is held under Section G7.1.\n\nG8.2 It is not held under Section G7.9.\n';

/** Rules and the words that they tell, notes left out, of Sections in a folder. */
function toldOf(sections: Readonly<Record<string, string>>, complete = false): string[] {
  const files = Object.entries(sections).flatMap(([letter, body], at) => {
    const folder = `code/section-${letter.toLowerCase()}`;
    const head = `---\nkind: section\nnumber: ${letter}\ntitle: Papers of ${letter}\norder: ${String(at + 1)}\n---\n`;
    return [
      [`${folder}/document.md`, head],
      [`${folder}/1.0.md`, `${HEAD}${body}`],
    ];
  });
  if (complete) files.push(['checks.yaml', 'complete: true\n']);
  return told(Object.fromEntries(files) as Record<string, string>);
}

function told(sample: Parameters<typeof readSample>[0]): string[] {
  return checkSample(readSample(sample))
    .diagnostics.filter((one) => severityOf(one) !== 'note')
    .map(({ ruleId, actual }) => `${ruleId ?? ''} ${/“([^”]+)”/.exec(actual ?? '')?.[1] ?? ''}`);
}

it.each([
  ['a Section', 'K', CHARGES],
  ['the list of terms', 'A', TERMS],
  ['the end of a Section', 'G', LATE],
])('tells of %s in a folder of its own what it tells of the text by itself', (_, letter, text) => {
  const alone = told(text);
  expect(toldOf({ [letter]: text })).toEqual(alone);
  expect(alone).toHaveLength(text === LATE ? 1 : 0);
});

it('leaves open what Sections without the list of terms do not define', () => {
  expect(toldOf({ K: CHARGES, T: TESTS })).toEqual([]);
});

it('tells of a Section beside the list of terms what is in neither', () => {
  const both = toldOf({ A: TERMS, T: TESTS });
  expect(both).toContain('undefined-capitalised-term Test Approach');
  expect(both).toContain('unused-definition Due Date');
});

it('tells each term of a code that is said to be complete', () => {
  const all = toldOf({ K: CHARGES }, true);
  expect(all).toContain('undefined-capitalised-term Standing Charges');
  expect(all).toContain('unused-definition Paid Amount');
});

it('tells terms of a Section’s own list that it does not use', () => {
  const own = `# SECTION N – METERS\n\n## N1 DEFINITIONS\n\nN1.1 In this Section N:\n\nOld Meter\n: means a meter of the first kind.\n\nNew Meter\n: means a meter of the second kind.\n\n## N2 METERS\n\nN2.1 Each Old Meter is kept.\n`;
  expect(toldOf({ N: own })).toEqual(['unused-definition New Meter']);
  expect(told(own)).toEqual(['unused-definition New Meter']);
});

it('tells the wrong number of its own part where the parts before it are elsewhere', () => {
  const wrong = LATE.replace('Section G7.9', 'this Section G5');
  const expected = ['wrong-self-reference this Section G5'];
  expect(toldOf({ G: wrong })).toEqual(expected);
  expect(told(wrong)).toEqual(expected);
});

it('takes a Section for what its own heading calls it, whatever its record does', () => {
  const own = CHARGES.replace('the Due Date', 'the day of Section T (Tests of All)');
  const other = TESTS.replace('– TESTS', '– TESTS OF ALL');
  const renamed = other.replace('SECTION T –', 'SECTION T:');
  expect(toldOf({ K: own, T: renamed })).toEqual([]);
  expect(toldOf({ K: own, T: TESTS })).toEqual(['reference-title-mismatch Tests of All']);
});

it('asks of the terms of an Appendix what it defines itself, whatever the pieces beside it do', () => {
  const code =
    '# FRAMEWORK\n\n1.1 Capitalised terms that are not defined here have the meaning given in the Interpretation Schedule.\n\n1.2 The Services are paid for monthly.\n';
  const beside = CHARGES.replace('Paid Amount', 'Security Services Provider');
  const sample = {
    'code/section-k/document.md': '---\nkind: section\nnumber: K\ntitle: Charges\norder: 1\n---\n',
    'code/section-k/1.0.md': `${HEAD}${beside}`,
    'code/appendix-b/document.md':
      '---\nkind: appendix\nnumber: B\ntitle: Framework\norder: 2\n---\n',
    'code/appendix-b/1.0.md': `${HEAD}${code}`,
  };
  expect(told(sample)).toEqual([]);
});

it('leaves an Appendix whose headings are Sections its own word, and asks no title of a bare name', () => {
  const appendix =
    '# METHODOLOGY\n\n## SECTION 1 – INTRODUCTION\n\n1.1 Words are explained in Section 2 (Glossary), and forms in Annex 1 (Forms).\n\n## SECTION 2 – GLOSSARY\n\n2.1 There are no words.\n\n# ANNEX 1\n\n# FORMS\n\nThis is a form.\n';
  const sample = {
    'code/section-k/document.md': '---\nkind: section\nnumber: K\ntitle: Charges\norder: 1\n---\n',
    'code/section-k/1.0.md': `${HEAD}${CHARGES}`,
    'code/appendix-b/document.md':
      '---\nkind: appendix\nnumber: B\ntitle: Methodology\norder: 2\n---\n',
    'code/appendix-b/1.0.md': `${HEAD}${appendix}`,
  };
  expect(told(sample)).toEqual([]);
});

it('tells a wrong number of its own in a document that is not called by the letters of its numbers', () => {
  const coded =
    '# OUTAGES\n\n## OC2.4 PROCEDURE\n\nOC2.4.1 Coordination\n\nOC2.4.1.1 Outages are told under OC2.4.2.1.\n\nOC2.4.2 Data\n\nOC2.4.2.1 Data under this OC2.4.4 is kept.\n';
  const sample = {
    'code/appendix-b/document.md':
      '---\nkind: appendix\nnumber: B\ntitle: Outages\norder: 1\n---\n',
    'code/appendix-b/1.0.md': `${HEAD}${coded}`,
  };
  expect(told(sample)).toContain('wrong-self-reference this OC2.4.4');
});

it('asks no wider scope of a term that is said to be defined where it is', () => {
  const section =
    '# SECTION H – SERVICES\n\n## H1 Reports\n\nH1.1 The Panel shall report:\n\n- (a) the Target Time, as defined in Appendix B; and\n- (b) the Recovery Time of each Incident.\n';
  const appendix =
    '## 1 Times\n\n1.1 In this Appendix:\n\nRecovery Time\n: means a day.\n\nTarget Time\n: means an hour.\n\n1.2 The Target Time and the Recovery Time are short.\n';
  const sample = {
    'code/section-h/document.md': '---\nkind: section\nnumber: H\ntitle: Services\norder: 1\n---\n',
    'code/section-h/1.0.md': `${HEAD}${section}`,
    'code/appendix-b/document.md': '---\nkind: appendix\nnumber: B\ntitle: Times\norder: 2\n---\n',
    'code/appendix-b/1.0.md': `${HEAD}${appendix}`,
  };
  expect(told(sample).filter((one) => one.startsWith('out-of-scope'))).toEqual([
    'out-of-scope-term Recovery Time',
  ]);
});

it('holds a Section that begins late for whole where the editors mark another as an extract', () => {
  const record = (letter: string, order: number): string =>
    `---\nkind: section\nnumber: ${letter}\ntitle: Papers of ${letter}\norder: ${String(order)}\n---\n`;
  const folder = (head: string): Parameters<typeof readSample>[0] => ({
    'code/section-g/document.md': record('G', 1),
    'code/section-g/1.0.md': `${HEAD}${LATE}`,
    'code/section-t/document.md': record('T', 2),
    'code/section-t/1.0.md': `${head}${TESTS}`,
  });
  const marked = told(folder(HEAD.replace('\n---\n\n', '\nextract: true\n---\n\n')));
  expect(marked.filter((one) => one.startsWith('unresolved'))).toHaveLength(3);
  expect(told(folder(HEAD)).filter((one) => one.startsWith('unresolved'))).toHaveLength(1);
});
