/**
 * Makes defined terms and cross-references links, in a copy of a tree. In a redline the kept and the
 * inserted words are read with the new text's register, the deleted words with the old one's.
 */
import type { PhrasingContent } from 'mdast';
import type { Version } from '../../library/types.ts';
import type { TermKey } from '../../model/identifiers.ts';
import { isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainText, wrapRanges, type Wrapping } from '../../model/phrasing.ts';
import { keyOf } from '../../register/definitions.ts';
import { termOf } from '../../register/provisions.ts';
import { inlineDefinitionRanges, type Register } from '../../register/register.ts';
import './nodes.ts';

/** How a text's links are found and where they lead. */
export interface Linking {
  readonly register: Register;
  /** The old text's register, for deleted words. */
  readonly oldRegister?: Register;
  /** The address of a version for readers of this page; empty for the page itself. */
  readonly addressOf: (version: Version) => string;
  /** A version of a document that is published, by what references call it and by its number. */
  readonly versionNumbered: (citedAs: string, number: string) => Version | undefined;
  /** False for prose such as a report: its words are not the code's, so terms are not linked. */
  readonly terms: boolean;
}

/** A tree with links, and the terms it uses. The tree given is left as it is. */
export function linkTree<Node extends LegalNode>(
  tree: Node,
  linking: Linking,
): { tree: Node; terms: ReadonlySet<TermKey> } {
  const terms = new Set<TermKey>();
  const visit = (node: LegalNode, deleted: boolean, subject: TermKey | undefined): LegalNode => {
    if (!isParent(node)) return node;
    if (['subHeading', 'partHeading', 'definedTerm', 'heading'].includes(node.type)) return node;
    const own = node.type === 'termDefinition' ? keyOf(termOf(node)) : subject;
    const gone = deleted || node.type === 'deletion';
    if (isWordsNode(node)) {
      const children = linkWords(node.children, linking, gone, own, terms);
      return { ...node, children };
    }
    return {
      ...node,
      children: node.children.map((child) => visit(child, gone, own)),
    } as LegalNode;
  };
  return { tree: visit(tree, false, undefined) as Node, terms };
}

function linkWords(
  children: readonly PhrasingContent[],
  linking: Linking,
  deleted: boolean,
  subject: TermKey | undefined,
  terms: Set<TermKey>,
): PhrasingContent[] {
  const oldRegister = linking.oldRegister ?? linking.register;
  if (deleted) return wrapRanges(children, links(children, oldRegister, linking, subject, terms));
  const marked = children.some(({ type }) => type === 'insertion' || type === 'deletion');
  if (!marked)
    return wrapRanges(children, links(children, linking.register, linking, subject, terms));
  const kept = keptSide(children);
  const wrappings = links(kept.children, linking.register, linking, subject, terms)
    .map((wrapping) => kept.whole(wrapping))
    .filter((wrapping) => wrapping !== undefined);
  const withNew = wrapRanges(children, wrappings);
  return withNew.map((child) =>
    child.type === 'deletion'
      ? {
          ...child,
          children: linkWords(child.children as PhrasingContent[], linking, true, subject, terms),
        }
      : child,
  );
}

function links(
  children: readonly PhrasingContent[],
  register: Register,
  linking: Linking,
  subject: TermKey | undefined,
  terms: Set<TermKey>,
): Wrapping[] {
  const found = register.linksIn(plainText(children));
  const taken = [
    ...inlineDefinitionRanges({ node: { type: 'paragraph', children: [...children] } }),
    ...authoredLinks(children),
  ];
  const free = ({ start, end }: { start: number; end: number }): boolean =>
    end > start && !taken.some((one) => start < one.end && end > one.start);
  const wrappings: Wrapping[] = [];
  for (const { key, start, end } of linking.terms ? found.terms : []) {
    const definition = register.definitions.get(key)?.[0];
    if (key === subject || definition === undefined || !free({ start, end })) continue;
    terms.add(key);
    const href = `${linking.addressOf(definition.version)}#${definition.provision.anchor}`;
    wrappings.push({
      start,
      end,
      wrap: (inner) => ({ type: 'termLink', key, href, children: inner }),
    });
  }
  const text = plainText(children);
  for (const citation of found.citations) {
    const stated = VERSION_AFTER.exec(text.slice(citation.end))?.[1];
    for (const { number, start, end } of citation.targets) {
      if (!free({ start, end })) continue;
      const href = hrefOf(register, number, stated, linking);
      wrappings.push({
        start,
        end,
        wrap: (inner) => ({ type: 'referenceLink', number, href, children: inner }),
      });
    }
  }
  return wrappings;
}

/** "Section A version 31.0": the reference says itself which version it means. */
const VERSION_AFTER = /^[\s\u00A0]+\(?version[\s\u00A0]+(\d+(?:\.\d+)*)/i;

function hrefOf(
  register: Register,
  number: string,
  stated: string | undefined,
  linking: Linking,
): string | undefined {
  if (stated !== undefined) {
    const version = linking.versionNumbered(number, stated);
    return version && linking.addressOf(version);
  }
  const target = register.resolve(number);
  if (target.kind === 'unpublished') return undefined;
  if (target.kind === 'document') return linking.addressOf(target.version) || '#main';
  return `${linking.addressOf(target.provision.version)}#${target.provision.anchor}`;
}

/** Where the text has links of its own: nothing is linked inside a link. */
function authoredLinks(children: readonly PhrasingContent[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let at = 0;
  for (const child of children) {
    const end = at + plainText([child]).length;
    if (child.type === 'link' || child.type === 'linkReference') ranges.push({ start: at, end });
    at = end;
  }
  return ranges;
}

/** The words without the deletions among them, and ranges of them as ranges of the whole. */
function keptSide(children: readonly PhrasingContent[]): {
  children: PhrasingContent[];
  whole: (wrapping: Wrapping) => Wrapping | undefined;
} {
  const kept: PhrasingContent[] = [];
  const pieces: { from: number; to: number; shift: number }[] = [];
  let shift = 0;
  let at = 0;
  for (const child of children) {
    const { length } = plainText([child]);
    if (child.type === 'deletion') {
      shift += length;
      continue;
    }
    kept.push(child);
    pieces.push({ from: at, to: at + length, shift });
    at += length;
  }
  return {
    children: kept,
    whole: (wrapping) => {
      const first = pieces.find(({ from, to }) => wrapping.start >= from && wrapping.start < to);
      const last = pieces.find(({ from, to }) => wrapping.end > from && wrapping.end <= to);
      // Words on both sides of a deletion, or half inserted, are left without a link.
      if (first === undefined || first !== last) return undefined;
      return { ...wrapping, start: wrapping.start + first.shift, end: wrapping.end + first.shift };
    },
  };
}
