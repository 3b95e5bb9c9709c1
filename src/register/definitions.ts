/**
 * The definitions of a version: entries of definition lists, and terms defined inside clauses.
 */
import { slug } from 'github-slugger';
import type { Version } from '../library/types.ts';
import { termKey, type TermKey } from '../model/identifiers.ts';
import { isParent, isWordsNode, type LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { indexProvisions, type Provision } from './provisions.ts';

/** The place that defines a term. */
export interface Definition {
  readonly key: TermKey;
  /** As written: "Programme Assurance Policy". */
  readonly term: string;
  /** An entry of a definition list, or words inside a clause. */
  readonly form: 'entry' | 'inline';
  /** What the definition does: gives the meaning, only widens it, or only says where it stands. */
  readonly nature: 'meaning' | 'inclusion' | 'signpost';
  readonly version: Version;
  /** The provision that is the definition: the entry, or the term inside the clause. */
  readonly provision: Provision;
  /** The entry, or the clause that the inline definition stands in. */
  readonly node: LegalNode;
}

const SIGNPOST =
  /^(?:(?:has|have|shall have) the (?:same )?meanings? (?:given|ascribed|set out|assigned)\b|(?:is|are) defined in\b)/i;
const INCLUSION = /^includes?\b/i;

/** Finds the definitions of a version, in reading order. */
export function definitionsOf(version: Version): Definition[] {
  const found: Definition[] = [];
  for (const provision of indexProvisions(version).all) {
    if (provision.kind === 'definition') {
      const opening = meaningText(provision.node);
      const nature = SIGNPOST.test(opening)
        ? 'signpost'
        : INCLUSION.test(opening)
          ? 'inclusion'
          : 'meaning';
      found.push({ ...common(provision), form: 'entry', nature, node: provision.node });
    } else if (provision.kind === 'inlineDefinition') {
      const node = provision.within?.node ?? provision.node;
      found.push({ ...common(provision), form: 'inline', nature: 'meaning', node });
    }
  }
  return found;
}

function common(provision: Provision): Pick<Definition, 'key' | 'term' | 'version' | 'provision'> {
  const { name: term, version } = provision;
  return { key: keyOf(term), term, version, provision };
}

/** What a term is filed under. */
export function keyOf(term: string): TermKey {
  return termKey(slug(term));
}

function meaningText(entry: LegalNode): string {
  if (!isParent(entry)) return '';
  const meaning = entry.children.find((child) => child.type === 'meaning');
  return meaning === undefined ? '' : firstWords(meaning).trim();
}

function firstWords(node: LegalNode): string {
  if (isWordsNode(node)) return plainText(node.children);
  const first = isParent(node) ? node.children[0] : undefined;
  return first === undefined ? '' : firstWords(first);
}
