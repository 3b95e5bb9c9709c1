/**
 * The library: every document, version, modification and release that `content/` holds, as values.
 */
import type { Root } from 'mdast';
import type { Position } from 'unist';
import type { DocumentId, ModificationId, ReleaseId, VersionNumber } from '../model/identifiers.ts';
import type { Status } from '../model/lifecycle.ts';
import type { LegalDocument } from '../model/nodes.ts';

/** A calendar day as ISO 8601 has it: "2023-08-16". */
export type Day = string;

/** What `content/code.md` says of the code as a whole. */
export interface CodeFacts {
  readonly title: string;
  readonly abbreviation: string;
  /** The day for which the content is true. */
  readonly asAt: Day;
  readonly about: string;
  /** Where the site stands: "https://code.example.org"; nothing where that is not said. */
  readonly address?: string | undefined;
  readonly introduction: Root;
}

/** One text of a document over a span of time. A version is one file. */
export interface Version {
  readonly document: DocumentId;
  /** What references call the document: "D", "Appendix AH"; nothing for a policy. */
  readonly citedAs: string | undefined;
  readonly number: VersionNumber;
  readonly status: Status;
  /** True when the file reproduces only some provisions of the document. */
  readonly extract: boolean;
  /** True when the number is not yet given by the code's administrator. */
  readonly provisionalNumber: boolean;
  /** The version this one was made from. */
  readonly base: VersionNumber | undefined;
  /** The modifications that make this version out of its base. */
  readonly modifications: readonly ModificationId[];
  /** First day in force, where known. */
  readonly inForceFrom: Day | undefined;
  /** A day on which a source shows this version in force. */
  readonly inForceOn: Day | undefined;
  /** Where the text was taken from. */
  readonly source: { readonly modification: ModificationId; readonly annex: string } | undefined;
  readonly tree: LegalDocument;
  /** Path of the file, from the folder that holds `content/`. */
  readonly file: string;
}

/** A statement about a policy whose own text is not reproduced, with its source. */
interface PolicyStatement {
  readonly about: string;
  readonly quote: string;
  readonly source: { readonly modification: ModificationId; readonly heading: string };
}

/** The clauses of a document version that govern a policy. */
export interface GoverningClauses {
  readonly document: DocumentId;
  readonly version: VersionNumber;
  readonly clauses: readonly string[];
}

/** A separately versioned text: a Section, an Appendix, a policy. */
export interface CodeDocument {
  readonly id: DocumentId;
  readonly kind: 'section' | 'appendix' | 'policy';
  /** "A" for Section A; policies have none. */
  readonly number: string | undefined;
  readonly title: string;
  readonly abbreviation: string | undefined;
  readonly order: number;
  readonly about: Root;
  readonly liveFrom: Day | undefined;
  readonly textReproduced: boolean;
  readonly modifications: readonly ModificationId[];
  readonly governedBy: readonly GoverningClauses[];
  readonly statements: readonly PolicyStatement[];
  /** Oldest first. */
  readonly versions: readonly Version[];
  readonly file: string;
}

/** One document that a modification changes: from which version, and to which. */
export interface Amended {
  readonly document: DocumentId;
  readonly base: VersionNumber;
  readonly result: VersionNumber;
  /** In an annex: the heading under which it stands, where that does not name the document. */
  readonly heading?: string | undefined;
}

/** A report or an annex. Legal text is parsed as such; the rest is prose. */
export interface Paper {
  /** File name without its ending: "report", "annex-a". */
  readonly id: string;
  readonly kind: 'report' | 'legal-text' | 'consultation-responses';
  /** "Modification Report", or "Annex A: Legal text". */
  readonly name: string;
  readonly annex: string | undefined;
  /** The title that the paper itself bears. */
  readonly title: string;
  readonly version: string | undefined;
  /** What the editor tells the reader of this copy. */
  readonly note: string | undefined;
  /** Of an annex of legal text: what it amends, where it says so itself. */
  readonly amends: readonly Amended[] | undefined;
  readonly text:
    | { readonly kind: 'legal'; readonly tree: LegalDocument }
    | { readonly kind: 'prose'; readonly tree: Root };
  readonly file: string;
}

/** An objective of the code, with the views of a report on it. */
interface Objective {
  /** "SEC Objective (a)". */
  readonly objective: string;
  /** What the objective says. */
  readonly words: string | undefined;
  readonly views: readonly {
    /** "Proposer". */
    readonly by: string;
    /** "better facilitated". */
    readonly view: string;
    /** Where in the report it stands. */
    readonly heading: string;
  }[];
}

/** A date on which a modification may take effect, and on what condition. */
interface Implementation {
  readonly date: Day;
  readonly release: ReleaseId | undefined;
  readonly condition: string;
}

/** A proposal to change text. */
export interface Modification {
  readonly id: ModificationId;
  /** "MP167B". */
  readonly number: string;
  readonly title: string;
  readonly version: string;
  readonly date: Day;
  readonly classification: string | undefined;
  readonly status: Status;
  /** The day for which the status is true. */
  readonly statusOn: Day;
  readonly proposer: { readonly name: string; readonly organisation: string } | undefined;
  readonly path: string | undefined;
  readonly parties: readonly string[];
  readonly amends: readonly Amended[];
  readonly policies: readonly DocumentId[];
  readonly implementation: readonly Implementation[];
  readonly timetable: readonly { readonly event: string; readonly date: string }[];
  /** Why it was made, in the words of the report. */
  readonly reason: { readonly quote: string; readonly heading: string } | undefined;
  /** What the report says of the objectives that the code is held to. */
  readonly objectives: readonly Objective[];
  /** The report first, then the annexes in the order of their letters. */
  readonly papers: readonly Paper[];
}

/** Modifications that take effect together. */
export interface Release {
  readonly id: ReleaseId;
  readonly title: string;
  readonly date: Day;
  readonly status: Status;
  readonly statusOn: Day;
  readonly modifications: readonly {
    readonly modification: ModificationId;
    readonly condition: string;
  }[];
  readonly about: Root;
  readonly file: string;
}

/** What `content/checks.yaml` asks of the checks. */
export interface CheckSettings {
  /** True where the content holds the whole code: what is nowhere in it is then nowhere at all. */
  readonly complete: boolean;
  /** By rule; a rule that is not named keeps its own. */
  readonly severities: readonly {
    readonly rule: string;
    readonly severity: 'error' | 'warning' | 'note' | 'off';
    readonly place: Position | undefined;
  }[];
}

/** A fault of the official text that is published as it stands: an entry of `known-faults.yaml`. */
export interface KnownFault {
  readonly rule: string;
  /** A document ("section-d"), a paper ("mp167b/annex-a"), or a modification ("mp167b"). */
  readonly text: string;
  /** The provision: "D10.22"; nothing for what is in none. */
  readonly at: string | undefined;
  /** The words that the fault is about, as they stand in the file. */
  readonly words: string;
  readonly reason: string;
  /** Where the entry stands in its file. */
  readonly place: Position | undefined;
}

/** What was recorded of a text when it was put in force: an entry of `published.yaml`. */
export interface PublishedRecord {
  readonly document: DocumentId;
  readonly version: VersionNumber;
  /** The day on which it was recorded. */
  readonly on: Day;
  /** SHA-256 of the text after its front matter, in hexadecimal. */
  readonly sha256: string;
  /** Corrections made since, oldest first, each with the hash of the text that it made. */
  readonly corrections: readonly {
    readonly on: Day;
    readonly reason: string;
    /** What it changed, in words; empty where the text before it was not at hand. */
    readonly changes: readonly string[];
    readonly sha256: string;
  }[];
  /** Where the entry stands in its file. */
  readonly place: Position | undefined;
}

/** What `content/changelog.md` tells readers of what came into force and what was corrected. */
export interface Changelog {
  readonly title: string;
  readonly text: Root;
}

export interface Library {
  readonly code: CodeFacts;
  readonly changelog?: Changelog;
  /** Sections and Appendices in their order. */
  readonly documents: readonly CodeDocument[];
  readonly policies: readonly CodeDocument[];
  readonly modifications: readonly Modification[];
  /** By date, earliest first. */
  readonly releases: readonly Release[];
  readonly checks: CheckSettings;
  readonly knownFaults: readonly KnownFault[];
  readonly published: readonly PublishedRecord[];
  /** Of `checks.yaml`, `known-faults.yaml` and `published.yaml` those that could not be read at all. */
  readonly unread?: readonly string[];
}
