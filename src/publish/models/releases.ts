/**
 * The pages of releases.
 */
import type { Status } from '../../model/lifecycle.ts';
import type { Frame, Link } from './frame.ts';
import type { RowOrder } from './lists.ts';

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

export interface ReleasePage {
  readonly frame: Frame;
  readonly release: ReleaseEntry;
  readonly aboutHtml: string;
  readonly documents: readonly {
    readonly name: string;
    readonly text: Link;
    readonly redline: Link;
    readonly summary: readonly string[];
  }[];
}
