/**
 * Blocks become provisions: a paragraph that begins with a clause number opens a clause, which takes
 * the limbs, paragraphs, tables and definitions below it until the next clause or heading.
 */
import type { Heading, Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { Diagnostic } from '../model/diagnostics.ts';
import { CLAUSE_NUMBER_AT_START, PART_NUMBER_AT_START } from '../model/identifiers.ts';
import {
  isMarked,
  type Clause,
  type Deletion,
  type Insertion,
  type LegalContent,
  type Part,
  type SubHeading,
} from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { StructureContext } from './context.ts';
import { readDefinitionList, readDefinitionTable } from './definition-lists.ts';
import { gatherLimbs } from './labelled-paragraphs.ts';
import { liftBlock, liftRows } from './lift.ts';
import { readLimbs } from './limbs.ts';
import { formerLabel, takeLabel } from './take.ts';

/**
 * Structures a list of mdast blocks. Part headings come out as parts without clauses; `groupParts`
 * gathers the clauses into them.
 */
export function structureBlocks(
  blocks: readonly LegalContent[],
  file: string,
  diagnostics: Diagnostic[],
  clauses = true,
): LegalContent[] {
  const context: StructureContext = {
    file,
    diagnostics,
    structure: (inner) => structureBlocks(inner, file, diagnostics, false),
    clauses,
  };
  const result: LegalContent[] = [];
  let clause: Clause | undefined;
  /** The last clause, where it stands inside a mark: `<ins>D1.2 New:</ins>`. */
  let marked: { readonly type: string; readonly clause: Clause } | undefined;
  for (const block of blocks) {
    for (const read of readBlock(block, context)) {
      if (read.type === 'clause') {
        clause = read;
        marked = undefined;
        result.push(read);
      } else if (opensProvision(read)) {
        clause = undefined;
        const last = isMarked(read) ? read.children.at(-1) : undefined;
        marked = last?.type === 'clause' ? { type: read.type, clause: last } : undefined;
        result.push(read);
      } else if (marked !== undefined && isMarked(read) && read.type === marked.type) {
        // Limbs inserted one by one after an inserted clause are limbs of that clause.
        marked.clause.children.push(...(read.children as LegalContent[]));
      } else if (clause === undefined) {
        result.push(read);
      } else {
        clause.children.push(read);
        extend(clause, read);
      }
    }
  }
  return closeWords(gatherLimbs(result));
}

function readBlock(block: LegalContent, context: StructureContext): LegalContent[] {
  switch (block.type) {
    case 'heading':
      return readMarkable(block, (heading) => readHeading(heading as Heading));
    case 'paragraph':
      return readMarkable(block, (paragraph) =>
        context.clauses ? readParagraph(paragraph as Paragraph) : paragraph,
      );
    case 'list':
      return readLimbs(block, context);
    case 'table':
      return [readDefinitionTable(block, context) ?? liftRows(block)];
    case 'defList':
      return [readDefinitionList(block, context)];
    case 'insertion':
    case 'deletion':
      return [{ ...block, children: structureMarked(block, context) }];
    case 'blockquote':
      return [{ ...block, children: context.structure(block.children) as typeof block.children }];
    default:
      return [block];
  }
}

/** A mark around blocks may hold clauses wherever clauses may stand. */
function structureMarked(mark: Insertion | Deletion, context: StructureContext): Nodes[] {
  const blocks = mark.children as LegalContent[];
  return structureBlocks(blocks, context.file, context.diagnostics, context.clauses);
}

/** Reads a block that may stand inside a mark of its own. */
function readMarkable(
  block: Heading | Paragraph,
  read: (block: Heading | Paragraph) => LegalContent,
): LegalContent[] {
  const lifted = liftBlock(block);
  if (!isMarked(lifted)) return [read(block)];
  return [
    { ...lifted, children: lifted.children.map((child) => read(child as Paragraph) as Nodes) },
  ];
}

/** “OC2 APPENDIX 1”: an Appendix of OC2, and no part OC2. */
const OF_PAPER =
  /^[A-Z]{1,4}\d{1,2}[ \t\u00A0]+(?:APPENDIX|ANNEX|SCHEDULE|Appendix|Annex|Schedule)[ \t\u00A0]+(?:[A-Z]{1,2}|\d{1,2}[A-Z]?)(?![A-Za-z0-9])/;

function readHeading(heading: Heading): Part | SubHeading {
  const isOfPaper = OF_PAPER.test(plainText(heading.children));
  const taken = isOfPaper ? undefined : takeLabel(heading.children, PART_NUMBER_AT_START);
  const at = heading.position ? { position: heading.position } : {};
  if (taken === undefined) {
    return { type: 'subHeading', depth: heading.depth, children: heading.children, ...at };
  }
  return {
    type: 'part',
    number: taken.taken,
    ...formerLabel('number', taken.former),
    children: [{ type: 'partHeading', depth: heading.depth, children: taken.rest, ...at }],
    ...at,
  };
}

function readParagraph(paragraph: Paragraph): Paragraph | Clause {
  const taken = takeLabel(paragraph.children, CLAUSE_NUMBER_AT_START);
  if (taken === undefined || isCited(taken.rest)) return paragraph;
  const clause: Clause = {
    type: 'clause',
    number: taken.taken,
    ...formerLabel('number', taken.former),
    children: taken.rest.length === 0 ? [] : [{ ...paragraph, children: taken.rest }],
  };
  if (paragraph.position) clause.position = { ...paragraph.position };
  return clause;
}

/** "D1.2(a)" and "D1.2 (a)" on a line of their own, in a list of what is cited, begin no clause. */
const LABELS_ALONE = /^\s*(?:\([a-zA-Z\d]{1,5}\)\s*)+[;,.]?(?:\s*(?:and|or))?\s*$/;

function isCited([first, second]: readonly PhrasingContent[]): boolean {
  return second === undefined && first?.type === 'text' && LABELS_ALONE.test(first.value);
}

/** True for what ends the clause above it. */
function opensProvision(node: LegalContent): boolean {
  if (isMarked(node)) return node.children.some((child) => opensProvision(child as LegalContent));
  return (
    node.type === 'part' ||
    node.type === 'subHeading' ||
    node.type === 'clause' ||
    node.type === 'thematicBreak' ||
    node.type === 'footnoteDefinition'
  );
}

function extend(clause: Clause, by: LegalContent): void {
  if (clause.position && by.position) clause.position.end = by.position.end;
}

/** A paragraph after limbs returns to the provision above them: it is closing words. */
function closeWords(blocks: LegalContent[]): LegalContent[] {
  let limbs = false;
  return blocks.map((block) => {
    if (block.type === 'clause') {
      return { ...block, children: closeWords(gatherLimbs(block.children)) };
    }
    if (isMarked(block)) {
      const closes = limbs && block.children.every((child) => child.type === 'paragraph');
      limbs ||= block.children.some((child) => child.type === 'limb');
      return closes ? { ...block, children: block.children.map(asClosingWords) } : block;
    }
    if (block.type === 'part' || block.type === 'subHeading') limbs = false;
    limbs ||= block.type === 'limb';
    return limbs ? asClosingWords(block) : block;
  });
}

function asClosingWords<Node extends LegalContent | Nodes>(node: Node): Node {
  return node.type === 'paragraph' ? ({ ...node, type: 'closingWords' } as unknown as Node) : node;
}
