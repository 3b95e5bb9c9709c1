/**
 * Text indented by four spaces is program code to Markdown. In a legal text it is text: it becomes
 * a paragraph, and is reported, since the editor meant something else by the indentation.
 *
 * (Switching the construct off in the parser would be shorter, but its list reader then flattens
 * nested lists.)
 */
import type { Paragraph, Parents, RootContent } from 'mdast';
import type { Position } from 'unist';
import { diagnose, type Diagnostic, type Fix } from '../model/diagnostics.ts';

/** Replaces indented code below `parent` by paragraphs, in place. Fenced code stays code. */
export function resolveIndented(
  parent: Parents,
  markdown: string,
  file: string,
  diagnostics: Diagnostic[],
): void {
  const children = parent.children as RootContent[];
  children.forEach((child, index) => {
    if ('children' in child) resolveIndented(child, markdown, file, diagnostics);
    if (child.type !== 'code' || isFenced(markdown, child.position?.start.offset)) return;
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: [{ type: 'text', value: child.value }],
    };
    if (child.position) paragraph.position = child.position;
    children[index] = paragraph;
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
