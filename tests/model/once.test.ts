/**
 * What is worked out once only.
 */
import { expect, test, vi } from 'vitest';
import { once, remembered } from '../../src/model/once.ts';

test('once works out each answer once, that of nothing too', () => {
  const of = vi.fn((key: string | undefined) => (key === undefined ? undefined : key.length));
  const lengthOf = once(of);
  expect([lengthOf('abc'), lengthOf('ab'), lengthOf('abc')]).toEqual([3, 2, 3]);
  expect([lengthOf(undefined), lengthOf(undefined)]).toEqual([undefined, undefined]);
  expect(of).toHaveBeenCalledTimes(3);
});

test('a remembered function works out once what it gives for each object, nothing too', () => {
  const of = vi.fn(({ name }: { name?: string }) => name);
  const nameOf = remembered(of);
  const [one, other] = [{ name: 'one' }, {}];
  expect([nameOf(one), nameOf(other), nameOf(one), nameOf(other)]).toEqual([
    'one',
    undefined,
    'one',
    undefined,
  ]);
  expect(of).toHaveBeenCalledTimes(2);
  // An object like another is another one.
  expect(nameOf({ name: 'one' })).toBe('one');
  expect(of).toHaveBeenCalledTimes(3);
});
