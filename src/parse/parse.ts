/**
 * Markdown to legal tree. Parsing never fails: it gives a tree and diagnostics with file, line and
 * column.
 */
import type { PhrasingContent, Root } from 'mdast';
import type { Position } from 'unist';
import type { Diagnostic } from '../model/diagnostics.ts';
import {
  isParent,
  isWordsNode,
  type LegalContent,
  type LegalDocument,
  type LegalNode,
} from '../model/nodes.ts';
import { normalPhrasing } from '../model/phrasing.ts';
import { closeAroundComments, foldCommentCells } from './comment-space.ts';
import { reportDuplicates } from './duplicates.ts';
import { refuseDepth, withoutEndlessMarks } from './depth.ts';
import { recogniseInline } from './inline.ts';
import { markdownToMdast } from './markdown.ts';
import { resolveIndented } from './indented.ts';
import { resolveHtml } from './marks.ts';
import { groupParts } from './parts.ts';
import { structureBlocks } from './provisions.ts';

/** Front matter as written, and where it stands. */
export interface FrontMatter {
  readonly value: string;
  readonly position: Position | undefined;
}

export interface Parsed<Tree> {
  readonly tree: Tree;
  readonly frontMatter: FrontMatter | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses legal text: parts, clauses, limbs, definitions.
 *
 * @param file the name for diagnostics.
 * @param prepare what is done to the blocks before anything is read off them.
 */
export function parseLegalText(
  markdown: string,
  file: string,
  prepare?: (root: Root) => void,
): Parsed<LegalDocument> {
  const { root, frontMatter, diagnostics } = parseMarkdown(markdown, file);
  prepare?.(root);
  const blocks = groupParts(structureBlocks(root.children, file, diagnostics));
  const tree: LegalDocument = recogniseInline({ type: 'legalDocument', children: blocks });
  if (root.position) tree.position = root.position;
  reportDuplicates(tree, file, diagnostics);
  return { tree, frontMatter, diagnostics };
}

/** Parses prose that is no legal text: a report, consultation responses, a page about the code. */
export function parseProse(markdown: string, file: string): Parsed<Root> {
  const { root, frontMatter, diagnostics } = parseMarkdown(markdown, file);
  return { tree: root, frontMatter, diagnostics };
}

function parseMarkdown(
  written: string,
  file: string,
): { root: Root; frontMatter: FrontMatter | undefined; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  // Offsets are those of the text without its mark of byte order, here and in the Markdown parser.
  const markdown = written.replace(/^\uFEFF/, '');
  const root = markdownToMdast(withoutEndlessMarks(markdown, file, diagnostics));
  refuseDepth(root, file, diagnostics);
  resolveIndented(root, markdown, file, diagnostics);
  resolveHtml(root, file, diagnostics);
  refuseDepth(root, file, diagnostics);
  normalise(root);
  const first = root.children[0];
  if (first?.type !== 'yaml') return { root, frontMatter: undefined, diagnostics };
  root.children.shift();
  return { root, frontMatter: { value: first.value, position: first.position }, diagnostics };
}

function normalise(node: LegalNode): void {
  if (!isParent(node)) return;
  if (node.type === 'table') foldCommentCells(node);
  for (const child of node.children) normalise(child);
  if (isWordsNode(node) || (node.type as string) === 'defListTerm') {
    closeAroundComments(node.children as PhrasingContent[]);
    (node as { children: PhrasingContent[] }).children = normalPhrasing(
      node.children as PhrasingContent[],
    );
  }
}

export type { LegalContent };
