/**
 * Numbers that words cite without a word such as “paragraph”: “within 1.4.2”, “where 3.2 applies”,
 * “the checks in 4.1(a) to (d)”, “Event Log(4.6.4.1)”, “4.2(b)” in a cell of its own. The register
 * links those that are there; here are those that are not, though numbers beside them are.
 */
import { PROVISIONS, smallUnits } from '../../model/unit-words.ts';
import { keptFreeIn } from '../../register/kept-free.ts';
import type { Words } from '../../register/provisions.ts';
import { unreadAs } from '../numbers/unread-numbers.ts';
import type { CheckedText } from '../text.ts';
import { begunNumbers, limbsBeside, numbersBeside } from './begun-numbers.ts';
import { isAmending } from './amended-texts.ts';
import { isQuoted } from './quotation-marks.ts';
import { headerOfCell } from './cells.ts';
import { referencesAt } from './in-same-words.ts';
import type { MissingPiece } from './missing-pieces.ts';

const LABEL = String.raw`\([a-z]{1,4}\)`;
/** “3.1.4”, “A.7”, “4.1(a)”, “4.1(a) to (d)”: no date, no version, no measure. */
const BARE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/:;£$€±<>≤≥=×^_–-])((?:[A-Z]{1,4}\d{0,2}\.(?:[A-Z]\.)?|[A-Z]{1,2}(?=\d))?\d{1,2}(?:\.\d{1,3}){1,5}|[A-Z]{1,4}\.\d{1,2})((?:${LABEL})*(?:(?:,|[\s\u00A0]+(?:and|or|to))[\s\u00A0]+${LABEL})*)(?![\p{L}\p{N}/(–-]|[.,:]\d|[\s\u00A0]*[%°])`,
  'gu',
);
/** The same that is quick to find: in a code the register finds those that begin with a letter. */
const MAY_HOLD_ONE = /(?<![\p{L}\p{N}.])\d{1,2}\.\d/u;
const MAY_HOLD_ONE_ALONE = /[\dA-Z]\.\d/;
/** What the register has read, most of all that is found: “clause 1.4”. */
const HAS_WORD = new RegExp(
  String.raw`${smallUnits(...PROVISIONS, 'paragraph', 'appendix')}[\s\u00A0]$`,
  'i',
);
/** So many numbers that are cited without a word are a habit of a text. */
const ENOUGH = 2;

/** A number in words, which may cite. */
interface Bare {
  readonly words: Words;
  readonly number: string;
  readonly labels: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The numbers that a text cites without a word, and that are not there. */
export function* missingNumbers(text: CheckedText): Generator<MissingPiece> {
  if (!text.whole) return;
  const bare = [...bareIn(text)];
  if (bare.length === 0) return;
  const begun = begunNumbers(text);
  const isHabit = bare.filter((one) => begun.has(one.number) && saysSo(one)).length >= ENOUGH;
  for (const one of bare) {
    const { words, number, start, end } = one;
    const isRead = referencesAt(words.node, start, end, text.references).length > 0;
    if (isRead || isQuoted(words.text, start)) continue;
    // A number that begins a line is that of a clause, and cites none.
    if (unreadAs(text, number) !== undefined) continue;
    const around = begun.has(number) ? lackedLabel(one, text) : beside(one, text, isHabit);
    if (around === undefined) continue;
    const { node, provision } = words;
    if (isAmending(text, text.places.words(node, start, end))) continue;
    const called = words.text.slice(start, end);
    yield { words: node, start, end, provision, called, around };
  }
}

function* bareIn({ words: all, alone }: CheckedText): Generator<Bare> {
  const mayHold = alone ? MAY_HOLD_ONE_ALONE : MAY_HOLD_ONE;
  for (const words of all) {
    if (!mayHold.test(words.text)) continue;
    for (const match of words.text.matchAll(BARE)) {
      const [shown, number = '', labels = ''] = match;
      const start = match.index;
      const end = start + shown.length;
      if (!alone && HAS_WORD.test(words.text.slice(Math.max(0, start - 12), start))) continue;
      const isFirst = words.text.slice(0, start).trim() === '';
      if (isFirst && words.text.slice(end).trim() !== '') continue;
      yield { words, number, labels: labels.match(/\([a-z]+\)/g) ?? [], start, end };
    }
  }
}

/** Words before a number that is cited. */
const CITING =
  /(?<![\p{L}\p{N}])(?:see(?:[\s\u00A0]also)?|in|under|with(?:in)?|of|from|to|by|and|or|following|after|before|where|if|when|unless|than|per|both|either|until|on|at|save[\s\u00A0]for|other[\s\u00A0]than|except|for|steps?)[\s\u00A0(]+$/iu;
/** Words that say by themselves that a number of two pieces is cited. */
const CITING_FOR_SURE =
  /(?<![\p{L}\p{N}])(?:see(?:[\s\u00A0]also)?|subject[\s\u00A0]to|in[\s\u00A0]accordance[\s\u00A0]with|pursuant[\s\u00A0]to|comply[\s\u00A0]with|prejudice[\s\u00A0]to|(?:set[\s\u00A0]out|described|specified|defined|listed|provided[\s\u00A0]for|referred[\s\u00A0]to)[\s\u00A0](?:in|under)|(?:return|proceed|go|continue)[\s\u00A0](?:to|from|with|at)|steps?)[\s\u00A0(]+$/iu;
const CITING_WITH_HABIT = /(?<![\p{L}\p{N}])(?:in|under|with(?:in)?)[\s\u00A0(]+$/iu;
const WHERE = /(?<![\p{L}\p{N}])(?:where|if|when|unless)[\s\u00A0]+$/iu;
const APPLIES = /^[\s\u00A0]+(?:appl(?:y|ies)|do(?:es)?[\s\u00A0]not[\s\u00A0]apply)\b/u;
const GOES_ON =
  /^(?:[,;:)]|\.?$|\.[\s\u00A0]|[\s\u00A0]+(?:and|or|above|below|appl(?:y|ies)|shall|must|may|is|are|does|do|has|have)(?!\p{L}))/u;
/** What a number is of that is none of this text: “3.1.4 of the Licence”. */
const OF_ANOTHER =
  /^,?[\s\u00A0]+(?:thereof(?!\p{L})|(?:of|to)[\s\u00A0]+(?:(?:the|that|those|its|their|an?|each|any)[\s\u00A0]+)?(?:\p{Lu}|\d|(?:\p{Ll}+[\s\u00A0]+)?(?:terms|conditions|guidance|guide|standard|code|polic|procedure|manual|rules|specification|agreement|contract|licen[cs]e|act|regulation|directive|document|report|schedule|annex|appendi|order|plan|scheme|protocol|treaty)))/u;
/** “4.6.4.1” in the brackets right after a name: “Event Log(4.6.4.1)”, “the Event Log (4.6.4.1)”. */
const AFTER_NAME = /\p{L}\($|\p{Lu}\p{Ll}+[\s\u00A0]\($/u;

/** True where the words around a number say that it is cited. */
function saysSo({ words: { text }, start, end }: Bare): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  return !OF_ANOTHER.test(after) && (CITING.test(before) || AFTER_NAME.test(before));
}

/** The row that a number is one of, where it is cited and is not there. */
function beside(
  one: Bare,
  text: CheckedText,
  isHabit: boolean,
): MissingPiece['around'] | undefined {
  const { number, words, start, end, labels } = one;
  const has = numbersBeside(text, number);
  if (has === undefined) return undefined;
  if (keptFreeIn(text.index, number) !== undefined) return undefined;
  const isPlain = /^\d+\.\d+$/.test(number) && labels.length === 0;
  const before = words.text.slice(Math.max(0, start - 40), start);
  const after = words.text.slice(end, end + 40);
  if (before.trim() === '' && after.trim() === '') {
    if (!isOfCell(words, text)) return undefined;
  } else if (!saysSo(one)) return undefined;
  else if (isPlain) {
    const isSure =
      (CITING_FOR_SURE.test(before) && GOES_ON.test(after)) ||
      (WHERE.test(before) && APPLIES.test(after)) ||
      (isHabit && CITING_WITH_HABIT.test(before) && GOES_ON.test(after));
    if (!isSure) return undefined;
  }
  return { called: number.replace(/\.?\d+$/, ''), has };
}

/** What says that the cells of a column cite: “See”, “Cleared under”, “Paragraph”, “Next step”. */
const CITES =
  /(?<!\p{L})(?:see|next|go(?:es)?[\s\u00A0]+to|proceeds?[\s\u00A0]+to|under|paragraphs?|clauses?|sections?|provisions?|conditions?|rules?|cross-references?)(?!\p{L})/iu;

function isOfCell({ node }: Words, text: CheckedText): boolean {
  const header = node.type === 'tableCell' ? headerOfCell(node, text.places.source) : undefined;
  return header !== undefined && CITES.test(header);
}

/** The limbs of a number that is there, where it has some and lacks one that is cited. */
function lackedLabel(one: Bare, text: CheckedText): MissingPiece['around'] | undefined {
  const { number, labels, words } = one;
  if (labels.length === 0 || !(saysSo(one) || labels.length > 1 || isOfCell(words, text)))
    return undefined;
  const has = limbsBeside(text, number, labels);
  return has && { called: number, has };
}
