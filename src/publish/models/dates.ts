/**
 * The code at any date: the days, the texts of one of them, its defined terms.
 */
import type { Status } from '../../model/lifecycle.ts';
import type { Frame, Link, StatusNotice } from './frame.ts';
import type { TextPage } from './texts.ts';

/** The days on which the code changes. */
export interface DatesPage {
  readonly frame: Frame;
  /** What is known before the first of them, as a sentence. */
  readonly before: string;
  /** Latest first. */
  readonly days: readonly {
    /** "2024-02-29". */
    readonly from: string;
    readonly link: Link;
    /** "The texts from 29 February 2024 until 26 June 2024. These are new:". */
    readonly span: string;
    readonly status: Status;
    readonly label: string;
    /** The texts that are others than before. */
    readonly changes: readonly Link[];
    readonly modifications: readonly Link[];
  }[];
}

/** All texts of one day. */
export interface DayPage {
  readonly frame: Frame;
  readonly notice: StatusNotice;
  readonly documents: readonly {
    /** "Section D". */
    readonly name: string;
    readonly title: string;
    readonly href: string;
    readonly status: Status;
    readonly extract: boolean;
    /** "Version 10.0, proposed by MP167B". */
    readonly label: string;
    /** Where it is another than before: the redline, where one is published. */
    readonly redline?: Link;
    /** Why it does not have all that is planned: sentences, and the versions that have some. */
    readonly notes: readonly string[];
    readonly others: readonly Link[];
  }[];
  /** Documents of which no text of that day is here. */
  readonly absent: readonly string[];
  /** Those that are planned by then, with their conditions, and which texts do not have them. */
  readonly modifications: readonly {
    readonly link: Link;
    readonly condition: string;
    readonly notes: readonly string[];
  }[];
  readonly collisions: readonly string[];
  readonly definitions: Link;
}

/** A text of a day. It is made when it is asked for, since there is one for each text and day. */
export interface DayText {
  readonly href: string;
  readonly page: () => TextPage;
}

/** The defined terms of one day, each with where it is defined. */
export interface DayDefinitionsPage {
  readonly frame: Frame;
  readonly notice: StatusNotice;
  readonly terms: readonly {
    /** The anchor of the term on this page. */
    readonly key: string;
    readonly term: string;
    readonly definitions: readonly Link[];
    /** The term's own page, which is of no day. */
    readonly whole: Link;
  }[];
}

/** Where the pages of a day stand, by the addresses of the same at no day; for a script. */
export interface DayPlaces {
  /** "The code as proposed for 29 February 2024: not in force". */
  readonly words: string;
  readonly status: Status;
  /** Entries of the main navigation. */
  readonly navigation: Readonly<Record<string, string>>;
  /** Versions that are read on that day: the same words, in their page of the day. */
  readonly texts: Readonly<Record<string, string>>;
  /** Every document, whatever its version: the text of the day. */
  readonly documents: readonly { readonly below: string; readonly link: Link }[];
}
