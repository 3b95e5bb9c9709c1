/**
 * Paragraphs with labels below headings that give no address: "(1) …", "(2) …" under "## 2. Fees".
 * The parser reads such limbs once in a text, since those of the next heading would have the same
 * addresses. They are in order there all the same.
 */
import { isParagraph, type LegalContent, type LegalNode } from '../../model/nodes.ts';
import { gatherLimbs } from '../../parse/labelled-paragraphs.ts';

/** The blocks, with what is a limb below each heading gathered; the same where nothing is. */
export function gatheredBelow(blocks: LegalNode[]): LegalNode[] {
  if (!blocks.some(isLabelled)) return blocks;
  const gathered: LegalNode[] = [];
  let own: LegalNode[] = [];
  for (const block of [...blocks, undefined]) {
    if (block !== undefined && !ENDS.has(block.type)) own.push(block);
    else {
      gathered.push(...(own.some(isLabelled) ? gatheredAgain(own.map(asParagraph)) : own));
      own = [];
      if (block !== undefined) gathered.push(block);
    }
  }
  return gathered;
}

/**
 * The parser reads “(a)” once below a heading; the lists after the first, “(3) … if—” over an “(a)” of
 * their own, are gathered one after another.
 */
function gatheredAgain(blocks: readonly LegalContent[]): LegalContent[] {
  const gathered = gatherLimbs([...blocks]);
  const subsections = gathered.flatMap((block, at) => (isSubsection(block) ? [at] : []));
  // In an Act whose “(1)” stands on the line of its section, the lists of “(8)” are its own.
  if (subsections.length > 1) {
    const all = gatheredAgain(gathered.slice(0, subsections[0]));
    for (const [order, at] of subsections.entries()) {
      const own = gathered.slice(at + 1, subsections[order + 1]);
      all.push(...gathered.slice(at, at + 1), ...gatheredAgain(own));
    }
    return all;
  }
  const firsts = gathered.map((block, index) => (index === 0 ? undefined : firstLabel(block)));
  const left = firsts.findIndex((label) => label !== undefined);
  if (left === -1) return gathered;
  const all = gathered.slice(0, left);
  // Each piece goes up to the next list that begins alike, so that no block is read for every list.
  for (let from = left; from < gathered.length;) {
    // “(a)” right after “(a)” is that again, and no other list.
    const next = firsts.indexOf(firsts[left], from + 2);
    const to = next === -1 ? gathered.length : next;
    all.push(...gatheredAgain(gathered.slice(from, to)));
    from = to;
  }
  return all;
}

/** “(8) Where an order has been made”, which is no limb yet. */
function isSubsection(block: LegalNode): boolean {
  if (block.type !== 'paragraph') return false;
  const [first] = block.children;
  return first?.type === 'text' && /^\s*\(\d{1,3}[A-Z]?\)\s/.test(first.value);
}

/** “(a)”, “(i)”, “(A)”, where a paragraph begins so that is no limb yet. */
function firstLabel(block: LegalNode): string | undefined {
  if (block.type !== 'paragraph') return undefined;
  const [first] = block.children;
  return first?.type === 'text' ? /^\s*\((?:a|i|A)\)/.exec(first.value)?.[0].trim() : undefined;
}

/** What no list goes on after. */
export const ENDS: ReadonlySet<string> = new Set(['subHeading', 'part', 'clause', 'thematicBreak']);

function isLabelled(block: LegalNode): boolean {
  if (!isParagraph(block)) return false;
  const [first] = block.children;
  return first?.type === 'text' && /^\s*\([a-zA-Z\d]{1,5}\)/.test(first.value);
}

function asParagraph(block: LegalNode): LegalContent {
  const type = block.type === 'closingWords' ? 'paragraph' : block.type;
  return { ...block, type } as LegalContent;
}
