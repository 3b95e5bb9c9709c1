/**
 * Makes defined terms and cross-references links, in a copy of a tree. In a redline the kept and the
 * inserted words link to what the new text links to, the deleted words to what the old one does.
 */
import type { PhrasingContent } from 'mdast';
import type { TermKey } from '../../model/identifiers.ts';
import { formerOf, isParent, isWordsNode, type LegalNode } from '../../model/nodes.ts';
import { plainText, wrapRanges, type Wrapping } from '../../model/phrasing.ts';
import { isKeyOf } from '../../register/definitions/definitions.ts';
import { aroundIn, NOTHING_AROUND, type Around } from '../../register/around.ts';
import {
  authoredLinkRanges,
  inlineDefinitionRanges,
  isItemHeading,
  termOf,
} from '../../register/provisions.ts';
import { switchesIn } from '../../register/terms/switches.ts';
import type { LinkTargets } from './link-targets.ts';
import './nodes.ts';

/** How a text's links are found and where they lead. */
export interface Linking {
  readonly targets: LinkTargets;
  /** What the old text links to, for deleted words. */
  readonly oldTargets?: LinkTargets;
  /** False for prose such as a report: its words are not the code's, so terms are not linked. */
  readonly terms: boolean;
}

/**
 * A tree with links, and the terms it uses. The tree given is left as it is.
 *
 * @param around what the tree stands in, where it is a part of a text.
 */
export function linkTree<Node extends LegalNode>(
  tree: Node,
  linking: Linking,
  around: Around = NOTHING_AROUND,
): { tree: Node; terms: ReadonlySet<TermKey> } {
  const terms = new Set<TermKey>();
  return { tree: linkPart(tree, linking, terms, { ...WHOLE, old: around, new: around }), terms };
}

/** Where in a text a part of it stands. */
export interface PartPlace {
  /** Which text the words are of; in words of both, the deleted ones are of the old text. */
  readonly reading: 'old' | 'new' | 'both';
  /** The term that the words define: it is no use of itself. */
  readonly subject: string | undefined;
  /** What is around in each text. */
  readonly old: Around;
  readonly new: Around;
}

/** The place of a whole text. */
export const WHOLE: PartPlace = {
  reading: 'both',
  subject: undefined,
  old: NOTHING_AROUND,
  new: NOTHING_AROUND,
};

/** The place of what a node holds. */
export function placeIn(node: LegalNode, place: PartPlace): PartPlace {
  return {
    reading: node.type === 'deletion' ? 'old' : place.reading,
    subject: subjectOf(node) ?? place.subject,
    old: aroundIn(asFormer(node), place.old),
    new: aroundIn(node, place.new),
  };
}

/** A provision with the number that it had in the old text. */
function asFormer(node: LegalNode): LegalNode {
  if (node.data?.redline?.former === undefined) return node;
  const [number, label] = [formerOf(node, 'number'), formerOf(node, 'label')];
  return { ...node, ...(number && { number }), ...(label && { label }) };
}

/** A part of a text with links; the terms that it uses are added to those given. */
export function linkPart<Node extends LegalNode>(
  part: Node,
  linking: Linking,
  terms: Set<TermKey>,
  place: PartPlace,
): Node {
  const visit = (node: LegalNode, around: PartPlace): LegalNode => {
    if (!isParent(node)) return node;
    if (['subHeading', 'partHeading', 'definedTerm', 'heading'].includes(node.type)) return node;
    const here = placeIn(node, around);
    if (isWordsNode(node)) {
      return { ...node, children: linkWords(node.children, linking, terms, here) };
    }
    const children = node.children.map((child) => {
      return isItemHeading(child, node) ? child : visit(child, here);
    });
    return { ...node, children } as LegalNode;
  };
  return visit(part, place) as Node;
}

/** The term that a definition defines. */
function subjectOf(node: LegalNode): string | undefined {
  return node.type === 'termDefinition' ? termOf(node) : undefined;
}

function linkWords(
  children: readonly PhrasingContent[],
  linking: Linking,
  terms: Set<TermKey>,
  place: PartPlace,
): PhrasingContent[] {
  if (place.reading !== 'both') {
    const found = links(children, linking, terms, place);
    return wrapRanges(children, found.filter(cutsNoMark(children)));
  }
  const marked = children.some(({ type }) => MARKS.has(type));
  if (!marked) return wrapRanges(children, links(children, linking, terms, place));
  const kept = keptSide(children);
  const wrappings = links(kept.children, linking, terms, place)
    .map((wrapping) => kept.whole(wrapping))
    .filter((wrapping) => wrapping !== undefined);
  const withNew = wrapRanges(children, wrappings);
  return withNew.map((child) =>
    child.type === 'deletion'
      ? {
          ...child,
          children: linkWords(child.children as PhrasingContent[], linking, terms, {
            ...place,
            reading: 'old',
          }),
        }
      : child,
  );
}

const MARKS: ReadonlySet<string> = new Set(['insertion', 'deletion', 'reformatted']);

/** A mark is never cut in two by a link: its beginning and its end are heard once. */
function cutsNoMark(
  children: readonly PhrasingContent[],
): (range: { readonly start: number; readonly end: number }) => boolean {
  const marks: { from: number; to: number }[] = [];
  let at = 0;
  for (const child of children) {
    const to = at + plainText([child]).length;
    if (MARKS.has(child.type)) marks.push({ from: at, to });
    at = to;
  }
  return ({ start, end }) =>
    marks.every(
      ({ from, to }) =>
        end <= from || start >= to || (start >= from && end <= to) || (start <= from && end >= to),
    );
}

function links(
  children: readonly PhrasingContent[],
  linking: Linking,
  terms: Set<TermKey>,
  { reading, subject, old, new: fresh }: PartPlace,
): Wrapping[] {
  const targets = reading === 'old' ? (linking.oldTargets ?? linking.targets) : linking.targets;
  const around = reading === 'old' ? old : fresh;
  const found = targets.linksIn(plainText(children), around, switchesIn(children));
  const taken = [
    ...inlineDefinitionRanges({ node: { type: 'paragraph', children: [...children] } }),
    ...authoredLinkRanges(children),
  ];
  const free = ({ start, end }: { start: number; end: number }): boolean =>
    end > start && !taken.some((one) => start < one.end && end > one.start);
  const wrappings: Wrapping[] = [];
  for (const { key, start, end } of linking.terms ? found.terms : []) {
    const href = targets.termAddress(key);
    if (
      (subject !== undefined && isKeyOf(key, subject)) ||
      href === undefined ||
      !free({ start, end })
    )
      continue;
    terms.add(key);
    wrappings.push({
      start,
      end,
      wrap: (inner) => ({ type: 'termLink', key, href, children: inner }),
    });
  }
  for (const { targets: all, law } of found.citations) {
    for (const cited of all) {
      const { number, start, end } = cited;
      if (!free({ start, end })) continue;
      const own = law === undefined;
      const href = own ? targets.targetAddress(cited) : undefined;
      const note = own ? targets.targetNote(cited, around) : undefined;
      const said = { ...(law !== undefined && { law }), ...(note && { note }) };
      wrappings.push({
        start,
        end,
        wrap: (inner) => ({ type: 'referenceLink', number, href, ...said, children: inner }),
      });
    }
  }
  return wrappings;
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
