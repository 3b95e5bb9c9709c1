/**
 * Where the provisions of a version come from.
 */
import type { Status } from '../../model/lifecycle.ts';
import type { Phrase } from '../html/nodes.ts';
import type { Frame, Link, Quotation } from './frame.ts';

/** Where each clause and definition of one version comes from. */
export interface HistoryPage {
  readonly frame: Frame;
  /** "Section D". */
  readonly name: string;
  readonly version: string;
  readonly lead: string;
  /** What became of the provisions that are gone; none where none are. */
  readonly gone?: Link;
  /** The modifications that made the provisions what they are, each with its reason. */
  readonly modifications: readonly HistoryReason[];
  /** In the order of the text. */
  readonly entries: readonly HistoryEntry[];
}

/** Why a modification was made. */
export interface HistoryReason {
  /** Where the steps of provisions lead for the reason: "reason-mp167b". */
  readonly anchor: string;
  /** "MP167B: Review of SEC documents". */
  readonly link: Link;
  readonly status: Status;
  readonly label: string;
  /** As the report says it; none where its front matter gives none. */
  readonly reason?: Quotation;
  readonly report: Link;
}

export interface HistoryEntry {
  /** That of the provision in its text. */
  readonly anchor: string;
  readonly name: string;
  readonly href: string;
  /** What was done to it, the latest first. */
  readonly steps: readonly HistoryStep[];
}

export interface HistoryStep {
  /** The version in which it was done. */
  readonly version: Link;
  /** "Inserted by MP167B, proposed for 29 February 2024." */
  readonly words: readonly Phrase[];
  /** The redline in which it is seen in its text, and the reason. */
  readonly links: readonly Link[];
  /** What it said from then on, or how that came from what it said before. */
  readonly wording?: {
    /** "Wording in version 9.0", "Change from version 9.0 to 10.0". */
    readonly label: string;
    readonly html: string;
    readonly isRedline: boolean;
  };
}
