/**
 * The pages of policies.
 */
import type { Fact, Frame, Link, StatusNotice } from './frame.ts';
import type { TermPanel } from './texts.ts';

export interface PoliciesPage {
  readonly frame: Frame;
  readonly policies: readonly (Link & { readonly note: string })[];
}

export interface PolicyPage {
  readonly frame: Frame;
  readonly title: string;
  readonly abbreviation: string;
  readonly facts: readonly Fact[];
  readonly aboutHtml: string;
  readonly textReproduced: boolean;
  readonly statements: readonly {
    /** "Purpose". */
    readonly about: string;
    readonly quote: string;
    readonly source: Link;
  }[];
  /** Says whether the clauses govern the policy or only would. */
  readonly governingHeading: string;
  readonly governing: readonly {
    /** "Section D, version 10.0, proposed". */
    readonly where: string;
    readonly notice: StatusNotice;
    readonly html: string;
  }[];
  readonly panels: readonly TermPanel[];
}
