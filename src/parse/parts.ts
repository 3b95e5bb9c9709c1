/**
 * Gathers clauses into the parts that their numbers name. A part whose heading is printed holds what
 * follows it; an extract may hold clauses of a part whose heading it does not reproduce, and these
 * are gathered into a part without a heading.
 */
import { partNumberOf } from '../model/identifiers.ts';
import { isMarked, type LegalContent, type Part } from '../model/nodes.ts';

/** Groups the blocks of a document into parts; what belongs to none stays where it is. */
export function groupParts(blocks: readonly LegalContent[]): LegalContent[] {
  const result: LegalContent[] = [];
  let part: Part | undefined;
  /** Sub-headings and comments whose clause is still to come. */
  let waiting: LegalContent[] = [];
  const place = (...nodes: LegalContent[]): void => {
    const into = part === undefined ? result : part.children;
    into.push(...waiting, ...nodes);
    waiting = [];
    if (part !== undefined) extend(part);
  };
  const open = (opened: Part): void => {
    part = opened;
    result.push(part);
  };
  for (const block of blocks) {
    const number = partNumberIn(block);
    if (block.type === 'part') {
      place();
      open({ ...block, children: [...block.children] });
    } else if (number !== undefined) {
      if (part?.number !== number) open({ type: 'part', number, children: [] });
      place(block);
    } else if (block.type === 'subHeading' && closes(part, block.depth)) {
      place();
      part = undefined;
      result.push(block);
    } else if (awaitsClause(block)) {
      waiting.push(block);
    } else {
      place(block);
    }
  }
  place();
  return result;
}

/** The part that a clause, or the first clause inside a mark, belongs to. */
function partNumberIn(block: LegalContent): string | undefined {
  if (block.type === 'clause') return partNumberOf(block.number);
  if (!isMarked(block)) return undefined;
  for (const child of block.children) {
    const number = partNumberIn(child as LegalContent);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** Sub-headings, marked ones too, and comments belong to the clause below them. */
function awaitsClause(block: LegalContent): boolean {
  if (isMarked(block)) return block.children.every((child) => awaitsClause(child as LegalContent));
  return block.type === 'subHeading' || block.type === 'editorComment';
}

/** A part without a printed heading stands where a heading of the second level would. */
const UNPRINTED_DEPTH = 2;

function closes(part: Part | undefined, depth: number): boolean {
  if (part === undefined) return false;
  const heading = part.children[0];
  return depth <= (heading?.type === 'partHeading' ? heading.depth : UNPRINTED_DEPTH);
}

function extend(part: Part): void {
  const first = part.children[0]?.position;
  const last = part.children.at(-1)?.position;
  if (first && last) part.position = { start: first.start, end: last.end };
}
