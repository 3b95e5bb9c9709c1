/**
 * The pages of releases.
 */
import type { Status } from '../../model/lifecycle.ts';
import type { Frame, Link, StatusNotice } from './frame.ts';
import type { RowOrder } from './lists.ts';
import type { HiddenEffects, TextRedlines } from './redlines.ts';

export interface ReleaseEntry {
  readonly title: string;
  readonly href: string;
  readonly date: string;
  readonly status: Status;
  readonly label: string;
  readonly order: RowOrder;
  readonly modifications: readonly {
    readonly link: Link;
    readonly condition: string;
    /** Which of its alternatives is taken; which texts do not have it. */
    readonly notes: readonly string[];
  }[];
}

export interface ReleasesPage {
  readonly frame: Frame;
  readonly releases: readonly ReleaseEntry[];
}

/** A release, with one redline for all that it changes, or for what one of its modifications does. */
export interface ReleasePage extends TextRedlines {
  readonly frame: Frame;
  readonly release: ReleaseEntry;
  readonly notice: StatusNotice;
  readonly aboutHtml: string;
  /** "Modifications planned for this release". */
  readonly modificationsHeading: string;
  /** For each modification, the page that leaves the changes of all others out, and the whole. */
  readonly only: readonly (Link & { readonly current: boolean })[];
  /** What has no change of the one modification that is shown: a sentence. */
  readonly leftOut?: string;
  /** "Texts that it would change". */
  readonly textsHeading: string;
  /** How many texts and changes there are, in words. */
  readonly lead: string;
  /** Where its modifications collide: sentences. */
  readonly collisions: readonly string[];
  /** Of the release as a whole, whatever modification is shown. */
  readonly hiddenEffects: HiddenEffects;
}
