/** The JSON of a redline: every field is documented, and what programs are told they can work out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redlineJson, writeRedlineJson, type RedlineJson } from '../../src/export/json.ts';
import type { LegalDocument } from '../../src/model/nodes.ts';
import { parseLegalText } from '../../src/parse/parse.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { CHANGE_CLASSES, CHANGE_KINDS, type Redline } from '../../src/redline/types.ts';
import { document, edited, edits, runs } from '../generate.ts';
import { block } from '../outline.ts';
import { everyKind } from './every-kind.ts';

const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'redlines.md'), 'utf8');

/** The names in the first column of the table under a heading of the guide. */
function documented(heading: string): string[] {
  const section = guide.split(/^#+ /mu).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) /gmu)].flatMap((row) =>
    [...(row[1] ?? '').matchAll(/`([^`]+)`/gu)].map((name) => name[1] ?? ''),
  );
}

/** The type of each documented field. */
const types = new Map(
  [
    ...guide.matchAll(
      /^\| `([\w.[\]]+)` +\| (string|number|boolean|object)( or null|, optional)? +\|/gmu,
    ),
  ].map(([, field = '', type = '', more]) => [field, { type, more }]),
);

/** Every field of a value with its type: "changes[].id". */
function fieldsOf(value: unknown, path = ''): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, `${path}[]`));
  const type = value === null ? 'null' : typeof value;
  const own: [string, string][] = path === '' ? [] : [[path, type]];
  if (type !== 'object') return own;
  return Object.entries(value as object).reduce<[string, string][]>(
    (all, [name, one]) => [...all, ...fieldsOf(one, path === '' ? name : `${path}.${name}`)],
    own,
  );
}

const json = (redline: Redline, old: LegalDocument, fresh: LegalDocument): RedlineJson =>
  JSON.parse(
    writeRedlineJson(
      redlineJson(redline, old, fresh, {
        old: { file: 'old.md', sha256: '0', frontMatter: null },
        new: { file: 'new.md', sha256: '1', frontMatter: 'title: New' },
        frontMatterChanged: true,
        raw: false,
        changedHands: [
          { provision: 'D1.4', cites: 'D1.2', now: 'D1.9', bearer: true },
          { provision: 'D1.5', cites: 'D1.3', now: null, bearer: false },
        ],
        accepted: 'new',
        rejected: 'old',
      }),
    ),
  ) as RedlineJson;

const compared = (old: string, fresh: string): RedlineJson => {
  const trees = [parseLegalText(old, 'old.md').tree, parseLegalText(fresh, 'new.md').tree] as const;
  return json(makeRedline(...trees), ...trees);
};

const sample = json(everyKind.redline, everyKind.old, everyKind.fresh);

describe('the guide', () => {
  it('documents every field, and no other', () => {
    const fields = new Set(fieldsOf(sample).map(([path]) => path));
    expect([...fields].filter((path) => !types.has(path))).toEqual([]);
    expect([...types.keys()].filter((path) => !fields.has(path))).toEqual([]);
    expect(types.size).toBeGreaterThan(45);
  });

  it('gives each field its type', () => {
    for (const [path, type] of fieldsOf(sample)) {
      const told = types.get(path);
      const may = told?.more === ' or null' ? [told.type, 'null'] : [told?.type];
      expect(may, path).toContain(type);
    }
  });

  it('explains every kind, class and outcome', () => {
    expect(documented('Kinds of change')).toEqual(CHANGE_KINDS);
    expect(documented('Classes of change')).toEqual(CHANGE_CLASSES);
    const outcomes = new Set(sample.provisions.flatMap(({ became }) => became));
    expect(documented('Outcomes')).toEqual(expect.arrayContaining([...outcomes]));
    expect(documented('Outcomes')).toHaveLength(12);
  });
});

describe('the document', () => {
  it('tells which provisions moved, were renumbered, split, merged, edited, inserted and deleted', () => {
    const { provisions, changes } = sample;
    const having = (outcome: string): string[] =>
      provisions
        .filter(({ became }) => (became as readonly string[]).includes(outcome))
        .map((one) => `${one.old?.name ?? '-'} > ${one.new?.name ?? '-'}`);
    expect(having('moved')).toEqual(['D1.2 > D1.9']);
    expect(having('renumbered')).toEqual(['D1.3 > D1.2', 'D1.2 > D1.9']);
    expect(having('changed')).toEqual(['D1.1 > D1.1', 'D1.2(b) > D1.9(b)']);
    expect(having('inserted')).toEqual(['- > D1.10']);
    expect(having('deleted')).toEqual(['D1.7 > -']);
    for (const kind of ['split', 'merged'] as const) {
      const change = changes.find((one) => one.kind === kind);
      const shared = provisions.filter((one) => one.changes.includes(change?.id ?? ''));
      expect(shared.map((one) => one.became.includes(kind))).toEqual([true, true]);
      expect(change?.pieces).toHaveLength(2);
    }
    expect(having('split')).toEqual(['D1.3 > D1.2', '- > D1.3']);
    expect(having('merged')).toEqual(['D1.4 > D1.4', 'D1.5 > -']);
  });

  it('gives lines, words and the provision around', () => {
    expect(sample.provisions.find((one) => one.new?.name === 'D1.9(b)')).toEqual({
      old: { kind: 'limb', name: 'D1.2(b)', number: '(b)', line: 8, text: 'waits.' },
      new: { kind: 'limb', name: 'D1.9(b)', number: '(b)', line: 18, text: 'waits a month.' },
      became: ['changed'],
      changes: ['change-month'],
      within: sample.provisions.findIndex((one) => one.new?.name === 'D1.9'),
    });
  });

  it('escapes what could drive a terminal, and means the same', () => {
    const { redline, old, fresh } = everyKind;
    const summary = ['\u001B[2J \u009B31m \u202Eabc \u2028 \u{E0041} 合意 \uD800'];
    const text = writeRedlineJson({ ...json(redline, old, fresh), summary });
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u202E]|\u{E0041}/u);
    expect((JSON.parse(text) as RedlineJson).summary).toEqual(summary);
  });

  it('is true of texts that the engine compares', () => {
    const text = (numbers: readonly string[]): string =>
      numbers.map((one) => `D1.${one}`).join('\n\n');
    const document = compared(
      text(['1 The first clause is about apples.', '2 The second one is about pears and quinces.']),
      text([
        '1 The first clause is about apples.',
        '2 Something quite different stands here today.',
        '3 The second one is about pears and quinces.',
      ]),
    );
    const short = document.provisions.map(({ old, new: next, became }) =>
      [old?.name ?? '-', old?.line ?? '-', next?.name ?? '-', next?.line ?? '-', ...became].join(
        ' ',
      ),
    );
    expect(short).toEqual([
      'D1 1 D1 1 changedInside',
      'D1.1 1 D1.1 1 same',
      '- - D1.2 3 inserted',
      'D1.2 3 D1.3 5 renumbered',
    ]);
  });
});

describe('the provisions of any two texts', () => {
  const pair = fc.oneof(
    fc.tuple(document, document),
    fc.tuple(document, edits).map(([old, made]) => [old, edited(old, made)] as const),
  );

  it('are each there once, in their order, and are the same where it says so', () => {
    fc.assert(
      fc.property(pair, ([old, fresh]) => {
        const redline = makeRedline(old, fresh);
        const { provisions, changes } = json(redline, old, fresh);
        const alone = (tree: LegalDocument): RedlineJson =>
          json(makeRedline(tree, tree), tree, tree);
        const names = (list: RedlineJson['provisions'], side: 'old' | 'new'): string[] =>
          list.flatMap((one) =>
            one[side] === null ? [] : [`${one[side].kind} ${one[side].name}`],
          );
        expect(names(provisions, 'old').sort()).toEqual(names(alone(old).provisions, 'old').sort());
        expect(names(provisions, 'new')).toEqual(names(alone(fresh).provisions, 'new'));
        const ids = new Set(changes.map(({ id }) => id));
        for (const [index, one] of provisions.entries()) {
          expect(one.became.length).toBeGreaterThan(0);
          expect(one.changes.every((id) => ids.has(id))).toBe(true);
          if (one.within !== null) expect(one.within).not.toBe(index);
          if (!one.became.includes('same')) continue;
          expect(one.became).toEqual(['same']);
          expect(one.old?.text).toBe(one.new?.text);
          expect(one.old?.number).toBe(one.new?.number);
        }
      }),
      runs(100),
    );
  });
});

it('an empty document has no provisions', () => {
  expect(compared('', '').provisions).toEqual([]);
  expect(compared('', block('D1.1 A.')).provisions.map(({ became }) => became)).toEqual([
    ['inserted'],
    ['inserted'],
  ]);
});
