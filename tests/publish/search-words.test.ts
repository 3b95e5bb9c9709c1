/**
 * What the search knows of words: none is found that no text has.
 */
import { expect, test } from 'vitest';
import { unknownWords, vocabularyOf, withLetters } from '../../src/publish/search-words.ts';

const VOCABULARY = vocabularyOf([
  'D10.22 The Panel shall establish a policy (the "Programme Assurance Policy").',
  'D10.19(a) Parties shall co-operate; the Proposer’s costs. H4.2 and K4.2 apply.',
]);

test.each([
  ['panel', []],
  ['pan', []],
  ['Panels', []],
  ['xylophone', ['xylophone']],
  ['zzz panel', ['zzz']],
  ['D10.22', []],
  ['D10.99', ['D10.99']],
  ['d10.19(a)', []],
  ['D10.2', []],
  ['D10.22(b)', []],
  ['D10.22-27', []],
  ['D10.99(b) x', ['D10.99(b', 'x']],
  ['policy/panel', []],
  ['policy/xylophone', ['policy/xylophone']],
  ['co-operate', []],
  ['operate', []],
  ['proposers', []],
  ["proposer's", []],
  ['"assurance policy"', []],
  ['"assurance polcy"', ['polcy']],
  ['polcy polcy', ['polcy']],
  ['…', []],
])('of the query %j the words that no text has are %j', (query, unknown) => {
  expect(unknownWords(query, VOCABULARY)).toEqual(unknown);
});

test.each([
  ['10.22', 'D10.22'],
  ['panel 10.19(a)', 'panel D10.19(a)'],
  ['4.2', '4.2'],
  ['10.99', '10.99'],
  ['D10.22', 'D10.22'],
])('the query %j is searched as %j', (query, searched) => {
  expect(withLetters(query, VOCABULARY)).toBe(searched);
});
