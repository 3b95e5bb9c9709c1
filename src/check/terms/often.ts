/**
 * Words that stand once and are, but for a slip, others that the same text writes often: whatever defines
 * them, one of the two is wrong.
 */
import { isTurned } from '../words/likeness.ts';
import { isSlip } from './near-words.ts';
import { comparedWords, lettersOf, singularOf } from './terms.ts';

/** Capitalised words, with how often they stand. */
interface Counted {
  readonly phrase: string;
  readonly places: readonly unknown[];
}

/** So often a phrase stands that is meant as it stands; a long name need not stand so often. */
const OFTEN = 3;
const OFTEN_OF_LONG = 2;
/** Of shorter words one letter makes another word. */
const LEAST = 5;

/** One word stands so often that another by a letter is a slip for it: “Pannel” for “Panel”. */
const OFTEN_OF_ONE = 5;

/** True for a letter too many, too few or changed about, inside a word. */
function isLetterSlip(word: string, other = ''): boolean {
  if (Math.min(word.length, other.length) < LEAST || word.charAt(0) !== other.charAt(0))
    return false;
  if (word.slice(-2) !== other.slice(-2)) return false;
  return word.length === other.length ? isTurned(word, other) : isSlip(word, other);
}

interface Written {
  readonly phrase: string;
  readonly words: readonly string[];
  /** False for one that stands too seldom to be right for that. */
  readonly isOften: boolean;
}

/** Finds the phrase that one which stands once was meant to be; nothing for most. */
export function oftenLike(all: readonly Counted[]): (one: Counted) => string | undefined {
  const byWord = new Map<string, Written[]>();
  /** “Sub Committee” beside “Sub-Committee”. */
  const byLetters = new Map<string, string>();
  const single: string[] = [];
  for (const { phrase, places } of all) {
    const words = comparedWords(phrase);
    if (words.length === 1 && places.length >= OFTEN_OF_ONE) single.push(phrase);
    const least = words.length < LONG ? OFTEN : OFTEN_OF_LONG;
    const isOften = places.length >= least;
    if (words.length < 2 || (!isOften && words.length < LEAST_WITH_PLURAL)) continue;
    if (isOften) byLetters.set(lettersOf(words), phrase);
    for (const word of new Set(words)) {
      const same = byWord.get(word);
      if (same === undefined) byWord.set(word, [{ phrase, words, isOften }]);
      else same.push({ phrase, words, isOften });
    }
  }
  return ({ phrase, places }) => {
    // “Network Operators’ Systems” are theirs.
    if (places.length > 1 || /[’']/.test(phrase)) return undefined;
    const words = comparedWords(phrase);
    const [word = ''] = words;
    if (words.length === 1) return single.find((one) => isLetterSlip(word, comparedWords(one)[0]));
    const same = byLetters.get(lettersOf(words));
    if (same !== undefined && same !== phrase) return same;
    return words
      .flatMap((word) => byWord.get(word) ?? [])
      .find((other) =>
        other.isOften ? isOneSlip(words, other.words) : isPluralInside(words, other.words),
      )?.phrase;
  };
}

/** In names of fewer words both may be meant: “Sale Agreement”, “Sales Agreement”. */
const LEAST_WITH_PLURAL = 3;

/** “Incidents Management Log” for “Incident Management Log”: only the last word shows how many there are. */
function isPluralInside(words: readonly string[], others: readonly string[]): boolean {
  if (words.length !== others.length) return false;
  const at = words.findIndex((word, index) => word !== others[index]);
  const [one, other] = [words[at] ?? '', others[at] ?? ''];
  if (at === words.length - 1 || !one.endsWith('s') || singularOf(one) !== other) return false;
  return words.slice(at + 1).every((word, index) => word === others[at + 1 + index]);
}

function isOneSlip(words: readonly string[], others: readonly string[]): boolean {
  if (words.length + 1 === others.length) return isShortOfOne(words, others);
  if (words.length !== others.length) return false;
  // “Interface Data Documents” for “Data Interface Documents”.
  if (words.length >= LEAST_TURNED && isTurnedAbout(words, others)) return true;
  const at = words.findIndex((word, index) => word !== others[index]);
  const [one, other] = [words[at] ?? '', others[at] ?? ''];
  if (words.slice(at + 1).some((word, index) => word !== others[at + 1 + index])) return false;
  if (Math.min(one.length, other.length) < LEAST) return false;
  // “Modules Planning Matrix”; at the end it is the plural of the whole.
  if (singularOf(one) === singularOf(other)) return at < words.length - 1;
  // Other endings make other words: operator, operation.
  return (
    one.charAt(0) === other.charAt(0) && one.slice(-2) === other.slice(-2) && isSlip(one, other)
  );
}

/** Of fewer words another order makes another thing: “User Data”, “Data User”. */
const LEAST_TURNED = 3;

function isTurnedAbout(words: readonly string[], others: readonly string[]): boolean {
  return (
    words.some((word, at) => word !== others[at]) &&
    [...words].sort().join(' ') === [...others].sort().join(' ')
  );
}

/** “CCGT Planning Matrix” for “CCGT Module Planning Matrix”: a word inside a long name is missing. */
function isShortOfOne(words: readonly string[], others: readonly string[]): boolean {
  if (others.length < LONG) return false;
  const at = others.findIndex((word, index) => word !== words[index]);
  if (at <= 0 || at === others.length - 1) return false;
  return words.slice(at).every((word, index) => word === others[at + 1 + index]);
}

/** Names of so many words are too long to be one another's kinds. */
const LONG = 4;
