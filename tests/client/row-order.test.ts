/** The order of a table's rows, without a browser. */
import { expect, test } from 'vitest';
import { ordered, orderIn, orderName, turned } from '../../src/client/row-order.ts';

test.each([
  ['2024-02-29 2023-11-02 2024-06-27', false, '2023-11-02 2024-02-29 2024-06-27'],
  ['2024-02-29 2023-11-02 2024-06-27', true, '2024-06-27 2024-02-29 2023-11-02'],
  ['MP10 MP9 MP167B', false, 'MP9 MP10 MP167B'],
] as const)('%s, descending: %s', (keys, descending, expected) => {
  const rows = keys.split(' ');
  expect(ordered(rows, rows, descending).join(' ')).toBe(expected);
});

test('rows without a key stand last, and equal keys stay as they were', () => {
  const rows = ['a', 'b', 'c', 'd'];
  expect(ordered(rows, ['', '2', '1', '2'], false)).toEqual(['c', 'b', 'd', 'a']);
  expect(ordered(rows, ['', '2', '1', '2'], true)).toEqual(['b', 'd', 'c', 'a']);
});

test('an order in an address is read back, and one that no column has is not', () => {
  const columns = ['status', 'date'];
  const order = turned(turned(undefined, 'date'), 'date');
  expect(orderName(order)).toBe('-date');
  expect(orderIn('-date', columns)).toEqual(order);
  expect(turned(order, 'date')).toEqual({ by: 'date', descending: false });
  expect(orderIn('title', columns)).toBeUndefined();
  expect(orderIn(null, columns)).toBeUndefined();
});
