/**
 * Wrapping ranges of words: the words stay, each wrapping is one node around exactly its words.
 */
import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { normalPhrasing, plainText, splitAt, wrapRanges } from '../../src/model/phrasing.ts';
import { phrasing, runs } from '../generate.ts';

/** Cuts 0…length into ranges that do not overlap. */
function rangesIn(length: number, cuts: readonly number[]): { start: number; end: number }[] {
  const points = [...new Set(cuts.map((cut) => cut % (length + 1)))].sort((a, b) => a - b);
  const ranges: { start: number; end: number }[] = [];
  for (let index = 0; index + 1 < points.length; index += 2) {
    ranges.push({ start: points[index] ?? 0, end: points[index + 1] ?? 0 });
  }
  return ranges;
}

function wrapped(children: readonly PhrasingContent[]): string[] {
  return children.flatMap((child) => {
    if (!('children' in child)) return [];
    const inner = child.children as PhrasingContent[];
    return child.type === 'inlineLimb' ? [plainText(inner)] : wrapped(inner);
  });
}

describe('wrapping', () => {
  test('keeps the words, and each wrapping holds exactly its own', () => {
    fc.assert(
      fc.property(phrasing, fc.array(fc.nat({ max: 300 }), { maxLength: 8 }), (children, cuts) => {
        const text = plainText(children);
        const ranges = rangesIn(text.length, cuts);
        const result = wrapRanges(
          children,
          ranges.map((range) => ({
            ...range,
            wrap: (inner) => ({ type: 'inlineLimb', label: '', children: inner }),
          })),
        );
        expect(plainText(result)).toBe(text);
        expect(wrapped(result)).toEqual(ranges.map(({ start, end }) => text.slice(start, end)));
      }),
      runs(1000),
    );
  });

  test('splitting and joining gives the same phrasing', () => {
    fc.assert(
      fc.property(phrasing, fc.nat({ max: 200 }), (children, at) => {
        const [left, right] = splitAt(children, Math.min(at, plainText(children).length));
        expect(plainText(left)).toHaveLength(Math.min(at, plainText(children).length));
        expect(normalPhrasing([...left, ...right])).toEqual(children);
      }),
      runs(500),
    );
  });
});
