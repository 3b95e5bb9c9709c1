/** What is read letter by letter, held against the patterns that say what is meant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsByPattern, runsOf } from '../../src/check/terms/capital-runs.ts';
import { singularOf } from '../../src/check/terms/terms.ts';
import { WrittenSmall } from '../../src/check/terms/written-small.ts';
import { doubledByPattern, doubledIn } from '../../src/check/words/doubled.ts';
import { comparable, numberOf } from '../../src/register/terms/spellings.ts';
import { tokensOf } from '../../src/register/terms/tokens.ts';
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

describe('what stands twice', () => {
  it('is what the patterns find', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        // Pieces stand twice by chance as well, but seldom.
        for (const text of [one, `${one} ${one}`, `${other}${one}${one}`, `${one}, ${one}`])
          expect(doubledIn({ text }, () => false)).toEqual(doubledByPattern(text, () => false));
      }),
      runs(2000),
    );
  });
});

/** A word, or a single mark: white space, and what is not seen between words, is neither. */
const TOKEN = /(?:[\p{L}\p{M}\p{N}\u00AD])+|[^\s\u200B\u2060]/gu;

describe('tokens', () => {
  it('are words and marks, and bear the numbers of their spellings', () => {
    const odd = fc.constantFrom('𝒳', '😀', 'so\u00ADft', '\uD800', '\uDC00', '\u200B', '字', '０');
    const text = fc.array(fc.oneof(words, odd), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (text) => {
        const tokens = tokensOf(text);
        const expected = [...text.matchAll(TOKEN)].map(({ 0: token, index }) => [index, token]);
        const found = Array.from({ length: tokens.count }, (_, index) => {
          const start = tokens.start(index);
          return [start, text.slice(start, tokens.end(index))];
        });
        expect(found).toEqual(expected);
        for (let index = 0; index < tokens.count; index += 1) {
          const word = text.slice(tokens.start(index), tokens.end(index));
          expect(tokens.number(index)).toBe(numberOf(comparable(word)));
        }
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
