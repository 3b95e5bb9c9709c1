/**
 * The invented code: it loads, every annex of it is proven, two modifications make one version
 * together, and those that collide do so as it was meant.
 */
import { describe, expect, test } from 'vitest';
import { annexFaults } from '../../src/amend/annexes.ts';
import { carryOver } from '../../src/amend/carry-over.ts';
import { collisionsAmong, collisionsBetween } from '../../src/amend/collisions.ts';
import { editRow } from '../../src/amend/edit-row.ts';
import { conform } from '../../src/amend/conform.ts';
import { pendingFaults, pendingIn } from '../../src/amend/pending-library.ts';
import { reportText } from '../../src/model/report.ts';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import { annexes, annexOf, baseOf, library, loadingDiagnostics, pending } from './invented-code.ts';

test('loads without a diagnostic, and is as large as it says', () => {
  expect(loadingDiagnostics).toEqual([]);
  expect(library.documents).toHaveLength(3);
  const made = library.documents.flatMap(({ versions }) => versions);
  expect(made.filter(({ status }) => status !== 'proposed')).toHaveLength(6);
  expect(library.modifications).toHaveLength(8);
  expect(library.releases).toHaveLength(3);
  const alternatives = annexes.filter(({ paper }) => paper.name === 'Alternative Solution');
  expect(alternatives.map(({ modification }) => modification.number)).toEqual(['IM3', 'IM8']);
});

test('every annex is proven; one definition is moved out of its order, which is remarked on', () => {
  expect(reportText(annexFaults(library))).toBe(
    `tests/invented-code/modifications/im8/annex-b.md:38:1: warning: Found the definition of “Harbour Master” inserted between the definition of “Pilot” and the definition of “Vessel” of section-h 2.0. Expected numbers to count up, and definitions in the order of the alphabet. [amendment-order]
  Move it in the annex and in the version that it makes, unless the place is meant.`,
  );
});

const COLLIDING: readonly (readonly [one: string, other: string, says: readonly string[]])[] = [
  ['IM3 A', 'IM8 A', []],
  ['IM3 A', 'IM8 B', []],
  ['IM5 A', 'IM6 A', []],
  ['IM3 A', 'IM3 B', ['same-number K2.5: IM3 A and IM3 B both make K2.5, in different words.']],
  [
    'IM3 A',
    'IM5 A',
    [
      'defined Pilot: IM5 A deletes the definition of “Pilot”, which IM3 A uses in K2.5.',
      'cited K1.2: IM5 A deletes K1.2, which IM3 A cites in K2.5.',
    ],
  ],
  ['IM3 A', 'IM6 A', ['same-number K2.5: IM3 A and IM6 A both make K2.5, in different words.']],
  [
    'IM8 A',
    'IM8 B',
    ['same-number Board: IM8 A and IM8 B both make the definition of “Board”, in different words.'],
  ],
  ['IM5 A', 'IM8 B', []],
];

describe('collisions', () => {
  test.each(COLLIDING)('of %s and %s', (one, other, says) => {
    const told = collisionsBetween(pending(one), pending(other));
    expect(told.map(({ kind, provision, words }) => `${kind} ${provision}: ${words}`)).toEqual(
      says,
    );
    expect(collisionsBetween(pending(other), pending(one))).toEqual(told);
  });

  test('among several are those of each two', () => {
    const all = ['IM3 A', 'IM5 A', 'IM6 A', 'IM8 A'].map(pending);
    expect(collisionsAmong(all)).toHaveLength(3);
  });
});

describe('the conformed text', () => {
  test('of modifications that do not collide has all of them, whichever is named first', () => {
    const { texts, collisions } = conform([pending('IM8 A'), pending('IM3 A')]);
    expect(collisions).toEqual([]);
    expect(texts.map(({ document, by }) => [document, by])).toEqual([
      ['section-h', ['IM3 A', 'IM8 A']],
      ['section-k', ['IM3 A']],
    ]);
    const [definitions] = texts;
    const markdown = stringifyLegalText(
      definitions?.tree ?? { type: 'legalDocument', children: [] },
    );
    const terms = [...markdown.matchAll(/^(\w[\w ]+)\n: /gm)].map((match) => match[1]);
    expect(terms).toEqual([
      'Berth',
      'Board',
      'Cargo',
      'Craft',
      'Harbour',
      'Harbour Master',
      'Pilot',
      'Vessel',
    ]);
    expect(markdown).toContain('H1.1 In this Code, these expressions');
    expect(conform([pending('IM3 A'), pending('IM8 A')])).toEqual({ texts, collisions });
  });

  test('is none where they collide, and is there where one only cites what the other deletes', () => {
    const { texts } = conform([pending('IM3 A'), pending('IM5 A'), pending('IM6 A')]);
    expect(texts.map(({ document, tree }) => [document, tree !== undefined])).toEqual([
      ['section-h', true],
      ['section-k', false],
    ]);
  });
});

describe('an annex to a version that is no longer the latest', () => {
  function carried(name: string, document: string, number: string) {
    const annex = annexOf(name);
    const text = pending(name).texts.find(({ baseline }) => baseline.text.document === document);
    const later = baseOf(document, number);
    if (text === undefined || later === undefined) throw new Error('There is no such text.');
    return carryOver(text.edits, text.baseline, later, annex.paper.file);
  }

  test('fits where nothing beside it changed', () => {
    const { edits, each, diagnostics, undone } = carried('IM4 A', 'section-k', '2.0');
    expect(diagnostics).toEqual([]);
    expect(edits?.replaced.size).toBe(1);
    expect(each.map(({ entry, did, became }) => [entry.name, did, became])).toEqual([
      ['K1.2', 'changes', 'fits'],
    ]);
    expect(undone).toEqual(['K2.1', 'K2.4']);
  });

  test('stops where its provision was changed otherwise, and says where', () => {
    const { edits, each, diagnostics } = carried('IM7 A', 'appendix-a', '2.0');
    expect(edits).toBeUndefined();
    expect(each.map(({ entry, did, became }) => [entry.name, did, became])).toEqual([
      ['1.2', 'changes', 'fits'],
      ['1.3', 'changes', 'stops'],
    ]);
    expect(diagnostics.map(({ file, line, actual }) => [file, line, actual])).toEqual([
      [
        'tests/invented-code/modifications/im7/annex-a.md',
        24,
        'Found 1.3 changed by the annex, and changed otherwise in appendix-a 2.0 (tests/invented-code/code/appendix-a/2.0.md:22).',
      ],
    ]);
  });

  test('has been made where the later version has it already', () => {
    const { each } = carried('IM1 A', 'section-k', '2.0');
    expect(each.map(({ entry, became }) => [entry.name, became])).toEqual([['K2.4', 'made']]);
  });

  test('moves where something else was inserted beside it, by its number', () => {
    const { each, edits } = carried('IM1 A', 'section-h', '3.0');
    expect(each.map(({ became }) => became)).toEqual(['made']);
    expect(edits?.inserts).toEqual([]);
    const other = carried('IM8 A', 'section-h', '3.0');
    expect(other.each.map(({ entry, became }) => [entry.name, became])).toEqual([
      ['H1.1', 'fits'],
      ['Board', 'moved'],
      ['Craft', 'moved'],
    ]);
  });
});

test('what moves is carried over whole: it is not taken for made where it was', () => {
  const annex = annexOf('IM8 B');
  const [text] = pending('IM8 B').texts;
  const later = baseOf('section-h', '3.0');
  if (text === undefined || later === undefined) throw new Error('There is no such text.');
  const { edits, each } = carryOver(text.edits, text.baseline, later, annex.paper.file);
  expect(each.map(({ entry, did, became }) => [entry.name, did, became])).toEqual([
    ['Harbour Master', 'moves', 'fits'],
    ['Board', 'inserts', 'moved'],
  ]);
  const row = edits === undefined ? [] : editRow(later.entries, edits);
  expect(row.map(({ name }) => name)).toEqual([
    'H1',
    'H1.1',
    'Berth',
    'Board',
    'Cargo',
    'Harbour',
    'Pilot',
    'Harbour Master',
    'Vessel',
  ]);
});

test('what is pending is told of: annexes that are out of date, and collisions, each once', () => {
  const told = pendingFaults(pendingIn(library)).map(
    ({ file, line, ruleId, actual }) =>
      `${(file ?? '').split('/').slice(-2).join('/')}:${String(line)} ${ruleId ?? ''}: ${actual ?? ''}`,
  );
  expect(told).toEqual([
    'im4/annex-a.md:8 stale-baseline: Found an annex of a proposed modification drawn against section-k 1.0, and version 2.0 in force: K1.2 still fits. The version that it makes would undo K2.1 and K2.4.',
    'im7/annex-a.md:8 stale-baseline: Found an annex of a proposed modification drawn against appendix-a 1.0, and version 2.0 in force: 1.2 still fits; 1.3 no longer fits. The version that it makes would undo 1.3.',
    'im3/annex-a.md:undefined amendment-collision: IM5 deletes the definition of “Pilot”, which IM3, Annex A uses in K2.5.',
    'im3/annex-a.md:undefined amendment-collision: IM5 deletes K1.2, which IM3, Annex A cites in K2.5.',
    'im3/annex-a.md:undefined amendment-collision: IM3, Annex A and IM6 both make K2.5, in different words.',
    'im3/annex-b.md:undefined amendment-collision: IM5 deletes the definition of “Pilot”, which IM3, Annex B uses in K2.5.',
    'im3/annex-b.md:undefined amendment-collision: IM5 deletes the definition of “Pilot”, which IM3, Annex B uses in K2.2.',
    'im3/annex-b.md:undefined amendment-collision: IM3, Annex B and IM6 both make K2.5, in different words.',
    'im4/annex-a.md:undefined amendment-collision: IM4 changes K1.2, which IM5 deletes.',
  ]);
});
