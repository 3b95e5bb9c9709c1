/**
 * What is published of each version beside its page, as `text.json`: enough to make and print a
 * redline of it against any other version, in a browser or anywhere else.
 */
import type { DocumentId, TermKey, VersionNumber } from '../model/identifiers.ts';
import type { Status } from '../model/lifecycle.ts';
import type { LegalDocument } from '../model/nodes.ts';

/** Which form the file has. A reader that knows another one must not guess. */
export const TEXT_FORMAT = 1;

/** One version as data. */
export interface PublishedText {
  readonly format: typeof TEXT_FORMAT;
  readonly document: {
    readonly id: DocumentId;
    readonly kind: 'section' | 'appendix' | 'policy';
    /** "Section D". */
    readonly name: string;
    /** "D"; a policy has none. */
    readonly number?: string | undefined;
    /** "Modification Process". */
    readonly title: string;
    readonly href: string;
  };
  readonly version: {
    readonly number: VersionNumber;
    /** What references call the document: "D", "Appendix AH"; nothing for a policy. */
    readonly citedAs?: string | undefined;
    readonly href: string;
    readonly status: Status;
    /** "In force as at 16 August 2023". */
    readonly label: string;
    /** True when only some provisions of the document are reproduced. */
    readonly extract: boolean;
  };
  readonly links: PublishedLinks;
  /**
   * The addresses of the texts that the version is read with, itself among them: one version of each
   * document, those of its time, in the order of the documents.
   */
  readonly readWith: readonly string[];
  /** The legal tree as `src/model/nodes.ts` describes it, without positions and comments. */
  readonly tree: LegalDocument;
}

/**
 * What the words of a version link to, read in the consolidation of that version. Holds whatever
 * any part of its words could be read as, since a redline may show parts of them.
 */
export interface PublishedLinks {
  /** Defined terms as written, with the address of the definition. Earlier ones win over later. */
  readonly terms: readonly {
    readonly term: string;
    readonly key: TermKey;
    readonly href: string;
    /** The document, and the part or clause of it, that the meaning holds in; else the whole code. */
    readonly document?: string;
    readonly within?: string;
    /** What references call the document that it is defined for: "Appendix B". */
    readonly named?: string;
  }[];
  /** What is cited and published: "D10.22", "D", "Appendix AH", "Appendix AH 1.4". */
  readonly numbers: readonly { readonly number: string; readonly href: string }[];
  /** What is cited, and what its document does not have, with the words for that. */
  readonly missing: readonly { readonly number: string; readonly words: string }[];
  /** Documents that are cited with a version: "A" in "Section A version 31.0". */
  readonly versions: readonly {
    readonly number: string;
    readonly version: VersionNumber;
    readonly href: string;
  }[];
  /** What the code is called in its own words: "Smart Energy Code", "SEC", "Code". */
  readonly own: readonly string[];
  /** Documents whose own terms are used last, in their order. */
  readonly fallbacks: readonly string[];
  /** Forms of terms of which a capital that begins a sentence says nothing. */
  readonly weak: readonly string[];
}
