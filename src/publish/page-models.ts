/**
 * What a page is made of. `publish/` builds these values; components and pages print them and
 * decide nothing. Every `html` is finished, safe HTML from `publish/html/`; every `href` is a
 * finished address from `publish/addresses.ts`.
 *
 * Longer than a file should be, and kept whole: it is the contract between two stages, read in one
 * place, and holds types only.
 */
import type { Status } from '../model/lifecycle.ts';
import type { ChangeEntry } from './html/change-entries.ts';
import type { Phrase } from './html/nodes.ts';
import type { RedlineView } from './html/redline.ts';

export type { Phrase } from './html/nodes.ts';

/** A link with the words that are shown for it. */
export interface Link {
  readonly text: string;
  readonly href: string;
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
  /** Those that make the texts of a planned day, with their conditions. */
  readonly modifications: readonly { readonly link: Link; readonly condition: string }[];
  readonly collisions: readonly string[];
  readonly definitions?: Link;
}

/** The defined terms of one day, each with where it is defined. */
export interface DayDefinitionsPage {
  readonly frame: Frame;
  readonly notice: StatusNotice;
  readonly terms: readonly { readonly term: string; readonly definitions: readonly Link[] }[];
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

/** One version in a list of versions of a document. */
export interface VersionEntry {
  readonly version: string;
  readonly status: Status;
  readonly label: string;
  readonly extract: boolean;
  readonly href: string;
  /** The redline of this version against its base, where it has a base. */
  readonly redline?: Link;
  /** True for the version that the page shows. */
  readonly current: boolean;
}

/** A definition as the panel beside a term shows it. Printed in a `<template id="meaning-KEY">`. */
export interface TermPanel {
  readonly key: string;
  readonly term: string;
  /** One entry a definition of the term, in the consolidation of the page. */
  readonly meanings: readonly {
    /** "Section A, version 32.0, proposed". */
    readonly where: string;
    readonly status: Status;
    readonly href: string;
    readonly html: string;
    /** "Holds in Section K only"; empty for the whole code. */
    readonly scope: string;
    /** Where a signpost leads, and "Would change on 29 February 2024 under MP167B": sentences. */
    readonly notes: readonly (readonly Phrase[])[];
  }[];
  /** "Used in 9 provisions", to the page of the term. */
  readonly uses: Link;
}

/** References of one kind that are more, or less, than a link. */
export interface ReferenceGroup {
  readonly kind: 'removed' | 'renumbered' | 'missing' | 'unpublished' | 'external';
  readonly heading: string;
  readonly explanation: string;
  readonly entries: readonly {
    /** "P1.11 (Production Proving Registration Data)". */
    readonly text: string;
    /** A sentence; empty where the heading says all. */
    readonly note: readonly Phrase[];
    readonly citedBy: readonly Link[];
  }[];
}

/** A document's text: in force, or one version. */
export interface TextPage {
  readonly frame: Frame;
  /** "Section D". */
  readonly name: string;
  /** "Modification Process". */
  readonly title: string;
  readonly notice: StatusNotice;
  readonly facts: readonly Fact[];
  readonly contents: readonly ContentsEntry[];
  readonly versions: readonly VersionEntry[];
  /** Where any two of them are compared; none where there are no two. */
  readonly compare?: Link;
  /** Where each provision of this version comes from. */
  readonly history?: Link;
  /** What was corrected since the text was published, the latest first. */
  readonly corrections: readonly {
    /** "26 November 2026". */
    readonly on: string;
    readonly reason: string;
    readonly changes: readonly string[];
  }[];
  readonly html: string;
  readonly references: readonly ReferenceGroup[];
  readonly panels: readonly TermPanel[];
}

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
  /** By document, the one that the page is about first. */
  readonly documents: readonly {
    /** "Section D, version 10.0". */
    readonly where: Link;
    readonly status: Status;
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

/** A file of data beside the pages. */
export interface DataFile {
  readonly href: string;
  /** Its text; computed when it is written. */
  readonly text: () => string;
}

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

/** One defined term on the A to Z. */
export interface TermEntry {
  readonly key: string;
  /** The term's own page. */
  readonly href: string;
  readonly aliases: readonly string[];
  readonly term: string;
  readonly definitions: readonly {
    readonly where: string;
    readonly status: Status;
    readonly label: string;
    readonly href: string;
    readonly html: string;
  }[];
  /** Uses by document version: "Section D 10.0, proposed" and the provisions that use the term. */
  readonly uses: readonly {
    readonly where: string;
    readonly status: Status;
    /** How many provisions use it. */
    readonly count: number;
    readonly provisions: readonly Link[];
  }[];
}

/** One definition of a term on the term's own page. */
export interface DefinitionEntry {
  /** "Section A, version 32.0". */
  readonly where: string;
  readonly status: Status;
  readonly label: string;
  readonly href: string;
  readonly html: string;
  /** "Gives the meaning", "Says where the meaning stands". */
  readonly nature: string;
  /** "Holds in the whole code". */
  readonly scope: string;
  /** Where the meaning stands, and what later versions do to it: sentences. */
  readonly notes: readonly (readonly Phrase[])[];
}

/** What one version did to the definition of a term. */
export interface TermStep {
  readonly where: Link;
  readonly status: Status;
  readonly label: string;
  /** "Defined", "Changed", "Removed", "Leads to another place". */
  readonly what: string;
  readonly modifications: readonly Link[];
  /** The words as they are from then on; the redline of them where they changed. */
  readonly html: string;
  readonly isRedline: boolean;
  readonly change?: Link;
}

/** The uses of a term in one version of a document. */
export interface TermUses {
  readonly where: Link;
  readonly status: Status;
  /** "12 uses in 9 provisions". */
  readonly count: string;
  /** True for versions that are read first: those in force, or else proposed. */
  readonly isFirst: boolean;
  readonly provisions: readonly {
    readonly provision: Link;
    /** Each use with the words around it. */
    readonly contexts: readonly {
      readonly before: string;
      readonly words: string;
      readonly after: string;
    }[];
  }[];
}

/** Everything there is to say of one defined term. */
export interface TermPage {
  readonly frame: Frame;
  readonly key: string;
  readonly term: string;
  /** What else it is called: "RDP". */
  readonly aliases: readonly string[];
  /** "Defined in the texts in force", "Defined only in proposed texts". */
  readonly standing: string;
  readonly definitions: readonly DefinitionEntry[];
  /** Oldest first; empty where there is one version only. */
  readonly history: readonly TermStep[];
  readonly restsOn: readonly Link[];
  readonly restedOnBy: readonly Link[];
  readonly uses: readonly TermUses[];
  readonly panels: readonly TermPanel[];
}

export interface DefinitionsPage {
  readonly frame: Frame;
  /** A to Z; letters without terms have no entries and are printed without a link. */
  readonly letters: readonly { readonly letter: string; readonly terms: readonly TermEntry[] }[];
}

export interface ModificationEntry {
  readonly number: string;
  readonly title: string;
  readonly href: string;
  readonly status: Status;
  readonly label: string;
  /** "Planned for 29 February 2024 or 27 June 2024". */
  readonly when: string;
  readonly documents: readonly { readonly text: Link; readonly redline: Link }[];
}

export interface ModificationsPage {
  readonly frame: Frame;
  readonly modifications: readonly ModificationEntry[];
  /** Where pending ones are read together. */
  readonly together?: Link;
}

/** What a modification's pages share: its names, status and the tabs over its papers. */
export interface ModificationHead {
  readonly number: string;
  readonly title: string;
  readonly notice: StatusNotice;
  /** Overview, Report, Annex A, Annex B. */
  readonly papers: readonly (Link & { readonly current: boolean })[];
}

export interface ModificationPage {
  readonly frame: Frame;
  readonly head: ModificationHead;
  readonly facts: readonly Fact[];
  /** Documents it changes: the proposed text, its base, the redline and the redline's summary. */
  readonly changes: readonly {
    readonly name: string;
    readonly title: string;
    readonly base: Link;
    readonly result: Link;
    readonly redline: Link;
    readonly summary: readonly string[];
  }[];
  readonly hiddenEffects: HiddenEffects;
  readonly implementation: readonly {
    readonly date: string;
    readonly release?: Link;
    readonly condition: string;
  }[];
  readonly timetable: readonly { readonly event: string; readonly date: string }[];
  /** Says for which day the timetable is true. */
  readonly timetableNote: string;
  readonly policies: readonly Link[];
}

/** A report or an annex, in full. */
export interface PaperPage {
  readonly frame: Frame;
  readonly head: ModificationHead;
  /** "Modification Report, version 1.0, 16 August 2023". */
  readonly label: string;
  /** The title that this paper itself bears, as printed. */
  readonly ownTitle: string;
  readonly facts: readonly Fact[];
  readonly contents: readonly ContentsEntry[];
  readonly html: string;
  readonly panels: readonly TermPanel[];
}

export interface PoliciesPage {
  readonly frame: Frame;
  readonly policies: readonly (Link & { readonly note: string })[];
}

export interface PolicyPage {
  readonly frame: Frame;
  readonly title: string;
  readonly abbreviation: string;
  readonly facts: readonly Fact[];
  readonly aboutHtml: string;
  readonly textReproduced: boolean;
  readonly statements: readonly {
    /** "Purpose". */
    readonly about: string;
    readonly quote: string;
    readonly source: Link;
  }[];
  /** Says whether the clauses govern the policy or only would. */
  readonly governingHeading: string;
  readonly governing: readonly {
    /** "Section D, version 10.0, proposed". */
    readonly where: string;
    readonly notice: StatusNotice;
    readonly html: string;
  }[];
  readonly panels: readonly TermPanel[];
}

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

export interface ChangelogPage {
  readonly frame: Frame;
  readonly contents: readonly ContentsEntry[];
  readonly html: string;
}

export interface KnownFaultsPage {
  readonly frame: Frame;
  readonly faults: readonly {
    /** "D10.22 (Section D, version 10.0, proposed)". */
    readonly where: Link;
    /** The words that it is about. */
    readonly words: string;
    /** What the checks found, as a sentence. */
    readonly found: string;
    /** What its editor says of it. */
    readonly reason: string;
  }[];
}

/** Pending modifications, to be read together. */
export interface TogetherPage {
  readonly frame: Frame;
  readonly dataHref: string;
  /** The texts that they amend. */
  readonly texts: readonly {
    readonly id: string;
    readonly name: string;
    readonly dataHref: string;
  }[];
  readonly pending: readonly {
    readonly id: string;
    /** "MP167B", or "IM3, Annex B" where there are alternatives. */
    readonly name: string;
    readonly link: Link;
    readonly annex: Link;
    readonly status: Status;
    readonly label: string;
    /** "Section D". */
    readonly documents: readonly string[];
    /** Where its base is no longer the latest, and whether it still fits. */
    readonly stale: readonly string[];
  }[];
  /** All collisions of two of them, in words. */
  readonly collisions: readonly string[];
}

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

/** Every page of the site, by the kind of page. */
export interface Pages {
  readonly site: Site;
  readonly home: HomePage;
  readonly code: CodePage;
  readonly texts: readonly TextPage[];
  readonly redlines: readonly RedlinePage[];
  readonly comparisons: readonly ComparePage[];
  readonly histories: readonly HistoryPage[];
  /** One, or none where no modification is pending. */
  readonly together: readonly TogetherPage[];
  /** The data of that page. */
  readonly pendingData: readonly DataFile[];
  readonly data: readonly DataFile[];
  readonly feeds: readonly DataFile[];
  readonly definitions: DefinitionsPage;
  readonly terms: readonly TermPage[];
  readonly modifications: ModificationsPage;
  readonly modification: readonly ModificationPage[];
  readonly papers: readonly PaperPage[];
  readonly policies: PoliciesPage;
  readonly policy: readonly PolicyPage[];
  readonly releases: ReleasesPage;
  readonly release: readonly ReleasePage[];
  readonly dates: DatesPage;
  readonly days: readonly DayPage[];
  readonly dayTexts: readonly TextPage[];
  readonly dayDefinitions: readonly DayDefinitionsPage[];
  /** One, or none where the code has none. */
  readonly changelog: readonly ChangelogPage[];
  /** One, or none where no fault is known. */
  readonly knownFaults: readonly KnownFaultsPage[];
}
