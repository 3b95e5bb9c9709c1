/**
 * Text indented by four spaces is program code to Markdown. In a legal text it is text: it becomes
 * a paragraph, and is reported, since the editor meant something else by the indentation.
 *
 * (Switching the construct off in the parser would be shorter, but its list reader then flattens
 * nested lists.)
 */
import type { Paragraph, Parents, RootContent } from 'mdast';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';

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
      }),
    );
  });
}

function isFenced(markdown: string, offset: number | undefined): boolean {
  return offset !== undefined && /^[ \t]*(?:```|~~~)/.test(markdown.slice(offset, offset + 20));
}
