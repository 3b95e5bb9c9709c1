/**
 * Where capitalised words stand in a sentence, and not in the heading of what is cited, the title of a
 * book, a standard or a person, or a line by itself.
 */
import { plainText } from '../../model/phrasing.ts';
import { ATTACHMENTS, DIVISIONS, titledUnits, smallUnits } from '../../model/unit-words.ts';
import type { Span, WordsIn } from '../places.ts';

const KIND = `(?:${titledUnits('section', 'clause', 'article', 'condition', 'paragraph', ...DIVISIONS, ...ATTACHMENTS)}|Annexe|(?:Attachment|Form|Table|Step)s?|${smallUnits('section', 'clause', 'article', 'paragraph', 'part')})`;
const NUMBER = String.raw`(?:\d[\p{L}\d.]*|\p{Lu}{1,2}[\d.]*)(?:\([a-z\d]+\))*`;
const TITLE_WORDS = String.raw`(?:\p{Lu}[\p{L}’-]*,?[\s\u00A0]+(?:(?:and|of|the|for|to|on|in|by|with|&)[\s\u00A0]+)*)*`;

/** "Schedule 1 (Services and Charges)", "Annex B – Services": what is cited bears these words. */
const OF_A_CITED = new RegExp(
  String.raw`\b${KIND}[\s\u00A0]+${NUMBER}(?:[\s\u00A0]*\([^()]{0,60}|[\s\u00A0]*[:–—-][\s\u00A0]+${TITLE_WORDS})$`,
  'u',
);
/** "Schedule 1 Services": so too, or the next words of the sentence. */
const AFTER_A_CITED = new RegExp(
  String.raw`\b${KIND}[\s\u00A0]+${NUMBER},?[\s\u00A0]+${TITLE_WORDS}$`,
  'u',
);

/** "FAR 12.211 (Technical Data)": the heading of what another text numbers so. */
const OF_A_NUMBER = /\d+[.-]\d[\d.-]*[\s\u00A0]*\([^()]{0,80}$/u;

/** "Attn: Legal Services". */
const TO_WHOM = /\b[Aa]tt(?:n|ention)\b[.:]*[\s\u00A0]+(?:of[\s\u00A0]+)?$/u;

/** "the Mozilla Public License Version 1.1", "By-law No. 2002-189", "Company Number [number]", "Level 3". */
const OF_A_VERSION =
  /(?:^|[\s\u00A0])(?:Version|Edition|Revision|Release|Number|Nos?|Guide|Publication|Circular|Bulletin)$|^(?:Level|Tier|Category|Stage|Grade|Class|Type|Band|Top)$/u;
/** "(2nd Edition)". */
const A_COUNT = /\d(?:st|nd|rd|th)[\s\u00A0]$/;
const A_NUMBER = /^\.?[\s\u00A0]+(?:v?\d|\[|Number(?!\p{L}))/u;
/** "Two Million Dollars ($2,000,000)": a sum in words. */
const A_SUM = /^[\s\u00A0]\([£$€]\d/;

/** "ISO 9001 Quality Management", "the Top 25 Most Dangerous Errors". */
const OF_A_STANDARD = /\b(?:\p{Lu}{2,}[\p{Lu}/-]*|Top)[\s\u00A0]\d[\d:-]*[\s\u00A0]+$/u;

/** "Ann Lee, Operations Manager": what a person is. */
const OF_A_PERSON = /\p{Lu}\p{Ll}+[\s\u00A0]\p{Lu}\p{Ll}+,[\s\u00A0]+$/u;

/** "Certificate of Incorporation", "Users of the Service": one word of a name of several. */
const OF_A_NAME = /\p{Lu}[\p{L}’-]*[\s\u00A0]+(?:of|for|on)[\s\u00A0]+(?:the[\s\u00A0]+)?$/u;
const NAMES_ON = /^[\s\u00A0]+(?:of|for|on)[\s\u00A0]+(?:the[\s\u00A0]+)?\p{Lu}/u;

/** "Strong Reciprocity (SR+)": what has a short name. */
const SHORT_AFTER = /^[\s\u00A0]\((?=[^\s()]*\p{Lu})[^\s()]{2,20}\)/u;

/** How far back a look goes. */
const FAR = 90;

/** "…, Attention: Legal": what follows is said by it. */
const LABEL = /^:[\s\u00A0]+\p{Lu}/u;
/** "Copyright (c) 2005", "the Commercial Software - Restricted Rights clause at 52.227-19". */
const OF_A_NOTICE =
  /^[\s\u00A0]+(?:\([Cc]\)|©|(?:[–—-][\s\u00A0]+(?:\p{Lu}\p{L}+[\s\u00A0]+){1,4})?clauses?[\s\u00A0]+(?:at|of|in)[\s\u00A0])/u;
/** "This Act may be called the Harbours Act", "may be cited as the Rules of the Harbour". */
const CITED_AS =
  /\bmay\sbe\s(?:called|cited\sas|known\sas)[\s\u00A0]+(?:the[\s\u00A0]+)?(?:\p{Lu}[\p{L}’-]*[\s\u00A0]+(?:(?:of|and|for|the|to|in|at|on)[\s\u00A0]+)*)*$/u;
/** "the Ruby programming language": what a thing is, after its name. */
const A_PRODUCT = /^[\s\u00A0]+(?:programming\slanguage|operating\ssystem|web\sbrowser)(?!\p{L})/u;
/** "Liability (Sections 4 and 5), Termination (Section 6)": where the words lead. */
const WHERE_IT_IS = new RegExp(String.raw`^[\s\u00A0]\(${KIND}[\s\u00A0]+${NUMBER}`, 'u');
/** "a Committee to be known as the “Complaints Committee”": a word for what is given a name. */
const TO_BE_CALLED =
  /^[\s\u00A0]+(?:to\sbe\s|which\sis\s|hereinafter\s)?(?:known|called|referred\sto)\sas[\s\u00A0]+(?:the[\s\u00A0]+)?[“"‘']/u;
/** "Standard and Poor's,": a firm of two names. */
const OF_TWO = /^[\s\u00A0]+(?:and|&)[\s\u00A0]+\p{Lu}\p{Ll}+[’']s(?=[.,;:)]|$)/u;
/** "the Company's Certificate of Incorporation", "its Articles of Association". */
const OF_A_COMPANY =
  /^[\s\u00A0]+(?:of|and\sArticles\sof)[\s\u00A0]+(?:Incorporation|Association)(?!\p{L})/u;
/** "CERN Open Hardware licence". */
const A_LICENCE = /^[\s\u00A0]+licen[cs]es?(?!\p{L})/u;

/** “Section 16(b) of the House Rules”: a text that others made. */
const OF_A_TEXT = new RegExp(
  String.raw`\b${KIND}[\s\u00A0]+${NUMBER}[\s\u00A0]of[\s\u00A0]the[\s\u00A0]$`,
  'u',
);
const A_TEXT = /[\s\u00A0](?:Rules|Handbook|Manual|Guide|Bye-?laws)$/;

/** “means the person appointed from time to time as Code Administrator under the SEC”: an office of another text. */
const OF_AN_OFFICE =
  /\bmeans\s(?:the|any|an?)\s(?:person|persons|body|company|organisation|entity)\s[^.;]{0,60}?\b(?:appointed|designated|established)\s[^.;]{0,40}?\bas\s(?:the\s)?$/u;
const UNDER_ANOTHER =
  /^(?:[\s\u00A0]and[\s\u00A0]\p{Lu}\p{L}+)?[\s\u00A0](?:under|by)[\s\u00A0](?!this\b)/u;

/** True for the words of a heading that is cited, or of the title of a standard or a person. */
export function isTitle(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - FAR), start);
  const after = plain.slice(end, end + 60);
  if (/^:[\s\u00A0]+[\d£$€]/.test(after) && /^(?:\p{Lu}\p{L}*[\s\u00A0])*$/u.test(before))
    return true;
  if (LABEL.test(after) && /(?:^|[,;.])[\s\u00A0]*$/.test(before)) return true;
  if (
    WHERE_IT_IS.test(after) ||
    TO_BE_CALLED.test(after) ||
    OF_TWO.test(after) ||
    A_SUM.test(after) ||
    OF_A_COMPANY.test(after)
  )
    return true;
  if (OF_A_NOTICE.test(after) || A_PRODUCT.test(after) || CITED_AS.test(before)) return true;
  if ((A_NUMBER.test(after) || A_COUNT.test(before)) && OF_A_VERSION.test(plain.slice(start, end)))
    return true;
  if (A_TEXT.test(plain.slice(start, end)) && OF_A_TEXT.test(before)) return true;
  if (OF_A_NUMBER.test(before) || TO_WHOM.test(before)) return true;
  if (UNDER_ANOTHER.test(after) && OF_AN_OFFICE.test(plain.slice(0, start))) return true;
  if (A_LICENCE.test(after) && /^\p{Lu}{2,}[\s\u00A0]/u.test(plain.slice(start, end))) return true;
  return OF_A_CITED.test(before) || OF_A_STANDARD.test(before) || OF_A_PERSON.test(before);
}

const CITED_TITLE = new RegExp(
  String.raw`\b${KIND}[\s\u00A0]+${NUMBER}[\s\u00A0]*\(\p{Lu}[^().;]{0,80}$`,
  'u',
);

/** True for words of the title in brackets that what is cited bears, with whatever capitals. */
export function isCitedTitle(plain: string, start: number, end: number): boolean {
  // The title begins no farther before it.
  const before = plain.slice(Math.max(0, start - FAR), start);
  return (
    (plain.charAt(start) === '(' ? start : before.lastIndexOf('(')) > before.lastIndexOf(')') &&
    CITED_TITLE.test(before + plain.slice(start, end))
  );
}

/** So many names in a row, with commas between, are what a form asks for or a table holds. */
const ROW = 5;
const AN_ITEM = /^[\s\u00A0]*\p{Lu}[^.;:()]{0,60}$/u;

/** True inside “includes Name, Address, Phone Number, Email address, Bank Details”. */
function isInRow(plain: string, start: number, end: number): boolean {
  if (plain.charAt(end) !== ',' && !/,[\s\u00A0]$/.test(plain.slice(start - 2, start)))
    return false;
  const before = plain
    .slice(Math.max(0, start - FAR), start)
    .split(',')
    .slice(1, -1)
    .reverse();
  const after = plain
    .slice(end, end + FAR)
    .split(',')
    .slice(1, -1);
  const count = (items: readonly string[]): number => {
    const past = items.findIndex((item) => !AN_ITEM.test(item));
    return past === -1 ? items.length : past;
  };
  return count(before) + count(after) + 1 >= ROW;
}

/** True for words in a sentence, with small ones around them. */
export function isSaid(plain: string, start: number, end: number, node: WordsIn): boolean {
  const before = plain.slice(Math.max(0, start - FAR), start);
  if (!/\p{Ll}/u.test(before)) return false;
  if (AFTER_A_CITED.test(before) || isInRow(plain, start, end)) return false;
  const after = plain.slice(end, end + 24);
  const isOneWord = !/[\s\u00A0]/.test(plain.slice(start, end));
  if (isOneWord && (OF_A_NAME.test(before) || NAMES_ON.test(after))) return false;
  return !SHORT_AFTER.test(after) && !isEmphasised(node, start, end);
}

/** True for words that are set in italics by themselves: a title. */
function isEmphasised({ children }: WordsIn, start: number, end: number): boolean {
  let at = 0;
  for (const child of children) {
    const past = at + plainText([child]).length;
    if (child.type === 'emphasis' && at <= start && past >= end) return true;
    at = past;
  }
  return false;
}

/** “[Registered Office Address]”: words that stand for others. */
export function bracketedIn(plain: string): Span[] {
  if (!plain.includes('[')) return [];
  return [...plain.matchAll(BRACKETED)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** “whose registered office is at Unit 4, The Maltings, York YO1 7AB”. */
export function addressesIn(plain: string): Span[] {
  if (!/\d[A-Z]{2}(?![A-Za-z\d])/.test(plain)) return [];
  return [...plain.matchAll(ADDRESS)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** From “at” to a British postcode. */
const ADDRESS =
  /(?<=\b(?:office|address|business|premises)(?:\s+(?:is|are))?\s+(?:at|of)\s+)[^.;()]{3,140}?[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?![A-Za-z\d])/g;

/** So with alternatives: “[Party 1's OR any Indemnified Person's]”. */
const BRACKETED =
  /\[\p{Lu}[\p{L}’'-]*(?:[\s\u00A0]+(?:\p{Lu}[\p{L}’'-]*|\d+|of|in|and|the|or|for)){0,6}\]|\[[^\][]{0,80}[\s\u00A0]OR[\s\u00A0][^\][]{0,80}\]|\[[^\][]{3,120}[\s\u00A0]here\]/gu;
