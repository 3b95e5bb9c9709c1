/**
 * The two nodes that publishing adds to a copy of the tree: a use of a term, and a citation of a
 * provision. They never occur in parsed trees.
 */
import type { PhrasingContent } from 'mdast';
import type { Parent } from 'unist';
import type { TermKey } from '../../model/identifiers.ts';

/** Words that use a defined term. */
export interface TermLink extends Parent {
  type: 'termLink';
  key: TermKey;
  href: string;
  children: PhrasingContent[];
}

/** Words that cite a provision; without an address where it is not published here. */
export interface ReferenceLink extends Parent {
  type: 'referenceLink';
  number: string;
  href: string | undefined;
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    termLink: TermLink;
    referenceLink: ReferenceLink;
  }
  interface RootContentMap {
    termLink: TermLink;
    referenceLink: ReferenceLink;
  }
}
