/**
 * What a page asks of the worker that finds hidden effects, and what it is told.
 */
import type { LegalDocument } from '../model/nodes.ts';
import type { HiddenEffects } from '../publish/page-models.ts';
import type { Fault } from './fetch-text.ts';

/** A text that was made in the browser, out of one that is published. */
export interface MadeTree {
  /** The address of the text that it was made from. */
  readonly base: string;
  readonly tree: LegalDocument;
  /** "with MP1 and MP2". */
  readonly called: string;
  /** What the page has before the anchors of this text's provisions: "section-d:". */
  readonly prefix: string;
}

/** Texts that are read together, by the addresses of their data. */
export type ReadOrder =
  /** Those that a text is read with. */
  | { readonly with: string }
  /** These, some of them with changes made. */
  | { readonly texts: readonly string[]; readonly made: readonly MadeTree[] };

export interface EffectsOrder {
  readonly old: ReadOrder;
  readonly new: ReadOrder;
  /** The document that is compared; none where all effects are asked for. */
  readonly document?: string;
}

export type EffectsAnswer =
  | { readonly kind: 'reading'; readonly texts: number }
  | { readonly kind: 'found'; readonly effects: HiddenEffects }
  /** A text that they would have to be read with is not to be had. */
  | { readonly kind: 'failed'; readonly address: string; readonly fault: Fault }
  /** It came to an end before it was done. */
  | { readonly kind: 'ended' };
