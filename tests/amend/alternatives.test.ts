/**
 * Alternatives of one modification: which annexes exclude each other, and which versions are compared.
 */
import { expect, test } from 'vitest';
import { alternativePairs } from '../../src/amend/alternatives.ts';
import { makeRedline } from '../../src/redline/redline.ts';
import { library } from './invented-code.ts';

test('two annexes that make different versions of one document are alternatives', () => {
  const pairs = alternativePairs(library);
  const told = pairs.map(({ modification, one, other, texts }) => [
    `${modification.number} ${one.paper.annex ?? ''} ${other.paper.annex ?? ''}`,
    ...texts.map(
      ({ document, one: first, other: second }) =>
        `${document.id} ${first.number} ${second.number}`,
    ),
  ]);
  expect(told).toEqual([
    ['IM3 A B', 'section-h 3.0 2.0', 'section-k 3.0 3.1'],
    ['IM8 A B', 'section-h 3.2 3.3'],
  ]);
});

test('the redline between the two texts says how they differ', () => {
  const [im3] = alternativePairs(library);
  const text = im3?.texts.find(({ document }) => document.id === 'section-k');
  if (text === undefined) throw new Error('IM3 has no alternatives of Section K.');
  const { summary, proof } = makeRedline(text.one.tree, text.other.tree);
  expect(proof.proven).toBe(true);
  expect(summary).toEqual([
    '1 limb inserted (K2.2(d))',
    '1 clause deleted (K2.5)',
    '1 clause inserted (K2.5)',
    '2 provisions changed (K2.2(b), K2.2(c))',
  ]);
});
