/**
 * Legal nodes to HTML nodes, one handler a kind of node. Everything goes through hast: no HTML is
 * ever made by joining strings.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { PhrasingContent } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import {
  formerOf,
  isMarked,
  isParent,
  type Deletion,
  type EditorComment,
  type InlineDefinition,
  type InlineLimb,
  type Insertion,
  type LegalBlock,
  type LegalDocument,
  type LegalNode,
  type Limb,
  type TermDefinition,
} from '../../model/nodes.ts';
import type { Unit } from '../../register/provisions.ts';
import { blockMark, inlineMark, markedClass, nameOfUnit, runWords } from './marks.ts';
import type { ReferenceLink, TermLink } from './nodes.ts';

/** How a unit is cited: in words, and by its address for good. */
export interface Quotable {
  readonly words: string;
  readonly href: string;
}

/** What the handlers need to know of the text they print. */
export interface Printing {
  /** The unit that a node is, for its anchor; none where the print has no anchors. */
  readonly unitOf: (node: LegalNode) => Unit | undefined;
  /** What a reader copies to cite a unit; none where a text cannot be cited. */
  readonly citationOf: (unit: Unit) => Quotable | undefined;
  /** The HTML heading level of a depth of Markdown heading. */
  readonly headingLevel: (depth: number) => number;
}

/** The kinds of node that are printed here; Markdown's own are printed by the library. */
type PrintedNode =
  | LegalDocument
  | LegalBlock
  | Insertion
  | Deletion
  | InlineLimb
  | InlineDefinition
  | EditorComment
  | TermLink
  | ReferenceLink;

type LegalHandlers = {
  readonly [Kind in Exclude<PrintedNode['type'], 'termDefinition' | 'definedTerm'>]: (
    state: State,
    node: Extract<PrintedNode, { type: Kind }>,
  ) => ElementContent | ElementContent[] | undefined;
};

/** Makes an element. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

const text = (value: string): ElementContent => ({ type: 'text', value });

const PART_HEADING = 'part-heading';

/** The printed heading of a part, inside a mark too; the part's number is set before its words. */
function findHeading(children: readonly ElementContent[]): Element | undefined {
  for (const child of children) {
    if (child.type !== 'element') continue;
    const { className } = child.properties;
    if (Array.isArray(className) && className.includes(PART_HEADING)) return child;
    const inside = child.tagName === 'ins' ? findHeading(child.children) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** A number, after the number before a renumbering. */
function numberWords(number: string, former: string | undefined): ElementContent[] {
  if (former === undefined) return [text(number)];
  return [
    inlineMark('deletion', undefined, [text(former)]),
    text(' '),
    inlineMark('insertion', undefined, [text(number)]),
  ];
}

/** The handlers for one print. */
export function legalHandlers(printing: Printing): Handlers {
  const { unitOf, citationOf, headingLevel } = printing;

  /** The anchor and the citation of a node. */
  const named = (node: LegalNode): Properties => {
    const unit = unitOf(node);
    if (unit === undefined) return {};
    const quotable = citationOf(unit);
    if (quotable === undefined) return { id: unit.anchor };
    return { id: unit.anchor, dataCitation: quotable.words, dataAddress: quotable.href };
  };

  /** A provision's number, linked to the provision itself; with its former number in a redline. */
  const numberLink = (
    node: LegalNode,
    number: string,
    former: string | undefined,
  ): ElementContent[] => {
    const unit = unitOf(node);
    const words = numberWords(number, former);
    if (unit === undefined) return [element('span', { className: ['number'] }, words)];
    return [element('a', { className: ['number'], href: `#${unit.anchor}` }, words)];
  };

  /** Blocks, with neighbouring limbs gathered into one list. */
  const blocks = (state: State, children: readonly LegalNode[]): ElementContent[] => {
    const result: ElementContent[] = [];
    let limbs: Element | undefined;
    for (const child of children) {
      const mark =
        isMarked(child) && child.children.every((one) => one.type === 'limb') ? child : undefined;
      const inside = mark === undefined ? [child] : (mark.children as LegalNode[]);
      if (inside.length > 0 && inside.every((one) => one.type === 'limb')) {
        if (limbs === undefined) result.push((limbs = element('ol', { className: ['limbs'] }, [])));
        limbs.children.push(...inside.map((limb) => printLimb(state, limb, mark)));
      } else {
        limbs = undefined;
        result.push(...printOne(state, child));
      }
    }
    return result;
  };

  const printOne = (state: State, node: LegalNode): ElementContent[] => {
    const printed = state.one(node as PhrasingContent, undefined);
    if (printed === undefined) return [];
    return Array.isArray(printed) ? printed : [printed];
  };

  const printLimb = (state: State, limb: Limb, mark: Insertion | Deletion | undefined): Element => {
    const words = blocks(state, limb.children);
    const inside =
      mark === undefined ? words : [blockMark(mark, nameOfUnit(limb, unitOf(limb)), words)];
    return element('li', { className: ['limb', ...markedClass(mark)], ...named(limb) }, [
      ...numberLink(limb, limb.label, formerOf(limb, 'label')),
      element('div', { className: ['words'] }, inside),
    ]);
  };

  const printEntry = (
    state: State,
    entry: TermDefinition,
    mark: Insertion | Deletion | undefined,
  ): Element => {
    let anchored = false;
    const parts = (entry.children as LegalNode[])
      .flatMap((child): { part: LegalNode; around: Insertion | Deletion | undefined }[] =>
        isMarked(child)
          ? (child.children as LegalNode[]).map((part) => ({ part, around: child }))
          : [{ part: child, around: mark }],
      )
      .map(({ part, around }) => {
        if (part.type !== 'definedTerm') {
          const words = blocks(state, isParent(part) ? part.children : []);
          if (around === undefined) return element('dd', {}, words);
          return element('dd', {}, [blockMark({ ...around, change: undefined }, '', words)]);
        }
        const words = allOf(state, part);
        if (around === undefined) return element('dt', {}, words);
        // The change's anchor stands once, on the first term.
        const change = anchored ? undefined : around.change;
        anchored = true;
        return element('dt', {}, [inlineMark(around.type, change, words)]);
      });
    return element(
      'div',
      { className: ['definition', ...markedClass(mark)], ...named(entry) },
      parts,
    );
  };

  const allOf = (state: State, node: LegalNode): ElementContent[] =>
    state.all(node as unknown as PhrasingContent & { children: [] });

  const printHeading = (state: State, node: LegalNode, level: number, extra: Properties): Element =>
    element(`h${String(level)}`, extra, allOf(state, node));

  const handlers: LegalHandlers = {
    legalDocument: (state, node) => blocks(state, node.children),
    part: (state, node) => {
      const children = blocks(state, node.children);
      const heading = findHeading(children);
      heading?.children.unshift(
        element(
          'span',
          { className: ['number'] },
          numberWords(node.number, formerOf(node, 'number')),
        ),
        text(' '),
      );
      return element('section', { className: ['part'], ...named(node) }, children);
    },
    partHeading: (state, node) =>
      printHeading(state, node, headingLevel(node.depth), { className: [PART_HEADING] }),
    subHeading: (state, node) =>
      printHeading(state, node, headingLevel(node.depth), {
        className: ['sub-heading'],
        ...named(node),
      }),
    clause: (state, node) =>
      element('section', { className: ['clause'], ...named(node) }, [
        ...numberLink(node, node.number, formerOf(node, 'number')),
        element('div', { className: ['words'] }, blocks(state, node.children)),
      ]),
    limb: (state, node) =>
      element('ol', { className: ['limbs'] }, [printLimb(state, node, undefined)]),
    closingWords: (state, node) => element('p', { className: ['closing-words'] }, state.all(node)),
    meaning: (state, node) =>
      element('div', { className: ['meaning'] }, blocks(state, node.children)),
    definitionList: (state, node) => {
      const entries = node.children.filter((child) => child.type !== 'tableRow');
      return element(
        'dl',
        { className: ['definitions'] },
        entries.flatMap((child) =>
          isMarked(child)
            ? child.children.map((one) => printEntry(state, one as TermDefinition, child))
            : [printEntry(state, child as TermDefinition, undefined)],
        ),
      );
    },
    inlineLimb: (state, node) =>
      element('span', { className: ['inline-limb'], ...named(node) }, state.all(node)),
    inlineDefinition: (state, node) =>
      element('dfn', unitOf(node) ? { id: unitOf(node)?.anchor } : {}, state.all(node)),
    insertion: (state, node) => printMark(state, node),
    deletion: (state, node) => printMark(state, node),
    editorComment: () => undefined,
    termLink: (state, node) =>
      element('a', { className: ['term'], href: node.href, dataTerm: node.key }, state.all(node)),
    referenceLink: (state, node) =>
      node.href === undefined
        ? element(
            'span',
            {
              className: ['reference', 'unpublished'],
              title: `${node.number} is not published here`,
            },
            [
              ...state.all(node),
              element('span', { className: ['visually-hidden'] }, [text(' (not published here)')]),
            ],
          )
        : element('a', { className: ['reference'], href: node.href }, state.all(node)),
  };
  return handlers;

  function printMark(state: State, mark: Insertion | Deletion): ElementContent {
    const first = mark.children[0];
    if (first === undefined || isPhrasing(first)) {
      return inlineMark(mark.type, mark.change, state.all(mark));
    }
    const units = (mark.children as LegalNode[])
      .map((child) => nameOfUnit(child, unitOf(child)))
      .filter(Boolean);
    const name = runWords(units);
    return blockMark(mark, name, blocks(state, mark.children));
  }
}

const PHRASING = new Set([
  'text',
  'emphasis',
  'strong',
  'link',
  'inlineCode',
  'break',
  'image',
  'footnoteReference',
  'inlineLimb',
  'inlineDefinition',
  'termLink',
  'referenceLink',
  'editorComment',
  'linkReference',
]);

function isPhrasing(node: { type: string }): boolean {
  return PHRASING.has(node.type);
}
