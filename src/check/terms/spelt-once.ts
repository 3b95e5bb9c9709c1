/**
 * Capitalised words that stand once in a text and are, but for a letter, another that it writes often: beside
 * the same word (“this Agremeent” in a text that says “this Agreement”), or so often that the slip is plain.
 * Whatever defines them, one of the two is misspelt.
 */
import { distance } from 'fastest-levenshtein';
import type { Words } from '../../register/provisions.ts';
import { runsIn } from './capital-runs.ts';
import { commonPrefix, isTurned } from '../words/likeness.ts';
import { isOtherSpelling } from './near-words.ts';
import type { CheckedText } from '../text.ts';

/** A word that is misspelt, and as the text spells it elsewhere. */
interface SpeltOnce {
  readonly words: Words;
  readonly start: number;
  readonly end: number;
  readonly meant: string;
}

/** Of shorter words a letter makes another: “Form”, “From”. */
const LEAST = 5;
const LONG = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}]{${String(LEAST - 1)},}(?![\p{L}\p{N}’'-])`,
  'gu',
);
/** So often a word stands that is meant as it stands; and so often that nothing need stand beside both. */
const [OFTEN, PLAINLY] = [3, 5];

/** Words that stand beside any other, and tell nothing of it. */
const BESIDE_ANY =
  /^(?:the|an?|and|or|of|in|to|for|by|with|under|from|on|at|as|any|each|all|no|its|their|that|such|is|are|be|shall|may|which|has|have|not|if|where)$/i;

interface Spelling {
  count: number;
  readonly words: Words;
  readonly start: number;
  readonly written: string;
}

/** The words of a text that are misspelt, in no order. */
export function* speltOnceIn(text: CheckedText): Generator<SpeltOnce> {
  const spellings = spellingsIn(text);
  const often = Map.groupBy(
    [...spellings].filter(([, { count }]) => count >= OFTEN),
    ([word]) => word.charAt(0),
  );
  for (const [word, { count, words, start, written }] of spellings) {
    if (count > 1 || !/\p{Ll}/u.test(written)) continue;
    const alike = (often.get(word.charAt(0)) ?? []).find(
      ([other, { written: meant, count: times }]) =>
        isMisspelt(word, other) &&
        ((times >= PLAINLY && isPlain(word, other)) ||
          standsBeside(words.text, start, written, meant, text)),
    );
    if (alike === undefined) continue;
    const meant = alike[0].charAt(0).toUpperCase() + alike[0].slice(1);
    yield { words, start, end: start + written.length, meant };
  }
}

/** How often each capitalised word stands, whatever its letters, and where first. */
function spellingsIn(text: CheckedText): Map<string, Spelling> {
  const found = new Map<string, Spelling>();
  const runs = runsIn(text.words);
  for (const [at, words] of text.words.entries()) {
    for (const run of runs[at] ?? []) {
      const plain = words.text.slice(run.start, run.end);
      for (const { 0: written, index } of plain.matchAll(LONG)) {
        const word = written.toLowerCase();
        const known = found.get(word);
        if (known === undefined)
          found.set(word, { count: 1, words, start: run.start + index, written });
        else known.count += 1;
      }
    }
  }
  return found;
}

/**
 * Two letters changed about; one vowel for another in a long word (“Transportor”); or one too many or too few,
 * and the same ending, since others make other words.
 */
function isMisspelt(word: string, other: string): boolean {
  if (isOtherSpelling(word, other)) return false;
  if (word.length === other.length)
    return isTurned(word, other) || (word.length >= LEAST_WITHOUT && isOtherVowel(word, other));
  if (word.slice(-2) !== other.slice(-2)) return false;
  return Math.abs(word.length - other.length) === 1 && distance(word, other) === 1;
}

/** Of shorter words a letter left out makes another: “Contact”, “Contract”. */
const LEAST_WITHOUT = 8;

/**
 * True for a slip that makes no other word: of two vowels changed about it may (“Complaint”, “Compliant”), and
 * so may a letter doubled before an ending (“Filing”, “Filling”).
 */
function isPlain(word: string, other: string): boolean {
  const at = commonPrefix(word, other);
  const letter = word.charAt(at);
  if (isTurned(word, other))
    return !VOWELS.includes(letter) || !VOWELS.includes(word.charAt(at + 1));
  if (Math.min(word.length, other.length) >= LEAST_WITHOUT) return true;
  return word.length > other.length && letter === word.charAt(at - 1) && !ENDING.test(word);
}

function isOtherVowel(word: string, other: string): boolean {
  const at = commonPrefix(word, other);
  return (
    VOWELS.includes(word.charAt(at)) &&
    VOWELS.includes(other.charAt(at)) &&
    word.slice(at + 1) === other.slice(at + 1)
  );
}

const VOWELS = 'aeiou';
const ENDING = /(?:ing|ed|er)s?$/;

/** True where the other word stands beside what this one stands beside: “contact details” is no “contract”. */
function standsBeside(
  plain: string,
  start: number,
  written: string,
  meant: string,
  text: CheckedText,
): boolean {
  const before = wordsBefore(plain.slice(Math.max(0, start - REACH), start));
  const after = wordsAfter(plain.slice(start + written.length, start + written.length + REACH));
  const beside: string[] = [];
  if (before !== undefined) beside.push(`${escaped(before)}${meant}(?![\\p{L}])`);
  if (after !== undefined) beside.push(`(?<![\\p{L}])${meant}${escaped(after)}`);
  if (beside.length === 0) return false;
  const pattern = new RegExp(beside.join('|'), 'iu');
  return text.words.some(
    (words) =>
      (words.text.includes(meant) || words.text.includes(meant.toLowerCase())) &&
      pattern.test(words.text),
  );
}

/** As far as words that tell something are looked for: three words. */
const REACH = 60;
const NEXT = /^(?:[\s\u00A0]+[\p{L}’'-]+){1,3}/u;
const LAST = /(?:[\p{L}’'-]+[\s\u00A0]+){1,3}$/u;

/** The words before, back to the first that tells something; nothing where none does. */
function wordsBefore(before: string): string | undefined {
  const words = (LAST.exec(before)?.[0] ?? '').trim().split(/[\s\u00A0]+/);
  const at = words.findLastIndex(tells);
  return at < 0 ? undefined : `${words.slice(at).join(' ')} `;
}

function wordsAfter(after: string): string | undefined {
  const words = (NEXT.exec(after)?.[0] ?? '').trim().split(/[\s\u00A0]+/);
  const at = words.findIndex(tells);
  return at < 0 ? undefined : ` ${words.slice(0, at + 1).join(' ')}`;
}

function tells(word: string): boolean {
  return word !== '' && !BESIDE_ANY.test(word);
}

function escaped(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N} ]/gu, '.').replaceAll(' ', '[\\s\\u00A0]+');
}
