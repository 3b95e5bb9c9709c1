/** What is read letter by letter, held against the patterns that say what is meant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsByPattern, runsOf } from '../../src/check/terms/capital-runs.ts';
import { quotedIn } from '../../src/check/terms/quoted.ts';
import { singularOf } from '../../src/check/terms/terms.ts';
import { WrittenSmall } from '../../src/check/terms/written-small.ts';
import { doubledByPattern, doubledIn } from '../../src/check/words/doubled.ts';
import { placeholdersByPattern, placeholdersIn } from '../../src/check/words/placeholders.ts';
import { holds, kindOf } from '../../src/register/terms/kinds.ts';
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

/** A pattern that looks for the end of each quotation, to the end of the text where there is none. */
const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’|(?<![\p{L}\p{N}])'[^']+'(?![\p{L}\p{N}])/gu;

describe('quotations', () => {
  it('are those of the pattern', () => {
    const mark = fc.constantFrom('“', '”', '"', '‘', '’', "'", "''", 'a', ' ', 'é', '𝒳', '𝒳 ');
    const marks = fc.array(mark, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(words, marks), (text) => {
        expect(quotedIn(text)).toEqual(
          [...text.matchAll(QUOTED)].map(({ 0: { length }, index }) => ({
            start: index,
            end: index + length,
          })),
        );
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

describe('places for words', () => {
  it('are what the pattern finds', () => {
    const piece = fc.constantFrom(
      ...'[ ] ( ) insert date 30 days TBC TBA xx XXXX X x.x 20XX 202X DD/MM/YYYY ___ __/__ ● ## @@@ £X ??? (?) … ... by of lorem ipsum to be confirmed inserted follow Text Error! Reference source NTD: Note to draft Drafter’s note – {{ }} <name here > the Party shall pay .'.split(
        ' ',
      ),
    );
    const text = fc
      .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { maxLength: 10 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (text) => {
        expect(placeholdersIn({ text })).toEqual(placeholdersByPattern(text));
      }),
      runs(3000),
    );
  });
});

describe('kinds of words', () => {
  it('are held by the words that have one, whatever its capitals', () => {
    const odd = kindOf((spelling) => spelling.length % 2 === 1);
    const quotes = kindOf((spelling) => spelling === '"');
    expect(holds({ text: 'Two more' }, odd)).toBe(true);
    expect(holds({ text: 'less more' }, odd)).toBe(false);
    expect(holds({ text: 'The “Fee”' }, quotes)).toBe(true);
    expect(holds({ text: 'The Fee' }, quotes)).toBe(false);
  });

  it('may be added after words were judged', () => {
    const words = { text: 'Notice of the fee' };
    expect(
      holds(
        words,
        kindOf((spelling) => spelling === 'levy'),
      ),
    ).toBe(false);
    expect(
      holds(
        words,
        kindOf((spelling) => spelling === 'notice'),
      ),
    ).toBe(true);
  });

  it('are as many as a small number has bits', () => {
    const more = (): void => {
      for (let count = 0; count < 40; count += 1) kindOf(() => false);
    };
    expect(more).toThrow(RangeError);
  });
});
