/**
 * The pages of what is recorded of the code itself: its changelog and its known faults.
 */
import type { ContentsEntry, Frame, Link } from './frame.ts';

export interface ChangelogPage {
  readonly frame: Frame;
  readonly contents: readonly ContentsEntry[];
  readonly html: string;
}

export interface KnownFaultsPage {
  readonly frame: Frame;
  readonly faults: readonly {
    /** "D10.22 (Section D, version 10.0, proposed)". */
    readonly where: Link;
    /** The words that it is about. */
    readonly words: string;
    /** What the checks found, as a sentence. */
    readonly found: string;
    /** What its editor says of it. */
    readonly reason: string;
  }[];
}
