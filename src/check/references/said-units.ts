/**
 * The words with which one citation says what it cites: “Section 1 (Ownership), Section 4 and clause 7”
 * says so three times.
 */
import type { Citation, CitedTarget } from '../../register/references/citation.ts';
import { CITING_WORDS } from '../../register/references/words.ts';

/** A word of a citation, and what it introduces: of “Regulation A1.15 and Rule A1.1” there are two. */
export interface Said {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What is cited by words of its own, and what stands in ranges between. */
  readonly targets: readonly CitedTarget[];
  readonly last: boolean;
  /** Where the next word begins, or all ends. */
  readonly through: number;
}

/** The words of a citation, each with what it introduces. */
export function saidWordsIn({ word, start, targets }: Citation, plain: string): Said[] {
  const end = Math.max(...targets.map((target) => target.end));
  if (targets.length === 1) return [{ word, start, end, targets, last: true, through: end }];
  const again = [...plain.slice(start, end).matchAll(SAID_AGAIN)].map((match) => ({
    word: match[1] ?? '',
    start: start + match.index + match[0].length - (match[1] ?? '').length - 1,
  }));
  const words = [{ word, start }, ...again.filter((one) => one.start > start + word.length)];
  return words.flatMap((one, index): Said[] => {
    const until = words[index + 1]?.start ?? end + 1;
    const own = targets.filter((target) => target.end > one.start && target.end < until);
    const last = index === words.length - 1;
    if (own.length === 0) return [];
    const past = Math.max(...own.map((target) => target.end));
    return [{ ...one, end: past, targets: own, last, through: last ? past : until }];
  });
}

/** “Regulation A1.15 and Rule A1.1” says of each what it is. */
const SAID_AGAIN = new RegExp(
  String.raw`[\s\u00A0](${[...CITING_WORDS].join('|')})\.?[\s\u00A0]`,
  'gi',
);
