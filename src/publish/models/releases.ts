/**
 * The pages of releases.
 */
import type { Status } from '../../model/lifecycle.ts';
import type { Frame, Link, StatusNotice } from './frame.ts';
import type { RowOrder } from './lists.ts';
import type { RedlineChange, RedlinePage } from './redlines.ts';
import type { TermPanel } from './texts.ts';

export interface ReleaseEntry {
  readonly title: string;
  readonly href: string;
  readonly date: string;
  readonly status: Status;
  readonly label: string;
  readonly order: RowOrder;
  readonly modifications: readonly { readonly link: Link; readonly condition: string }[];
}

export interface ReleasesPage {
  readonly frame: Frame;
  readonly releases: readonly ReleaseEntry[];
}

/** A release, with one redline for all that it changes. */
export interface ReleasePage {
  readonly frame: Frame;
  readonly release: ReleaseEntry;
  readonly notice: StatusNotice;
  readonly aboutHtml: string;
  /** "Modifications planned for this release". */
  readonly modificationsHeading: string;
  /** For each modification, the address that leaves the changes of all others out; by script. */
  readonly only: readonly Link[];
  /** "Texts that it would change". */
  readonly textsHeading: string;
  /** How many texts and changes there are, in words. */
  readonly lead: string;
  /** Where its modifications collide: sentences. */
  readonly collisions: readonly string[];
  /** In the order of the documents. */
  readonly texts: readonly ReleaseText[];
  /** Of all texts together. */
  readonly filters: RedlinePage['filters'];
  readonly count: number;
  readonly panels: readonly TermPanel[];
}

/** What a release changes in one document, or one modification of it where no text has them all. */
export interface ReleaseText {
  /** What its section and its changes are addressed by: "section-d". */
  readonly anchor: string;
  /** "Section D". */
  readonly name: string;
  /** "Modification Process". */
  readonly title: string;
  readonly status: Status;
  readonly extract: boolean;
  /** Of the new text: "Proposed by MP167B". */
  readonly label: string;
  /** "Version 9.0". */
  readonly old: Link;
  readonly new: Link;
  /** Why no text has all modifications, or from what a conformed one is made: sentences. */
  readonly notes: readonly string[];
  readonly summary: readonly string[];
  readonly proof: string;
  /** The document's own redline, whole and in its other views. */
  readonly redline: Link;
  readonly changes: readonly RedlineChange[];
  readonly html: string;
}
