/**
 * Entries that only say what initials stand for: "MDD | Market Domain Data". They are an aid to the reader,
 * and no more a definition than the (“MDD”) after the same words in a sentence.
 */
import type { Definition } from '../../register/definitions/definitions.ts';
import { textBefore } from './sentences.ts';

/** "MDD", "BSCCo", "LDSOs", "kWh". */
const INITIALS = /^\p{L}[\p{L}\p{N}&-]*\p{Lu}[\p{L}\p{N}&-]{0,2}$/u;

/** A name of capitalised words. */
const NAME =
  /^(?:means\s)?(?:the\s)?\p{Lu}[\p{L}\p{N}’'&-]*(?:\s(?:(?:of|and|for|the|to|in|on|&)\s){0,2}[\p{Lu}\p{N}][\p{L}\p{N}’'&-]*){1,9}[.;,]?$/u;
const JOINS = /^(?:of|and|for|the|to|in|on|&)$/i;

/** True for an entry that says what its initials stand for, and nothing else. */
export function isAbbreviation({ form, term, words }: Definition): boolean {
  if (form !== 'entry' || words.length > LONGEST || !INITIALS.test(term)) return false;
  return NAME.test(words) || isInitials(term.replace(/s$/, '').toLowerCase(), initialsOf(words));
}

const LONGEST = 120;

/** "kwh" of "kh": each word begins with one of its letters, in order, and the first with the first. */
function isInitials(term: string, initials: string): boolean {
  if (initials.length < 2 || term.charAt(0) !== initials.charAt(0)) return false;
  let at = 0;
  for (const letter of initials) {
    at = term.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return initials.length * 2 > term.length;
}

/** Of "kilowatt hour" in small letters: "kh". */
function initialsOf(words: string): string {
  return words
    .split(/[\s\u00A0-]+/)
    .filter((word) => !JOINS.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
}

/** True where one of two says what initials stand for, and the other puts them in brackets after the same words. */
export function isSameAbbreviation(one: Definition, other: Definition): boolean {
  const [entry, given] = isAbbreviation(one) ? [one, other] : [other, one];
  if (!isAbbreviation(entry)) return false;
  const name = plain(entry.words);
  if (given.form === 'entry') return plain(given.words) === name;
  return plain(textBefore(given).replace(/[\s\u00A0]*\([“"‘'*]*$/, '')).endsWith(name);
}

function plain(words: string): string {
  return words
    .replace(/^(?:means\s)?(?:the\s)?/, '')
    .replace(/s?[.;,]?$/, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
}
