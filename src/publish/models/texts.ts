/**
 * The page of a text, and the panels that stand beside texts.
 */
import type { Status } from '../../model/lifecycle.ts';
import type { Phrase } from '../html/nodes.ts';
import type { GoneNote } from './gone.ts';
import type { ContentsEntry, Fact, Frame, Link, StatusNotice } from './frame.ts';

/** One version in a list of versions of a document. */
export interface VersionEntry {
  readonly version: string;
  readonly status: Status;
  readonly label: string;
  readonly extract: boolean;
  readonly href: string;
  /** The redline of this version against its base, where it has a base. */
  readonly redline?: Link;
  /** True for the version that the page shows. */
  readonly current: boolean;
}

/** A definition as the panel beside a term shows it. Printed in a `<template id="meaning-KEY">`. */
export interface TermPanel {
  readonly key: string;
  readonly term: string;
  /** One entry a definition of the term, in the consolidation of the page. */
  readonly meanings: readonly {
    /** "Section A, version 32.0, proposed". */
    readonly where: string;
    readonly status: Status;
    readonly href: string;
    readonly html: string;
    /** "Holds in Section K only"; empty for the whole code. */
    readonly scope: string;
    /** Where a signpost leads, and "Would change on 29 February 2024 under MP167B": sentences. */
    readonly notes: readonly (readonly Phrase[])[];
  }[];
  /** "Used in 9 provisions", to the page of the term. */
  readonly uses: Link;
}

/** References of one kind that are more, or less, than a link. */
export interface ReferenceGroup {
  readonly kind: 'removed' | 'renumbered' | 'missing' | 'unpublished' | 'external';
  readonly heading: string;
  readonly explanation: string;
  readonly entries: readonly {
    /** "P1.11 (Production Proving Registration Data)". */
    readonly text: string;
    /** A sentence; empty where the heading says all. */
    readonly note: readonly Phrase[];
    readonly citedBy: readonly Link[];
  }[];
}

/** A document's text: in force, or one version. */
export interface TextPage {
  readonly frame: Frame;
  /** "Section D". */
  readonly name: string;
  /** "Modification Process". */
  readonly title: string;
  readonly notice: StatusNotice;
  readonly facts: readonly Fact[];
  readonly contents: readonly ContentsEntry[];
  readonly versions: readonly VersionEntry[];
  /** Where any two of them are compared; none where there are no two. */
  readonly compare?: Link;
  /** Where each provision of this version comes from. */
  readonly history?: Link;
  /** What is gone from a text whose address is that of the text in force, whatever that is. */
  readonly gone: readonly GoneNote[];
  /** Where that is told of every version; none where nothing is gone. */
  readonly goneLink?: Link;
  /** What was corrected since the text was published, the latest first. */
  readonly corrections: readonly {
    /** "26 November 2026". */
    readonly on: string;
    readonly reason: string;
    readonly changes: readonly string[];
  }[];
  readonly html: string;
  readonly references: readonly ReferenceGroup[];
  readonly panels: readonly TermPanel[];
}
