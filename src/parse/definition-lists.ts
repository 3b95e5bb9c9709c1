/**
 * Definition lists, and two-column tables that hold definitions, become one kind of node.
 */
import type { Nodes, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type {
  DefListDescriptionNode,
  DefListNode,
  DefListTermNode,
} from 'mdast-util-definition-list';
import type {
  DefinedTerm,
  DefinitionList,
  Deletion,
  Insertion,
  LegalContent,
  LegalNode,
  Meaning,
  TermDefinition,
} from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import { sameMark, sharedMark, wholeMark } from './lift.ts';
import type { StructureContext } from './context.ts';

/** How the meaning of a definition opens (conventions of the SEC and of its sister codes). */
const OPENING =
  /^(?:means\b|has\sthe\s(?:same\s)?meaning|have\sthe\smeaning|is\sdefined|are\sdefined|shall\s(?:mean|have\sthe\smeaning)|includes?\b|in\s(?:respect\sof|relation\sto)\b.{0,80}\bmeans\b)/is;

/** Reads a Markdown definition list (`Term`, then `: meaning`). */
export function readDefinitionList(node: DefListNode, context: StructureContext): DefinitionList {
  const entries: TermDefinition[] = [];
  let entry: TermDefinition | undefined;
  for (const child of node.children) {
    if (child.type === 'defListTerm') {
      if (entry === undefined || entry.children.at(-1)?.type === 'meaning') {
        entry = { type: 'termDefinition', children: [] };
        if (child.position) entry.position = { ...child.position };
        entries.push(entry);
      }
      entry.children.push(readTerm(child));
    } else {
      entry?.children.push(readMeaning(child, context));
    }
    if (entry?.position && child.position) entry.position.end = child.position.end;
  }
  return withPosition<DefinitionList>(
    { type: 'definitionList', layout: 'list', children: entries.map(liftEntry) },
    node,
  );
}

/**
 * Reads a table as definitions: of two columns when most of its rows open like definitions or its head says
 * so; of more when its head does.
 */
export function readDefinitionTable(
  table: Table,
  context: StructureContext,
): DefinitionList | undefined {
  const rows = table.children.filter((row): row is TableRow => row.type === 'tableRow');
  const [head, ...body] = rows;
  const columns = head?.children.length ?? 0;
  if (head === undefined || columns < 2) return undefined;
  if (rows.some((row) => row.children.length !== columns)) return undefined;
  const opening = body.filter(opensRow);
  const headed = isHeaded(head);
  if (!headed && (columns > 2 || opening.length === 0 || opening.length * 2 < body.length))
    return undefined;
  const read = (row: TableRow): LegalContent => readRow(row, context);
  // A table that has no head has its first entry there.
  const first = !headed && opensRow(head) ? read(head) : head;
  return withPosition<DefinitionList>(
    { type: 'definitionList', layout: 'table', children: [first, ...body.map(read)] },
    table,
  );
}

/** True for a row whose second cell opens like a meaning. */
function opensRow(row: TableRow): boolean {
  return OPENING.test(plainText(cellWords(row, 1)).trim());
}

function readRow(row: TableRow, context: StructureContext): LegalContent {
  const term = withPosition<DefinedTerm>(
    { type: 'definedTerm', children: cellWords(row, 0) },
    row.children[0],
  );
  // What stands beside the meaning, such as the clause that it is used in, is said of the term too.
  const meanings = row.children.slice(1).map((_, index) => {
    const words: LegalContent = { type: 'paragraph', children: cellWords(row, index + 1) };
    return readMeaning({ children: [words] }, context);
  });
  return liftEntry(
    withPosition<TermDefinition>({ type: 'termDefinition', children: [term, ...meanings] }, row),
  );
}

/** True where the head of a table says that it holds definitions: "Term | Meaning". */
function isHeaded(head: TableRow): boolean {
  const [left, right] = [0, 1].map((column) => plainText(cellWords(head, column)).trim());
  return (
    /^(?:defined )?(?:terms?|expressions?|words?|abbreviations?|acronyms?)(?:\s*(?:and|or|\/)\s*(?:phrases?|expressions?|terms?|abbreviations?|acronyms?))?$/i.test(
      left ?? '',
    ) && /^(?:definitions?|meanings?)$/i.test(right ?? '')
  );
}

function cellWords(row: TableRow, column: number): PhrasingContent[] {
  return (row.children[column] as TableCell).children;
}

function readTerm(node: DefListTermNode): DefinedTerm {
  return withPosition<DefinedTerm>({ type: 'definedTerm', children: node.children }, node);
}

function readMeaning(
  node: Pick<DefListDescriptionNode, 'children'> & Pick<Nodes, 'position'>,
  context: StructureContext,
): Meaning {
  const children = context.structure(node.children);
  return withPosition<Meaning>({ type: 'meaning', children }, node);
}

/** An entry whose term and meaning are all inserted (or deleted) is itself inserted (or deleted). */
function liftEntry(entry: TermDefinition): TermDefinition | Insertion | Deletion {
  let mark: Insertion | Deletion | undefined;
  const freed: TermDefinition['children'] = [];
  for (const child of entry.children) {
    if (child.type === 'definedTerm') {
      const whole = wholeMark(child.children);
      if (whole === undefined || (mark !== undefined && mark.type !== whole.type)) return entry;
      mark ??= whole;
      freed.push({ ...child, children: whole.children as PhrasingContent[] });
    } else {
      const whole = sharedMark(child.children);
      if (whole === undefined || whole.mark.type !== mark?.type) return entry;
      freed.push({ ...child, children: whole.blocks as LegalContent[] });
    }
  }
  return mark === undefined ? entry : sameMark(mark, [{ ...entry, children: freed }]);
}

function withPosition<Of extends LegalNode>(
  node: Of,
  from: Pick<Nodes, 'position'> | undefined,
): Of {
  return from?.position ? { ...node, position: from.position } : node;
}
