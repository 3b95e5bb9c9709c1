/**
 * Markdown read quickly where it is plain: headings, paragraphs, limbs, definitions, bold and italic
 * words, as nearly all legal text is written. What is not plain is read by the whole parser, a region
 * at a time, and the tree is the one that it would give of the whole text, to the last position.
 */
import type { Root, RootContent, Yaml } from 'mdast';
import { readBlocks } from './blocks.ts';
import { linesOf, type Lines } from './lines.ts';
import { moveOn } from './moved.ts';
import { isUnbounded, regionsOf } from './regions.ts';

/** The whole parser. */
export interface WholeParser {
  /** Reads a text. */
  readonly text: (markdown: string) => Root;
  /** Reads Markdown that may hold no front matter. */
  readonly piece: (markdown: string) => Root;
}

/**
 * What reaches across a whole text: definitions of links and footnotes, and characters that count as
 * others.
 */
const REACHES_FAR = /\]:|\r|\0|^\uFEFF/;

/** What the readers of lines leave to the whole parser, wherever it stands in a region. */
const NOT_PLAIN = /[|\t]/;

/** Parses Markdown to mdast. */
export function readPlainly(markdown: string, whole: WholeParser): Root {
  if (REACHES_FAR.test(markdown)) return whole.text(markdown);
  const lines = linesOf(markdown);
  const head = headOf(lines);
  if (head === undefined) return whole.text(markdown);
  const children: RootContent[] = head.yaml === undefined ? [] : [head.yaml];
  for (const { from, to } of regionsOf(lines, head.past)) {
    const [start, end] = [lines.startOf(from), lines.startOf(to)];
    const text = markdown.slice(start, end);
    const blocks = NOT_PLAIN.test(text) ? undefined : readBlocks(lines, { from, to }, whole.piece);
    if (blocks !== undefined) {
      for (const block of blocks) children.push(block);
      continue;
    }
    const rest = isUnbounded(text);
    const read = whole.piece(rest ? markdown.slice(start) : text).children;
    moveOn(read, from, start);
    for (const block of read) children.push(block);
    if (rest) break;
  }
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: lines.point(lines.count - 1, markdown.length),
  };
  return { type: 'root', children, position };
}

const FENCE = '---';

/** The front matter, if there is one; nothing where it is not sure what it is. */
function headOf(lines: Lines): { yaml: Yaml | undefined; past: number } | undefined {
  const { source } = lines;
  if (!source.startsWith(FENCE)) return { yaml: undefined, past: 0 };
  if (lines.endOf(0) !== FENCE.length) return undefined;
  for (let line = 1; line < lines.count; line += 1) {
    const [start, end] = [lines.startOf(line), lines.endOf(line)];
    if (!source.startsWith(FENCE, start)) continue;
    if (end - start !== FENCE.length) return undefined;
    const value = source.slice(lines.startOf(1), Math.max(lines.startOf(1), start - 1));
    const position = { start: lines.point(0, 0), end: lines.point(line, end) };
    return { yaml: { type: 'yaml', value, position }, past: line + 1 };
  }
  return undefined;
}
