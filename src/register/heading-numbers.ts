/**
 * The number that the words of a heading begin with: "4. Payment", "Article 6 – Scope", "ARTICLE IV",
 * "Special Condition 2.1 Revenue".
 */
import { KIND_OF_CONDITION, PROVISIONS, smallUnits } from '../model/unit-words.ts';
import { wholeWord } from './references/words.ts';

const CONDITION = String.raw`(?:${KIND_OF_CONDITION} ){0,3}Condition`;
const NUMBERED = new RegExp(
  String.raw`^(?:(${smallUnits(...PROVISIONS)}|Art\.|Sec\.|${CONDITION}|§)\s*)?(\d{1,3}[A-Z]?(?:\.\d{1,3}[A-Z]?)*)(?:[.):]|\s*[–—-])?(?=\s|$)`,
  'i',
);

/** Only a word says that letters are a Roman number: "Article V", not "I. Name". */
const ROMAN = /^(Article|ARTICLE|Art\.)\s+([IVXLC]{1,7})(?:[.):]|\s*[–—-])?(?=\s|$)/;

/** "Standard Special Condition A4. Charging": a word says that a letter is a part of the number. */
const LETTERED = new RegExp(
  String.raw`^(${CONDITION})\s+([A-Z]{1,2}\d{1,3}[A-Z]?)(?:[.):]|\s*[–—-])?(?=\s|$)`,
  'i',
);

/** “BC1.4.2 Day Ahead Submissions”, “CC.6.3 General”, “BC1.A.1 Times”: letters say which text it is. */
const CODED = /^()((?:[A-Z]{1,4}\d{1,2}|[A-Z]{2,4})(?:\.[A-Z])?(?:\.\d{1,3}){1,5})(?=\s|$)/;

/** The number that begins with the letters of its text, as headings bear them; nothing for another. */
export function codedNumberOf(heading: string): string | undefined {
  return CODED.exec(heading)?.[2];
}

function read(heading: string): RegExpExecArray | null {
  return (
    NUMBERED.exec(heading) ?? ROMAN.exec(heading) ?? LETTERED.exec(heading) ?? CODED.exec(heading)
  );
}

/** The number that a heading bears; empty for one without. */
export function numberOfHeading(heading: string): string {
  return read(heading)?.[2] ?? '';
}

/** What a heading calls what it numbers: "article"; empty where it has a number alone. */
export function unitOfHeading(heading: string): string {
  return wholeWord(read(heading)?.[1] ?? '').replace(/(?<=[a-z])s$/, '');
}
