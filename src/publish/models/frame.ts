/**
 * What every page has: links, facts, its frame, the notice of what kind of text it holds.
 */
import type { Status } from '../../model/lifecycle.ts';

/** A link with the words that are shown for it. */
export interface Link {
  readonly text: string;
  readonly href: string;
  /** True for a link by which a reader leaves the day that was chosen for the visit. */
  readonly leavesDay?: boolean;
}

/** Words of a source, and where they stand. */
export interface Quotation {
  readonly quote: string;
  readonly source: Link;
}

/** A name and its value, for lists of facts (`<dl>`). */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly href?: string;
}

/** Says beyond mistake what kind of text a page holds; printed above the text and in the sticky bar. */
export interface StatusNotice {
  readonly status: Status;
  /** True when only some provisions of the document are reproduced. */
  readonly extract: boolean;
  /** A few words: "Proposed: not in force". */
  readonly label: string;
  /** One or two plain sentences. */
  readonly explanation: string;
  /** Where to go instead: the text in force, the redline, the modification. */
  readonly links: readonly Link[];
}

/** What the layout needs of every page. */
export interface Frame {
  /** Title without the site's name. */
  readonly title: string;
  readonly description: string;
  /** Root-relative address of the page, with a trailing slash. */
  readonly href: string;
  /** The day that the page is at, on the way of a reader who chose one. */
  readonly day?: ChosenDay;
  /** The feed of what the page is about. */
  readonly feed?: Link;
  /** From the home page down to, and without, the page itself. */
  readonly breadcrumbs: readonly Link[];
  /** Which entry of the main navigation the page belongs to. */
  readonly area:
    'home' | 'code' | 'definitions' | 'modifications' | 'policies' | 'releases' | 'search' | 'none';
}

/** A day that a reader has chosen: part of the address, and told on each page. */
export interface ChosenDay {
  /** "2024-02-29". */
  readonly day: string;
  readonly status: Status;
  /** "The code as proposed for 29 February 2024: not in force". */
  readonly words: string;
  /** All texts of that day; another day; the same without a day. */
  readonly ways: readonly Link[];
  /** Instead of the main navigation, as far as there are pages of that day. */
  readonly navigation: Site['navigation'];
}

/** What every page has in common: the code's names, the day its content is true for, navigation. */
export interface Site {
  readonly title: string;
  readonly abbreviation: string;
  readonly about: string;
  /** "16 August 2023". */
  readonly asAt: string;
  readonly navigation: readonly (Link & { readonly area: Frame['area'] })[];
  /** Pages about the site itself, at the foot of every page. */
  readonly aboutSite: readonly Link[];
}

/** An entry of a page's table of contents. */
export interface ContentsEntry {
  /** "D10.22", or empty for an unnumbered heading. */
  readonly number: string;
  readonly text: string;
  readonly href: string;
  readonly children: readonly ContentsEntry[];
}

/** A file of data beside the pages. */
export interface DataFile {
  readonly href: string;
  /** Its text; computed when it is written. */
  readonly text: () => string;
}
