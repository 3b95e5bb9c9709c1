/**
 * What surrounds an editor's comment and is there for its sake only.
 *
 * Space that stands in a file only to keep an editor's comment apart from the words: before a comment
 * at the end of its words, after one at their beginning, and one of two around it. A comment is no
 * part of the text, so the text must read as if the comment had never been written.
 */
import type { PhrasingContent, Table, TableCell, TableRow, Text } from 'mdast';
import {
  CLAUSE_NUMBER_AT_START,
  LIMB_LABEL_AT_START,
  PART_NUMBER_AT_START,
} from '../model/identifiers.ts';

/** Takes such space out of the words of a paragraph, heading, cell or term, in place. */
export function closeAroundComments(children: readonly PhrasingContent[]): void {
  if (!children.some(mayHold)) return;
  const leaves: PhrasingContent[] = [];
  const collect = (inner: readonly PhrasingContent[]): void => {
    for (const child of inner) {
      if ('children' in child) collect(child.children as PhrasingContent[]);
      else leaves.push(child);
    }
  };
  collect(children);
  leaves.forEach((leaf, index) => {
    if (leaf.type !== 'editorComment') return;
    const before = wordsFrom(leaves, index, -1);
    const after = wordsFrom(leaves, index, 1);
    const isLabel = endsInSpace(before) && isLabelAlone(before, leaves);
    if (after?.type === 'text' && isLabel) dropStart(after);
    else if (endsInSpace(before) && (after === undefined || beginsWithSpace(after)))
      dropEnd(before);
    else if (before === undefined && after?.type === 'text') dropStart(after);
  });
}

function mayHold(child: PhrasingContent): boolean {
  if (child.type === 'editorComment') return true;
  return 'children' in child && (child.children as PhrasingContent[]).some(mayHold);
}

/** The next leaf in a direction that is no comment, nor text without characters. */
function wordsFrom(
  leaves: readonly PhrasingContent[],
  from: number,
  step: 1 | -1,
): PhrasingContent | undefined {
  for (let at = from + step; ; at += step) {
    const leaf = leaves[at];
    if (leaf === undefined) return undefined;
    if (leaf.type === 'editorComment' || (leaf.type === 'text' && leaf.value === '')) continue;
    return leaf;
  }
}

function endsInSpace(leaf: PhrasingContent | undefined): leaf is Text {
  return leaf?.type === 'text' && /[ \t]$/.test(leaf.value);
}

function beginsWithSpace(leaf: PhrasingContent): boolean {
  return leaf.type === 'break' || (leaf.type === 'text' && /^[ \t\r\n]/.test(leaf.value));
}

/** A number or label is taken off with the space after it, so what follows begins the words. */
function isLabelAlone(
  leaf: PhrasingContent | undefined,
  leaves: readonly PhrasingContent[],
): boolean {
  if (leaf === undefined || leaf !== leaves[0] || leaf.type !== 'text') return false;
  return LABELS.some((label) => label.exec(leaf.value)?.[0] === leaf.value);
}

const LABELS = [CLAUSE_NUMBER_AT_START, PART_NUMBER_AT_START, LIMB_LABEL_AT_START];

function dropStart(text: Text): void {
  text.value = text.value.replace(/^[ \t]+/, '');
}

function dropEnd(text: Text): void {
  text.value = text.value.replace(/[ \t]+$/, '');
}

/** Takes the comments after the last bar of a row, which make a cell of their own, into the last cell. */
export function foldCommentCells(table: Table): void {
  const rows = table.children.filter((row): row is TableRow => row.type === 'tableRow');
  const columns = rows[0]?.children.length ?? 0;
  for (const { children } of rows) {
    const cells = children as TableCell[];
    while (cells.length > columns) {
      const [last, beyond] = cells.slice(-2);
      if (last === undefined || beyond?.children.every(isNoWord) !== true) break;
      last.children.push(...beyond.children);
      cells.pop();
    }
  }
}

function isNoWord(child: PhrasingContent): boolean {
  return child.type === 'editorComment' || (child.type === 'text' && child.value.trim() === '');
}
