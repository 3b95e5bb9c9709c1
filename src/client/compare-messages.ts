/**
 * What the compare page asks of its worker, and what it is told.
 */
import type { Comparison } from '../publish/compare-redline.ts';
import type { RedlineView } from '../publish/html/redline.ts';
import type { Fault } from './fetch-text.ts';

/** Two texts to compare, by the addresses of their data. */
export interface Order {
  readonly old: string;
  readonly new: string;
  readonly view: RedlineView;
  /**
   * The versions that lead from the old text to the new one, the new one last: their addresses, and
   * the numbers of the modifications that made each.
   */
  readonly way: readonly { readonly data: string; readonly modifications: readonly string[] }[];
}

/** A redline to show. */
export type Proven = Extract<Comparison, { kind: 'proven' }>;

export type Answer =
  /** Both texts are there, and are being compared. */
  | { readonly kind: 'comparing' }
  | { readonly kind: 'failed'; readonly side: 'old' | 'new'; readonly fault: Fault }
  /** The texts are there, and no redline could be made of them. */
  | { readonly kind: 'ended' }
  | Comparison;
