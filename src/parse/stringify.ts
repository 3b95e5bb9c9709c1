/**
 * Legal tree to Markdown: the inverse of `parseLegalText`. Parsing what this writes gives the same
 * tree again.
 */
import type {
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
  TableRow,
} from 'mdast';
import type { DefListDescriptionNode, DefListNode } from 'mdast-util-definition-list';
import {
  formerOf,
  isMarked,
  isParent,
  numberOf,
  type Clause,
  type Deletion,
  type DefinitionList,
  type Insertion,
  type LegalContent,
  type LegalDocument,
  type LegalNode,
  type Limb,
  type Part,
  type TermDefinition,
} from '../model/nodes.ts';
import { asRead, asWritten } from '../model/phrasing.ts';
import { mdastToMarkdown } from './markdown.ts';

interface StringifyOptions {
  /**
   * Whether paragraphs keep the line breaks of their file or stand on one line each. A line break
   * reads as a space, so both are the same text; joined, the same text is the same Markdown.
   */
  readonly lines?: 'kept' | 'joined';
}

/** Writes a legal document as Markdown, without front matter, with one newline at its end. */
export function stringifyLegalText(tree: LegalDocument, options: StringifyOptions = {}): string {
  const { children } = options.lines === 'joined' ? withJoinedLines(tree) : tree;
  return mdastToMarkdown({ type: 'root', children: blocksOf(children) });
}

function withJoinedLines<Node extends LegalNode>(node: Node): Node {
  if (node.type === 'text') return { ...node, value: asRead(node.value) };
  if (!isParent(node)) return node;
  return { ...node, children: node.children.map(withJoinedLines) };
}

/** The blocks as mdast. Neighbouring limbs become one list. */
function blocksOf(nodes: readonly LegalNode[]): RootContent[] {
  const blocks: RootContent[] = [];
  let limbs: List | undefined;
  for (const node of nodes) {
    const item = limbItem(node);
    if (item === undefined) {
      limbs = undefined;
      blocks.push(...blockOf(node));
    } else if (limbs === undefined) {
      limbs = { type: 'list', ordered: false, spread: false, children: [item] };
      blocks.push(limbs);
    } else limbs.children.push(item);
  }
  return blocks;
}

function blockOf(node: LegalNode): RootContent[] {
  switch (node.type) {
    case 'part': {
      const [heading, ...rest] = node.children;
      if (heading?.type !== 'partHeading') return blocksOf(node.children);
      const words = wordsOf(numbered(node, heading.children));
      return [{ type: 'heading', depth: heading.depth, children: words }, ...blocksOf(rest)];
    }
    case 'subHeading':
      return [{ type: 'heading', depth: node.depth, children: wordsOf(node.children) }];
    case 'clause':
      return blocksOf(labelled(node, node.children));
    case 'closingWords':
      return [{ type: 'paragraph', children: wordsOf(node.children) }];
    case 'paragraph':
      return [{ ...node, children: wordsOf(node.children) }];
    case 'definitionList':
      return [definitionListOf(node)];
    case 'table':
      return [{ ...node, children: (node.children as LegalNode[]).map(rowOf) }];
    case 'insertion':
    case 'deletion':
      return [tag(node, ''), ...blocksOf(node.children), tag(node, '/')];
    case 'split':
    case 'merged':
      return [comment(node.type), ...blocksOf(node.children)];
    case 'editorComment':
      return [comment(node.value)];
    case 'list':
      return [
        {
          ...node,
          // Edits may leave other blocks in a list than items, which no file does.
          children: (node.children as LegalNode[]).flatMap((item) =>
            item.type === 'listItem'
              ? [{ ...item, children: blocksOf(item.children) as ListItem['children'] }]
              : blocksOf([item] as LegalContent[]),
          ) as ListItem[],
        },
      ];
    case 'blockquote':
    case 'footnoteDefinition':
      return [{ ...node, children: blocksOf(node.children) as typeof node.children }];
    case 'heading':
      return [{ ...node, children: wordsOf(node.children) }];
    default:
      return [node as RootContent];
  }
}

/** A limb, or a marked limb, as an item of a list. */
function limbItem(node: LegalNode): ListItem | undefined {
  const mark = isMarked(node) && node.children.length === 1 ? node : undefined;
  const limb = mark === undefined ? node : (mark.children[0] as LegalNode);
  if (limb.type !== 'limb') return undefined;
  const blocks = blocksOf(labelled(limb, limb.children));
  const children = (
    mark === undefined ? blocks : blocks.map((block) => markWords(block, mark))
  ) as ListItem['children'];
  const spread = children.filter((child) => child.type !== 'list').length > 1;
  return { type: 'listItem', spread, children };
}

/** The blocks of a provision with its number before the words of the first. */
function labelled(node: Numbered, children: readonly LegalContent[]): LegalContent[] {
  const [first, ...rest] = children;
  if (first?.type === 'paragraph') {
    return [{ ...first, children: numbered(node, first.children) }, ...rest];
  }
  const label = numbered(node, []);
  return label.length === 0 ? [...children] : [{ type: 'paragraph', children: label }, ...children];
}

type Numbered = Part | Clause | Limb;

/** Words with the number before them; the former one struck out, where an annex renumbers. */
function numbered(node: Numbered, words: readonly PhrasingContent[]): PhrasingContent[] {
  const label = numberOf(node);
  if (label === '') return [...words];
  const before = formerOf(node, node.type === 'limb' ? 'label' : 'number');
  const room: PhrasingContent[] = words.length === 0 ? [] : [{ type: 'text', value: ' ' }];
  if (before === undefined || node.data?.redline?.written !== true) {
    return [{ type: 'text', value: words.length === 0 ? label : `${label} ` }, ...words];
  }
  const text = (value: string): Nodes[] => [{ type: 'text', value }];
  return [
    { type: 'deletion', children: text(before) },
    { type: 'insertion', children: text(label) },
    ...room,
    ...words,
  ];
}

function definitionListOf(node: DefinitionList): RootContent {
  if (node.layout === 'table') {
    return { type: 'table', children: node.children.map(rowOf) };
  }
  const children = node.children.flatMap((child) => {
    const mark = isMarked(child) ? child : undefined;
    const entry = (mark === undefined ? child : mark.children[0]) as TermDefinition;
    return (entry.children as LegalNode[]).flatMap((part) =>
      isMarked(part)
        ? (part.children as EntryPart[]).map((inner) => entryPart(inner, part))
        : [entryPart(part as EntryPart, mark)],
    );
  });
  return { type: 'defList', children };
}

type EntryPart = TermDefinition['children'][number];

/** A term or a meaning, its words inside the mark that stands around it. */
function entryPart(
  part: EntryPart,
  mark: Insertion | Deletion | undefined,
): DefListNode['children'][number] {
  if (part.type === 'definedTerm') {
    const words = wordsOf(part.children);
    return { type: 'defListTerm', children: mark === undefined ? words : marked(mark, words) };
  }
  const blocks = blocksOf(part.children);
  const children = mark === undefined ? blocks : blocks.map((block) => markWords(block, mark));
  return {
    type: 'defListDescription',
    spread: blocks.length > 1,
    children: children as DefListDescriptionNode['children'],
  };
}

/** A row of a table, or an entry of a definition table as a row; a mark stands in each cell. */
function rowOf(child: LegalNode): TableRow {
  const mark = isMarked(child) ? child : undefined;
  const row = (mark === undefined ? child : mark.children[0]) as TableRow | TermDefinition;
  const cells = row.children.map((part) => {
    const words = wordsOf(cellWords(part));
    return {
      type: 'tableCell' as const,
      children: mark === undefined ? words : marked(mark, words),
    };
  });
  return { type: 'tableRow', children: cells };
}

function cellWords(
  part: TableRow['children'][number] | TermDefinition['children'][number],
): PhrasingContent[] {
  if (part.type === 'meaning') return (part.children[0] as Paragraph | undefined)?.children ?? [];
  return part.children as PhrasingContent[];
}

function markWords(block: RootContent, mark: Insertion | Deletion): RootContent {
  if (block.type !== 'paragraph') return block;
  return { ...block, children: marked(mark, block.children) };
}

/** The words between the tags of a mark. */
function marked(mark: Insertion | Deletion, words: PhrasingContent[]): PhrasingContent[] {
  return [
    { type: 'html', value: tagText(mark, '') },
    ...words,
    { type: 'html', value: tagText(mark, '/') },
  ];
}

function comment(value: string): RootContent {
  return { type: 'html', value: `<!--${value}-->` };
}

function tag(mark: Insertion | Deletion, slash: '' | '/'): RootContent {
  return { type: 'html', value: tagText(mark, slash) };
}

function tagText(mark: Insertion | Deletion, slash: '' | '/'): string {
  return `<${slash}${mark.type === 'insertion' ? 'ins' : 'del'}>`;
}

/** Words as mdast phrasing: marks as inline HTML, what was recognised taken off again. */
function wordsOf(children: readonly PhrasingContent[]): PhrasingContent[] {
  return asWritten(children).flatMap(printable);
}

function printable(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'editorComment') return [{ type: 'html', value: `<!--${node.value}-->` }];
  if (!('children' in node)) return [node];
  const children = (node.children as PhrasingContent[]).flatMap(printable);
  if (node.type === 'reformatted') return children;
  if (node.type === 'insertion' || node.type === 'deletion') {
    return marked(node, children);
  }
  return [{ ...node, children }];
}
