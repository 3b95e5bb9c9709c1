/**
 * The A to Z and the page of each term.
 */
import type { Status } from '../../model/lifecycle.ts';
import type { Phrase } from '../html/nodes.ts';
import type { Frame, Link } from './frame.ts';
import type { TermPanel } from './texts.ts';

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
  /** All of that in a sentence; empty where nothing uses it. */
  readonly used: string;
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
