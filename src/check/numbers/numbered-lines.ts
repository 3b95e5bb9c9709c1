/**
 * The number that a line begins with: "Article 4" in a heading, "§ 3", "Rule 2." or "**1.1**" before
 * a paragraph, "5 (1)" in the Schedule of an act.
 */
import { ATTACHMENTS, DIVISIONS, PROVISIONS, smallUnits } from '../../model/unit-words.ts';
import { codedNumberOf } from '../../register/heading-numbers.ts';
import { wholeWord } from '../../register/references/words.ts';

/** A number as a line writes it. */
export interface NumberedLine {
  /** What tells it from numbers of other rows: "article", "heading 3"; empty for one of no row. */
  readonly style: string;
  /** What it is called by: "article", "§"; empty where it stands alone. */
  readonly word: string;
  /** As people call it: "Article 4", "1.1". */
  readonly shown: string;
  /** Its pieces: 1 and 1 of "1.1"; "IV". The last may have letters: "5A". */
  readonly pieces: readonly string[];
  /** The last number that a range keeps free with it: "7" of "Articles 5 to 7 [Not used]". */
  readonly to: string | undefined;
  /** What stands after it on its line. */
  readonly after: string;
}

const WORD = [
  smallUnits(...PROVISIONS, 'paragraph', ...DIVISIONS, ...ATTACHMENTS),
  String.raw`art\.|sec\.|§{1,2}|annexe|annexures?|(?:attachment|title|division|book)s?`,
  String.raw`(?:(?:amended|special|standard|general|model)\s){0,2}conditions?|recitals?|principles?|bye?-?laws?|standards?`,
].join('|');
const ARABIC = String.raw`\d{1,3}(?:[A-Z]?\.\d{1,3}){0,5}(?:[A-Za-z]{1,2}|\s?bis|\s?ter|\s?quater)?`;
const NAMED = new RegExp(
  String.raw`^(?:[A-Z]{1,4}\d{1,2}[\s\u00A0]+(?=(?:appendix|annex|schedule)[\s\u00A0]))?(${WORD})[\s\u00A0]*((?:${ARABIC}|[A-Z]{1,2}-?\d{1,3}[A-Z]?(?!\.\d)|[IVXLC]{1,7}|[A-Z](?:\.\d{1,3})*)(?![\p{L}\p{N}]))(?:\s*(?:to|through|and|[-–—])\s*(${ARABIC}|[IVXLC]{1,7}|[A-Z])(?![\p{L}\p{N}]))?`,
  'iu',
);
const BARE = new RegExp(
  String.raw`^((?:\d{1,3}(?:[A-Z]?\.\d{1,3}){0,5}[A-Z]{0,2})|[A-Z](?:\.\d{1,3})*|[IVXLC]{1,7})([.):]?)(?=[\s\u00A0]|$|(?<=\.)(?:\p{Lu}\p{Ll}|[—–-]\s?\(1\)))`,
  'u',
);
/** "1 (1) The court": how acts begin a section that has several sentences. */
const SECTION = /^(\d{1,3}[A-Z]{0,2})[\s\u00A0]+(?:\(1\)[\s\u00A0]|(?=["“‘']?\p{Lu}))/u;
/** "2a3b) The board": numbers and letters by turns. */
export const MIXED = /^\d{1,2}[a-z](?:\d{1,2}[a-z]?){0,3}(?=\)[\s\u00A0])/;
/** How a paragraph that begins so goes on: with a stop, a title, or nothing. */
const GOES_ON = /^(?:[.:]|\s*$|\s*[–—(-]|[\s\u00A0]*\n|[\s\u00A0]+["“‘']?\p{Lu})/u;

/** “E2. Visits”: a stop keeps it from being the number of a part. */
const LETTERED_HEAD = /^[A-Z]{1,2}\d{1,2}[A-Z]?(?=[.):][\s\u00A0])/u;

/** A heading as a line with a number; nothing for one without, or one that only goes on. */
export function lineOfHeading(words: string, depth: number): NumberedLine | undefined {
  const named = readNamed(words);
  if (named !== undefined) return /^\s*\(?continued\b/i.test(named.after) ? undefined : named;
  const coded = codedNumberOf(words) ?? LETTERED_HEAD.exec(words)?.[0];
  if (coded !== undefined) return bare(`heading ${depth} letters`, words, coded, '');
  const [whole = '', number = '', stop = ''] = BARE.exec(words) ?? [];
  if (whole === '') return undefined;
  const isOfRow = stop !== '' || number.includes('.');
  // "4 Payment" is the heading of a part, whose numbers are told as such.
  if (!isOfRow && !/^\d/.test(number)) return undefined;
  return bare(isOfRow ? `heading ${depth}${shapeOf(number)}` : '', words, number, stop);
}

/** “**D3\tINITIAL ASSESSMENT**”: a part whose heading is a line in bold. */
const PART = /^[A-Z]{1,2}\d{1,2}[A-Z]?(?=\.?[\s\u00A0]+\p{Lu})/u;
/** “A1 The report”: a paragraph of Appendix A. */
const ANNEXED = /^([A-Z])\d{1,2}[A-Z]?(?=\.?[\s\u00A0]+["“‘(]?\p{Lu})/u;
/** What the style of such paragraphs begins with. */
export const ANNEX = 'annexed ';

/**
 * A paragraph as a line with a number; nothing for one without.
 *
 * @param letter that of the Appendix that it stands in; empty for none.
 */
export function lineOfParagraph(
  words: string,
  isBold: boolean,
  letter = '',
): NumberedLine | undefined {
  if (!/^\s*[\p{Lu}§\d]/u.test(words)) return undefined;
  const [annexed, own] = letter === '' ? [] : (ANNEXED.exec(words) ?? []);
  if (annexed !== undefined && own === letter) return bare(ANNEX + letter, words, annexed, '');
  const [part] = isBold ? (PART.exec(words) ?? []) : [];
  if (part !== undefined) return bare('part letters', words, part, '');
  const named = readNamed(words);
  if (named !== undefined)
    return GOES_ON.test(named.after) && !LISTS.test(named.after) ? named : undefined;
  const [whole = '', number = '', stop = ''] = BARE.exec(words) ?? [];
  const isNumber = /^\d/.test(number);
  if (isNumber && whole !== '' && (stop !== '' || (isBold && number.includes('.'))))
    // “1)” counts the limbs of a sentence where “3.” begins a provision.
    return bare(stop === ')' ? 'line bracket' : `line${shapeOf(number)}`, words, number, stop);
  // “**D.** Seasonal decorations”: the letter is set apart from its words.
  if (isBold && /^[A-Z][.)]$/.test(number + stop)) return bare('bold letters', words, number, stop);
  const [mixed] = MIXED.exec(words) ?? [];
  if (mixed !== undefined) {
    const pieces = mixed.match(/\d+|[a-z]/g) ?? [];
    return { ...bare('mixed', words, mixed, ')'), pieces };
  }
  const [, section = ''] = SECTION.exec(words) ?? [];
  return section === '' ? undefined : bare('act section', words, section, '');
}

/** “Part A – Money; Part B – Trade”: what lists several is no heading of the first. */
const LISTS = /[;\n][\s\u00A0]*\p{Lu}\p{Ll}+[\s\u00A0]+[A-Z\d]{1,4}[\s\u00A0]*[:–—-][\s\u00A0]/u;

/** “§ 62-30-1. Purpose”: a title, a chapter and a section; “4.3-2 Other Data” below 4.3. */
const HYPHENED =
  /^(?:(§|Section|Sec\.)[\s\u00A0]*)?(\d{1,3}[A-Z]?[-.]\d{1,3}[A-Z]?)-(\d{1,4}[A-Z]?)(?=[.:)]?(?:\s|$))/iu;

function readNamed(words: string): NumberedLine | undefined {
  const [shown = '', sign = '', chapter = '', section = ''] = HYPHENED.exec(words) ?? [];
  if (shown !== '') {
    const pieces = [chapter, section];
    const after = words.slice(shown.length);
    return { style: 'hyphened', word: wholeWord(sign), shown, pieces, to: undefined, after };
  }
  const match = NAMED.exec(words);
  const [whole = '', word = '', number = '', to] = match ?? [];
  // "Section a meeting", "Part I think": a word that stands in a sentence.
  if (match === null || /^[a-z]/.test(word) || /^[a-z]/.test(number)) return undefined;
  const called = wholeWord(word).replace(/(?<=[a-z])s$|§+$/, (last) => (last === 's' ? '' : '§'));
  return {
    style: `${called}${shapeOf(number)}`,
    word: called,
    shown: whole,
    pieces: number.replace(/\s/g, '').split('.'),
    to,
    after: words.slice(whole.length),
  };
}

function bare(style: string, words: string, number: string, stop: string): NumberedLine {
  return unnamed(style, number, words.slice(number.length + stop.length));
}

/** A number that stands alone. */
export function unnamed(style: string, number: string, after = ''): NumberedLine {
  return { style, word: '', shown: number, pieces: number.split('.'), to: undefined, after };
}

/** Numbers and letters are rows of their own. */
function shapeOf(number: string): string {
  return /^\d/.test(number) ? '' : ' letters';
}
