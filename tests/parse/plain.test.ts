/**
 * The quick reader of plain Markdown against the whole parser: the same tree to the last position,
 * over generated legal texts, and over lines put together at random, most of which are not plain.
 */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  markdownToMdast,
  mdastToMarkdown,
  wholeMarkdownToMdast,
} from '../../src/parse/markdown.ts';
import { readPlainly } from '../../src/parse/plain/plain.ts';
import { stringifyLegalText } from '../../src/parse/stringify.ts';
import { document, runs } from '../generate.ts';

/** Trees as text, which tells the order of fields too. */
function same(markdown: string): void {
  expect(JSON.stringify(markdownToMdast(markdown))).toBe(
    JSON.stringify(wholeMarkdownToMdast(markdown)),
  );
}

const WORDS = [
  'The Panel shall',
  'D1.2 The “**Panel**” (the *Board*)',
  '(a) words; and',
  '[Not used]',
  '5 * 3 & 2',
  '**bold**',
  '*it*.',
  'a*b*c',
  '**Charge** or *fee*,',
  '***both***',
  '“**Ä**”',
  '𝒜**b**𝒜',
  'R&D &amp; &#35; &c',
  '\\*no\\*',
  '`code`',
  '<ins>new</ins>',
  '<!-- a note -->',
  'a <b>',
  '[x](y)',
  '[x][y]',
  '![z]',
  '[^1]',
  '_it_ snake_case',
  '1.4 MW',
  '2023. That',
  '3) Third',
  '- dash',
  '–',
  '-x',
  '--',
  '---',
  '***',
  '===',
  '#',
  '## Part',
  '#hash',
  '# A #',
  '> quoted',
  '+ plus',
  '* star',
  '1. one',
  '| a | b |',
  '| - | - |',
  '```',
  '~~~',
  '<ins>',
  '</ins>',
  '<del>',
  '<div>',
  '<!--',
  '-->',
  '<pre>',
  '</pre>',
  '<?x',
  'x:',
  ': x',
  ':',
  'a\u00A0b\u2003',
  '\tx',
  '!',
  '[x]: y',
  '[^1]: note',
  'e\\',
];

const MARKS = ['', '', '', '', '- ', '- (a) ', ': ', '## ', '### ', '> ', '1. ', '-  ', ':   '];
const INDENTS = ['', '', '', '', '  ', '  ', '    ', '      ', ' ', '   ', '     '];
const ENDS = ['', '', '', '', '', '', ' ', '  ', ':', ';'];

const line = fc
  .tuple(
    fc.constantFrom(...INDENTS),
    fc.constantFrom(...MARKS),
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(...ENDS),
  )
  .map(([indent, mark, words, end]) => `${indent}${mark}${words.join(' ')}${end}`);

/** Lines that are plain for the most part, so that lists and definitions get long and deep. */
const plainLine = fc
  .tuple(
    fc.constantFrom('', '', '  ', '    ', '      '),
    fc.constantFrom('', '- ', '- ', '- ', ': ', ': '),
    fc.constantFrom('words', '(a) words', '**Bold** words', 'D1.1 words', '“X” means', '*it*'),
  )
  .map((parts) => parts.join(''));

const blank = fc.constantFrom('', '', '', '', '', ' ', '  ', '    ');

function text(lines: fc.Arbitrary<string>, empty: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('', '', '---\nversion: "1.0"\n---\n', '---\n---\n\n', '--- \na: b\n---\n'),
      fc.array(fc.oneof({ weight: 3, arbitrary: lines }, { weight: 1, arbitrary: empty }), {
        maxLength: 14,
      }),
      fc.constantFrom('', '\n', '\n\n'),
    )
    .map(([head, all, end]) => head + all.join('\n') + end);
}

/** A term, and below it what may be its meaning. */
const entry = fc
  .tuple(fc.constantFrom('Term', '**Term**', 'Two\nTerms', 'Term  '), plainLine, fc.nat(2))
  .map(([term, below, gap]) => `${term}\n: means ${below}${'\n'.repeat(gap)}`);

describe('the quick reader of plain Markdown gives the tree of the whole parser', () => {
  it('of generated legal texts', () => {
    fc.assert(
      fc.property(document, (tree) => {
        same(stringifyLegalText(tree));
      }),
      runs(20),
    );
  });

  it('of lines of every kind', () => {
    fc.assert(fc.property(text(line, blank), same), runs(300));
  });

  it('of plain lines in lists and definitions', () => {
    fc.assert(fc.property(text(plainLine, fc.constant('')), same), runs(300));
    const entries = fc.oneof({ weight: 2, arbitrary: entry }, { weight: 1, arbitrary: plainLine });
    fc.assert(fc.property(text(entries, fc.constant('')), same), runs(150));
  });

  it('of long words, with letters of every kind', () => {
    for (const length of [10, 16_384, 16_385]) {
      for (const word of ['a', 'é', '\u0080', '𝒜', '\u007F']) {
        const words = word.repeat(length).slice(0, length);
        same(words);
        same(`**${words}** b`);
      }
    }
  });

  it('and leaves nothing of a real text to it', () => {
    const markdown = readFileSync('content/code/section-d/10.0.md', 'utf8');
    const pieces: string[] = [];
    const read = readPlainly(markdown, {
      text: wholeMarkdownToMdast,
      piece: (piece) => {
        pieces.push(piece);
        return wholeMarkdownToMdast(piece);
      },
    });
    expect(pieces).toEqual([]);
    expect(mdastToMarkdown(read)).toBe(mdastToMarkdown(wholeMarkdownToMdast(markdown)));
  });
});
