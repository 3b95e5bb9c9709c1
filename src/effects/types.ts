/**
 * What a change of definitions does to words that stay: the values that pages print.
 */
import type { Version } from '../library/types.ts';
import type { TermKey } from '../model/identifiers.ts';
import type { Definition } from '../register/definitions/definitions.ts';
import type { MeaningPlace } from '../register/meanings.ts';
import type { Provision } from '../register/provisions.ts';

/** What happened to the definition of a term. */
export type Cause =
  /** Its own words changed, or those of the clause that it stands in. */
  | { readonly kind: 'changed'; readonly old: Definition; readonly new: Definition }
  | { readonly kind: 'inserted'; readonly new: Definition }
  | { readonly kind: 'removed'; readonly old: Definition }
  /** It only says where the meaning stands, and the words there changed. */
  | {
      readonly kind: 'changed there';
      readonly signpost: Definition;
      readonly old: Provision;
      readonly new: Provision;
    }
  /** It only says where the meaning stands, and that is another place now. */
  | {
      readonly kind: 'leads elsewhere';
      readonly signpost: Definition;
      readonly was: MeaningPlace;
      readonly is: MeaningPlace;
    };

/**
 * A term whose meaning changes: by its own definition, or because it rests on another such term.
 * Terms share their steps, so that all paths together take no more room than there are terms.
 */
export interface PathStep {
  readonly term: TermKey;
  /** The next term, which the definition of this one uses; none where the path ends. */
  readonly restsOn: PathStep | undefined;
  /** What happened to the definition; never empty where the path ends, empty before. */
  readonly causes: readonly Cause[];
}

/** Why a provision means something else. */
export type Reason =
  /** It uses a term whose meaning changes. */
  | { readonly kind: 'uses'; readonly term: TermKey; readonly path: PathStep }
  /** Words of it are a use of a term now, and were not before. */
  | {
      readonly kind: 'is defined';
      readonly words: string;
      readonly term: TermKey;
      readonly path: PathStep | undefined;
    }
  /** Words of it were a use of a term, and are not any more. */
  | {
      readonly kind: 'is not defined';
      readonly words: string;
      readonly term: TermKey;
      readonly path: PathStep | undefined;
    }
  /** The same words are a use of another term now: one of a nearer scope, or a longer one. */
  | {
      readonly kind: 'is another term';
      readonly words: string;
      readonly was: TermKey;
      readonly is: TermKey;
      /** The way of the term that it is, or was; none where only its surroundings changed. */
      readonly path: PathStep | undefined;
    }
  /** It is itself a definition that only says where the meaning stands. */
  | { readonly kind: 'signposts'; readonly cause: Cause };

/** A provision that means something else though not a word of it changes. */
export interface HiddenEffect {
  /** In the new text; none for words outside of all provisions. */
  readonly provision: Provision | undefined;
  readonly version: Version;
  /** The same provision in the old text. */
  readonly old: Provision | undefined;
  /** Never empty. */
  readonly reasons: readonly Reason[];
}
