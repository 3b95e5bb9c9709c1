/**
 * The pages of redlines, and the page where any two versions are compared.
 */
import type { DocumentId } from '../../model/identifiers.ts';
import type { Status } from '../../model/lifecycle.ts';
import type { ChangeEntry } from '../html/change-entries.ts';
import type { Phrase } from '../html/nodes.ts';
import type { RedlineView } from '../html/redline.ts';
import type { Fact, Frame, Link, StatusNotice } from './frame.ts';
import type { TermPanel } from './texts.ts';

/** One change of a published redline, in words, with the modifications that it is put down to. */
export interface RedlineChange extends ChangeEntry {
  /** "MP167B"; none where it cannot be told. */
  readonly modifications: readonly string[];
}

/** A choice of changes: one class of them, or one modification's. */
export interface ChangeFilter {
  /** What stands for it in an address: "substantive", "MP167B". */
  readonly value: string;
  /** "Substantive". */
  readonly label: string;
  /** How many changes are of it. */
  readonly count: number;
}

/** What means something else though not a word of it changes. */
export interface HiddenEffects {
  /** In a few words: "3 provisions", "none". */
  readonly count: string;
  /** Sentences that say what these are, or that there are none. */
  readonly note: string;
  /** Where the list stands, if not here. */
  readonly more?: Link;
  /** True where there are so many that the list of each document is folded. */
  readonly folded: boolean;
  /** By document, the one that the page is about first. */
  readonly documents: readonly {
    /** "Section D, version 10.0". */
    readonly where: Link;
    readonly status: Status;
    /** "3 provisions". */
    readonly count: string;
    readonly effects: readonly {
      /** "D10.23". */
      readonly provision: Link;
      /** Sentences, each a path from the provision to the change. */
      readonly reasons: readonly (readonly Phrase[])[];
    }[];
  }[];
}

/** One view of a redline. */
export interface RedlinePage {
  readonly frame: Frame;
  readonly name: string;
  readonly title: string;
  readonly view: RedlineView;
  /** The four views, by their addresses. */
  readonly views: readonly (Link & { readonly current: boolean })[];
  /** Of the text that is shown: the old one where only that is, else the new one. */
  readonly notice: StatusNotice;
  readonly old: Link & { readonly label: string };
  readonly new: Link & { readonly label: string };
  /** "7 clauses inserted (D10.22 to D10.28)". */
  readonly summary: readonly string[];
  /** "Words inserted", "412". */
  readonly counts: readonly Fact[];
  /** "Proven when this site was built: with every change rejected …". */
  readonly proof: string;
  readonly modifications: readonly Link[];
  /** What becomes of the provisions that go; none where none do. */
  readonly gone?: Link;
  readonly hiddenEffects: HiddenEffects;
  /** None in the clean views. */
  readonly changes: readonly RedlineChange[];
  /** Empty where there is nothing to choose between. */
  readonly filters: {
    readonly classes: readonly ChangeFilter[];
    readonly modifications: readonly ChangeFilter[];
  };
  readonly html: string;
  readonly panels: readonly TermPanel[];
}

/** Where a reader chooses two versions of a document to compare. */
export interface ComparePage {
  readonly frame: Frame;
  readonly document: DocumentId;
  /** "Section D". */
  readonly name: string;
  /** "Modification Process". */
  readonly title: string;
  /** Oldest first. */
  readonly versions: readonly {
    readonly number: string;
    readonly label: string;
    readonly href: string;
    /** The address of the version as data. */
    readonly dataHref: string;
    /** The version it is made from; empty where it has no base. */
    readonly base: string;
    /** Over a redline that makes this version. */
    readonly notice: StatusNotice;
    /** The modifications that make it. */
    readonly modifications: readonly Link[];
  }[];
  /** The two that are chosen when a reader comes; none where there are no two. */
  readonly chosen: { readonly old: string; readonly new: string } | undefined;
  /** What the views of a redline are called. */
  readonly views: readonly { readonly view: RedlineView; readonly text: string }[];
  /** The redlines that the build made: what is shown instead of a new computation. */
  readonly made: readonly (Link & { readonly old: string; readonly new: string })[];
}

/** The redlines of several texts on one page. */
export interface TextRedlines {
  /** In the order of the documents. */
  readonly texts: readonly TextRedline[];
  /** Of all texts together. */
  readonly filters: RedlinePage['filters'];
  readonly count: number;
  readonly panels: readonly TermPanel[];
}

/** The redline of one text, on a page that has those of several. */
export interface TextRedline {
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
