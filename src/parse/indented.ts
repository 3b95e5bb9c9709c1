/**
 * Text indented by four spaces is program code to Markdown. In a legal text it is text: it becomes
 * a paragraph, and is reported, since the editor meant something else by the indentation.
 *
 * (Switching the construct off in the parser would be shorter, but its list reader then flattens
 * nested lists.)
 */
import type { Code, Paragraph, Parents, RootContent } from 'mdast';
import type { Point, Position } from 'unist';
import { diagnose, type Diagnostic, type Fix } from '../model/diagnostics.ts';

/** Replaces indented code below `parent` by paragraphs, in place. Fenced code stays code. */
export function resolveIndented(
  parent: Parents,
  markdown: string,
  file: string,
  diagnostics: Diagnostic[],
): void {
  const children = parent.children as RootContent[];
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index] as RootContent;
    if ('children' in child) resolveIndented(child, markdown, file, diagnostics);
    if (child.type !== 'code' || isFenced(markdown, child.position?.start.offset)) continue;
    const paragraphs = paragraphsOf(child, markdown);
    children.splice(index, 1, ...paragraphs);
    index += paragraphs.length - 1;
    diagnostics.push(
      diagnose({
        file,
        place: child.position,
        rule: 'indented-text',
        severity: 'warning',
        found: 'Found a paragraph indented by four spaces or more.',
        expected:
          'Expected paragraphs to begin at the margin, or at the words of the limb they belong to.',
        mend: 'Take the indentation off, or write it as a limb: - (a) …',
        // Inside a list the indentation may say which limb it belongs to: that is the editor's to say.
        fix: parent.type === 'root' ? withoutIndentation(markdown, child.position) : undefined,
      }),
    );
  }
}

/** Lines without an empty one between them. */
const BLOCK = /\S[^\n]*(?:\n[ \t]*\S[^\n]*)*/gu;

/** What stands between empty lines is a paragraph each, as it is in text that is not indented. */
function paragraphsOf({ value, position }: Code, markdown: string): Paragraph[] {
  const blocks = [...value.matchAll(BLOCK)];
  const start = position?.start;
  const from = start?.offset ?? 0;
  const written = [...markdown.slice(from, position?.end.offset).matchAll(BLOCK)];
  return blocks.map(([words], index): Paragraph => {
    const text = words.replaceAll(/[ \t]*\n[ \t]*/gu, '\n').trimEnd();
    const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: text }] };
    if (start === undefined) return paragraph;
    const found = written.length === blocks.length ? written[index] : undefined;
    // In a quotation each line has its sign before it: then the place is that of the whole.
    if (found === undefined) return position ? { ...paragraph, position } : paragraph;
    const point = pointIn(markdown, from, start.line);
    const [first, last] = [from + found.index, from + found.index + found[0].length];
    return { ...paragraph, position: { start: point(first), end: point(last) } };
  });
}

/** Makes points of offsets, counting lines on from one that is known. */
function pointIn(markdown: string, from: number, line: number): (offset: number) => Point {
  return (offset) => ({
    line: line + markdown.slice(from, offset).split('\n').length - 1,
    column: offset - markdown.lastIndexOf('\n', offset - 1),
    offset,
  });
}

/** Takes the white space off the beginning of each line. */
function withoutIndentation(markdown: string, position: Position | undefined): Fix | undefined {
  const [first, last] = [position?.start.offset, position?.end.offset];
  if (first === undefined || last === undefined) return undefined;
  const from = markdown.lastIndexOf('\n', first - 1) + 1;
  const edits = [...markdown.slice(from, last).matchAll(/^[ \t]+/gm)].map(
    ({ 0: space, index }) => ({
      start: from + index,
      end: from + index + space.length,
      text: '',
    }),
  );
  return { says: 'take the indentation off', edits };
}

function isFenced(markdown: string, offset: number | undefined): boolean {
  return offset !== undefined && /^[ \t]*(?:```|~~~)/.test(markdown.slice(offset, offset + 20));
}
