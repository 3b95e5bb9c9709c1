/**
 * Terms cut short in a piece of a code: “the Industry Plan”, once, in a text that defines a “Joint Industry Plan”
 * and speaks of it. Another piece may define the shorter words; that it does, and that this text means them once,
 * right where it speaks of the longer ones, is not to be believed.
 */
import { remembered } from '../../model/once.ts';
import type { LegalNode } from '../../model/nodes.ts';
import { whateverMarks } from '../patterns.ts';
import { isOfARow } from './kin.ts';
import { isNear, isPart } from './near-words.ts';
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
  others: readonly string[],
): TermWords | undefined {
  if (place.itself || !(place.said || place.determined)) return undefined;
  const words = comparedWords(place.phrase);
  const whole = onlyWhole(words, terms, text);
  if (whole === undefined || isShared(words, whole, others)) return undefined;
  if (countOf(place, whole, text) !== 1 || isBeforeMeaning(place, whole, text)) return undefined;
  if (isBesideWhole(place, whole, text)) return undefined;
  const uses = usesOfTerm(text.register, whole.definition.term).filter(
    ({ version }) => version === text.version,
  );
  const standing = standingOf(text);
  const here = standing.get(place.node);
  const isBeside = (node: LegalNode | undefined): boolean => {
    const there = standing.get(node);
    return (
      here?.block === there?.block && Math.abs((here?.at ?? 0) - (there?.at ?? Infinity)) <= NEAR
    );
  };
  const isNear =
    uses.some((use) => isBeside(use.words)) ||
    (whole.definition.form === 'inline' && isBeside(whole.definition.said?.node));
  const isOne = words.length === 1;
  if (isOne && !standsForWhole(place, text)) return undefined;
  return isNear || uses.length >= (isOne ? LEAST.ofOne : LEAST.ofSeveral) ? whole : undefined;
}

/** “an Notice”, of a text with an “Exit Notice”: the article is still that of the word that was lost. */
export function lostAfterAn(
  { phrase, node, start }: Capitalised,
  terms: KnownTerms,
  text: CheckedText,
): TermWords | undefined {
  if (!BEGINS_WITH_CONSONANT.test(phrase)) return undefined;
  const plain = text.words.find((one) => one.node === node)?.text ?? '';
  if (!AFTER_AN.test(plain.slice(Math.max(0, start - 6), start))) return undefined;
  const words = comparedWords(phrase);
  const wholes = (terms.byWord.get(words.at(-1) ?? '') ?? []).filter(
    (one) =>
      /^[AEIOU]/.test(one.name) &&
      one.definition.version === text.version &&
      one.words.length > words.length &&
      one.words.slice(-words.length).join(' ') === words.join(' '),
  );
  return wholes.length === 1 ? wholes[0] : undefined;
}

const AFTER_AN = /(?<!\p{L})[Aa]n[\s\u00A0]+$/u;
/** Not “SEC Party”, which is spelt, nor “Hour”. */
const BEGINS_WITH_CONSONANT = /^[BCDFGJ-NP-TV-Z]\p{Ll}/u;

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
  if (term.words.slice(-words.length).join(' ') !== words.join(' ')) return undefined;
  const left = term.words[term.words.length - words.length - 1] ?? '';
  return tellsApart(left) ? undefined : term;
}

/** True for what tells a thing from others of its kind, which has a name too: “General Objectives”. */
function tellsApart(word: string): boolean {
  return KINDS.has(word) || (word !== 'estimated' && isOfARow(word));
}

const KINDS: ReadonlySet<string> = new Set(
  'general special specific standard other main additional alternative common individual combined total'.split(
    ' ',
  ),
);

/** True where another name has the same words in it. */
function isShared(words: readonly string[], whole: TermWords, others: readonly string[]): boolean {
  for (const other of others) {
    const longer = other.split(' ');
    // The whole itself may be misspelt elsewhere.
    if (!isPart(words, longer) || isNear(longer, whole.words)) continue;
    if (longer.join(' ') !== whole.words.join(' ')) return true;
  }
  return false;
}

/** How often the words stand with their capitals outside the whole, headings included. */
function countOf({ phrase }: Capitalised, { name }: TermWords, { words }: CheckedText): number {
  const short = formOf(phrase);
  const sought = new RegExp(String.raw`(?<![\p{L}\p{N}-])${short}(?![\p{L}\p{N}-])`, 'gu');
  const whole = new RegExp(String.raw`(?<![\p{L}\p{N}-])${formOf(name)}(?![\p{L}\p{N}-])`, 'giu');
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
  return [...words.slice(0, -1).map(whateverMarks), `${whateverMarks(stem)}(?:ies|es|s|y)?`].join(
    '[\\s\\u00A0]+',
  );
}

/**
 * True inside the meaning of the whole, and where a text builds up to it: “a committee (the Change Committee)”.
 * Where the whole stands before, the text has said what it speaks of.
 */
function isBeforeMeaning(
  { node, start, provision }: Capitalised,
  { definition: { form, provision: at, said }, name }: TermWords,
  text: CheckedText,
): boolean {
  if (form === 'entry') return provision === at;
  if (said === undefined) return false;
  if (said.node === node) return start < said.from;
  const standing = standingOf(text);
  const far = (standing.get(said.node)?.at ?? 0) - (standing.get(node)?.at ?? 0);
  if (far < 0 || far > BUILT_UP) return false;
  for (const words of text.words) {
    if (words.node === node) return !words.text.slice(0, start).includes(name);
    if (words.node === said.node || words.text.includes(name)) return false;
  }
  return false;
}

/** “The Lamp Store Plan is kept, and so is the Store Plan”: who names both in a row means two. */
function isBesideWhole(
  { node, start, end }: Capitalised,
  { name }: TermWords,
  { words }: CheckedText,
): boolean {
  const plain = words.find((one) => one.node === node)?.text ?? '';
  if (!plain.includes(name)) return false;
  const before = plain.slice(Math.max(0, start - 30), start);
  return JOINED_BEFORE.test(before) || JOINED_AFTER.test(plain.slice(end, end + 10));
}

const JOINED_BEFORE =
  /(?:\b(?:and|or|nor|than)|,)(?:[\s\u00A0]+so[\s\u00A0]+\p{Ll}+)?[\s\u00A0]+(?:(?:the|an?|each|any|every)[\s\u00A0]+)?$/u;
const JOINED_AFTER = /^,?[\s\u00A0]+(?:and|or|nor|than)[\s\u00A0]/u;

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
  /^[\s\u00A0]*(?:[/&-]|(?!(?:shall|must|may|will|can|cannot|is|are|was|were|has|have|had|does|do|and|or|if|when|where|unless|until|as|than|then|to|in|on|at|by|for|from|with|under|only|most|regardless|within|after|before|against|of|not|also|who|which|that|but|during|between|through|upon|ends?|begins?|applies|apply|made|given|sent|set|taken|held|paid|due|\p{Ll}+(?:ed|ly))(?!\p{L}))\p{L})/u;

/** So many paragraphs further on, below the same heading, a reader still has the whole in mind. */
const NEAR = 12;
/** And so many before its meaning a text may build up to it. */
const BUILT_UP = 3;

/** Where each paragraph stands, and below which heading. */
const standingOf = remembered(
  ({ words }: CheckedText): ReadonlyMap<LegalNode | undefined, { at: number; block: number }> => {
    let block = 0;
    return new Map(
      words.map(({ node }, at) => {
        if (/heading/i.test(node.type)) block += 1;
        return [node, { at, block }] as const;
      }),
    );
  },
);
