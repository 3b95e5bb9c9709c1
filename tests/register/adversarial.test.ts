/**
 * Texts that would hold up a careless register, or make it lose something: each in time that grows
 * as the text does. Times are ratios within one run, with room for a busy machine.
 */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { TermKey } from '../../src/model/identifiers.ts';
import { keyOf } from '../../src/register/definitions/definitions.ts';
import { removedIn } from '../../src/register/kept-free.ts';
import { meaningOf } from '../../src/register/meanings.ts';
import { findCitations } from '../../src/register/references/citations.ts';
import { relationsOf } from '../../src/register/relations.ts';
import { TermFinder } from '../../src/register/terms/finder.ts';
import { growth, MOST } from '../growth.ts';
import { registerOf } from './library-of.ts';

function repeated(amount: number, make: (index: number) => string, by = ' '): string {
  return Array.from({ length: amount }, (_, index) => make(index)).join(by);
}

/** "Aaab": a word for each number, with a capital. */
function wordOf(index: number): string {
  const letters = index.toString(26).replaceAll(/./g, (digit) => {
    return String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 26));
  });
  return `Q${letters}`;
}

function finderOf(terms: readonly string[]): TermFinder {
  return new TermFinder(terms.map((term) => ({ term, key: keyOf(term) })));
}

describe('terms', () => {
  test('50,000 terms are all found', () => {
    const terms = Array.from({ length: 50_000 }, (_, index) => `${wordOf(index)} Thing`);
    const text = terms.map((term) => `the ${term} is`).join(' ');
    expect(finderOf(terms).find(text)).toHaveLength(50_000);
  });

  test('20,000 terms cost what they are', () => {
    const run = (amount: number): void => {
      const terms = Array.from({ length: amount }, (_, index) => `${wordOf(index)} Thing`);
      finderOf(terms).find(terms.map((term) => `the ${term} is`).join(' '));
    };
    expect(growth(5000, run)).toBeLessThan(MOST);
  });

  test('terms that are prefixes of one another: the longest of each run is found', () => {
    const terms = Array.from({ length: 300 }, (_, index) => repeated(index + 1, () => 'Aa'));
    const text = `${repeated(299, () => 'Aa')} is ${repeated(600, () => 'Aa')}`;
    const found = finderOf(terms).find(text);
    expect(found.map(({ start, end }) => (end - start + 1) / 3)).toEqual([299, 300, 300]);
  });

  test('prefixes whose longest never comes cost no more than their length at each word', () => {
    const terms = [repeated(200, () => 'Aa'), `${repeated(200, () => 'Aa')} Bb`];
    const finder = finderOf(terms);
    const run = (amount: number): unknown => finder.find(repeated(amount, () => 'Aa'));
    expect(growth(20_000, run)).toBeLessThan(MOST);
  });

  test('a term of one letter', () => {
    const found = finderOf(['A', 'X']).find('a X, the X’s A and XA of x; ax');
    expect(found).toHaveLength(3);
  });

  test('a word of a megabyte, and a megabyte of marks', () => {
    const finder = finderOf(['Party', 'Party Data']);
    for (const text of ['P'.repeat(1_000_000), '“'.repeat(1_000_000), 'Party '.repeat(170_000)]) {
      expect(() => finder.find(text)).not.toThrow();
    }
    expect(finder.find('Party '.repeat(1000))).toHaveLength(1000);
  });
});

test('white space in the middle of words is looked through once', () => {
  const run = (amount: number): unknown => removedIn(`Not${' '.repeat(amount)}used, and not so`);
  expect(growth(400, run)).toBeLessThan(MOST);
  expect(removedIn('[Not used]; and')).toBe('[Not used]');
});

describe('references', () => {
  test('a list of 10,000 items, each found', () => {
    const numbers = repeated(
      10_000,
      (index) => `K${String((index % 99) + 1)}.${String(index % 900)}`,
      ', ',
    );
    expect(findCitations(`Sections ${numbers} apply`)[0]?.targets).toHaveLength(10_000);
    const labels = repeated(10_000, (index) => `(${'abcdefgh'.charAt(index % 8)})`, ', ');
    const place = { name: 'K1.1', has: () => true, own: [] };
    expect(findCitations(`paragraphs ${labels} apply`, place)[0]?.targets).toHaveLength(10_000);
  });

  const SHAPES: readonly (readonly [name: string, make: (amount: number) => string])[] = [
    ['a list', (amount) => `Sections ${repeated(amount, (at) => `K1.${String(at % 900)}`, ', ')}`],
    ['labels', (amount) => `paragraphs ${repeated(amount, () => '(a)', ' and ')}`],
    ['a singular list without an end', (amount) => `Section K1.1(a)${', (b)'.repeat(amount)}`],
    ['one of another of another', (amount) => repeated(amount, () => 'paragraph (a)', ' of ')],
    ['opening brackets', (amount) => `Section K1 ${'('.repeat(amount)}`],
    ['brackets after brackets', (amount) => `Section K1${' (A b)'.repeat(amount)}`],
    ['words that introduce nothing', (amount) => 'Section '.repeat(amount)],
    ['words of names', (amount) => `Section 4 of the ${'Energy and '.repeat(amount)}`],
    ['white space', (amount) => `Section${' '.repeat(amount)}4`],
    ['"above" that never comes', (amount) => 'in (a) and '.repeat(amount)],
    ['pieces of pieces', (amount) => `Section K1.1${', paragraph (a)'.repeat(amount)}`],
    ['signs', (amount) => '§'.repeat(amount)],
  ];

  test.each(SHAPES)('%s: time as the text', (_, make) => {
    const place = { name: 'K1.1(a)', has: (number: string) => number.length < 9, own: ['Code'] };
    expect(growth(3000, (amount) => findCitations(make(amount), place))).toBeLessThan(MOST);
  });
});

describe('registers', () => {
  test('signposts in a circle end', () => {
    const ring = (amount: number): string =>
      repeated(
        amount,
        (index) =>
          `A1.${String(index + 1)} “**Ring**” has the meaning given in Section A1.${String(((index + 1) % amount) + 1)}.`,
        '\n\n',
      );
    const register = registerOf({ A: `${ring(200)}\n` });
    const all = register.definitions.get('ring' as TermKey) ?? [];
    expect(all).toHaveLength(200);
    expect(meaningOf(all[0] as (typeof all)[number], register).place.kind).toBe('circular');
  });

  test('terms that rest on one another in a circle', () => {
    const register = registerOf({
      A: 'One\n: means Two.\n\nTwo\n: means Three.\n\nThree\n: means One.\n',
    });
    const { restsOn } = relationsOf(register);
    const listed = [...restsOn].map(([key, others]) => `${key}: ${[...others].join(', ')}`);
    expect(listed.sort()).toEqual(['one: two', 'three: one', 'two: three']);
  });

  test('a clause of a megabyte loses nothing', () => {
    const sentence = 'The Party shall pay each Charge under Section B1.2 and paragraph (a). ';
    const amount = Math.ceil(1_000_000 / sentence.length);
    const register = registerOf({
      A: 'Party\n: means a person.\n\nCharge\n: means a sum.\n',
      B: `B1.1 ${sentence.repeat(amount)}\n\nB1.2 Each Party:\n\n- (a) pays.\n`,
    });
    expect(register.uses.get('party' as TermKey)).toHaveLength(amount + 1);
    expect(register.uses.get('charge' as TermKey)).toHaveLength(amount);
    expect(register.references).toHaveLength(2 * amount);
  });

  test('a clause that defines and uses 2,000 terms costs what it is', () => {
    const run = (amount: number): unknown =>
      registerOf({
        B: `B1.1 ${repeated(amount, (index) => `a thing (the “${wordOf(index)} Thing”) for the ${wordOf(index)} Thing`)}.\n`,
      });
    expect(growth(500, run)).toBeLessThan(MOST);
  });

  // In a process of its own: under Vitest the packages are their development builds, which print
  // every event of the file at every line. How its time grows is measured by benchmark:links.
  test('a list of 8,000 definitions is read whole', () => {
    const { stdout } = spawnSync(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { parseLegalText } from './src/parse/parse.ts';
       const text = Array.from({ length: 8000 }, (_, at) => 'Thing ' + at + '\\n: a *thing*\\n').join('\\n');
       const [list, ...others] = parseLegalText(text, 'list.md').tree.children;
       console.log(list.type, list.children.length, others.length);`,
    ]);
    expect(stdout.toString().trim()).toBe('definitionList 8000 0');
  });
});
