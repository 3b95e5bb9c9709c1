/**
 * Terms cut short in a piece of a code: “the Industry Plan”, once, in a text that defines a “Joint Industry Plan”
 * and speaks of it. Another piece may define the shorter words; that it does, and that this text means them once,
 * right where it speaks of the longer ones, is not to be believed.
 */
import { remembered } from '../../model/once.ts';
import type { LegalNode } from '../../model/nodes.ts';
import type { Definition } from '../../register/definitions/definitions.ts';
import { isPart } from './near-words.ts';
import type { Capitalised } from './phrases.ts';
import { isSomebodyByName } from './small-nouns.ts';
import { isOrdinary } from './term-like.ts';
import { comparedWords, usesOfTerm, type KnownTerms, type TermWords } from './terms.ts';
import type { CheckedText } from '../text.ts';

/** So often the whole stands that is meant by several of its words, and by its last one alone. */
const LEAST = { ofSeveral: 2, ofOne: 3 };

/**
 * The term that words which stand once are the end of.
 *
 * @param others all capitalised phrases of the text, as they are compared, the words themselves among them.
 */
export function cutShort(
  place: Capitalised,
  terms: KnownTerms,
  text: CheckedText,
  others: Iterable<string>,
): TermWords | undefined {
  if (place.itself || !(place.said || place.determined)) return undefined;
  const words = comparedWords(place.phrase);
  const whole = onlyWhole(words, terms, text);
  if (whole === undefined || isShared(words, whole, others)) return undefined;
  if (countOf(place, whole, text) !== 1 || isBeforeMeaning(place, whole.definition, text))
    return undefined;
  const uses = usesOfTerm(text.register, whole.definition.term).filter(
    ({ version }) => version === text.version,
  );
  const block = blocksOf(text);
  const here = block.get(place.node);
  const isNear =
    uses.some((use) => block.get(use.words) === here) ||
    (whole.definition.form === 'inline' && block.get(whole.definition.said?.node) === here);
  const isOne = words.length === 1;
  if (isOne && !standsForWhole(place, text)) return undefined;
  return isNear || uses.length >= (isOne ? LEAST.ofOne : LEAST.ofSeveral) ? whole : undefined;
}

/** The one term of the text that ends with some words, where no other holds them. */
function onlyWhole(
  words: readonly string[],
  { byWord }: KnownTerms,
  { version }: CheckedText,
): TermWords | undefined {
  const [term, other] = (byWord.get(words.at(-1) ?? '') ?? []).filter((one) =>
    isPart(words, one.words),
  );
  if (term === undefined || other !== undefined || term.definition.version !== version)
    return undefined;
  return term.words.slice(-words.length).join(' ') === words.join(' ') ? term : undefined;
}

/** True where another name has the same words in it. */
function isShared(words: readonly string[], whole: TermWords, others: Iterable<string>): boolean {
  for (const other of others) {
    const longer = other.split(' ');
    if (isPart(words, longer) && longer.join(' ') !== whole.words.join(' ')) return true;
  }
  return false;
}

/** How often the words stand with their capitals outside the whole, headings included. */
function countOf({ phrase }: Capitalised, { name }: TermWords, { words }: CheckedText): number {
  const short = formOf(phrase);
  const sought = new RegExp(String.raw`(?<![\p{L}\p{N}-])${short}(?![\p{L}\p{N}-])`, 'gu');
  const whole = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])${formOf(name)}(?![\p{L}\p{N}-])`,
    'giu',
  );
  const [first = ''] = phrase.split(SPACES);
  let count = 0;
  for (const { text } of words) {
    if (!text.includes(first)) continue;
    count += text.replaceAll(whole, '').match(sought)?.length ?? 0;
  }
  return count;
}

const SPACES = /[\s\u00A0]+/;

/** Words as a pattern, in either number. */
function formOf(phrase: string): string {
  const words = phrase.split(SPACES);
  const last = words.at(-1) ?? '';
  const stem = last.replace(/(?:ies|s|y)$/, '');
  return [...words.slice(0, -1).map(escaped), `${escaped(stem)}(?:ies|es|s|y)?`].join(
    '[\\s\\u00A0]+',
  );
}

function escaped(word: string): string {
  return word.replaceAll(/[^\p{L}\p{N}]/gu, '.');
}

/** True inside the meaning of the whole, and before it: “a committee (the Change Committee)”. */
function isBeforeMeaning(
  { node, start, provision }: Capitalised,
  { form, provision: at, said }: Definition,
  { words }: CheckedText,
): boolean {
  if (form === 'entry') return provision === at;
  if (said === undefined) return false;
  if (said.node === node) return start < said.from;
  const place = words.findIndex((one) => one.node === node);
  const meaning = words.findIndex((one) => one.node === said.node);
  return place < meaning;
}

/** True for one word that the text also writes small, as no term, with an article that points to a thing. */
function standsForWhole({ phrase, node, start, end }: Capitalised, text: CheckedText): boolean {
  const [word = ''] = comparedWords(phrase);
  if (isSomebodyByName(word) || !isOrdinary(word, text)) return false;
  const plain = text.words.find((one) => one.node === node)?.text ?? '';
  const before = plain.slice(Math.max(0, start - 12), start);
  return POINTS.test(before) && !GOES_ON.test(plain.slice(end, end + 30));
}

const POINTS = /\b(?:the|such|an?|each|any|every)[\s\u00A0]+$/i;
/** “the Runtime licences”: half of what is meant. */
const GOES_ON =
  /^[\s\u00A0]*(?:[/&(-]|(?!(?:shall|must|may|will|can|cannot|is|are|was|were|has|have|had|does|do|and|or|if|when|where|unless|until|as|than|then|to|in|on|at|by|for|from|with|under|within|after|before|against|of|not|also|who|which|that|but|during|between|through|upon|ends?|begins?|applies|apply|\p{Ll}+ed)(?!\p{L}))\p{L})/u;

/** What each paragraph stands below: runs between headings are one block. */
const blocksOf = remembered(({ words }: CheckedText): ReadonlyMap<LegalNode | undefined, number> => {
  const blocks = new Map<LegalNode | undefined, number>();
  let block = 0;
  for (const { node } of words) {
    if (/heading/i.test(node.type)) block += 1;
    blocks.set(node, block);
  }
  return blocks;
});
