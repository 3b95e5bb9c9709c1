/**
 * Reads what follows a word such as "Sections": items and what joins them. Nothing is completed
 * here; "(e)" stays "(e)".
 */
import { ATTACHMENTS, titledUnit } from '../../model/unit-words.ts';
import type { Item } from './item.ts';
import { continues } from './lists.ts';
import type { Reader } from './reader.ts';
import { kindOf, REPEATED, type Kind } from './words.ts';

const NUMBER =
  /(?:[A-Z]{2,4}\d{0,2}(?:\.[A-Z])?(?:\.\d{1,3}){1,5}(?![\p{L}\p{N}])|[A-Z](?=\.\d)|[A-Z]{1,2}\d{1,3}[A-Z]{0,2}|\d{1,4}[A-Z]{0,2})(?:\.\d{1,3}[A-Z]{0,2}){0,5}(?![\p{L}\p{N}]|\.\d)/uy;
/** “section 2.3.1.9d)”, where limbs are labelled “d)”; “clause 8.2a”. */
const WITH_LETTER = /([A-Z]{0,2}\d{1,3}(?:\.\d{1,3}){1,5})([a-z])(?:\)(?!\()|(?![\p{L}\p{N})]))/uy;
/** "§ 62-30-4": a title, a chapter and a section. */
const HYPHENED = /\d{1,3}[A-Z]?(?:-\d{1,4}[A-Z]?){2,3}(?![\p{L}\p{N}-])/uy;
/** "Annex X-1": one number, and no range. */
const OF_SECTION = /[A-Z]{1,2}-\d{1,3}(?![\p{L}\p{N}]|[-–—]\d)/uy;
/** "rule (12.9)": a number with a point is no label. */
const BRACKETED = /\(([A-Z]{0,2}\d{1,3}(?:\.\d{1,3}){1,5})\)/y;
/** Letters that are a number: not those of "Section D [10]", "Section D 10.13" and "Section G-9". */
const LETTERS = /[A-Z]{1,2}(?![\p{L}\p{N}]|[-–—]\d|[\s\u00A0]*\[|[\s\u00A0]+\d)/uy;
/** Among words in capitals these are words: "CLAUSES IN THE FAR". */
const SHOUTED = /^[A-Z]{2,}$/;
const SHOUTED_LETTERS = new RegExp(
  `(?!(?:IN|OF|TO|IS|AS|OR|IF|BY|AT|NO|ON|WE|MY|SO|DO|BE|AN|US|IT)\\b)${LETTERS.source}`,
  'uy',
);
/** Articles and Parts are numbered so too. */
const ROMAN = /[IVXLC]{1,7}(?![\p{L}\p{N}])/uy;
/** At most so many levels: no text has more, and each is looked at again and again. */
const LABELS = /(?:\((?:[a-z]{1,5}|[A-Z]{1,3}|\d{1,3}[A-Z]?)\)){1,8}/y;
/**
 * "Section D1.2 (c)": a label that stands apart from its number. Words after it would be those of a
 * limb that begins there: "shall, under Section D1.2, (a) meet".
 */
const LABELS_APART =
  /[\s\u00A0]((?:\((?:[a-z]{1,2}|[ivx]{1,4})\))+)(?=[.,;:)]|$|[\s\u00A0]+(?:of|and|or|above|below)(?![\p{L}]))/uy;
/** “Section 501 (c) (3) of the Code”: each apart, and what they are of after them. */
const LABELS_EACH_APART =
  /((?:[\s\u00A0]\((?:[a-z]{1,2}|[ivx]{1,4}|\d{1,2})\)){1,4})(?=[\s\u00A0]of[\s\u00A0])/y;
/** "Section 3.F": a letter after a point is a label. */
const LETTERED = /\.([A-Z])(?![\p{L}\p{N}]|\.\d)/uy;
const HEADING = /[\s\u00A0]+\(((?:[^()]|\([^()]{0,100}\)){2,200})\)/y;
/** “Sub-Clause 8.1 [Commencement of Works]”: words, and none that say what became of it. */
const IN_SQUARE_BRACKETS =
  /[\s\u00A0]+\[(?!(?:not|no\slonger|reserved|deleted|omitted|repealed|revoked|spent|spare|intentionally|optional|insert|enter|add|draft|note|subject|if|see)\b)(\p{L}[\p{L}’'\s,&-]{2,100})\]/iuy;
const VERSION = /[\s\u00A0]+\(?version[\s\u00A0]+(\d+(?:\.\d+)*)\)?/iy;
/** What a heading begins with. "(which is new)" and "(as defined below)" are none. */
const HEADING_BEGINS = /^[\p{Lu}\d‘“'"]/u;

/** “6 to 11 inclusive and 13”, “6 to 11 (both inclusive), 13”. */
const INCLUSIVE =
  /,?[\s\u00A0]+\(?(?:both[\s\u00A0]+)?inclusive\)?(?=,?[\s\u00A0]+(?:and|or)[\s\u00A0]|,[\s\u00A0])/y;
/** What joins two; “Sections 2.1 above and 2.2” says of the one before where it stands. */
const AND =
  /(?:[\s\u00A0]+(?:above|below))?(?:,?[\s\u00A0]+(?:and\/or|and|or|nor|&)[\s\u00A0]+|,[\s\u00A0]+)|;[\s\u00A0]+(?:(?:and|or)[\s\u00A0]+)?|\/(?=\()/y;
const TO = /,?[\s\u00A0]+(?:to|through|TO|THROUGH)[\s\u00A0]+|[\s\u00A0]?[-–—][\s\u00A0]?/y;
const EXCEPT =
  /,?[\s\u00A0]+\(?(?:other\sthan|except(?:\sfor)?|excluding|but\snot|save\sfor)[\s\u00A0]+(?:in[\s\u00A0]+)?/y;

/** The items after a word; none where nothing that can be cited follows it. */
export function readItems(reader: Reader, word: string): Item[] {
  const kind = kindOf(word);
  const first = readItem(reader, word, false, '');
  if (first === undefined || (first.number === '' && kind !== 'local')) return [];
  const items = [first];
  for (;;) {
    const next = reader.attempt(() => readNext(reader, word, items));
    if (next === undefined) return items;
    items.push(next);
  }
}

function readNext(reader: Reader, word: string, items: readonly Item[]): Item | undefined {
  // “Sections K4.1 to K4.3 to 12”: a range has two ends.
  const isEnded = items.at(-1)?.ranges === true;
  if (isEnded) reader.take(INCLUSIVE);
  const range = isEnded ? undefined : reader.take(TO);
  const joiner = range ?? reader.take(EXCEPT) ?? reader.take(AND);
  if (joiner === undefined) return undefined;
  const repeated = reader.take(REPEATED)?.[1];
  if (repeated !== undefined && kindOf(repeated) !== kindOf(word)) return undefined;
  // "Clause 2.2 or clause 4.3 of the Deed": a text writes its own with a capital, another's without.
  if (repeated !== undefined && isSmall(repeated) !== isSmall(word)) return undefined;
  // “Annex 1 to Appendix F”, “Schedule 2 and Annex A”: papers of two kinds.
  if (repeated !== undefined && kindOf(word) === 'appendix' && !isSameKind(repeated, word))
    return undefined;
  const item = readItem(reader, word, range !== undefined, joiner[0]);
  // “Section A, Appendix M and Appendix B of this document”: only the last is of that.
  if (repeated !== undefined && kindOf(word) === 'appendix' && reader.see(OF_THIS) !== undefined)
    return undefined;
  // “clause 3.1(e) or paragraph 3 of Schedule 2”: a clause is of no Schedule.
  if (repeated !== undefined && IS_PARAGRAPH.test(repeated) && !IS_PARAGRAPH.test(word)) {
    if (reader.see(OF_PAPER) !== undefined) return undefined;
  }
  if (item === undefined || repeated !== undefined) return item;
  // “Appendix 1 to OC2” is one of what OC2 is called.
  if (range !== undefined && kindOf(word) === 'appendix' && isOfOther(item, items.at(-1)))
    return undefined;
  return continues(item, items, word, reader) ? item : undefined;
}

const OF_THIS = /[\s\u00A0]+(?:of|to|in)[\s\u00A0]+this[\s\u00A0]+\p{L}/uy;

const IS_PARAGRAPH = /^(?:sub-?)?para/i;
/** “ of Schedule 2”, and not “ of Schedule 2 to the Act”, of which both may be. */
const OF_PAPER = new RegExp(
  String.raw`[\s\u00A0]+(?:of|to|in)[\s\u00A0]+(?:this[\s\u00A0]+)?${titledUnit(...ATTACHMENTS)}[\s\u00A0]+[\p{L}\d]{1,3}(?![\p{L}\p{N}]|,?[\s\u00A0]+(?:of|to)[\s\u00A0])`,
  'uy',
);

function isOfOther({ number }: Item, before: Item | undefined): boolean {
  return before !== undefined && /^\d/.test(number) !== /^\d/.test(before.number);
}

/** “Appendices” and “Appendix”; of “Annexes” and “Annex” the letters tell it too. */
function isSameKind(word: string, other: string): boolean {
  const [one, same] = [word, other].map((each) => each.slice(0, 'anne'.length).toLowerCase());
  return one === same;
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function readItem(reader: Reader, word: string, ranges: boolean, joiner: string): Item | undefined {
  const start = reader.at;
  const kind = kindOf(word);
  const lettered = kind === 'appendix' ? undefined : reader.take(WITH_LETTER);
  const number = lettered?.[1] ?? readNumber(reader, kind, word);
  const own = lettered === undefined ? readLabels(reader, number) : `(${lettered[2] ?? ''})`;
  const labels = kind === 'appendix' ? '' : own;
  if ((number === '' && labels === '') || isYear(number, labels)) return undefined;
  const end = reader.at;
  const version = reader.take(VERSION)?.[1];
  const heading = readHeading(reader);
  return { number, labels, start, end, heading, version, past: reader.at, ranges, joiner };
}

/** “Regulations 2010”: the year of a law. No text has so many provisions. */
function isYear(number: string, labels: string): boolean {
  return labels === '' && /^(?:19|20)\d\d$/.test(number);
}

/** The labels of an item, as they are written together: "(d)(ii)". */
function readLabels(reader: Reader, number: string): string {
  const lettered = /^\d{1,2}$/.test(number) ? reader.take(LETTERED)?.[1] : undefined;
  const labels = lettered === undefined ? reader.take(LABELS)?.[0] : `(${lettered})`;
  if (labels !== undefined || number === '') return labels ?? '';
  const apart = number.includes('.') ? reader.take(LABELS_APART)?.[1] : undefined;
  return apart ?? reader.take(LABELS_EACH_APART)?.[1]?.replaceAll(/[\s\u00A0]/g, '') ?? '';
}

function readNumber(reader: Reader, kind: Kind, word: string): string {
  const own = kind === 'appendix' ? reader.take(OF_SECTION)?.[0] : undefined;
  if (own !== undefined) return own;
  const hyphened = kind === 'law' || kind === 'section' ? reader.take(HYPHENED) : undefined;
  const number = hyphened ?? (kind === 'appendix' ? undefined : reader.take(NUMBER));
  if (number !== undefined) return number[0];
  const bracketed = kind === 'appendix' ? undefined : reader.take(BRACKETED)?.[1];
  if (bracketed !== undefined) return bracketed;
  if (kind === 'law') return /^art/i.test(word) ? (reader.take(ROMAN)?.[0] ?? '') : '';
  if (/^(?:Part|Chapter)/.test(word))
    return (reader.take(ROMAN) ?? reader.take(LETTERS))?.[0] ?? '';
  const letters = reader.take(SHOUTED.test(word) ? SHOUTED_LETTERS : LETTERS);
  if (letters !== undefined || kind !== 'appendix') return letters?.[0] ?? '';
  return (reader.take(ROMAN) ?? reader.take(NUMBER))?.[0] ?? '';
}

function readHeading(reader: Reader): string {
  const heading = reader.see(HEADING) ?? reader.see(IN_SQUARE_BRACKETS);
  const words = heading?.[1] ?? '';
  if (heading === undefined || !HEADING_BEGINS.test(words) || PROVISIONS.test(words)) return '';
  reader.at += heading[0].length;
  return words;
}

const A_NUMBER = String.raw`(?:[A-Z]{0,2}\d{1,3}[A-Z]?(?:\.\d{1,3})*(?:\([a-z\d]{1,4}\))*)`;
/** “Part B (Paragraphs 3 to 5)”: what it holds, and not what it is called. */
const PROVISIONS = new RegExp(
  String.raw`^(?:${REPEATED.source})${A_NUMBER}(?:(?:,[\s\u00A0]*|[\s\u00A0]+(?:and|or|to)[\s\u00A0]+|[\s\u00A0]?[-–—][\s\u00A0]?)${A_NUMBER})*$`,
  'u',
);

/** A number in brackets without a word: "(L4.6(b))", "(see L4.6(b))". */
export const BARE_OPENING =
  /\((?:[Ss]ee[\s\u00A0]+(?:also[\s\u00A0]+)?)?(?=[A-Z]{1,2}\d{1,3}[A-Z]{0,2}\.\d)/u;

const CLOSING = /\)/y;

/** The items of a reference without a word; none where more stands in the brackets. */
export function readBareItems(reader: Reader): Item[] {
  const items = readItems(reader, 'Sections').map((item) => ({ ...item, heading: '' }));
  return reader.see(CLOSING) === undefined ? [] : items;
}

/** Limbs without a word, which only "above" or "below" says are cited: "in (a) or (b) above". */
export const LIMBS_OPENING =
  /(?<=(?<![\p{L}\p{N}])(?:in|under|to|of|at|by|with|per|from|both|either|neither|whether|than|see)[\s\u00A0])(?=\((?:[a-z]{1,4}|[A-Z]|\d{1,2})\)[^.;:]{0,60}?[\s\u00A0](?:above|below)(?![\p{L}\p{N}]))/u;

const ABOVE = /[\s\u00A0]+(?:above|below)(?=[.,;:)]|$|[\s\u00A0]+(?!the\b|an?\b)[a-z])/y;

/** The limbs before "above"; none where other words stand between. */
export function readLimbItems(reader: Reader): Item[] {
  const items = readItems(reader, 'paragraphs');
  return reader.see(ABOVE) === undefined || items.some(({ number }) => number !== '') ? [] : items;
}
