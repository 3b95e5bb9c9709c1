/**
 * When words are almost other words: one slip of the pen, one other form, one word too many or too few.
 */
import { distance } from 'fastest-levenshtein';
import { commonPrefix, isTurned } from '../words/likeness.ts';
import { singularOf } from './terms.ts';

/** Two words that differ by one slip of the pen; by two in long words. */
export function isSlip(one: string, other: string): boolean {
  if (one === other) return false;
  const letters = distance(one, other);
  if (letters === 1) return Math.min(one.length, other.length) >= 4;
  if (letters !== 2) return false;
  return Math.min(one.length, other.length) >= 8 || isTurned(one, other);
}

/**
 * Words that are those of a term but for one slip, one other form, one word too many or too few, or the other
 * way round: “Notice of Default” for “Default Notice”.
 */
export function isNear(words: readonly string[], term: readonly string[]): boolean {
  if (isTurnedRound(words, term)) return true;
  if (Math.abs(words.length - term.length) > 1) return false;
  if (words.length === term.length) {
    let differing = 0;
    let at = 0;
    for (let index = 0; index < words.length; index += 1) {
      if (words[index] === term[index]) continue;
      differing += 1;
      at = index;
    }
    if (differing === 0 || differing === words.length) return false;
    if (differing === 1) {
      const [one, other] = [words[at] ?? '', term[at] ?? ''];
      // “Forum Membership” beside “Forum Member”: what somebody has who is one.
      if (at === words.length - 1 && one === `${other}ship`) return false;
      return isAlikeWord(one, other, words.length);
    }
    if (!words.every((word) => term.includes(word))) return false;
    return [...words].sort().join(' ') === [...term].sort().join(' ');
  }
  const [shorter, longer] = words.length < term.length ? [words, term] : [term, words];
  if (shorter.length < (longer === words ? 3 : 2)) return false;
  // A word that is missing at the end or the beginning makes a part of the term.
  const at = longer.findIndex((word, index) => word !== shorter[index]);
  if (at <= 0 || at >= longer.length - 1) return false;
  return longer.slice(at + 1).every((word, index) => word === shorter[at + index]);
}

/** What joins two words that could stand the other way round: “Notice of Default”, “Notice to Terminate”. */
const JOINS: ReadonlySet<string> = new Set(['of', 'for', 'to']);

/** True for “Notice of Default” and “Default Notice”: what follows “of” stands first. */
export function isTurnedRound(one: readonly string[], other: readonly string[]): boolean {
  const [joined, plain] = one.length > other.length ? [one, other] : [other, one];
  if (joined.length !== plain.length + 1) return false;
  const at = joined.findIndex((word) => JOINS.has(word));
  if (at <= 0 || at === joined.length - 1) return false;
  const turned = [...joined.slice(at + 1), ...joined.slice(0, at)];
  return turned.every((word, index) => singularOf(word) === singularOf(plain[index] ?? ''));
}

/** True where one of two words is another word than that of a term, and no slip: "Party Application". */
export function isOtherWord(words: readonly string[], term: readonly string[]): boolean {
  if (words.length !== 2 || term.length !== 2) return false;
  const at = words[0] === term[0] ? 1 : 0;
  const [one, other] = [words[at] ?? '', term[at] ?? ''];
  if (words[1 - at] !== term[1 - at] || isSlip(one, other) || isNumber(one, other)) return false;
  return singularOf(one) !== singularOf(other) && !isNumber(other, one);
}

/** Two forms of one word, or a slip; in a term of three words, "Project" for "Programme" too. */
function isAlikeWord(one: string, other: string, count: number): boolean {
  if (isSlip(one, other) || singularOf(one) === singularOf(other)) return true;
  if (isNumber(one, other) || isNumber(other, one)) return true;
  const prefix = commonPrefix(one, other);
  if (prefix >= 4 && prefix >= Math.min(one.length, other.length) - 3) return true;
  // “Newer Supplier” for “New Supplier”.
  const least = Math.min(one.length, other.length);
  if (least >= 3 && prefix === least && OF_A_STEM.test(one.slice(least) + other.slice(least)))
    return true;
  // “Applying User” for “Applicant User”.
  if (prefix >= 4 && OF_A_STEM.test(one.slice(prefix)) && OF_A_STEM.test(other.slice(prefix)))
    return true;
  return count >= 3 && prefix >= 3;
}

/** How words of one stem may end. */
const OF_A_STEM =
  /^(?:i?[ct]?|y|i|e)(?:ing|ed|ant|ent|er|or|ee|s|es|ation|[ts]?ion|ment|al|able|ance|ence)?$/;

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "one" and "1". */
function isNumber(word: string, digit: string): boolean {
  return /^\d$/.test(digit) && NUMBERS[Number(digit)] === word;
}

/**
 * True for words of which one stands for another of the term, after the same first word: "Normal Pension
 * Age" beside “Normal Pension Date”. Of two words so much is chance.
 */
export function isKin(words: readonly string[], term: readonly string[]): boolean {
  if (words.length !== term.length || words.length < 3 || words[0] !== term[0]) return false;
  return words.filter((word, index) => word !== term[index]).length === 1;
}

/** True where words stand side by side in longer ones. */
export function isPart(words: readonly string[], longer: readonly string[]): boolean {
  if (words.length >= longer.length) return false;
  const last = longer.length - 1;
  for (let from = 0; from + words.length <= longer.length; from += 1) {
    if (
      words.every((word, index) => {
        const other = longer[from + index] ?? '';
        return word === other || (from + index < last && word === singularOf(other));
      })
    )
      return true;
  }
  return false;
}

/** Both spellings are right: judgment, judgement; enrolment, enrollment; organise, organize. */
const OF_TWO_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/dge?ment/g, 'dgment'],
  [/ll?(?=ment|ing|ed|er|or|ful|s?$)/g, 'l'],
  [/z/g, 's'],
];

/** True for one word in two spellings that are both right. */
export function isOtherSpelling(word: string, other: string): boolean {
  return plainOf(word) === plainOf(other);
}

function plainOf(word: string): string {
  return OF_TWO_SPELLINGS.reduce((plain, [either, one]) => plain.replaceAll(either, one), word);
}
