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
  /** The text itself. */
  readonly tree?: LegalDocument;
}

export type TogetherAnswer =
  | {
      readonly kind: 'made';
      readonly texts: readonly TogetherText[];
      readonly collisions: readonly string[];
    }
  | { readonly kind: 'failed' };
