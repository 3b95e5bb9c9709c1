/**
 * What the page of pending modifications asks of its worker, and what it is told.
 */
import type { LegalDocument } from '../model/nodes.ts';

/** Modifications to make together. */
export interface TogetherOrder {
  /** The address of the data that tells of them. */
  readonly data: string;
  /** The addresses of the texts that they amend, by document. */
  readonly texts: Readonly<Record<string, string>>;
  /** The addresses of all texts that stand together without them. */
  readonly readWith: readonly string[];
  readonly chosen: readonly string[];
}

/** One text with the modifications made. Nothing to show where they collide so that none has all. */
export interface TogetherText {
  readonly document: string;
  readonly by: readonly string[];
  /** As a redline against the text without them. */
  readonly marked?: string;
  /** As it would read. */
  readonly clean?: string;
  /** The terms in it of which the modifications make or change the definition. */
  readonly changedTerms?: readonly string[];
  /** The text itself. */
  readonly tree?: LegalDocument;
}

export type TogetherAnswer =
  | {
      readonly kind: 'made';
      readonly texts: readonly TogetherText[];
      readonly collisions: readonly string[];
    }
  /** The same texts with links, once all texts that their words are read with were fetched. */
  | { readonly kind: 'linked'; readonly texts: readonly TogetherText[] }
  | { readonly kind: 'failed' };
