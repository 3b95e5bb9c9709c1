/**
 * Text nested more deeply than any legal text is: every later stage goes into each level with a call
 * of its own, and would fail without a word to the editor.
 */
import type { Paragraph, Parents } from 'mdast';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { isParent, type LegalNode } from '../model/nodes.ts';

/** A limb three levels down, with a mark and bold words in it, is ten levels deep. */
const DEEPEST = 200;

/** Blocks are parted by empty lines. */
const BLOCK = /(?:[^\n]+(?:\n(?!\s*\n)|$)?)+/g;
const MARKS = /[*_]+/g;
/** More marks than any paragraph has; each costs the parser a look at those before it. */
const MOST_MARKS = 5000;

/**
 * Takes marks of emphasis out of blocks that have more of them inside one another than can be
 * parsed in any time, and reports each. Nothing moves: what stands instead is as long.
 *
 * @returns the text to parse.
 */
export function withoutEndlessMarks(
  markdown: string,
  file: string,
  diagnostics: Diagnostic[],
): string {
  if (!isMarked(markdown)) return markdown;
  return markdown.replaceAll(BLOCK, (block, at: number) => {
    if (!isMarked(block)) return block;
    // The cells of a table are read one by one.
    const pieces = /^\s*\|/.test(block) ? block.split('\n') : [block];
    if (!pieces.some(isEndless)) return block;
    const before = markdown.slice(0, at + block.search(MARKS)).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    diagnostics.push(
      diagnose({
        file,
        place: { line: before.length, column },
        rule: 'nested-too-deeply',
        severity: 'error',
        found:
          'Found so many signs of bold or italic (* or _) in one paragraph that it cannot be read.',
        expected: `Expected bold and italic words one after another, and at most ${String(DEEPEST)} inside one another.`,
        mend: 'Take the signs that are too many out; where a star or a line is meant, write \\* or \\_.',
      }),
    );
    return block.replaceAll(/[*_]/g, '·');
  });
}

/** True where there are enough marks to ask further. */
function isMarked(text: string): boolean {
  let count = 0;
  for (const sign of ['*', '_']) {
    for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
      count += 1;
      if (count > 2 * DEEPEST) return true;
    }
  }
  return false;
}

/** True where more marks than are allowed are open at once, and as many close, or there are too many. */
function isEndless(block: string): boolean {
  let [count, depth, deepest, closed, long] = [0, 0, 0, 0, 0];
  for (const { 0: marks, index } of block.matchAll(MARKS)) {
    count += 1;
    const opens = /[^\s]/.test(block.charAt(index + marks.length));
    const closes = /[^\s]/.test(block.charAt(index - 1));
    if (marks.length > DEEPEST && (opens || closes)) long += 1;
    if (opens === closes) continue;
    if (opens) deepest = Math.max(deepest, (depth += marks.length));
    else {
      closed += marks.length;
      depth = Math.max(0, depth - marks.length);
    }
  }
  return count > MOST_MARKS || long > 1 || (deepest > DEEPEST && closed > DEEPEST);
}

/** Reports blocks that are nested too deeply and puts an empty paragraph in their place. */
export function refuseDepth(root: Parents, file: string, diagnostics: Diagnostic[]): void {
  root.children.forEach((child, index) => {
    if (!isTooDeep(child)) return;
    diagnostics.push(
      diagnose({
        file,
        place: child.position?.start,
        rule: 'nested-too-deeply',
        severity: 'error',
        found: `Found marks, lists or quotations inside one another, more than ${String(DEEPEST)} levels deep.`,
        expected: 'Expected a few levels: a limb in a limb, bold words in an insertion.',
        mend: 'Take out the marks that are too many; most often one was never closed.',
      }),
    );
    const empty: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: '…' }] };
    if (child.position) empty.position = child.position;
    root.children[index] = empty;
  });
}

/** Goes down as far as is allowed and never further, so that no depth is too much for it. */
function isTooDeep(node: LegalNode, left = DEEPEST): boolean {
  if (left === 0) return true;
  if (!isParent(node)) return false;
  for (const child of node.children) if (isTooDeep(child, left - 1)) return true;
  return false;
}
