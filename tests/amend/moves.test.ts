/**
 * What goes in one place and comes in another is one provision that moved: in the list of amendments,
 * in collisions, when it is carried over, and in the proof.
 */
import { describe, expect, test } from 'vitest';
import { amendmentsIn } from '../../src/amend/amendments.ts';
import { baselineOf, type Baseline } from '../../src/amend/baseline.ts';
import { carryOver } from '../../src/amend/carry-over.ts';
import { collisionsBetween } from '../../src/amend/collisions.ts';
import { conform } from '../../src/amend/conform.ts';
import { editRow, type Edits } from '../../src/amend/edit-row.ts';
import { editsOf } from '../../src/amend/edits.ts';
import { calledEntry, textOfEntries } from '../../src/amend/entries.ts';
import { amendmentsInWords } from '../../src/amend/in-words.ts';
import { proveAmendments } from '../../src/amend/prove.ts';
import { readAmendments, type AmendedText } from '../../src/amend/read-annex.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { BASE, SUBJECT } from './small-code.ts';

const QUORUM = '### Quorum\n\nZ1.3 Three Members are a quorum.';
const VOTES = 'Z1.4 The Chair shall decide how votes are taken.';
const PERSON = 'The Committee shall meet once a month.';

/** Z1.1 goes to the end of the part, as it is. */
const MOVED = `<del>Z1.1 ${PERSON}</del>\n\nZ1.2 The Secretary shall give seven days’ notice of each meeting:\n\n- (a) in writing; and\n- (b) to each Member.\n\n${QUORUM}\n\n${VOTES}\n\n<ins>Z1.1 ${PERSON}</ins>\n`;
const RENUMBERED = MOVED.replace('<ins>Z1.1', '<ins>Z1.5');
const EDITED = `<del>${VOTES}</del>\n\n## Z2 Terms\n\n<ins>Z2.1 The Chair shall always decide how votes are taken.</ins>\n`;
const CHANGED = `Z1.1 The Committee shall meet once a <del>month</del><ins>week</ins>.\n`;
const DELETED = `<del>Z1.1 ${PERSON}</del>\n`;
const INTO_PLACE = `<del>${VOTES}</del>\n\n<ins>Z1.6 The Chair shall decide how votes are taken.</ins>\n`;

function amendedBy(annex: string): AmendedText {
  const { tree } = parseLegalText(annex, 'annex.md');
  const [amended] = readAmendments({ file: 'annex.md', tree }, [SUBJECT]).amended;
  if (amended === undefined) throw new Error('The annex cannot be read.');
  return amended;
}

function versionOf(markdown: string, number = '1.0'): Baseline {
  const { tree } = parseLegalText(markdown, 'base.md');
  return baselineOf({ document: 'section-z', number, file: `${number}.md`, tree });
}

const BASELINE = versionOf(BASE);

function edits(annex: string): Edits {
  const made = editsOf(amendedBy(annex), BASELINE, 'annex.md');
  if (!made.made) throw new Error(made.diagnostics.map(String).join('\n'));
  return made.edits;
}

test.each([
  [MOVED, 'Moves Z1.1'],
  [RENUMBERED, 'Moves Z1.1; renumbers Z1.1 as Z1.5'],
  [EDITED, 'Moves Z1.4; renumbers Z1.4 as Z2.1; changes Z2.1'],
  [INTO_PLACE, 'Renumbers Z1.4 as Z1.6'],
  [CHANGED, 'Changes Z1.1'],
  [`<del>${VOTES}</del>\n\n<ins>Z1.4 Votes are secret.</ins>\n`, 'Replaces Z1.4'],
  [`<del>${VOTES}</del>\n\n## Z2 Terms\n\n<ins>Z2.1 Else.</ins>\n`, 'Inserts Z2.1; deletes Z1.4'],
])('%j', (annex, says) => {
  expect(amendmentsInWords(amendmentsIn(amendedBy(annex).passages))).toBe(says);
});

describe('collisions of a move', () => {
  const COLLIDING: readonly (readonly [name: string, other: string, says: readonly string[]])[] = [
    ['with a change', CHANGED, ['A moves Z1.1, which B changes.']],
    ['with a deletion', DELETED, ['A moves Z1.1, which B deletes.']],
    ['with the same move', MOVED, ['A and B make the same change to Z1.1.']],
    ['with a move elsewhere', RENUMBERED, ['A and B both move Z1.1.']],
    ['with a move of another', EDITED, []],
  ];

  test.each(COLLIDING)('%s', (_, other, says) => {
    const [a, b] = [MOVED, other].map((annex, index) => ({
      name: index === 0 ? 'A' : 'B',
      texts: [{ baseline: BASELINE, edits: edits(annex) }],
    }));
    if (a === undefined || b === undefined) throw new Error('There are not two.');
    expect(collisionsBetween(a, b).map(({ words }) => words)).toEqual(says);
    expect(collisionsBetween(b, a)).toEqual(collisionsBetween(a, b));
  });

  test('the same move is made once', () => {
    const [one, other] = [edits(MOVED), edits(MOVED)];
    const texts = [one, other].map((each, index) => ({
      name: String(index),
      texts: [{ baseline: BASELINE, edits: each }],
    }));
    const [text] = conform(texts).texts;
    expect(text?.tree).toEqual(textOfEntries(editRow(BASELINE.entries, one)));
  });
});

describe('a move is carried over', () => {
  const after = (annex: string): Baseline => {
    const tree = textOfEntries(editRow(BASELINE.entries, edits(annex)));
    return baselineOf({ document: 'section-z', number: '2.0', file: '2.0.md', tree });
  };
  const became = (annex: string, later: Baseline): string[] =>
    carryOver(edits(annex), BASELINE, later, 'annex.md').each.map(
      ({ entry, did, became: fate }) => `${calledEntry(entry)} ${did} ${fate}`,
    );

  test('to a version that has it: it is made', () => {
    expect(became(MOVED, after(MOVED))).toEqual(['Z1.1 moves made']);
    expect(became(RENUMBERED, after(RENUMBERED))).toEqual(['Z1.1 moves made']);
  });

  test('to a version in which its words changed: it stops', () => {
    expect(became(MOVED, after(CHANGED))).toEqual(['Z1.1 moves stops']);
  });

  test('to a version in which another clause changed: it fits', () => {
    const later = versionOf(BASE.replace('Three Members', 'Four Members'), '2.0');
    expect(became(MOVED, later)).toEqual(['Z1.1 moves fits']);
  });
});

test('words that an annex changes and a number that changed since go together', () => {
  const later = versionOf(BASE.replace('Z1.4 The Chair', 'Z1.5 The Chair'), '2.0');
  const annex = 'Z1.4 The Chair shall decide how <del>votes</del><ins>ballots</ins> are taken.\n';
  const { edits: carried, each } = carryOver(edits(annex), BASELINE, later, 'annex.md');
  expect(each.map(({ became }) => became)).toEqual(['moved']);
  const row = carried === undefined ? [] : editRow(later.entries, carried);
  expect(row.map(({ name }) => name)).toContain('Z1.5');
});

test('the proof of a move has nothing to say', () => {
  const amended = amendedBy(MOVED);
  const result = textOfEntries(editRow(BASELINE.entries, edits(MOVED)));
  const told = proveAmendments({
    parts: [{ amended, file: 'annex.md', modification: 'M1' }],
    base: BASELINE.text,
    result: { ...BASELINE.text, number: '2.0', tree: result },
  });
  expect(told.map(({ ruleId }) => ruleId)).toEqual(['amendment-order']);
});
