/**
 * Markdown to mdast and back: CommonMark with front matter, tables, footnotes and definition lists.
 * The only file that knows which Markdown extensions there are.
 */
import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import {
  defListFromMarkdown,
  defListToMarkdown,
  type DefListDescriptionNode,
} from 'mdast-util-definition-list';
import type { Handle, Join } from 'mdast-util-to-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';
import { definitionListSyntax } from './definition-list-syntax.ts';
import { footnoteSyntax } from './footnote-syntax.ts';
import { readPlainly, type WholeParser } from './plain/plain.ts';

function legalMarkdown(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), footnoteSyntax, definitionListSyntax);
  (data.fromMarkdownExtensions ??= []).push([
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    defListFromMarkdown,
  ]);
  (data.toMarkdownExtensions ??= []).push(
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmFootnoteToMarkdown(),
    defListToMarkdown,
    {
      handlers: { defListDescription: writeMeaning },
      join: [joinMeaning],
      // A blank may be written as “&#x20;”, whose “&” a backslash before it would take.
      unsafe: [{ character: '\\', after: '[ \\t]', inConstruct: 'phrasing' }],
    },
  );
}

/** A meaning stands right below its term, however long it is. */
const joinMeaning: Join = (left, right) => {
  const [above, below]: string[] = [left.type, right.type];
  return above === 'defListTerm' && below === 'defListDescription' ? 0 : undefined;
};

/** A meaning as the editors' guide shows it: after a colon and a space, what follows indented by two. */
const writeMeaning: Handle = (node: DefListDescriptionNode, _parent, state, info) => {
  const exit = state.enter('defListDescription');
  const value = state.indentLines(state.containerFlow(node, info), (line, index, isBlank) => {
    if (index === 0) return isBlank ? ': ' : `: ${line}`;
    return isBlank ? '' : `  ${line}`;
  });
  exit();
  return value;
};

const pieces = unified().use(remarkParse).use(legalMarkdown).freeze();

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(legalMarkdown)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    listItemIndent: 'one',
    rule: '-',
  })
  .freeze();

/** Parses Markdown to mdast. Never fails: every text is Markdown. */
export function markdownToMdast(markdown: string): Root {
  return readPlainly(markdown, whole);
}

/**
 * The same by the parser that knows all of Markdown and takes its time; tests hold the quick reader
 * of plain text against it.
 */
export function wholeMarkdownToMdast(markdown: string): Root {
  return whole.text(markdown);
}

const whole: WholeParser = {
  text: (markdown) => processor.parse(markdown),
  piece: (markdown) => pieces.parse(markdown),
};

/** Writes mdast as Markdown that parses to the same tree again. */
export function mdastToMarkdown(tree: Nodes): string {
  return processor.stringify(tree as Root);
}
