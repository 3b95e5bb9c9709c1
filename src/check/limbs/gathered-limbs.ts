/**
 * Paragraphs with labels below headings that give no address: "(1) …", "(2) …" under "## 2. Fees".
 * The parser reads such limbs once in a text, since those of the next heading would have the same
 * addresses. They are in order there all the same.
 */
import type { LegalContent, LegalNode } from '../../model/nodes.ts';
import { gatherLimbs } from '../../parse/labelled-paragraphs.ts';

/** The blocks, with what is a limb below each heading gathered; the same where nothing is. */
export function gatheredBelow(blocks: LegalNode[]): LegalNode[] {
  if (!blocks.some(isLabelled)) return blocks;
  const gathered: LegalNode[] = [];
  let own: LegalNode[] = [];
  for (const block of [...blocks, undefined]) {
    if (block !== undefined && !ENDS.has(block.type)) own.push(block);
    else {
      gathered.push(...(own.some(isLabelled) ? gatherLimbs(own.map(asParagraph)) : own));
      own = [];
      if (block !== undefined) gathered.push(block);
    }
  }
  return gathered;
}

/** What the limbs above it do not go on after. */
const ENDS: ReadonlySet<string> = new Set(['subHeading', 'part', 'clause', 'thematicBreak']);

function isLabelled(block: LegalNode): boolean {
  if (block.type !== 'paragraph' && block.type !== 'closingWords') return false;
  const [first] = block.children;
  return first?.type === 'text' && /^\s*\([a-zA-Z\d]{1,5}\)/.test(first.value);
}

function asParagraph(block: LegalNode): LegalContent {
  const type = block.type === 'closingWords' ? 'paragraph' : block.type;
  return { ...block, type } as LegalContent;
}
