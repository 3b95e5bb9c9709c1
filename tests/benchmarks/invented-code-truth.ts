/**
 * What is known of an invented text: offsets are into its Markdown, in UTF-16 units.
 */
import type { TermKey } from '../../src/model/identifiers.ts';

/** A place that defines a term. */
export interface KnownDefinition {
  readonly key: TermKey;
  readonly term: string;
  readonly form: 'entry' | 'inline';
  readonly nature: 'meaning' | 'inclusion' | 'signpost';
  /** Where it holds: as the register's scopes say it. */
  readonly scope: { readonly document?: string; readonly within?: string };
  readonly start: number;
  readonly end: number;
}

/** A use of a term. */
export interface KnownUse {
  readonly key: TermKey;
  readonly start: number;
  readonly end: number;
  /** The clause, limb or entry that it stands in: "D3.4(a)", "Supplier Party". */
  readonly provision: string;
}

/** What one item of a reference cites. */
export interface KnownTarget {
  /** As the register says it: "D3.4(a)", "Appendix AH 1.4". */
  readonly cited: string;
  readonly kind: 'provision' | 'document' | 'unpublished' | 'missing' | 'law';
}

/** A reference: one word such as "Sections", and what it introduces. */
export interface KnownReference {
  readonly start: number;
  readonly provision: string;
  readonly targets: readonly KnownTarget[];
}

/** All that is known of a text, in its order. */
export interface CodeTruth {
  readonly definitions: readonly KnownDefinition[];
  readonly uses: readonly KnownUse[];
  readonly references: readonly KnownReference[];
}
