/**
 * Defined terms are replaced whole: "Registered Supplier" that becomes "Responsible Supplier" is one
 * term in place of another, not one word.
 */
import type { Stretch } from './compare.ts';
import type { Token } from './tokens.ts';

/** The most words of a term that are looked at. */
const LONGEST = 6;

/** Widens each replacement that is part of one defined term on each side to the whole of both. */
export function takeTermsWhole(
  stretches: readonly Stretch[],
  old: readonly Token[],
  fresh: readonly Token[],
  terms: ReadonlySet<string>,
): readonly Stretch[] {
  if (terms.size === 0) return stretches;
  const result = stretches.map((stretch) => ({ ...stretch }));
  for (let index = 0; index < result.length; index += 1) {
    const stretch = result[index] as Stretch;
    if (
      stretch.kind !== 'changed' ||
      stretch.old === stretch.oldEnd ||
      stretch.new === stretch.newEnd
    )
      continue;
    if (!isTermLike(old.slice(stretch.old, stretch.oldEnd))) continue;
    const before = result[index - 1];
    const after = result[index + 1];
    const back = before?.kind === 'same' ? before.newEnd - before.new : 0;
    const forth = after?.kind === 'same' ? after.newEnd - after.new : 0;
    const widened = widening(stretch, { back, forth }, old, fresh, terms);
    if (widened === undefined) continue;
    result[index] = {
      ...stretch,
      old: stretch.old - widened.back,
      oldEnd: stretch.oldEnd + widened.forth,
      new: stretch.new - widened.back,
      newEnd: stretch.newEnd + widened.forth,
    };
    if (before !== undefined) {
      before.oldEnd -= widened.back;
      before.newEnd -= widened.back;
    }
    if (after !== undefined) {
      after.old += widened.forth;
      after.new += widened.forth;
    }
  }
  return result.filter(({ old: o, oldEnd, new: n, newEnd }) => oldEnd > o || newEnd > n);
}

/** Terms are capitalised, and are no numbers. */
function isTermLike(tokens: readonly Token[]): boolean {
  return tokens.length < 4 * LONGEST && tokens.some(({ text }) => /^\p{Lu}\D*$/u.test(text));
}

interface Room {
  readonly back: number;
  readonly forth: number;
}

/** How far both sides must grow for both to be a whole term; nothing where they are none. */
function widening(
  stretch: Stretch,
  room: Room,
  old: readonly Token[],
  fresh: readonly Token[],
  terms: ReadonlySet<string>,
): Room | undefined {
  const most = 2 * LONGEST;
  for (let back = 0; back <= Math.min(room.back, most); back += 1) {
    for (let forth = 0; forth <= Math.min(room.forth, most); forth += 1) {
      if (back + forth === 0) continue;
      const one = textBetween(old, stretch.old - back, stretch.oldEnd + forth);
      if (!terms.has(one)) continue;
      if (terms.has(textBetween(fresh, stretch.new - back, stretch.newEnd + forth))) {
        return { back, forth };
      }
    }
  }
  return undefined;
}

function textBetween(tokens: readonly Token[], start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += tokens[at]?.text ?? '';
  return text;
}
