/**
 * Alternatives of one modification, compared with one another.
 */
import type { Link } from './frame.ts';

export interface Alternatives {
  readonly annexes: readonly {
    /** "Annex B: Alternative Solution". */
    readonly annex: Link;
    /** The redline of each text that it makes. */
    readonly texts: readonly Link[];
  }[];
  /** Each two of them. */
  readonly pairs: readonly {
    readonly heading: string;
    readonly documents: readonly AlternativeDocument[];
  }[];
}

/** How the texts differ that two alternatives make of one document. */
export interface AlternativeDocument {
  /** "Section K: Berthing". */
  readonly name: string;
  readonly words: string;
  readonly summary: readonly string[];
  readonly links: readonly Link[];
}
