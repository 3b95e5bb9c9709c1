/**
 * The file of the next version: the base's file with the changes made, and nothing else touched.
 */
import { expect, test } from 'vitest';
import { writeVersion } from '../../src/amend/write-version.ts';
import { applyTo } from './small-code.ts';

/** As a person wrote it: lines broken by hand, other signs for lists, comments, a table by columns. */
const WRITTEN = `---
version: "1.0"
---

## Z1 Meetings

<!-- The Committee asked for this. -->

Z1.1 The Committee shall meet once a month, and at
other times where the Chair or [Not Used] three
Members ask for a meeting.

Z1.2 The Secretary shall give seven days’ notice
of each meeting:

* (a) in writing; and
* (b) to each Member.

### Quorum

Z1.3 Three Members are a quorum & no fewer.

Z1.4 The words mean:

| Term      | Meaning            |
|-----------|--------------------|
| **Chair** | means the chair.   |
| **Dues**  | means what is due. |
`;

/** The lines that go and those that come. */
function changes(annex: string, base = WRITTEN): string[] {
  const { applied, diagnostics } = applyTo(annex, base);
  if (!applied.applied) throw new Error(diagnostics.map(String).join('\n'));
  const [old, fresh] = [base, writeVersion(applied, base)].map((text) => text.split('\n'));
  if (old === undefined || fresh === undefined) return [];
  const front = fresh.length > 0 ? ['---', 'version: "1.0"', '---'] : [];
  return [
    ...old
      .filter((line) => !fresh.includes(line) && !front.includes(line))
      .map((line) => `- ${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

const CASES: readonly (readonly [name: string, annex: string, changes: readonly string[]])[] = [
  [
    'a word in a clause of three lines',
    'Z1.1 The Committee shall meet once a <del>month</del><ins>week</ins>, and at other times where the Chair or [Not Used] three Members ask for a meeting.\n',
    [
      '- Z1.1 The Committee shall meet once a month, and at',
      '+ Z1.1 The Committee shall meet once a week, and at',
    ],
  ],
  [
    'a limb with the sign of its list',
    'Z1.2 The Secretary shall give seven days’ notice of each meeting:\n\n- (a) in writing; and\n- (b) to each <del>Member</del><ins>person</ins>.\n',
    ['- * (b) to each Member.', '+ * (b) to each person.'],
  ],
  [
    'a clause that comes, with its signs as they are',
    'Add Section Z1.3A:\n\n<ins>Z1.3A The Chair & [two] others_are a quorum * then.</ins>\n',
    ['+ Z1.3A The Chair & [two] others_are a quorum * then.'],
  ],
  [
    'a row of a table of definitions that comes',
    'Add the following definition:\n\n<ins>Club</ins>\n: <ins>means the club.</ins>\n',
    ['+ | Club | means the club. |'],
  ],
  [
    'the first row of a table that goes',
    'Delete the following definition:\n\n<del>**Chair**</del>\n: <del>means the chair.</del>\n',
    ['- | **Chair** | means the chair.   |'],
  ],
  [
    'a clause of three lines that moves, with the comment about it',
    'Move Section Z1.1:\n\n<del>Z1.1 The Committee shall meet once a month, and at other times where the Chair or [Not Used] three Members ask for a meeting.</del>\n\nZ1.2 The Secretary shall give seven days’ notice of each meeting:\n\n- (a) in writing; and\n- (b) to each Member.\n\n<ins>Z1.1 The Committee shall meet once a month, and at other times where the Chair or [Not Used] three Members ask for a meeting.</ins>\n',
    [],
  ],
  [
    'a clause that goes, and the comment about it',
    'Delete Section Z1.1:\n\n<del>Z1.1 The Committee shall meet once a month, and at other times where the Chair or [Not Used] three Members ask for a meeting.</del>\n',
    [
      '- <!-- The Committee asked for this. -->',
      '- Z1.1 The Committee shall meet once a month, and at',
      '- other times where the Chair or [Not Used] three',
      '- Members ask for a meeting.',
    ],
  ],
];

test.each(CASES)('%s', (_, annex, says) => {
  expect(changes(annex)).toEqual(says);
});

test('a file with line ends of another system keeps them, those of new lines too', () => {
  const base = WRITTEN.replaceAll('\n', '\r\n');
  const { applied } = applyTo(CASES[0]?.[1] ?? '', base);
  if (!applied.applied) throw new Error('It was not applied.');
  const text = writeVersion(applied, base);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text).toContain('once a week, and at\r\nother times');
});

test('limbs that are written as paragraphs stay so where nothing in their clause changes', () => {
  const base =
    'Z1.1 The Customer shall:\n\n(a) pay each invoice; and\n\n(b) keep its address up to date.\n\nZ1.2 The Panel may decide.\n';
  const written = (annex: string): string => {
    const { applied } = applyTo(annex, base);
    if (!applied.applied) throw new Error('It is not applied.');
    return writeVersion(applied, base);
  };
  expect(written('Z1.2 The Panel may <ins>also </ins>decide.\n')).toBe(
    base.replace('may decide', 'may also decide'),
  );
  const paragraphs =
    'Z1.1 The Customer shall:\n\n(a) pay each <ins>due </ins>invoice; and\n\n(b) keep its address up to date.\n';
  expect(written(paragraphs)).toContain('(a) pay each due invoice; and\n');
  expect(written(paragraphs)).toContain('\n\nZ1.2 The Panel may decide.\n');
});
