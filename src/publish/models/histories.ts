/**
 * Where the provisions of a version come from.
 */
import type { Frame, Link } from './frame.ts';

/** Where each clause and definition of one version comes from. */
export interface HistoryPage {
  readonly frame: Frame;
  /** "Section D". */
  readonly name: string;
  readonly version: string;
  readonly lead: string;
  /** In the order of the text. */
  readonly entries: readonly HistoryEntry[];
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
  /** "Inserted by ", with the modifications to follow; or a whole sentence. */
  readonly words: string;
  readonly modifications: readonly Link[];
  /** After the last of them: "(proposed for 29 February 2024).". */
  readonly when?: string;
  readonly redline?: Link;
  /** What it said before, where that was something else. */
  readonly before?: { readonly label: string; readonly text: string };
}
