/**
 * `<ins>` and `<del>` become insertion and deletion nodes; comments become editor's comments;
 * `<br>` a break. Any other HTML is kept as visible text and reported: a legal text never hides
 * words in markup.
 */
import type { Html, Nodes, Paragraph, Parents, PhrasingContent, Text } from 'mdast';
import type { Point } from 'unist';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { isWordsNode, type Deletion, type EditorComment, type Insertion } from '../model/nodes.ts';

const TAG = /^<(\/?)(ins|del)\s*>$/i;
/** One comment, or several on one line, and no word between them. */
const COMMENTS = /^(?:<!--(?:(?!-->)[^])*-->|(?:<!--(?:(?!-->).)*-->[ \t]*)+)$/;
const COMMENT = /<!--((?:(?!-->)[^])*)-->/g;
const BREAK = /^<br\s*\/?>$/i;

/** Replaces every `html` node below `parent`, in place. */
export function resolveHtml(parent: Parents, file: string, diagnostics: Diagnostic[]): void {
  const context = { file, diagnostics };
  for (const child of parent.children)
    if ('children' in child) resolveHtml(child, file, diagnostics);
  const resolved = pairTags(
    parent.children as Nodes[],
    isWordsNode(parent) || isPhrasingParent(parent),
    context,
  );
  parent.children = resolved;
}

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
}

interface Open {
  readonly tag: 'ins' | 'del';
  readonly html: Html;
  /** What was collected before the tag opened. */
  readonly before: Nodes[];
}

function isPhrasingParent(node: Parents): boolean {
  const type: string = node.type;
  return ['emphasis', 'strong', 'link', 'defListTerm', 'delete'].includes(type);
}

function pairTags(children: Nodes[], phrasing: boolean, context: Context): Nodes[] {
  if (!children.some((child) => child.type === 'html')) return children;
  let current: Nodes[] = [];
  const open: Open[] = [];
  for (const child of children) {
    if (child.type !== 'html') {
      current.push(child);
      continue;
    }
    const tag = TAG.exec(child.value.trim());
    if (tag === null) {
      current.push(...plainHtml(child, phrasing, context));
    } else if (tag[1] === '') {
      open.push({ tag: tag[2]?.toLowerCase() as 'ins' | 'del', html: child, before: current });
      current = [];
    } else if (open.at(-1)?.tag === tag[2]?.toLowerCase()) {
      const opened = open.pop() as Open;
      const mark = marked(opened, child, current);
      current = opened.before;
      current.push(mark);
    } else {
      reportUnpaired(child, context);
      current.push(visible(child, phrasing));
    }
  }
  if (open.length === 0) return current;
  for (const opened of open) reportUnpaired(opened.html, context);
  const unpaired = open.flatMap(({ before, html }) => [...before, visible(html, phrasing)]);
  return [...unpaired, ...current];
}

function marked(opened: Open, closing: Html, children: Nodes[]): Insertion | Deletion {
  const type = opened.tag === 'ins' ? 'insertion' : 'deletion';
  const node: Insertion | Deletion = { type, children };
  if (opened.html.position && closing.position) {
    node.position = { start: opened.html.position.start, end: closing.position.end };
  }
  return node;
}

function plainHtml(node: Html, phrasing: boolean, context: Context): Nodes[] {
  if (COMMENTS.test(node.value.trim())) return commentsIn(node);
  if (phrasing && BREAK.test(node.value)) {
    return [node.position ? { type: 'break', position: node.position } : { type: 'break' }];
  }
  const shown = node.value.length > 60 ? `${node.value.slice(0, 60)}…` : node.value;
  context.diagnostics.push(
    diagnose({
      file: context.file,
      place: node.position,
      rule: 'html',
      severity: 'error',
      found: `Found HTML: ${JSON.stringify(shown)}.`,
      expected: 'Expected Markdown; of HTML only <ins>, <del>, <br> and comments are read.',
      mend: mendOf(node.value),
    }),
  );
  return [visible(node, phrasing)];
}

function mendOf(html: string): string {
  if (/<\/?(ins|del)\s*>/i.test(html)) {
    return 'Around blocks, put <ins> and </ins> each on a line of its own with an empty line before and after it.';
  }
  if (html.trim().startsWith('<!--')) {
    return 'Close the comment with -->, and put it on a line of its own or after the words.';
  }
  return 'Write it in Markdown (**bold**, *italic*), or, if the characters are meant, write \\< for <.';
}

/** A node of HTML that is nothing but comments, as a node each. */
function commentsIn({ value, position }: Html): EditorComment[] {
  const all = [...value.matchAll(COMMENT)];
  return all.map(({ 0: written, 1: words = '', index }) => {
    const kept: EditorComment = { type: 'editorComment', value: words };
    if (position === undefined) return kept;
    if (all.length === 1) return { ...kept, position };
    const start = along(position.start, index);
    return { ...kept, position: { start, end: along(start, written.length) } };
  });
}

/** A point further on in a line. */
function along({ line, column, offset }: Point, by: number): Point {
  const point = { line, column: column + by };
  return offset === undefined ? point : { ...point, offset: offset + by };
}

function reportUnpaired(node: Html, context: Context): void {
  context.diagnostics.push(
    diagnose({
      file: context.file,
      place: node.position,
      rule: 'unpaired-mark',
      severity: 'error',
      found: `Found ${node.value.trim()} without its counterpart.`,
      expected:
        'Expected every <ins> and <del> to be closed in the paragraph, cell or block it opens in.',
      mend: 'Close it in the same paragraph, or put both tags on lines of their own around whole paragraphs.',
    }),
  );
}

function visible(node: Html, phrasing: boolean): Nodes {
  const text: Text = { type: 'text', value: node.value };
  if (node.position) text.position = node.position;
  if (phrasing) return text;
  const paragraph: Paragraph = { type: 'paragraph', children: [text] as PhrasingContent[] };
  if (node.position) paragraph.position = node.position;
  return paragraph;
}
