import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Nodes, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { parse as parseYaml } from 'yaml';

// The tests' own way of reading content/. It shares nothing with src/ nor with the reader of the
// source, so that a fault in either cannot hide a changed word.

/** A committed Markdown file. */
export interface Markdown {
  /** Its path in content/. */
  readonly path: string;
  /** The front matter as plain values. */
  readonly front: Readonly<Record<string, unknown>>;
  /** The text below the front matter, as it stands in the file. */
  readonly raw: string;
  /** The nodes below the front matter. */
  readonly nodes: readonly RootContent[];
}

/** Text that stands inside or outside of `<ins>`. */
export interface Run {
  readonly text: string;
  readonly inserted: boolean;
}

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(tablesAndFootnotes);

/** Teaches the parser tables and footnotes, and nothing else of GFM. */
function tablesAndFootnotes(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), gfmFootnote());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmFootnoteFromMarkdown());
}

/** Reads a file of content/ by its path there. */
export function readMarkdown(path: string): Markdown {
  const url = new URL(`../../content/${path}`, import.meta.url);
  const text = readFileSync(fileURLToPath(url), 'utf8');
  const root: Root = processor.parse(text);
  const [head, ...nodes] = root.children;
  if (head?.type !== 'yaml') throw new Error(`${path} does not begin with front matter`);
  const raw = text.slice(head.position?.end.offset).trim();
  return { path, front: parseYaml(head.value) as Record<string, unknown>, raw, nodes };
}

/** Reads the text of nodes in order, keeping track of the `<ins>` it is inside of. */
export class InsertionReader {
  readonly #path: string;
  #inside = false;

  /** A reader of the file at this path in content/, which its errors name. */
  constructor(path: string) {
    this.#path = path;
  }

  /** The runs of one node. A node of a kind that the source cannot have given is an error. */
  read(node: Nodes): Run[] {
    switch (node.type) {
      case 'text':
        return [{ text: node.value, inserted: this.#inside }];
      case 'html':
        return this.#mark(node.value);
      case 'footnoteReference':
        return [];
      case 'strong':
      case 'paragraph':
      case 'heading':
        return node.children.flatMap((child) => this.read(child));
      case 'list':
      case 'listItem':
      case 'table':
      case 'tableRow':
      case 'tableCell':
      case 'footnoteDefinition':
        return node.children.flatMap((child) => [
          ...this.read(child),
          { text: ' ', inserted: false },
        ]);
      default:
        throw new Error(
          `${this.#path}:${node.position?.start.line}: ${node.type} is not in the source`,
        );
    }
  }

  /** Whether the reader stands inside of `<ins>`. */
  get inside(): boolean {
    return this.#inside;
  }

  /** Steps into or out of `<ins>`; any other HTML is an error. */
  #mark(tag: string): Run[] {
    if (tag !== '<ins>' && tag !== '</ins>')
      throw new Error(`${this.#path}: ${tag} is not in the source`);
    const opens = tag === '<ins>';
    if (opens === this.#inside) throw new Error(`${this.#path}: ${tag} where none can stand`);
    this.#inside = opens;
    return [];
  }
}

/** The words of a text. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
