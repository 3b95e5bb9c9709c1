/**
 * Lays the words of aligned provisions into one: unchanged words once, changed ones in a deletion
 * and an insertion, words that only look different as reformatted.
 */
import type { PhrasingContent } from 'mdast';
import { followed } from './renumbered.ts';
import { formattingOf } from './formatting.ts';
import type { Merging } from './merging.ts';
import type { Found } from './recorder.ts';
import { simplify } from './simplify.ts';
import { phrasingOf, textOfTokens, tokensOf, type Token } from './tokens.ts';
import { areSpaces, compareTokens, startOf, type Stretch } from './compare.ts';
import type { Unit } from './units.ts';

/**
 * Merges the words of two units. Several units on one side are pieces of the one on the other.
 *
 * @param division the change that divides or joins the pieces; spaces between them belong to it.
 * @returns one list for each piece of the side that has several.
 */
export function mergeWords(
  olds: readonly Unit[],
  news: readonly Unit[],
  { recorder, renumbered, terms, raw }: Merging,
  division?: string,
): PhrasingContent[][] {
  const [oldPieces, newPieces] = [olds.map(wordsIn), news.map(wordsIn)];
  const [old, fresh] = [oldPieces.flat(), newPieces.flat()];
  let stretches = compareTokens(old, fresh, (tokens, index) =>
    followed(tokens, index, renumbered, olds[0]),
  );
  const isTerm = news[0]?.node.type === 'definedTerm';
  if (!raw) {
    // A term that changed is another term, and is replaced whole.
    stretches =
      isTerm && stretches.some(({ kind }) => kind === 'changed')
        ? [{ kind: 'changed', old: old.length, new: fresh.length }]
        : simplify(stretches, old, fresh, terms);
  }
  const [side, pieces, lists] =
    olds.length > 1 ? (['old', olds, oldPieces] as const) : (['new', news, newPieces] as const);
  /** The labels that pieces had inside the sentence. */
  const labels = pieces.flatMap(({ node, parent }) =>
    [node, parent?.node].map((one) => (one?.type === 'limb' ? one.label : ' ')),
  );
  let start = startOf([], 0);
  return cutAt(stretches, side, lists).map((piece, index) =>
    piece.flatMap(({ kind, old: oldEnd, new: newEnd }): PhrasingContent[] => {
      const [before, after] = [old.slice(start.old, oldEnd), fresh.slice(start.new, newEnd)];
      start = { old: oldEnd, new: newEnd };
      if (kind === 'same') return phrasingOf(after);
      const isBetween =
        division &&
        (before.length === 0 || after.length === 0) &&
        [...before, ...after].every(
          ({ text, kind: one }) => one === 'space' || labels.includes(text),
        );
      const change = isBetween
        ? division
        : recorder.record({
            ...foundIn(before, after, kind),
            what: isTerm ? 'definedTerm' : 'words',
            old: olds[Math.min(index, olds.length - 1)],
            new: news[Math.min(index, news.length - 1)],
          });
      const [former, children] = [phrasingOf(before), phrasingOf(after)];
      if (kind === 'reformatted') return [{ type: 'reformatted', change, former, children }];
      return [
        { type: 'deletion' as const, change, children: former },
        { type: 'insertion' as const, change, children },
      ].filter((mark) => mark.children[0]);
    }),
  );
}

function wordsIn({ node }: Unit): Token[] {
  return tokensOf((node as { children: PhrasingContent[] }).children);
}

/**
 * Cuts stretches where the pieces of one side end; what the other side has there stays with the
 * first part.
 */
function cutAt(
  stretches: readonly Stretch[],
  side: 'old' | 'new',
  lists: readonly (readonly Token[])[],
): Stretch[][] {
  const other = side === 'old' ? 'new' : 'old';
  const pieces: Stretch[][] = [];
  let [at, end] = [0, 0];
  let start = startOf([], 0);
  for (const list of lists) {
    end += list.length;
    const piece: Stretch[] = [];
    for (; at < stretches.length; at += 1) {
      const stretch = stretches[at] as Stretch;
      if (stretch[side] > end) {
        const taken = end - start[side];
        const isPaired =
          stretch.kind !== 'changed' && stretch.old - start.old === stretch.new - start.new;
        if (taken > 0) {
          start = {
            ...stretch,
            [side]: end,
            [other]: isPaired ? start[other] + taken : stretch[other],
          };
          piece.push(start as Stretch);
        }
        break;
      }
      piece.push((start = stretch));
    }
    pieces.push(piece);
  }
  return pieces;
}

function foundIn(
  old: readonly Token[],
  fresh: readonly Token[],
  kind: Stretch['kind'],
): Pick<Found, 'kind' | 'class' | 'oldText' | 'newText' | 'detail'> {
  const texts = { oldText: textOfTokens(old), newText: textOfTokens(fresh) };
  if (kind === 'reformatted') return { ...texts, kind, ...formattingOf(old, fresh) };
  const done = old.length === 0 ? 'inserted' : fresh.length === 0 ? 'deleted' : 'replaced';
  const isTypographic = kind === 'typographic' || (areSpaces(old) && areSpaces(fresh));
  const matters = isTypographic ? 'typographic' : 'substantive';
  return { ...texts, kind: done, class: kind === 'consequential' ? kind : matters };
}
