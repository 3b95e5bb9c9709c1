/**
 * Names of things. Branded where two strings could be swapped by mistake.
 */

declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** The folder name of a document: "section-d". */
export type DocumentId = Brand<'DocumentId'>;
/** A version's number as printed: "10.0". */
export type VersionNumber = Brand<'VersionNumber'>;
/** The folder name of a modification: "mp167b". */
export type ModificationId = Brand<'ModificationId'>;
/** The file name of a release without its ending: "february-2024". */
export type ReleaseId = Brand<'ReleaseId'>;
/** What a defined term is filed and addressed under: "programme-assurance-policy". */
export type TermKey = Brand<'TermKey'>;

export const documentId = (text: string): DocumentId => text as DocumentId;
export const versionNumber = (text: string): VersionNumber => text as VersionNumber;
export const modificationId = (text: string): ModificationId => text as ModificationId;
export const releaseId = (text: string): ReleaseId => text as ReleaseId;
export const termKey = (text: string): TermKey => text as TermKey;

/** The number of a part: D10, K5A, AH2, DPC8, or 4 in an Appendix; B.3 and CC.6 with a stop after the letters. */
const PART = String.raw`(?:[A-Z]{1,2}\d{1,3}[A-Z]{0,2}|[A-Z]{3}\d{1,2}|[A-Z]{1,4}\.\d{1,3}[A-Z]?|\d{1,3}[A-Z]{0,2})`;
/** The letters of an Appendix to a part, “BC2.A”. */
const APPENDIX = String.raw`[A-Z]{1,4}\d{0,2}\.[A-Z]`;
/** The number of a clause: D10.22, K5A.3, 1.4.4, B.3.1.4, BC2.A.1.2; A.3 of an annex A, before a sentence. */
const CLAUSE = String.raw`(?:(?:${PART}|${APPENDIX})(?:\.\d{1,3}[A-Z]{0,2}){1,5}|[A-Z]\.\d{1,3}[A-Z]?(?=[ \t\r\n\u00A0]+["“‘'([]?\p{Lu}|$))`;

/** A clause number at the start of a paragraph, with the white space after it. */
export const CLAUSE_NUMBER_AT_START = new RegExp(
  String.raw`^(${CLAUSE})(?=[ \t\r\n\u00A0]|$)[ \t\r\n\u00A0]*`,
  'u',
);
/**
 * Clause numbers at the start of a line, before a sentence, whatever stands between them: a full stop
 * that is too much, or no space. Groups: what is before on the line, its space, the number, the stop.
 */
export const UNREAD_CLAUSE_NUMBERS = new RegExp(
  String.raw`(^|\n)([ \t]*)(${CLAUSE})(\.?)(?=[ \t\r\n\u00A0]+["“‘'(]*\p{Lu}|[ \t\r\n\u00A0]*\[|\p{Lu}\p{Ll})`,
  'gu',
);
/** A part number at the start of a heading, with the white space after it. */
export const PART_NUMBER_AT_START = new RegExp(String.raw`^(${PART})(?=[ \t\u00A0]|$)[ \t\u00A0]*`);
/** A limb's label at the start of a list item: (a), (aa), (iv), (A), (12). */
export const LIMB_LABEL_AT_START =
  /^(\((?:[a-z]{1,5}|[A-Z]{1,5}|\d{1,3})\))(?=[ \t\r\n\u00A0]|$)[ \t\r\n\u00A0]*/;

/** "D10" of "D10.22"; "1" of "1.4.4"; "B.3" of "B.3.1.4"; "BC2.A" of "BC2.A.1". A number without a dot is its own part. */
export function partNumberOf(clauseNumber: string): string {
  return (
    /^(?:[A-Z]+\.\d+[A-Z]?(?=\.)|[A-Z]+\d*\.[A-Z](?=\.)|[^.]*)/.exec(clauseNumber)?.[0] ??
    clauseNumber
  );
}

/** "D" of "D10.22" and of "D10", "CC" of "CC.6.1"; empty for Appendix numbering, which has no letter. */
export function sectionLetterOf(number: string): string {
  return /^(?:[A-Z]{1,2}(?=\d|$)|[A-Z]{3}(?=\d)|[A-Z]{1,4}(?=\.\d))/.exec(number)?.[0] ?? '';
}

/** “Schedule 1 paragraph 2.1”: a number of a Schedule whose numbers begin again. */
export function scheduleNumber(schedule: string, number: string): string {
  return `${schedule} paragraph ${number}`;
}

/** “Schedule 1” and “2.1” of such a number; nothing for others. */
export function splitScheduleNumber(number: string): { schedule: string; own: string } | undefined {
  const at = number.indexOf(' paragraph ');
  return at === -1
    ? undefined
    : { schedule: number.slice(0, at), own: number.slice(at + ' paragraph '.length) };
}

/** True for the number of what another holds, and for that itself: "K11.2" in "K11", and not "K110". */
export function isNumberIn(number: string, outer: string): boolean {
  return number.startsWith(outer) && !/^[\p{L}\p{N}]/u.test(number.slice(outer.length));
}

/**
 * Orders provision numbers as people do: D9 before D10, K5 before K5A before K6, D10.2 before D10.10; and
 * K5ZA before K5A, since it was put in before that.
 */
export function compareNumbers(one: string, other: string): number {
  return COLLATOR.compare(sortable(one), sortable(other));
}

function sortable(number: string): string {
  return number.includes('Z') ? number.replaceAll(/(?<=\d)Z(?=[A-Z])/g, ' ') : number;
}

const COLLATOR = new Intl.Collator('en', { numeric: true });
