/**
 * Edits of an annex. What it shows as context stands in the base, so a word that changes there is
 * struck out and inserted; what it inserts is simply written otherwise; what it deletes stays.
 */
import type { WordsIn } from '../check/places.ts';
import type { LegalNode } from '../model/nodes.ts';
import { plainText } from '../model/phrasing.ts';
import type { Consequence } from './consequences.ts';

/** What stands around words of an annex. */
export type Marking = 'insertion' | 'deletion' | 'context';

/** The mark that some of the words of a node stand in, beside that around the whole node. */
export function markingAt(
  node: WordsIn,
  start: number,
  end: number,
  around: Marking,
): Marking | 'several' {
  if (around !== 'context') return around;
  const found = new Set<Marking>();
  const visit = (one: LegalNode, from: number, marking: Marking): number => {
    const length = plainText([one as never]).length;
    const inside: Marking =
      one.type === 'insertion' || one.type === 'deletion' ? one.type : marking;
    if ('children' in one && from < end && from + length > start) {
      let at = from;
      for (const child of one.children) at = visit(child, at, inside);
    } else if (from < end && from + length > start) found.add(inside);
    return from + length;
  };
  let at = 0;
  for (const child of node.children) at = visit(child, at, 'context');
  const [only = 'context', ...more] = found;
  return more.length > 0 ? 'several' : only;
}

/** The words of a node with blanks for what is deleted in it: as long as all of its words. */
export function keptWords(node: WordsIn): string {
  const kept = (one: LegalNode): string => {
    if (one.type === 'deletion') return ' '.repeat(plainText([one]).length);
    if (one.type !== 'insertion') return plainText([one as never]);
    return one.children.map(kept).join('');
  };
  return node.children.map(kept).join('');
}

/** The edit as the annex must have it; nothing where it needs none. */
export function inAnnex(edit: Consequence, marking: Marking | 'several'): Consequence[] {
  if (marking === 'deletion') return [];
  if (marking === 'several') {
    const reason = `${edit.reason} A mark begins or ends among the words.`;
    return [{ ...edit, edit: undefined, reason }];
  }
  if (marking === 'insertion' || edit.edit === undefined) return [edit];
  return [
    {
      ...edit,
      edit: `<del>${edit.words}</del><ins>${edit.edit}</ins>`,
      reason: `${edit.reason} The base has it, so the annex must mark the change.`,
    },
  ];
}
