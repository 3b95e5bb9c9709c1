/**
 * The home page and the list of documents.
 */
import type { Frame, Link } from './frame.ts';
import type { ModificationEntry } from './modifications.ts';

/** An entry of the list of documents on the home page and the Code's page. */
export interface DocumentEntry {
  readonly name: string;
  readonly title: string;
  readonly href: string;
  readonly extract: boolean;
  /** One plain sentence of what is reproduced here, as HTML; empty where nothing is said. */
  readonly aboutHtml: string;
  readonly inForce?: { readonly label: string; readonly href: string };
  readonly proposed: readonly {
    readonly label: string;
    readonly href: string;
    readonly redline: Link;
    readonly modifications: readonly Link[];
  }[];
}

export interface HomePage {
  readonly frame: Frame;
  readonly introductionHtml: string;
  readonly documents: readonly DocumentEntry[];
  readonly policies: readonly (Link & { readonly note: string })[];
  readonly pending: readonly ModificationEntry[];
  /** Latest changes first. */
  readonly latest: readonly {
    readonly date: string;
    readonly title: Link;
    readonly words: string;
    readonly redline?: Link;
  }[];
}

export interface CodePage {
  readonly frame: Frame;
  readonly documents: readonly DocumentEntry[];
  /** References to provisions that are not published here: shown, not linked. */
  readonly unpublished: readonly {
    readonly number: string;
    readonly heading: string;
    readonly citedBy: readonly Link[];
  }[];
}
