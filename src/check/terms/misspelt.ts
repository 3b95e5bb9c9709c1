/**
 * Words that stand once in a text and are others of it with a letter too many, too few or changed about: the
 * “Managment System” of a text that is full of management. So long a word is no other word by chance.
 */
import { remembered } from '../../model/once.ts';
import { isTurned } from '../words/likeness.ts';
import { isOtherSpelling, isSlip } from './near-words.ts';
import type { CheckedText } from '../text.ts';

/** Of shorter words one letter makes another: contacts, contracts. */
const LEAST = 9;

/** How often a text has each long word, in small letters, by the first letter and the last two. */
type ByEnds = ReadonlyMap<string, ReadonlyMap<string, number>>;

const longWordsIn = remembered((text: CheckedText): ByEnds => {
  const found = new Map<string, Map<string, number>>();
  for (const { text: plain } of text.words) {
    for (const [word] of plain.matchAll(LONG)) {
      const small = word.toLowerCase();
      const key = endsOf(small);
      const same = found.get(key) ?? new Map<string, number>();
      found.set(key, same.set(small, (same.get(small) ?? 0) + 1));
    }
  }
  return found;
});

const LONG = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\p{L}{${String(LEAST)},}(?![\p{L}\p{N}])`,
  'gu',
);

function endsOf(word: string): string {
  return word.charAt(0) + word.slice(-2);
}

/** A phrase as it was meant, where one of its words is misspelt; nothing for most. */
export function meantFor(phrase: string, text: CheckedText): string | undefined {
  for (const [word] of phrase.matchAll(LONG)) {
    const small = word.toLowerCase();
    const alike = longWordsIn(text).get(endsOf(small));
    if (alike?.get(small) !== 1) continue;
    for (const [other, times] of alike) {
      // Of two words that stand once a letter is rather left out than put in.
      const isRight = times > 1 || other.length > small.length;
      if (!isRight || !isMisspelt(small, other)) continue;
      return phrase.replace(word, other.charAt(0).toUpperCase() + other.slice(1));
    }
  }
  return undefined;
}

function isMisspelt(word: string, other: string): boolean {
  if (word.length === other.length ? !isTurned(word, other) : !isSlip(word, other)) return false;
  return Math.abs(word.length - other.length) <= 1 && !isOtherSpelling(word, other);
}
