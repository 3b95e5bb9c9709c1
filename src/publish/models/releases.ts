/**
 * The pages of releases.
 */
import type { Frame, Link } from './frame.ts';

export interface ReleaseEntry {
  readonly title: string;
  readonly href: string;
  readonly date: string;
  readonly label: string;
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
