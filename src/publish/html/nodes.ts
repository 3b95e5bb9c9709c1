/**
 * The nodes that publishing adds to a copy of the tree: a use of a term, a citation of a provision,
 * a fold around what did not change, and the lines of two texts side by side. They never occur in
 * parsed trees.
 */
import type { Nodes, PhrasingContent, Table } from 'mdast';
import type { Parent } from 'unist';
import type { TermKey } from '../../model/identifiers.ts';

/** Words that use a defined term. */
export interface TermLink extends Parent {
  type: 'termLink';
  key: TermKey;
  href: string;
  children: PhrasingContent[];
}

/** A piece of a sentence; with an address it is a link. */
export interface Phrase {
  readonly text: string;
  readonly href?: string;
}

/** What is said after a reference, where a link alone would say too little. */
export interface ReferenceNote {
  readonly kind: 'missing' | 'removed' | 'renumbered';
  readonly phrases: readonly Phrase[];
}

/** Words that cite a provision; without an address where it is nowhere on this site. */
export interface ReferenceLink extends Parent {
  type: 'referenceLink';
  number: string;
  href: string | undefined;
  /** The law or contract that it is in, where that is another one; empty where no name is given. */
  law?: string;
  note?: ReferenceNote;
  children: PhrasingContent[];
}

/** Blocks that did not change, folded away under a line of words. */
export interface Fold extends Parent {
  type: 'fold';
  /** "12 clauses unchanged: D10.1 to D10.12". */
  words: string;
  /** None where only the line of words is printed. */
  children: Nodes[];
}

/** A whole text, line by line beside another. */
export interface SideBySide extends Parent {
  type: 'sideBySide';
  children: Nodes[];
}

/** One line of two texts side by side: a paragraph, a table row, a block that only one of them has. */
export interface SideLine extends Parent {
  type: 'sideLine';
  /** Which texts have it. */
  side: 'both' | 'old' | 'new';
  /** The line in the old text, where both have it; the children are the line in the new one. */
  old: Nodes[];
  children: Nodes[];
}

/** One row of a table, as a line. */
export interface TableLine extends Parent {
  type: 'tableLine';
  isHead: boolean;
  align: Table['align'];
  /** The row, with the marks around it. */
  children: Nodes[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    termLink: TermLink;
    referenceLink: ReferenceLink;
  }
  interface RootContentMap {
    termLink: TermLink;
    referenceLink: ReferenceLink;
    fold: Fold;
    sideBySide: SideBySide;
    sideLine: SideLine;
    tableLine: TableLine;
  }
}
