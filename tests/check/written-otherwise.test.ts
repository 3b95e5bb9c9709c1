/**
 * The same text, written by another word processor: what is told of it is the same. Tried on every
 * small text that drafters left.
 */
import { describe, expect, test } from 'vitest';
import { checkAlone } from '../../src/check/check.ts';
import { severityOf } from '../../src/model/diagnostics.ts';
import { draftedTexts } from './drafted.ts';

/** Lines whose white space is a matter of layout. */
const LAID_OUT = /^\s*(?:[|#>:`<-]|\d+[.)]\s|[*+] )/;

/** The lines of a text that hold nothing but words. */
function inLines(text: string, change: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => (LAID_OUT.test(line) ? line : change(line)))
    .join('\n');
}

const WAYS: readonly (readonly [name: string, write: (text: string) => string])[] = [
  [
    'with spaces that do not break',
    (text) => inLines(text, (line) => line.replaceAll(/(?<=[\p{L},]) (?=[\p{L}\d(])/gu, '\u00A0')),
  ],
  ['with a mark of byte order', (text) => `\uFEFF${text}`],
  ['without an end of its last line', (text) => text.trimEnd()],
];

/** What is told, and where, but for notes: some count what a text is made of. */
function told(text: string): string[] {
  return checkAlone(text, 'text.md')
    .diagnostics.filter((one) => severityOf(one) !== 'note')
    .map(({ ruleId, line, column }) => [ruleId, line, column].join(' '));
}

describe.each(WAYS)('a text %s', (_, write) => {
  test('is told what it was', () => {
    for (const { name, sample } of draftedTexts()) {
      if (typeof sample !== 'string') continue;
      expect({ name, told: told(write(sample)) }).toEqual({ name, told: told(sample) });
    }
  });
});
