/**
 * A cross-reference as it is written, before anybody asks where it leads.
 */

/** One provision or document that is cited. */
export interface CitedTarget {
  /**
   * In full, as it would be cited alone: "D10.13(e)", "D", "Appendix AH", "1.4(a)". A label that
   * says only which limb it is, "(b)", was completed by where the words stand.
   */
  readonly number: string;
  /** Where its own words stand in the text, in UTF-16 units; end is past the last. */
  readonly start: number;
  readonly end: number;
  /** The heading in brackets after it; empty where there is none. */
  readonly heading: string;
  /** What it is called, where headings are called so too: "article" in "Articles 5 and 6". */
  readonly unit?: string;
  /** The document it is in, where the words name one: "Appendix AH" in "clause 1.4 of Appendix AH". */
  readonly document?: string;
  /** The version that the words name: "31.0" in "Section A version 31.0". */
  readonly version?: string;
}

/** A cross-reference: one word such as "Sections", and all that it introduces. */
export interface Citation {
  readonly start: number;
  /** Past the last heading in brackets, where there is one. */
  readonly end: number;
  readonly targets: readonly CitedTarget[];
  /** What the words call it: "Section", "paragraph"; empty for a bare number in brackets. */
  readonly word: string;
  /** "this Section D10": the text cites itself. */
  readonly self: boolean;
  /**
   * The law or contract that it is a part of, where that is another one: "DCC Licence". Empty where
   * the words do not say which, as in "section 6(1A)". Undefined for what is in this code.
   */
  readonly law?: string;
}

/** Where the words stand, and what there is to be cited: what a label alone cannot tell. */
export interface CitingPlace {
  /** The name of the provision that the words stand in: "D10.19(a)"; empty outside of all. */
  readonly name: string;
  /** True for the number of a provision of the same document. */
  readonly has: (number: string) => boolean;
  /** What this code is called in its own words: "Smart Energy Code", "SEC", "Code". */
  readonly own: readonly string[];
  /**
   * True in a text whose headings are "Article 1", "Article 2": a paragraph 1 is one of an Article
   * there, and no heading.
   */
  readonly articles?: boolean;
  /** The same of a licence whose headings are "Condition 1", "Condition 2". */
  readonly conditions?: boolean;
  /** The words in small letters that the text calls its provisions by: "article", "rule". */
  readonly calls?: ReadonlySet<string>;
  /** Those by which it mostly cites numbers that it has: "rule 4.8" is its own, if it has a 4. */
  readonly cites?: ReadonlySet<string>;
  /** The Schedule or Annex inside the document that the words stand in: “Schedule 1”. */
  readonly schedule?: string | undefined;
  /** How the schedules of the document are read, where it holds some. */
  readonly schedules?: ScheduleReading | undefined;
}

/** How numbers are read below the heading of a Schedule inside a document, and beside its name. */
export interface ScheduleReading {
  /**
   * The number that is meant in a schedule: “Schedule 1 paragraph 2” for “2”, or as it is.
   *
   * @param word what introduces it: “paragraph”, “clause”; empty for a number alone.
   */
  readonly numberIn: (schedule: string, number: string, word: string, self: boolean) => string;
  /** What “Schedule 2”, and “Part 1” in it, is called here; nothing where there is none such. */
  readonly nameOf: (said: string, around: string | undefined) => string | undefined;
}

/** Words of which nothing is known but themselves. */
export const NOWHERE: CitingPlace = { name: '', has: () => false, own: ['Code'] };

/** What is cited, with its document where the words name one: "D10.13(e)", "Appendix AH 1.4". */
export function citedAs({ number, document }: Pick<CitedTarget, 'number' | 'document'>): string {
  return document === undefined ? number : `${document} ${number}`;
}
