/**
 * Limbs that are written as paragraphs: which are read so, and what stands in what.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isParent, type LegalNode } from '../../src/model/nodes.ts';
import { labelAt, type Series } from '../../src/model/labels.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { stringifyLegalText } from '../../src/parse/stringify.ts';

/** Limbs with what is in them, other blocks by their kind: "D1.1 [paragraph, (a) [(i), (ii)], (b)]". */
function limbsOf(text: string): string {
  return parseLegalText(text, 'labelled.md').tree.children.map(shown).join(', ');
}

function shown(node: LegalNode): string {
  const own = node.type === 'limb' ? node.label : node.type === 'clause' ? node.number : node.type;
  if (!isParent(node) || node.type === 'paragraph' || node.type === 'closingWords') return own;
  const inside = node.children.map((child) => shown(child));
  const told = node.type === 'limb' && inside[0] === 'paragraph' ? inside.slice(1) : inside;
  return told.length === 0 ? own : `${own} [${told.join(', ')}]`;
}

/** Each line a paragraph. */
function paragraphs(...lines: readonly string[]): string {
  return lines.join('\n\n');
}

/** A limb for each letter. */
function lettered(letters: string): string[] {
  return Array.from(letters, (letter) => `(${letter}) one;`);
}

const CASES: readonly (readonly [string, string, string])[] = [
  [
    'a run in a clause',
    paragraphs('D1.1 The panel shall:', '(a) meet;', '(b) vote; and', '(c) report.'),
    'part [D1.1 [paragraph, (a), (b), (c)]]',
  ],
  [
    'limbs in limbs, and back',
    paragraphs('D1.1 It:', '(a) may:', '(i) meet;', '(ii) vote;', '(A) by hand;', '(b) shall not.'),
    'part [D1.1 [paragraph, (a) [(i), (ii) [(A)]], (b)]]',
  ],
  [
    'the letter i after h',
    paragraphs('D1.1 It:', ...lettered('abcdefghij')),
    'part [D1.1 [paragraph, (a), (b), (c), (d), (e), (f), (g), (h), (i), (j)]]',
  ],
  [
    'the number i after h, with ii after it',
    paragraphs('D1.1 It:', ...lettered('abcdefgh'), '(i) x;', '(ii) y.'),
    'part [D1.1 [paragraph, (a), (b), (c), (d), (e), (f), (g), (h) [(i), (ii)]]]',
  ],
  ['a label by itself', paragraphs('D1.1 It:', '(a) meets.'), 'part [D1.1 [paragraph, paragraph]]'],
  [
    'no first label',
    paragraphs('D1.1 It:', '(b) meets;', '(c) votes.'),
    'part [D1.1 [paragraph, paragraph, paragraph]]',
  ],
  [
    'a second list in the clause, which would have the same addresses',
    paragraphs('D1.1 It:', '(a) meets;', '(b) votes.', 'It shall:', '(a) act;', '(b) report.'),
    'part [D1.1 [paragraph, (a), (b), closingWords, closingWords, closingWords]]',
  ],
  [
    'the sentences of the next section of an act, which have addresses of their own',
    paragraphs(
      '## 1 One',
      '(1) It meets.',
      '(2) It votes.',
      '## 2 Two',
      '(1) It acts.',
      '(2) It ends.',
    ),
    'part [partHeading [text], (1), (2)], part [partHeading [text], (1), (2)]',
  ],
  [
    'words between two limbs',
    paragraphs('D1.1 It:', '(a) meets;', 'in London;', '(b) votes.', 'It is one.'),
    'part [D1.1 [paragraph, (a) [paragraph], (b), closingWords]]',
  ],
  [
    'words that close a limb with limbs',
    paragraphs('D1.1 It:', '(a) is:', '(i) old; or', '(ii) new,', 'as it says;', '(b) votes.'),
    'part [D1.1 [paragraph, (a) [(i), (ii), closingWords], (b)]]',
  ],
  [
    'a label left out',
    paragraphs('D1.1 It:', '(a) meets;', '(b) votes;', '(d) reports.'),
    'part [D1.1 [paragraph, (a), (b), (d)]]',
  ],
  [
    'a label put in by an amendment',
    paragraphs('D1.1 It:', '(a) meets;', '(aa) sits;', '(b) votes.'),
    'part [D1.1 [paragraph, (a), (aa), (b)]]',
  ],
  [
    'a list of limbs inside a paragraph with a label',
    paragraphs('D1.1 It:', '(a) may:', '- (i) meet;\n- (ii) vote;', '(b) shall not.'),
    'part [D1.1 [paragraph, (a) [(i), (ii)], (b)]]',
  ],
  [
    'a numbered section of an act',
    paragraphs(
      '5. (1) It is:',
      '(a) old; or',
      '(b) new.',
      '(2) (a) It sits.',
      '(b) It acts.',
      '(3) It ends.',
    ),
    'list [listItem [(1) [(a), (b)], (2) [(a), (b)], (3)]]',
  ],
  [
    'a numbered section without subsections',
    paragraphs('7. It shall:', '(a) act;', '(b) report.'),
    'list [listItem [paragraph, (a), (b)]]',
  ],
  [
    'limbs under a heading',
    paragraphs('### Article 5', '(1) It sits.', '(2) It acts.'),
    'subHeading [text], (1), (2)',
  ],
  [
    'an inserted limb',
    paragraphs(
      'D1.1 It:',
      '(a) meets;',
      '<ins>(b) votes;</ins>',
      '<del>(b)</del><ins>(c)</ins> acts.',
    ),
    'part [D1.1 [paragraph, (a), insertion [(b)], (c)]]',
  ],
  [
    'a deleted limb, whose label is free again',
    paragraphs('D1.1 It:', '(a) meets;', '<del>(b) votes;</del>', '(b) acts;', '(c) ends.'),
    'part [D1.1 [paragraph, (a), deletion [(b)], (b), (c)]]',
  ],
];

describe('paragraphs with labels', () => {
  test.each(CASES)('%s', (_name, text, expected) => {
    expect(limbsOf(text)).toBe(expected);
  });

  test('a numbered list keeps its number before a label', () => {
    for (const number of ['5.', '6.']) {
      const { tree } = parseLegalText(`${number} (1) It sits.`, 'act.md');
      expect(stringifyLegalText(tree)).toContain(number);
    }
  });
});

/** Limbs in limbs, each with as many inside it as it holds limbs. */
interface Tree {
  readonly inside: readonly Tree[];
}

/** Up to (g): from (h) on a letter may be a Roman number. */
const MOST = 7;
const SERIES: readonly Series[] = ['letter', 'roman', 'capital'];
const trees = (depth: number): fc.Arbitrary<readonly Tree[]> =>
  depth === SERIES.length
    ? fc.constant([])
    : fc.array(
        trees(depth + 1).map((inside): Tree => ({ inside })),
        { maxLength: MOST },
      );

/** The limbs as lines, each with its depth. */
function linesOf(limbs: readonly Tree[], depth = 0): { depth: number; line: string }[] {
  return limbs.flatMap(({ inside }, index) => [
    { depth, line: `${labelAt(SERIES[depth] ?? 'letter', index + 1)} words;` },
    ...linesOf(inside, depth + 1),
  ]);
}

test('paragraphs say the same as the list of the house format', () => {
  fc.assert(
    fc.property(trees(0), (limbs) => {
      const lines = linesOf(limbs);
      fc.pre(lines.length > 1);
      const list = lines.map(({ depth, line }) => `${'  '.repeat(depth)}- ${line}`).join('\n');
      const written = paragraphs(...lines.map(({ line }) => line));
      expect(limbsOf(`D1.1 It:\n\n${written}`)).toBe(limbsOf(`D1.1 It:\n\n${list}`));
      const { tree } = parseLegalText(`D1.1 It:\n\n${written}`, 'labelled.md');
      expect(limbsOf(stringifyLegalText(tree))).toBe(limbsOf(`D1.1 It:\n\n${list}`));
    }),
    { numRuns: 200 },
  );
});
