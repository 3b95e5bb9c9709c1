/**
 * What is true of the check whatever the text: how a term is called, what comes after and in which order
 * files are given decides nothing else.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAlone, checkLibrary } from '../../src/check/check.ts';
import { sampleModification } from '../../src/check/sample-modification.ts';
import { libraryOf } from '../../src/library/library.ts';
import { severityOf } from '../../src/model/diagnostics.ts';
import { draftedTexts } from './drafted.ts';
import { CODE } from './sample.ts';

const RUNS = { numRuns: 60 };

/** Words of one shape: none is almost another, or a name. */
const NAMES = [
  'Lantern',
  'Harvest',
  'Orchard',
  'Pasture',
  'Granite',
  'Blossom',
  'Thicket',
] as const;
const FRESH = 'Cushion';
const KINDS = ['Fee', 'Notice', 'Report', 'Licence'] as const;

/** How a term stands in a clause; a slip in most of them. */
const STANDINGS: readonly ((term: string) => string)[] = [
  (term) => `The supplier shall keep the ${term} for a year.`,
  (term) => `Each ${term} is read, and the ${term} is kept.`,
  (term) => `The supplier shall read each ${term.toLowerCase()} that there is.`,
  (term) => `The supplier shall send a file (the “**${term}**”) to the panel.`,
  (term) => `The ${term} Statement is published with the ${term}.`,
  (term) => `The supplier shall act under Section D1.99 on the the ${term}.`,
  (term) => `Those ${term}s are sent (and kept.`,
];

const clauses = fc.array(
  fc.record({
    name: fc.nat({ max: NAMES.length - 1 }),
    standing: fc.constantFrom(...STANDINGS),
  }),
  { minLength: 1, maxLength: 12 },
);

test('a term that is renamed everywhere leaves as many faults of each rule', () => {
  const counts = (text: string): [string, number][] => {
    const { diagnostics } = checkAlone(text, 'text.md');
    const groups = Object.groupBy(diagnostics, ({ ruleId }) => ruleId ?? '');
    return Object.entries(groups)
      .map(([rule, all = []]): [string, number] => [rule, all.length])
      .sort(([one], [other]) => one.localeCompare(other));
  };
  fc.assert(
    fc.property(clauses, fc.nat({ max: NAMES.length - 1 }), (all, renamed) => {
      const textOf = (names: readonly string[]): string => {
        const termOf = (at: number): string =>
          `${names[at] ?? ''} ${KINDS[at % KINDS.length] ?? ''}`;
        const given = names.map(
          (_, at) => `The supplier shall keep a book (the “**${termOf(at)}**”).`,
        );
        const used = all.map(({ name, standing }) => standing(termOf(name)));
        return [...given, ...used].map((words, at) => `D1.${at + 1} ${words}\n`).join('\n');
      };
      const fresh = NAMES.map((name, at) => (at === renamed ? FRESH : name));
      expect(counts(textOf(fresh))).toEqual(counts(textOf(NAMES)));
    }),
    RUNS,
  );
});

const WORDS = 'the weather was fine on that day and nobody said more of it than others had'.split(
  ' ',
);
const paragraphs = fc
  .array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 16 })
  .filter((words) => words.every((word, at) => word !== words[at + 1]))
  .map((words) => `Nobody ${words.join(' ')} once.`);
const ALONE = draftedTexts().flatMap(({ sample }) => (typeof sample === 'string' ? sample : []));

test('a paragraph at the end changes nothing that is told before it', () => {
  const told = (text: string, lines: number): string[] =>
    checkAlone(text, 'text.md')
      .diagnostics.filter((one) => severityOf(one) !== 'note' && (one.line ?? 0) <= lines)
      // One more sentence with its mark may show that sentences have one.
      .filter(({ ruleId }) => ruleId !== 'missing-full-stop')
      .map(({ line, column, ruleId, actual }) => [line, column, ruleId, actual].join(' '));
  fc.assert(
    fc.property(fc.constantFrom(...ALONE), paragraphs, (text, paragraph) => {
      const lines = text.trimEnd().split('\n').length;
      const before = told(text, lines);
      expect(told(`${text.trimEnd()}\n\n${paragraph}\n`, lines)).toEqual(before);
    }),
    RUNS,
  );
});

const FOLDERS = [sampleModification(), ...draftedTexts().map(({ sample }) => sample)].flatMap(
  (sample) => (typeof sample === 'string' ? [] : [{ 'code.md': CODE, ...sample }]),
);

test('the order in which files are given changes nothing', () => {
  const told = (files: readonly (readonly [path: string, text: string])[]): unknown =>
    checkLibrary(
      libraryOf(
        files.map(([path, text]) => ({ path, name: `content/${path}`, text })),
        'content',
      ),
    ).diagnostics.map((one) => [String(one), one.ruleId, one.note]);
  const folders = fc.constantFrom(...FOLDERS).chain((folder) => {
    const files = Object.entries(folder);
    return fc.tuple(
      fc.constant(files),
      fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length }),
    );
  });
  fc.assert(
    fc.property(folders, ([files, shuffled]) => {
      expect(told(shuffled)).toEqual(told(files));
    }),
    RUNS,
  );
});
