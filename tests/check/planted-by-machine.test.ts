/** Slips that are planted by machine: the operators, the places where a slip may be told, the counts. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules.ts';
import { randomOf } from '../benchmarks/random.ts';
import { AGREEMENT } from './seeded/agreement.ts';
import { readArguments } from './seeded/arguments.ts';
import { bodiesAt, loneBody, sampleBody, textsOf, toldOf } from './seeded/bodies.ts';
import { recallOf } from './seeded/evaluate.ts';
import { count, linesOf, type RuleCount } from './seeded/folder.ts';
import { AWAITED, OPERATORS } from './seeded/operators.ts';
import { spoil, type Operator } from './seeded/plant.ts';
import { TEXTS } from './seeded/texts.ts';
import { trialOf, trialsIn, type Trial } from './seeded/trial.ts';

const bodies = Object.entries({ ...TEXTS, agreement: AGREEMENT }).map(([name, sample]) =>
  sampleBody(name, sample),
);
const texts = bodies.flatMap(textsOf);

describe('the operators', () => {
  it('are one at least for each rule that a text can break', () => {
    const without = RULES.filter(({ name }) => !OPERATORS.some(({ rule }) => rule === name));
    expect(without.map(({ name }) => name)).toEqual(['undecided-in-extract']);
  });

  it.each(OPERATORS.map((operator) => [operator.name, operator] as const))(
    '%s finds a place in the texts of the tests',
    (_name, { slips }) => {
      expect(texts.some((seen) => [...slips(seen, randomOf(1))].length > 0)).toBe(true);
    },
  );

  it('have a name each, a sentence, and rules that there are', () => {
    const rules = new Set<string>(RULES.map(({ name }) => name));
    expect(new Set(OPERATORS.map(({ name }) => name)).size).toBe(OPERATORS.length);
    for (const { does, rule, follows = [] } of OPERATORS) {
      expect(does).toMatch(/^[A-Z].*\.$/);
      expect([rule, ...follows].filter((one) => !rules.has(one))).toEqual([]);
    }
  });

  it('change the text, and never at two places that overlap', () => {
    for (const seen of texts) {
      for (const { slips } of OPERATORS) {
        for (const slip of slips(seen, randomOf(1))) {
          const source = seen.files.get(slip.file ?? '') ?? seen.source;
          expect(spoil(source, slip).text, slip.says).not.toBe(source);
        }
      }
    }
  });

  it('are awaited only where the checks do not tell all their slips', () => {
    const awaited = OPERATORS.filter(({ name }) => AWAITED.has(name));
    expect(awaited).toHaveLength(AWAITED.size);
    const missed = bodies
      .flatMap((body) => [...trialsIn(body, awaited, { seed: 1, most: 6 })])
      .filter(({ told }) => told === undefined)
      .map(({ operator }) => operator.name);
    expect([...AWAITED].filter((name) => !missed.includes(name))).toEqual([]);
  });
});

describe('a slip', () => {
  it('is told where its edits are, or where it says, in the spoilt text', () => {
    const edits = [
      { start: 4, end: 7, text: 'lengthened' },
      { start: 8, end: 8, text: 'in ' },
    ];
    const { text, told, before } = spoil('one two three', { edits, says: '' });
    expect(text).toBe('one lengthened in three');
    expect(told.map(({ start, end }) => text.slice(start, end))).toEqual(['lengthened', 'in ']);
    expect(before(text.indexOf('three'))).toBe(8);
    expect(before(6)).toBeUndefined();
    const elsewhere = spoil('one two three', { edits, told: [{ start: 8, end: 13 }], says: '' });
    expect(elsewhere.told.map(({ start, end }) => text.slice(start, end))).toEqual(['in three']);
  });

  it('that only took something out has its place in the words beside', () => {
    const { text, told } = spoil('keep (this) here', {
      edits: [{ start: 10, end: 11, text: '' }],
      says: '',
    });
    expect(told.map(({ start, end }) => text.slice(start, end))).toEqual(['(this here']);
  });
});

/** An operator that replaces some words, said to break a rule. */
function replacing(rule: string, from: string, to: string, follows: string[] = []): Operator {
  return {
    name: 'replacing',
    rule,
    does: 'Replaces some words.',
    follows,
    *slips({ source }) {
      const start = source.indexOf(from);
      yield { edits: [{ start, end: start + from.length, text: to }], says: `“${to}”` };
    },
  };
}

describe('a trial', () => {
  const clean = loneBody(
    'lone.md',
    'D1.1 The panel shall meet monthly.\n\nD1.2 The panel shall act under Section D1.1.\n\nD1.3 The panel shall report.\n',
  );
  const trials = (operator: Operator): Trial[] => [
    ...trialsIn(clean, [operator], { seed: 1, most: 6 }),
  ];

  it('finds what the rule tells at its place', () => {
    const [trial] = trials(replacing('unresolved-reference', 'Section D1.1', 'Section D1.9'));
    expect(trial?.told).toBe('unresolved-reference');
    expect(trial?.wrong).toEqual([]);
  });

  it('finds what a rule tells that names the same slip', () => {
    const [trial] = trials(replacing('clause-number-gap', 'D1.2 The', 'D1.1 The'));
    expect(trial?.told).toBe('duplicate-clause-number');
  });

  it('misses what is told elsewhere, and counts it as false', () => {
    const [trial] = trials(replacing('doubled-word', 'Section D1.1', 'Section D1.9'));
    expect(trial?.told).toBeUndefined();
    expect(trial?.wrong.map(({ ruleId }) => ruleId)).toEqual(['unresolved-reference']);
    const counts = new Map<string, RuleCount>();
    for (const one of trials(replacing('doubled-word', 'Section D1.1', 'Section D1.9')))
      count(one, counts);
    expect(
      [...counts.values()].map(({ rule, cases, found, wrong }) => [rule, cases, found, wrong]),
    ).toEqual([
      ['doubled-word', 1, 0, 0],
      ['unresolved-reference', 0, 0, 1],
    ]);
    const lines = trial === undefined ? [] : linesOf(trial);
    expect(lines.join('\n')).toContain('missed doubled-word lone.md:3');
    expect(lines.join('\n')).toContain('+ D1.2 The panel shall act under Section D1.9.');
  });

  it('is left open where the check says that it cannot know', () => {
    const extract = loneBody(
      'lone.md',
      '---\nextract: true\n---\n\nD1.1 The chair shall keep a book (the “**Minutes**”).\n\nD1.2 The Minutes shall stand open. Each guest may read.\n',
    );
    const fateOf = (from: string, to: string, rule: string): [string | undefined, boolean][] =>
      [...trialsIn(extract, [replacing(rule, from, to)], { seed: 1, most: 6 })].map(
        ({ told, open }) => [told, open],
      );
    const undefinedTerm = 'undefined-capitalised-term';
    expect(fateOf('Each guest', 'Each Clearing Trustee', undefinedTerm)).toEqual([
      [undefined, true],
    ]);
    expect(fateOf('The Minutes', 'The book', 'unused-definition')).toEqual([[undefined, true]]);
    // What is told is not open, and what is passed over in silence is not either.
    expect(fateOf('may read', 'may may read', 'doubled-word')).toEqual([['doubled-word', false]]);
    expect(fateOf('Each guest', 'Each visitor', undefinedTerm)).toEqual([[undefined, false]]);
    expect(fateOf('Each guest', 'Each Clearing Trustee', 'doubled-word')).toEqual([
      [undefined, false],
    ]);
    const counts = new Map<string, RuleCount>();
    const operator = replacing(undefinedTerm, 'Each guest', 'Each Clearing Trustee');
    for (const one of trialsIn(extract, [operator], { seed: 1, most: 6 })) {
      count(one, counts);
      expect(linesOf(one).join('\n')).toContain('open undefined-capitalised-term lone.md:7');
    }
    const [score] = counts.values();
    expect(score).toMatchObject({ cases: 1, found: 0, open: 1 });
    expect(score && recallOf(score)).toBe(1);
  });

  it('takes what may follow for no false one', () => {
    const operator = replacing('doubled-word', 'Section D1.1', 'Section D1.9', [
      'unresolved-reference',
    ]);
    const [trial] = trials(operator);
    expect(trial?.consequences).toHaveLength(1);
    expect(trial?.wrong).toEqual([]);
  });

  it('does not plant where something is told already', () => {
    const faulty = loneBody(
      'lone.md',
      'D1.1 The panel shall shall meet.\n\nD1.2 The panel shall act.\n',
    );
    expect([
      ...trialsIn(faulty, [replacing('doubled-word', 'shall shall', 'shall shall shall')], {
        seed: 1,
        most: 6,
      }),
    ]).toEqual([]);
  });

  it('counts only what was not told of the clean text', () => {
    const faulty = loneBody(
      'lone.md',
      'D1.1 The panel shall shall meet.\n\nD1.2 The panel shall act.\n',
    );
    const operator = replacing('doubled-word', 'shall act', 'shall act act');
    const [slip] = textsOf(faulty).flatMap((seen) => [...operator.slips(seen, randomOf(1))]);
    const trial = slip && trialOf(faulty, 'lone.md', operator, slip);
    expect(trial?.told).toBe('doubled-word');
    expect(trial?.wrong).toEqual([]);
  });

  it('is the same for the same seed', () => {
    const [body] = bodies;
    const says = (seed: number): string[] =>
      body === undefined
        ? []
        : [...trialsIn(body, OPERATORS, { seed, most: 1 })].map(({ slip }) => slip.says);
    expect(says(4)).toEqual(says(4));
    expect(says(4)).not.toEqual(says(5));
  });
});

describe('what is given', () => {
  const folder = mkdtempSync(join(tmpdir(), 'given-'));
  const code = TEXTS.code;
  mkdirSync(join(folder, 'texts'));
  writeFileSync(join(folder, 'texts', 'a.md'), '\uFEFFD1.1 The panel shall meet.\r\n');
  writeFileSync(join(folder, 'texts', 'b.png'), '');
  for (const [file, text] of Object.entries(typeof code === 'object' ? code : {})) {
    const full = join(folder, 'some-code', file);
    mkdirSync(join(full, '..'), { recursive: true });
    writeFileSync(full, text);
  }
  writeFileSync(
    join(folder, 'some-code', 'code.md'),
    '---\ntitle: Example Code\nabbreviation: EXC\nasAt: 2024-01-01\nabout: An invented code.\n---\n',
  );

  it('may be a folder of texts and content folders', () => {
    const given = bodiesAt(folder);
    expect(given.map(({ alone, files }) => [alone, files.size])).toEqual([
      [false, 9],
      [true, 1],
    ]);
    expect([...(given[1]?.files.values() ?? [])]).toEqual(['D1.1 The panel shall meet.\n']);
    expect(given.flatMap((body) => toldOf(body)).filter(({ fatal }) => fatal === true)).toEqual([]);
    expect(textsOf(given[0] ?? loneBody('', '')).map(({ file }) => file)).toEqual([
      'some-code/code/section-a/1.0.md',
      'some-code/code/section-b/1.0.md',
      'some-code/code/section-b/2.0.md',
    ]);
  });

  it('is refused in one sentence where it is nothing', () => {
    expect(() => bodiesAt(join(folder, 'nowhere'))).toThrow(/^There is no .*nowhere\.$/);
    expect(() => readArguments(['--most', 'six'])).toThrow('Give --most a whole number: --most 6.');
    expect(readArguments(['some', '--rule', 'limb-order'])).toMatchObject({
      paths: ['some'],
      rules: ['limb-order'],
      seed: 1,
      most: 6,
    });
  });
});
