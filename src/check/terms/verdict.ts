/**
 * What may be wrong with capitalised words that are no term.
 */
import type { TermWords } from './terms.ts';

/** What is wrong with capitalised words. */
export type Verdict =
  /** A term that holds only somewhere else. */
  | { readonly kind: 'out of scope'; readonly term: TermWords }
  /** Another spelling of a term. */
  | { readonly kind: 'near miss'; readonly term: TermWords }
  /** A term in small letters, with capitals. */
  | { readonly kind: 'capitals'; readonly term: TermWords }
  /** Another spelling of words that the modification uses elsewhere. */
  | { readonly kind: 'near words'; readonly words: string; readonly in: string }
  /** Some of the words of a term. */
  | { readonly kind: 'part of'; readonly term: TermWords }
  /** Some of the words that the code writes elsewhere, and that may be a term of it. */
  | { readonly kind: 'part of words'; readonly words: string }
  /** Words of which some are a term. */
  | { readonly kind: 'more than'; readonly term: TermWords }
  | { readonly kind: 'undefined' };
