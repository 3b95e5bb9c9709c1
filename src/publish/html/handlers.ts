/**
 * Legal nodes to HTML nodes, one handler a kind of node. Everything goes through hast: no HTML is
 * ever made by joining strings.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { PhrasingContent } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import type {
  Deletion,
  EditorComment,
  InlineDefinition,
  InlineLimb,
  Insertion,
  LegalBlock,
  LegalDocument,
  LegalNode,
  Merged,
  Reformatted,
  Split,
} from '../../model/nodes.ts';
import { BlockPrinter, type Printing } from './blocks.ts';
import { element, findHeading, PART_HEADING, text } from './elements.ts';
import { formatMark, inlineMark } from './marks.ts';
import { printReference } from './references.ts';
import type { Fold, ReferenceLink, SideBySide, TableLine, TermLink } from './nodes.ts';
import { ColumnPrinter } from './side-by-side.ts';
import { hasMarkedItems, printList, printTable, tableOfLine } from './tables.ts';

/** The kinds of node that are printed here; Markdown's own are printed by the library. */
type PrintedNode =
  | LegalDocument
  | LegalBlock
  | Insertion
  | Deletion
  | Split
  | Merged
  | Reformatted
  | InlineLimb
  | InlineDefinition
  | EditorComment
  | TermLink
  | ReferenceLink
  | Fold
  | SideBySide
  | TableLine;

type LegalHandlers = {
  readonly [Kind in PrintedNode['type']]: (
    state: State,
    node: Extract<PrintedNode, { type: Kind }>,
  ) => ElementContent | ElementContent[] | undefined;
};

/** The handlers for one print. */
export function legalHandlers(printing: Printing): Handlers {
  const printer = new BlockPrinter(printing);
  const { changes } = printing;

  const allOf = (state: State, node: LegalNode): ElementContent[] =>
    state.all(node as unknown as PhrasingContent & { children: [] });

  /** A heading; in a copy of words that stand on the page already, a paragraph that looks like one. */
  const printHeading = (state: State, node: LegalNode, extra: Properties): Element =>
    element(
      printer.isCopy ? 'p' : `h${String(printing.headingLevel(node))}`,
      extra,
      allOf(state, node),
    );

  const printMark = (
    state: State,
    mark: Insertion | Deletion,
  ): ElementContent | ElementContent[] => {
    if (changes.isJoint(mark)) return state.all(mark);
    const first = mark.children[0];
    if (first === undefined || PHRASING.has(first.type)) {
      return inlineMark(mark, () => state.all(mark), changes);
    }
    return printer.marked(state, mark);
  };

  const handlers: LegalHandlers = {
    legalDocument: (state, node) => printer.blocks(state, node.children),
    part: (state, node) => {
      const children = printer.blocks(state, node.children);
      const number = printer.numberWords(node, node.number);
      const heading = findHeading(children);
      const printed = element('span', { className: ['number'] }, number);
      if (heading !== undefined) {
        heading.children.unshift(printed, text(' '));
        children.splice(children.indexOf(heading) + 1, 0, ...printer.citedBy(node));
      }
      // Without a printed heading the number is not printed, unless it is what changed.
      else if (node.data?.redline?.change !== undefined) {
        children.unshift(element('p', { className: ['part-number'] }, [text('Part '), printed]));
      }
      return element('section', { className: ['part'], ...printer.named(node) }, children);
    },
    partHeading: (state, node) => printHeading(state, node, { className: [PART_HEADING] }),
    subHeading: (state, node) =>
      printHeading(state, node, {
        className: ['sub-heading'],
        ...printer.named(node),
      }),
    clause: (state, node) =>
      element('section', { className: ['clause'], ...printer.named(node) }, [
        ...printer.number(node, node.number),
        element('div', { className: ['words'] }, [
          ...printer.blocks(state, node.children),
          ...printer.provenance(node),
          ...printer.citedBy(node),
        ]),
      ]),
    limb: (state, node) => printer.blocks(state, [node]),
    closingWords: (state, node) => element('p', { className: ['closing-words'] }, state.all(node)),
    meaning: (state, node) =>
      element('div', { className: ['meaning'] }, printer.blocks(state, node.children)),
    termDefinition: (state, node) => printer.definitions(state, [node]),
    definedTerm: (state, node) => element('p', { className: ['defined-term'] }, state.all(node)),
    definitionList: (state, node) => printer.definitions(state, node.children),
    inlineLimb: (state, node) =>
      element('span', { className: ['inline-limb'], ...printer.named(node) }, state.all(node)),
    inlineDefinition: (state, node) => {
      const unit = printer.unitOf(node);
      return element('dfn', unit ? { id: unit.anchor } : {}, state.all(node));
    },
    insertion: printMark,
    deletion: printMark,
    split: (state, node) => printer.marked(state, node),
    merged: (state, node) => printer.marked(state, node),
    reformatted: (state, node) => formatMark(node, () => state.all(node), changes),
    editorComment: () => undefined,
    termLink: (state, node) =>
      element('a', { className: ['term'], href: node.href, dataTerm: node.key }, state.all(node)),
    referenceLink: (state, node) => printReference(node, state.all(node)),
    fold: (state, node) =>
      node.children.length === 0
        ? element('p', { className: ['unchanged'] }, [text(`[${node.words}]`)])
        : element('details', { className: ['fold'] }, [
            element('summary', {}, [text(node.words)]),
            ...(node.children.every(({ type }) => type === 'termDefinition')
              ? printer.definitions(state, node.children)
              : printer.blocks(state, node.children)),
          ]),
    sideBySide: (state, node) => new ColumnPrinter(printer).columns(state, node.children),
    tableLine: (state, node) => tableOfLine(printer, state, node),
  };
  const markdown: Handlers = {
    heading: (state: State, node: Extract<LegalNode, { type: 'heading' }>) => {
      const id = printer.unitOf(node)?.anchor;
      return printHeading(state, node, id === undefined ? {} : { id });
    },
    footnoteReference: (state: State, node: Extract<LegalNode, { type: 'footnoteReference' }>) =>
      printing.footed === undefined
        ? element('sup', {}, [text(node.label ?? node.identifier)])
        : defaultHandlers.footnoteReference(state, node),
    footnoteDefinition: (
      state: State,
      node: Extract<LegalNode, { type: 'footnoteDefinition' }>,
    ) => {
      const id = node.identifier.toUpperCase();
      // What stands at the foot is printed there; a footnote that nothing leads to is not lost.
      if (printing.footed?.has(id) === true && state.footnoteById.get(id) === node)
        return undefined;
      const label = element('sup', {}, [text(node.label ?? node.identifier)]);
      return element('div', { className: ['footnote'] }, [
        label,
        ...printer.blocks(state, node.children),
      ]);
    },
    table: (state: State, node: Extract<LegalNode, { type: 'table' }>) =>
      printTable(printer, state, node),
    list: (state: State, node: Extract<LegalNode, { type: 'list' }>) =>
      hasMarkedItems(node) ? printList(printer, state, node) : defaultHandlers.list(state, node),
  };
  return { ...handlers, ...markdown };
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
  'reformatted',
  'editorComment',
  'linkReference',
  'delete',
]);
