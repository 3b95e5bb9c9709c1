/**
 * Another word in a name's place, or one more, in a piece of a code: “shall repeat the Verification Checks”, in the
 * paragraph that speaks of the Validation Checks, and nowhere else; “the Validation Final Checks”.
 */
import { plainText } from '../../model/phrasing.ts';
import { isOfARow } from './kin.ts';
import { commonPrefix } from '../words/likeness.ts';
import type { Capitalised } from './phrases.ts';
import { comparedWords, usesOfTerm, type KnownTerms, type TermWords } from './terms.ts';
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
      isOtherInside(words, one.words),
  );
  return other === undefined ? term : undefined;
}

function isOtherInside(words: readonly string[], term: readonly string[]): boolean {
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

/** So often a name stands that a text means as it stands. */
const OFTEN = 3;

/**
 * The one term that words are but for one more within it, which the text writes nowhere else with a capital. What
 * tells a thing from others of its kind stands before its name.
 *
 * @param others all capitalised phrases of the text, as they are compared, the words themselves among them.
 */
export function widenedIn(
  { phrase, node, start }: Capitalised,
  { byWord }: KnownTerms,
  { register, version, words: all }: CheckedText,
  others: readonly string[],
): TermWords | undefined {
  const words = comparedWords(phrase);
  if (words.length < 3) return undefined;
  const own = words.join(' ');
  const [term, other] = (byWord.get(words[0] ?? '') ?? []).filter(
    (one) => one.definition.version === version && addedTo(words, one.words) !== undefined,
  );
  const added = term && addedTo(words, term.words);
  if (term === undefined || added === undefined || other !== undefined || byWord.has(added))
    return undefined;
  for (const one of others) if (one !== own && one.split(' ').includes(added)) return undefined;
  const before = plainText(node.children).slice(0, start);
  const last = before.lastIndexOf(term.name);
  // “of Major Incidents and Major Security Incidents”: two things.
  if (last !== -1 && IN_A_ROW.test(before.slice(last + term.name.length))) return undefined;
  const at = all.findIndex((one) => one.node === node);
  const isBefore = all
    .slice(Math.max(0, at - NEAR), at + 1)
    .some(({ text }) => text.includes(term.name));
  const uses = usesOfTerm(register, term.definition.term).length;
  return isBefore && uses >= OFTEN ? term : undefined;
}

const IN_A_ROW =
  /^(?:e?s)?,?[\s\u00A0](?:and|or|nor|but[\s\u00A0]not)[\s\u00A0](?:\p{Ll}+[\s\u00A0]){0,3}$/u;

/** So many paragraphs further on a reader still has the name in mind. */
const NEAR = 12;

/** The word that stands within others besides those of a term; nothing where they are not the same. */
function addedTo(words: readonly string[], term: readonly string[]): string | undefined {
  if (words.length !== term.length + 1) return undefined;
  const at = words.findIndex((word, index) => word !== term[index]);
  if (at <= 0 || at >= words.length - 1) return undefined;
  return words.slice(at + 1).join(' ') === term.slice(at).join(' ') ? words[at] : undefined;
}
