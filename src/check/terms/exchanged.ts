/**
 * Another word in a name's place in a piece of a code: “shall repeat the Verification Checks”, in the paragraph that
 * speaks of the Validation Checks, and nowhere else.
 */
import { plainText } from '../../model/phrasing.ts';
import { isOfARow } from './kin.ts';
import { commonPrefix } from './near-words.ts';
import type { Capitalised } from './phrases.ts';
import { comparedWords, type KnownTerms, type TermWords } from './terms.ts';
import type { CheckedText } from '../text.ts';

/** Of shorter words too many begin and end alike. */
const LEAST = 6;
/** Letters that two words taken for each other begin with, or end with. */
const [BEGINNING, ENDING] = [2, 4];

/**
 * The one term whose paragraph words stand in that are its own but for one that is much like its own.
 *
 * @param place of words that stand once in the text.
 */
export function exchangedIn(
  { phrase, node, determined }: Capitalised,
  { byWord }: KnownTerms,
  text: CheckedText,
): TermWords | undefined {
  const words = comparedWords(phrase);
  const last = words.at(-1) ?? '';
  if (!determined || words.length < 2) return undefined;
  const beside = plainText(node.children);
  const [term, other] = (byWord.get(last) ?? []).filter(
    (one) =>
      one.definition.version === text.version &&
      beside.includes(one.name) &&
      isOtherWord(words, one.words),
  );
  return other === undefined ? term : undefined;
}

function isOtherWord(words: readonly string[], term: readonly string[]): boolean {
  if (words.length !== term.length) return false;
  const differing = words.flatMap((word, at) => (word === term[at] ? [] : [at]));
  const [at, more] = differing;
  if (at === undefined || more !== undefined || at === words.length - 1) return false;
  const [one, other] = [words[at] ?? '', term[at] ?? ''];
  if (Math.min(one.length, other.length) < LEAST || isOfARow(one) || isOfARow(other)) return false;
  return (
    one.charAt(0) === other.charAt(0) &&
    (commonPrefix(one, other) >= BEGINNING || one.slice(-ENDING) === other.slice(-ENDING))
  );
}
