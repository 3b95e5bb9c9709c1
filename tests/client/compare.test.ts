/**
 * What the address of a compare page asks for, and which versions lead from one to another.
 */
import { describe, expect, test } from 'vitest';
import { addressFor, askedFor, wayBetween, type Choice } from '../../src/client/compare-request.ts';

const choice = (number: string, base = '', ...modifications: string[]): Choice => ({
  number,
  base,
  modifications,
  href: `/code/x/${number}/`,
  label: 'Superseded',
  status: 'superseded',
  extract: false,
  data: `/code/x/${number}/text.json`,
});

const ONE = choice('1.0');
const TWO = choice('2.0', '1.0', 'MP1');
const THREE = choice('3.0', '2.0', 'MP2', 'MP3');
const OTHER = choice('3.1', '1.0', 'MP4');
const ALL = [ONE, TWO, THREE, OTHER];

describe('what an address asks for', () => {
  test('is a pair, in a view', () => {
    expect(askedFor('?old=1.0&new=3.0&view=side-by-side', ALL)).toEqual({
      kind: 'pair',
      pair: { old: ONE, new: THREE, backwards: false, view: 'side-by-side' },
    });
  });

  test('is a pair backwards', () => {
    expect(askedFor('?old=3.0&new=1.0', ALL)).toMatchObject({
      pair: { backwards: true, view: '' },
    });
  });

  test('is in a view that there is, whatever the address says', () => {
    expect(askedFor('?old=1.0&new=3.0&view=sideways', ALL)).toMatchObject({ pair: { view: '' } });
    expect(askedFor('?old=1.0&new=3.0&view=inline', ALL)).toMatchObject({ pair: { view: '' } });
  });

  test.each([
    ['', { kind: 'nothing' }],
    ['?old=1.0', { kind: 'nothing' }],
    ['?old=&new=', { kind: 'nothing' }],
    ['?old=1.0&new=1.0', { kind: 'same', choice: ONE }],
    ['?old=7&new=1.0', { kind: 'unknown', numbers: ['7'] }],
    ['?old=7&new=7', { kind: 'unknown', numbers: ['7'] }],
    ['?old=<b>&new=8', { kind: 'unknown', numbers: ['<b>', '8'] }],
  ])('%s', (search, asked) => {
    expect(askedFor(search, ALL)).toEqual(asked);
  });

  test('is read back from the address that asks for it', () => {
    const pair = { old: ONE, new: THREE, backwards: false, view: 'new' } as const;
    expect(askedFor(addressFor(pair), ALL)).toEqual({ kind: 'pair', pair });
  });
});

describe('the way between two versions', () => {
  const way = (old: Choice, fresh: Choice, all: readonly Choice[] = ALL): string[] =>
    wayBetween({ old, new: fresh }, all).map(({ number }) => number);

  test('has each version that is made from the one before', () => {
    expect(way(ONE, THREE)).toEqual(['2.0', '3.0']);
    expect(way(TWO, THREE)).toEqual(['3.0']);
  });

  test('is none where the one is not made from the other', () => {
    expect(way(TWO, OTHER)).toEqual([]);
    expect(way(THREE, ONE)).toEqual([]);
  });

  test('ends where versions are made from one another in a ring', () => {
    const [a, b] = [choice('a', 'b'), choice('b', 'a')];
    expect(way(ONE, a, [ONE, a, b])).toEqual([]);
  });
});
