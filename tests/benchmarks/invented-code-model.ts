/**
 * A whole code as it is invented: documents with parts, clauses, limbs and definitions, in which
 * every use of a term and every reference is known, since it was put there. Provisions keep their
 * identity when their numbers change.
 */

/** How much code. */
export interface CodeSize {
  readonly sections: number;
  readonly appendices: number;
  readonly definitions: number;
  readonly clauses: number;
  readonly words: number;
}

/** The code that measures are made on: shaped like a large industry code. */
export const FULL_SIZE: CodeSize = {
  sections: 24,
  appendices: 50,
  definitions: 1500,
  clauses: 10_000,
  words: 1_200_000,
};

/** That share of the full size; two documents of each kind at least. */
export function sizeOf(share: number): CodeSize {
  const of = (whole: number, least: number): number => Math.max(least, Math.round(whole * share));
  return {
    sections: of(FULL_SIZE.sections, 3),
    appendices: of(FULL_SIZE.appendices, 3),
    definitions: of(FULL_SIZE.definitions, 40),
    clauses: of(FULL_SIZE.clauses, 60),
    words: of(FULL_SIZE.words, 4000),
  };
}

/** A defined term. */
export interface InventedTerm {
  readonly id: number;
  readonly name: string;
  /** Its plural, where texts use one that has no entry of its own. */
  readonly plural: string | undefined;
  /** What else its entry calls it: "RDP". */
  readonly acronym: string | undefined;
  readonly scope: InventedScope;
  /** An ordinary word that the texts mostly write small. */
  readonly weak: boolean;
}

/** Where a term holds; `part` is the identity of a part. */
export type InventedScope =
  | { readonly kind: 'code' }
  | { readonly kind: 'document'; readonly document: string }
  | { readonly kind: 'part'; readonly document: string; readonly part: number };

/** A piece of a sentence. */
export type Piece =
  | string
  /** A use of a term. */
  | { readonly use: number; readonly form: 'name' | 'plural' | 'acronym'; readonly owns: boolean }
  /** Words that look like a use and are none. */
  | { readonly decoy: string }
  | { readonly define: number; readonly manner: DefiningManner }
  | { readonly cite: Cited };

export const MANNERS = ['bracketed', 'quoted', 'bold', 'called', 'being'] as const;
type DefiningManner = (typeof MANNERS)[number];

/** What is cited, by identities. Numbers are printed. */
export type Cited =
  | { readonly kind: 'clauses'; readonly to: readonly number[]; readonly manner: CitingManner }
  | { readonly kind: 'limbs'; readonly to: number; readonly limbs: readonly number[] }
  | { readonly kind: 'own limb'; readonly limb: number }
  | { readonly kind: 'own part' }
  | { readonly kind: 'document'; readonly document: string }
  /** Another law, or a Section that is not published. */
  | { readonly kind: 'elsewhere'; readonly numbers: readonly string[]; readonly words: string }
  | { readonly kind: 'unpublished'; readonly number: string }
  /** A provision that was there, and is cited still. */
  | { readonly kind: 'removed'; readonly number: string };

export const CITING_MANNERS = ['list', 'respectively', 'range', 'repeated', 'bare'] as const;
type CitingManner = (typeof CITING_MANNERS)[number] | 'headed' | 'of the Code';

export interface InventedEntry {
  readonly id: number;
  readonly term: number;
  readonly nature: 'meaning' | 'inclusion' | 'signpost';
  meaning: Piece[];
}

interface InventedLimb {
  words: Piece[];
  readonly inner: Piece[][];
}

export interface InventedClause {
  readonly id: number;
  /** Sentences; with limbs, the last ends with a colon. */
  sentences: Piece[][];
  readonly limbs: InventedLimb[];
  readonly closing: Piece[];
  /** Definitions that follow the words: a list, or a table. */
  readonly entries: InventedEntry[];
  readonly layout: 'list' | 'table';
}

export interface InventedCodePart {
  readonly id: number;
  readonly heading: string;
  readonly clauses: InventedClause[];
  /** Sub-headings by the identity of the clause that each stands before. */
  readonly subHeadings: Map<number, string>;
}

export interface InventedDocument {
  /** "section-d", "appendix-ah". */
  readonly id: string;
  readonly kind: 'section' | 'appendix';
  /** "D", "AH". */
  readonly letters: string;
  readonly title: string;
  readonly parts: InventedCodePart[];
  /** The Appendix whose terms are used last, where the document names one. */
  readonly fallback: string | undefined;
}

/** One consolidation as it is invented. */
export interface InventedConsolidation {
  readonly documents: InventedDocument[];
  readonly terms: Map<number, InventedTerm>;
}
