/** What is read letter by letter, held against the patterns that say what is meant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsByPattern, runsOf } from '../../src/check/terms/capital-runs.ts';
import { singularOf } from '../../src/check/terms/terms.ts';
import { WrittenSmall } from '../../src/check/terms/written-small.ts';
import { runs } from '../generate.ts';

const PIECES =
  "A Ab aB O’Brien D’ The Party Parties party parties Co-op co-op x1 X1 9 . .x .9 @ / & - – “ ” ‘ ’ ' s ’s é É \u00A0 \u0301 \t \n , ; ( ) ies es class classes by buys bies".split(
    / /,
  );
const words = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', ' ', '\n', '  ')), {
    maxLength: 14,
  })
  .map((parts) => parts.flat().join(''));

describe('runs of capitalised words', () => {
  it('are those of the pattern', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(runsOf(text)).toEqual(runsByPattern(text));
      }),
      runs(2000),
    );
  });
});

describe('words that a text also writes small', () => {
  it('are those that its small words are, or are the plural of', () => {
    fc.assert(
      fc.property(words, fc.array(fc.constantFrom(...PIECES)), (text, asked) => {
        const small =
          text.match(/(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{Ll}’-]+(?![\p{L}\p{M}\p{N}])/gu) ?? [];
        const singular = new Set(small.map(singularOf));
        const written = new WrittenSmall([{ text }]);
        expect(asked.filter((one) => written.has(one))).toEqual(
          asked.filter((one) => singular.has(one)),
        );
      }),
      runs(2000),
    );
  });
});
