/**
 * Slides what was only inserted or only deleted to where it reads best. "the Panel, [the DCC,] and"
 * and "the Panel[, the DCC], and" say the same; the edges that fall together with punctuation, or
 * else with the beginning of a word, are the ones a drafter would have made.
 */
import type { Stretch } from './compare.ts';
import type { Token } from './tokens.ts';

type Moving = { -readonly [Key in keyof Stretch]: Stretch[Key] };

/** Slides each insertion and deletion between words that both texts have. */
export function slideEdges(
  stretches: readonly Stretch[],
  old: readonly Token[],
  fresh: readonly Token[],
): Stretch[] {
  const coming: Moving[] = stretches.map((stretch) => ({ ...stretch }));
  const result: Moving[] = [];
  coming.forEach((stretch, index) => {
    const before = result.at(-1);
    const after = coming[index + 1];
    const by = slideOf(stretch, before, after, old, fresh);
    if (by > 0) {
      if (before?.kind === 'same') shiftEnd(before, by);
      else result.push(sameAt(stretch.old, stretch.new, by));
      if (after !== undefined) shiftStart(after, by);
    }
    if (by < 0 && before !== undefined) shiftEnd(before, by);
    shiftStart(stretch, by);
    shiftEnd(stretch, by);
    result.push(stretch);
    if (by < 0) {
      if (after?.kind === 'same') shiftStart(after, by);
      else result.push(sameAt(stretch.oldEnd, stretch.newEnd, -by));
    }
  });
  return result.filter((stretch) => stretch.oldEnd > stretch.old || stretch.newEnd > stretch.new);
}

function slideOf(
  stretch: Stretch,
  before: Stretch | undefined,
  after: Stretch | undefined,
  old: readonly Token[],
  fresh: readonly Token[],
): number {
  if (stretch.kind !== 'changed') return 0;
  const inserted = stretch.old === stretch.oldEnd;
  const deleted = stretch.new === stretch.newEnd;
  if (inserted === deleted) return 0;
  const room: Room = {
    back: before?.kind === 'same' ? before.newEnd - before.new : 0,
    forth: after?.kind === 'same' ? after.newEnd - after.new : 0,
  };
  return inserted
    ? bestSlide(fresh, stretch.new, stretch.newEnd, room)
    : bestSlide(old, stretch.old, stretch.oldEnd, room);
}

function sameAt(old: number, fresh: number, length: number): Moving {
  return { kind: 'same', old, oldEnd: old + length, new: fresh, newEnd: fresh + length };
}

interface Room {
  readonly back: number;
  readonly forth: number;
}

function shiftEnd(stretch: Moving, by: number): void {
  stretch.oldEnd += by;
  stretch.newEnd += by;
}

function shiftStart(stretch: Moving, by: number): void {
  stretch.old += by;
  stretch.new += by;
}

/** How far to slide, in tokens: below 0 is towards the beginning. */
function bestSlide(tokens: readonly Token[], start: number, end: number, room: Room): number {
  let best = 0;
  let most = fitOf(tokens, start, end);
  const attempt = (by: number): void => {
    const fit = fitOf(tokens, start + by, end + by);
    if (fit <= most) return;
    best = by;
    most = fit;
  };
  for (let by = 1; by <= room.back && isEqual(tokens[start - by], tokens[end - by]); by += 1) {
    attempt(-by);
  }
  for (let by = 0; by < room.forth && isEqual(tokens[start + by], tokens[end + by]); by += 1) {
    attempt(by + 1);
  }
  return best;
}

function isEqual(one: Token | undefined, other: Token | undefined): boolean {
  return (
    one !== undefined &&
    one.text === other?.text &&
    one.marksKey === other.marksKey &&
    one.node === other.node
  );
}

/** How well the two edges of a stretch fall; the higher the better. */
function fitOf(tokens: readonly Token[], start: number, end: number): number {
  return edgeFit(tokens, start) + edgeFit(tokens, end);
}

function edgeFit(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  const after = tokens[at];
  if (before === undefined || after === undefined) return 5;
  if (before.kind === 'space') {
    const last = tokens[at - 2]?.text ?? '';
    if (/^[.;:?!]$/.test(last)) return 5;
    return last === ',' ? 4 : 2;
  }
  if (/^[,;:]$/.test(after.text)) return 3;
  return after.kind === 'space' ? 1 : 0;
}
