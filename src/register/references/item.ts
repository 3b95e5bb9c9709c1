/**
 * What a word such as "Sections" introduces, as it is written: nothing is completed yet.
 */

/** One item of a list, as written. */
export interface Item {
  /** "D10.13", "D", "27"; empty where there are only labels. */
  readonly number: string;
  /** "(d)(ii)"; empty where there are none. */
  readonly labels: string;
  readonly start: number;
  readonly end: number;
  readonly heading: string;
  readonly version: string | undefined;
  /** Past heading and version. */
  readonly past: number;
  /** True for the end of a range that the item before begins. */
  readonly ranges: boolean;
  /** What joins it to the item before: ", ", " and "; empty for the first. */
  readonly joiner: string;
}
