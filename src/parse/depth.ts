/**
 * Text nested more deeply than any legal text is: every later stage goes into each level with a call
 * of its own, and would fail without a word to the editor.
 */
import type { Paragraph, Parents } from 'mdast';
import { diagnose, type Diagnostic } from '../model/diagnostics.ts';
import { isParent, type LegalNode } from '../model/nodes.ts';

/** A limb three levels down, with a mark and bold words in it, is ten levels deep. */
const DEEPEST = 200;

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

/** Goes level by level and never deeper by a call, so that no depth is too much for it. */
function isTooDeep(node: LegalNode): boolean {
  let level: readonly LegalNode[] = [node];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    level = level.flatMap((one): readonly LegalNode[] => (isParent(one) ? one.children : []));
    if (level.length === 0) return false;
  }
  return true;
}
