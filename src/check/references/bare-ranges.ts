/**
 * Ranges of numbers that no word of a reference introduces: “the steps in 5.1.5 to 5.1.2”, “repeat
 * steps 4 to 2”.
 */
import type { Provision, Words } from '../../register/provisions.ts';
import type { CheckedText } from '../text.ts';
import { begunNumbers } from './begun-numbers.ts';
import { referencesAt } from './in-same-words.ts';

/** A range as it is written. */
interface BareRange {
  readonly words: Words['node'];
  readonly provision: Provision | undefined;
  readonly start: number;
  readonly range: string;
  readonly first: string;
  readonly last: string;
}

const TO = String.raw`(?:[\s\u00A0]+(?:to|through)[\s\u00A0]+|[\s\u00A0]?[-–—][\s\u00A0]?)`;
const DOTTED = String.raw`[A-Z]{0,4}\d{1,2}(?:\.\d{1,3}){1,5}`;
const NUMBERS = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/:-])(${DOTTED})${TO}(${DOTTED})(?![\p{L}\p{N}]|[.,]\d|[\s\u00A0]*%)`,
  'gu',
);
const STEPS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:steps|stages)[\s\u00A0]+(\d{1,2})${TO}(\d{1,2})(?![\p{L}\p{N}]|\.\d)`,
  'giu',
);
const MAY_HOLD_ONE = /\d[^\d\n]{1,10}\d/;

/** The ranges of numbers that begin something in a text, and of steps; those of references left out. */
export function* bareRanges(text: CheckedText): Generator<BareRange> {
  const begun = begunNumbers(text);
  for (const { node, text: plain, provision } of text.words) {
    if (!MAY_HOLD_ONE.test(plain)) continue;
    const found = [
      ...[...plain.matchAll(NUMBERS)].filter(([, one = '', other = '']) => {
        return begun.has(one) && begun.has(other);
      }),
      ...plain.matchAll(STEPS),
    ];
    for (const { 0: range, 1: first = '', 2: last = '', index: start } of found) {
      const read = referencesAt(node, start, start + range.length, text.references);
      if (read.length === 0) yield { words: node, provision, start, range, first, last };
    }
  }
}
