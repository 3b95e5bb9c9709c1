/**
 * Pairs that break redline engines, with what must be said of them: each exact, and each in the
 * fewest words that a lawyer would use. Times are limited by the test's own limit only.
 */
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../scripts/evaluate/gates.ts';
import { countMarked, segmentsOf } from '../../scripts/evaluate/segments.ts';
import type { LegalDocument } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import type { Redline } from '../../src/redline/types.ts';
import { block } from '../outline.ts';
import { ADVERSARIAL, clauses } from './adversarial-cases.ts';
import { frozen } from './frozen.ts';

/** The redline of two Markdown texts, which must pass every gate. */
function redlineOf(old: string, fresh: string): Redline {
  const before = frozen(parseLegalText(old, 'old.md').tree);
  const after = frozen(parseLegalText(fresh, 'new.md').tree);
  const redline = makeRedline(before, after);
  expect(faultsOf(redline, { old: before, fresh: after })).toEqual([]);
  return redline;
}

/** Each change as a line: "moved clause D1.1 > D1.9", consequential ones left out. */
function said({ changes }: Redline): string[] {
  return changes
    .filter((change) => change.class !== 'consequential')
    .map(({ kind, what, oldProvision, newProvision, class: weight }) => {
      const provision = [oldProvision, newProvision].filter(Boolean).join(' > ');
      return `${kind} ${what} ${provision}${weight === 'substantive' ? '' : ` (${weight})`}`;
    });
}

/** How many changes there are of each kind. */
function kindsIn({ changes }: Redline): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { kind } of changes) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}

describe('what is said of', () => {
  test.each(ADVERSARIAL)('$name', ({ old, fresh, says }) => {
    const redline = redlineOf(block(old), block(fresh));
    expect(said(redline)).toEqual(says);
  });

  // What is inserted one way is deleted the other way: as much is marked.
  test.each(ADVERSARIAL)('$name, the other way: as exact', ({ old, fresh }) => {
    redlineOf(block(fresh), block(old));
  });
});

describe('large texts', () => {
  const sentence = (index: number): string =>
    `The Supplier of group ${String(index)} shall send report ${String(index * 7)} to the Panel.`;
  const many = (count: number): string[] => Array.from({ length: count }, (_, i) => sentence(i));

  test('identical: no change', () => {
    const text = clauses(many(2000));
    const { changes, summary } = redlineOf(text, text);
    expect(changes).toEqual([]);
    expect(summary).toEqual(['No change']);
  });

  test('everything moved: no word is inserted or deleted', () => {
    const texts = many(400);
    const redline = redlineOf(clauses(texts), clauses([...texts].reverse()));
    const { moved = 0, renumbered = 0, ...others } = kindsIn(redline);
    expect(others).toEqual({});
    expect(moved).toBeGreaterThanOrEqual(398);
    expect(renumbered).toBeLessThanOrEqual(2);
    expect(redline.counts).toMatchObject({ wordsInserted: 0, wordsDeleted: 0 });
  });

  test('one clause of a megabyte with three words changed: those three', () => {
    const words = Array.from({ length: 150_000 }, (_, i) => `word${String((i * 7919) % 5003)}`);
    const edited = [...words];
    for (const at of [1000, 75_000, 149_000]) edited[at] = 'amended';
    const redline = redlineOf(`D1.1 ${words.join(' ')}`, `D1.1 ${edited.join(' ')}`);
    expect(kindsIn(redline)).toEqual({ replaced: 3 });
    const { deleted, inserted, marks } = countMarked(segmentsOf(redline.tree));
    expect([deleted.length, inserted.length, marks]).toEqual([3, 3, 6]);
  });

  test('one clause of a megabyte written anew: nothing hangs', () => {
    const words = (prefix: string): string =>
      Array.from({ length: 100_000 }, (_, i) => `${prefix}${String((i * 7919) % 5003)}`).join(' ');
    const redline = redlineOf(`D1.1 ${words('old')}`, `D1.1 ${words('new')}`);
    expect(redline.changes.length).toBeLessThanOrEqual(3);
  });

  test('a table of 5,000 rows, one deleted, one inserted, one edited', () => {
    const rows = Array.from(
      { length: 5000 },
      (_, i) =>
        `| Item ${String(i)} | Charge for service ${String(i * 3)} | £${String(i + 2)}.50 |`,
    );
    const table = (all: string[]): string =>
      ['| Item | Description | Price |', '| --- | --- | --- |', ...all].join('\n');
    const changed = rows.toSpliced(100, 1);
    changed[2000] = (changed[2000] ?? '').replace('Charge', 'Fee');
    changed.splice(4000, 0, '| Extra | Charge for another service | £1.00 |');
    const redline = redlineOf(table(rows), table(changed));
    expect(kindsIn(redline)).toEqual({ deleted: 1, inserted: 1, replaced: 1 });
  });

  test('a clause 500 times over, one of them edited: that one', () => {
    const text = 'The User shall notify the Panel of each such matter as soon as is practicable.';
    const texts = Array.from({ length: 500 }, () => text);
    const edited = texts.toSpliced(250, 1, text.replace('shall', 'may'));
    const redline = redlineOf(clauses(texts), clauses(edited));
    expect(said(redline)).toEqual(['replaced words D1.251 > D1.251']);
  });

  test('a clause 500 times over, one of them deleted: one, and no word besides', () => {
    const text = 'The User shall notify the Panel of each such matter as soon as is practicable.';
    const texts = Array.from({ length: 500 }, () => text);
    const redline = redlineOf(clauses(texts), clauses(texts.slice(1)));
    expect(kindsIn(redline)).toEqual({ deleted: 1 });
  });

  test('every clause changed by one word: that word in each', () => {
    const texts = many(1000);
    const fresh = texts.map((text) => text.replace('shall', 'may'));
    const redline = redlineOf(clauses(texts), clauses(fresh));
    expect(kindsIn(redline)).toEqual({ replaced: 1000 });
  });

  test('the first of 500 clauses deleted: one deletion, the rest renumbered', () => {
    const texts = many(500);
    const redline = redlineOf(clauses(texts), clauses(texts.slice(1)));
    expect(kindsIn(redline)).toEqual({ deleted: 1, renumbered: 499 });
  });

  test('limbs as deep as they go', () => {
    const deep = (word: string): string => {
      const labels = ['(a)', '(i)', '(A)', '(1)'];
      const lines = labels.map(
        (label, depth) => `${'  '.repeat(depth)}- ${label} the ${word} shall act;`,
      );
      return ['D1.1 The following apply:', '', ...lines].join('\n');
    };
    const redline = redlineOf(deep('Panel'), deep('Authority'));
    expect(kindsIn(redline)).toEqual({ replaced: 4 });
  });

  test('nothing, and everything', () => {
    expect(redlineOf('', '').changes).toEqual([]);
    const text = clauses(many(3));
    expect(Object.keys(kindsIn(redlineOf('', text)))).toEqual(['inserted']);
    expect(Object.keys(kindsIn(redlineOf(text, '')))).toEqual(['deleted']);
  });
});

test('a table that holds words and no rows, as no file does, has no columns to pair', () => {
  const words = [{ type: 'text', value: 'The end' }];
  const tableOf = (block: object): LegalDocument =>
    ({
      type: 'legalDocument',
      children: [{ type: 'table', align: [null], children: [block] }],
    }) as unknown as LegalDocument;
  const bare = tableOf({ type: 'paragraph', children: words });
  const row = tableOf({
    type: 'tableRow',
    children: [{ type: 'tableCell', children: words }],
  });
  expect(makeRedline(bare, row).proof).toEqual({ proven: true });
  expect(makeRedline(row, bare).proof).toEqual({ proven: true });
});
