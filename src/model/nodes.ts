/**
 * The legal tree: ordinary unist nodes, registered on the mdast types so that every unist utility
 * works on them. A tree holds what the text says and nothing that was found out about it: the
 * register holds that. One thing is written on blocks all the same: the Schedule inside a document
 * that they stand in, without which a number that begins again there would be no address.
 *
 * The shape of a legal document:
 *
 *   legalDocument
 *     part D10 (with or without a partHeading: an extract may hold clauses of a part whose heading
 *               it does not reproduce)
 *       subHeading
 *       clause D10.22
 *         paragraph, limb (a) > limb (i), closingWords, definitionList, table …
 *     definitionList > termDefinition > definedTerm, meaning
 *
 * `insertion` and `deletion` stand around phrasing or around whole blocks, in annexes (as written)
 * and in redlines (as computed): one pair of nodes for both. A redline has more to say: `split` and
 * `merged` stand around a block whose beginning was drawn or taken away, `reformatted` around words
 * that only look different, and `data.redline` on a node holds what it was numbered before.
 *
 * Longer than a file should be, and kept whole: each kind of node, what tells kinds apart, and their
 * places in the mdast maps belong together.
 */
import type { Nodes, Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast';
import type { Literal, Parent } from 'unist';

/** The whole text of one document, or of one annex. */
export interface LegalDocument extends Parent {
  type: 'legalDocument';
  children: LegalContent[];
}

/** A numbered heading that holds clauses: D10. Without `partHeading`, its heading is not printed. */
export interface Part extends Parent {
  type: 'part';
  number: string;
  children: (PartHeading | LegalContent)[];
}

/** The printed heading of a part: its words without the number. */
interface PartHeading extends Parent {
  type: 'partHeading';
  depth: HeadingDepth;
  children: PhrasingContent[];
}

/** The unnumbered heading over a group of clauses. */
export interface SubHeading extends Parent {
  type: 'subHeading';
  depth: HeadingDepth;
  children: PhrasingContent[];
}

/** A numbered provision: D10.22. Its number is an attribute, never part of its words. */
export interface Clause extends Parent {
  type: 'clause';
  number: string;
  children: LegalContent[];
}

/** A lettered part of a clause, a limb or a meaning: (a), (i), (A). */
export interface Limb extends Parent {
  type: 'limb';
  /** With its brackets: "(a)". */
  label: string;
  children: LegalContent[];
}

/** Words after the limbs that return to the provision above them. */
interface ClosingWords extends Parent {
  type: 'closingWords';
  children: PhrasingContent[];
}

/** Definitions in a row, as a Markdown definition list or as a two-column table. */
export interface DefinitionList extends Parent {
  type: 'definitionList';
  layout: 'list' | 'table';
  children: LegalContent[];
}

/** One entry of a definition list. */
export interface TermDefinition extends Parent {
  type: 'termDefinition';
  children: (DefinedTerm | Meaning)[];
}

/** The words being defined. */
export interface DefinedTerm extends Parent {
  type: 'definedTerm';
  children: PhrasingContent[];
}

/** What a term means: paragraphs and limbs. */
export interface Meaning extends Parent {
  type: 'meaning';
  children: LegalContent[];
}

/** Inserted text: phrasing inside a paragraph, or whole blocks. */
export interface Insertion extends Parent {
  type: 'insertion';
  /** In a redline: which change it belongs to. */
  change?: string;
  children: Nodes[];
}

/** Deleted text: phrasing inside a paragraph, or whole blocks. */
export interface Deletion extends Parent {
  type: 'deletion';
  /** In a redline: which change it belongs to. */
  change?: string;
  children: Nodes[];
}

/** In a redline: a block that the new text splits off from what stands before it. */
export interface Split extends Parent {
  type: 'split';
  change?: string;
  children: Nodes[];
}

/** In a redline: a block of the old text that the new text merges into what stands before it. */
export interface Merged extends Parent {
  type: 'merged';
  change?: string;
  children: Nodes[];
}

/** In a redline: words that both texts have, formatted anew. */
export interface Reformatted extends Parent {
  type: 'reformatted';
  change?: string;
  /** The same words as the old text formats them. */
  former: PhrasingContent[];
  children: PhrasingContent[];
}

/** The Schedule, Annex or Appendix inside a document that a block stands in. In a block's `data`. */
export interface InSchedule {
  /** “Schedule 1”, “Schedule 2 Part 1”, “Schedule” where there is only one. */
  readonly name: string;
  /** True where the numbers below its heading begin again that stand before it already. */
  readonly again: boolean;
}

/** What a redline says of a node that both texts have. Stands in the node's `data`. */
export interface RedlineData {
  /** The change that renumbered the node, or changed what it is. */
  change?: string;
  /** Its own attributes in the old text (number, label, depth, even type), where they differ. */
  former?: Readonly<Record<string, unknown>>;
  /** True where an annex says so in its own words, and no redline computed it. */
  written?: true;
  /**
   * On a block (a list, say) that came or went around text that stays: what it holds is not
   * inserted or deleted with it.
   */
  wrapper?: 'inserted' | 'deleted';
}

/** A limb inside a sentence: "(a) comply …; and (b) discharge …". */
export interface InlineLimb extends Parent {
  type: 'inlineLimb';
  label: string;
  children: PhrasingContent[];
}

/** A term defined inside a clause: (the “**Programme Assurance Policy**”). */
export interface InlineDefinition extends Parent {
  type: 'inlineDefinition';
  children: PhrasingContent[];
}

/** An editor's comment: kept in the file, never published, no part of the legal text. */
export interface EditorComment extends Literal {
  type: 'editorComment';
  value: string;
}

/** The part of the nodes above that may stand where blocks stand. */
export type LegalBlock =
  | Part
  | PartHeading
  | SubHeading
  | Clause
  | Limb
  | ClosingWords
  | DefinitionList
  | TermDefinition
  | DefinedTerm
  | Meaning;

/** Whatever may stand in a list of children of a legal node. */
export type LegalContent = RootContent;

type HeadingDepth = 1 | 2 | 3 | 4 | 5 | 6;

/** Any node of a legal tree. */
export type LegalNode = Nodes | LegalDocument | LegalBlock;

/** The nodes whose children are words rather than blocks. */
export type WordsNode =
  | Paragraph
  | PartHeading
  | SubHeading
  | ClosingWords
  | DefinedTerm
  | Extract<Nodes, { type: 'heading' | 'tableCell' }>;

const WORDS_NODES: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'partHeading',
  'subHeading',
  'closingWords',
  'definedTerm',
]);

/** True for nodes whose children are words (phrasing) rather than blocks. */
export function isWordsNode(node: { type: string }): node is WordsNode {
  return WORDS_NODES.has(node.type);
}

/** True for a paragraph; after limbs it is read as closing words. */
export function isParagraph(node: { type: string }): node is Paragraph | ClosingWords {
  return node.type === 'paragraph' || node.type === 'closingWords';
}

/** True for a node that has children. */
export function isParent<T extends { type: string }>(
  node: T,
): node is T & { children: LegalNode[] } {
  return 'children' in node;
}

/** Keys that do not say what a node is. */
const PASSED_OVER: ReadonlySet<string> = new Set(['children', 'position', 'data', 'spread']);

/** Kinds of node that are no more than their kind, their number and what they hold. */
const BARE: ReadonlySet<string> = new Set([
  'part',
  'clause',
  'limb',
  'paragraph',
  'closingWords',
  'termDefinition',
  'definedTerm',
  'meaning',
  'tableRow',
  'tableCell',
  'strong',
  'emphasis',
]);

/** True for a node whose kind and number are all that it is, beside what it holds. */
export function isBare(node: LegalNode): boolean {
  return BARE.has(node.type);
}

/** The number or label that a node bears by itself; empty for none. */
export function numberOf(node: LegalNode): string {
  if ('number' in node) return node.number;
  return 'label' in node ? (node.label ?? '') : '';
}

/** The names of the attributes in which two nodes differ, beside what they hold; their kind is one. */
export function differingAttributes(one: LegalNode, other: LegalNode): string[] {
  if (one.type === other.type && isBare(one) && numberOf(one) === numberOf(other)) return [];
  const [before, after] = [one, other] as unknown as Record<string, unknown>[];
  return Object.keys({ ...before, ...after }).filter((key) => {
    const [was, is] = [before?.[key] ?? null, after?.[key] ?? null];
    return was !== is && !PASSED_OVER.has(key) && JSON.stringify(was) !== JSON.stringify(is);
  });
}

/** A node's own attributes as one string: the same for two marks (two links, say) of one kind. */
export function ownText(node: LegalNode): string {
  const own = Object.entries(node).filter(([key, value]) => value != null && !PASSED_OVER.has(key));
  return JSON.stringify(own.sort());
}

/** True for a mark of a redline. Those that somebody wrote name no change, and are text. */
export function isComputed(node: LegalNode): node is Computed {
  if (isMarked(node)) return node.change !== undefined;
  return node.type === 'split' || node.type === 'merged' || node.type === 'reformatted';
}

/** The marks of a redline. */
export type Computed = Insertion | Deletion | Split | Merged | Reformatted;

/** An attribute of a node in the old text, where a redline says that it was another. */
export function formerOf(node: LegalNode, attribute: 'number' | 'label'): string | undefined {
  const former = node.data?.redline?.former?.[attribute];
  return typeof former === 'string' ? former : undefined;
}

/** True for an insertion or a deletion. */
export function isMarked(node: { type: string }): node is Insertion | Deletion {
  return node.type === 'insertion' || node.type === 'deletion';
}

declare module 'mdast' {
  interface BlockContentMap {
    part: Part;
    partHeading: PartHeading;
    subHeading: SubHeading;
    clause: Clause;
    limb: Limb;
    closingWords: ClosingWords;
    definitionList: DefinitionList;
    termDefinition: TermDefinition;
    definedTerm: DefinedTerm;
    meaning: Meaning;
    insertion: Insertion;
    deletion: Deletion;
    split: Split;
    merged: Merged;
    editorComment: EditorComment;
  }
  interface PhrasingContentMap {
    insertion: Insertion;
    deletion: Deletion;
    reformatted: Reformatted;
    inlineLimb: InlineLimb;
    inlineDefinition: InlineDefinition;
    editorComment: EditorComment;
  }
  interface RowContentMap {
    insertion: Insertion;
    deletion: Deletion;
  }
  interface TableContentMap {
    insertion: Insertion;
    deletion: Deletion;
  }
  interface RootContentMap {
    part: Part;
    partHeading: PartHeading;
    subHeading: SubHeading;
    clause: Clause;
    limb: Limb;
    closingWords: ClosingWords;
    definitionList: DefinitionList;
    termDefinition: TermDefinition;
    definedTerm: DefinedTerm;
    meaning: Meaning;
    insertion: Insertion;
    deletion: Deletion;
    split: Split;
    merged: Merged;
    reformatted: Reformatted;
    inlineLimb: InlineLimb;
    inlineDefinition: InlineDefinition;
    editorComment: EditorComment;
  }
}

declare module 'unist' {
  interface Data {
    schedule?: InSchedule;
    redline?: RedlineData;
  }
}

export type { TableRow };
