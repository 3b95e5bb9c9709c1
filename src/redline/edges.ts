/**
 * Slides what was only inserted or only deleted to where it reads best. "the Panel, [the DCC,] and"
 * and "the Panel[, the DCC], and" say the same; the edges that fall together with punctuation, or
 * else with the beginning of a word, are the ones a drafter would have made.
 */
import { isSame, startOf, type Place, type Stretch } from './compare.ts';
import type { Token } from './tokens.ts';

/** How many tokens a stretch of equal tokens has; 0 for one of another kind, and for none. */
export function sameAt(stretches: readonly Stretch[], index: number): number {
  const stretch = stretches[index];
  return stretch?.kind === 'same' ? stretch.new - startOf(stretches, index).new : 0;
}

/** Moves the end of a stretch, and with it the beginning of the next, on both sides. */
export function shift(end: Place | undefined, by: number): void {
  if (!end) return;
  end.old += by;
  end.new += by;
}

/** Slides each insertion and deletion between words that both texts have. */
export function slideEdges(
  stretches: readonly Stretch[],
  old: readonly Token[],
  fresh: readonly Token[],
): Stretch[] {
  const spaced = withSpace(stretches);
  spaced.forEach((stretch, index) => {
    if (stretch.kind !== 'changed') return;
    const start = startOf(spaced, index);
    const isInserted = start.old === stretch.old;
    if (isInserted === (start.new === stretch.new)) return;
    const [tokens, from, to] = isInserted
      ? [fresh, start.new, stretch.new]
      : [old, start.old, stretch.old];
    let best = 0;
    let most = fitOf(tokens, from, to);
    const isBest = (by: number): void => {
      const fit = fitOf(tokens, from + by, to + by);
      if (fit > most) [best, most] = [by, fit];
    };
    const [back, forth] = [sameAt(spaced, index - 1), sameAt(spaced, index + 1)];
    const isEqual = (by: number): boolean =>
      isSame(tokens[from + by] as Token, tokens[to + by] as Token);
    for (let by = 1; by <= back && isEqual(-by); by += 1) isBest(-by);
    for (let by = 0; by < forth && isEqual(by); by += 1) isBest(by + 1);
    shift(spaced[index - 1], best);
    shift(stretch, best);
  });
  return spaced.filter((stretch, index) => {
    const start = startOf(spaced, index);
    return stretch.old > start.old || stretch.new > start.new;
  });
}

/** Copies of the stretches, with a stretch of equal tokens, if an empty one, around each of another kind. */
function withSpace(stretches: readonly Stretch[]): Stretch[] {
  const spaced: Stretch[] = [];
  const end: Stretch = { kind: 'changed', ...startOf(stretches, stretches.length) };
  for (const stretch of [...stretches, end]) {
    if (stretch.kind !== 'same' && spaced.at(-1)?.kind !== 'same') {
      spaced.push({ ...startOf(spaced, spaced.length), kind: 'same' });
    }
    spaced.push({ ...stretch });
  }
  return spaced;
}

/** How well the two edges of a stretch fall; the higher the better. */
function fitOf(tokens: readonly Token[], start: number, end: number): number {
  return edgeFit(tokens, start) + edgeFit(tokens, end);
}

function edgeFit(tokens: readonly Token[], at: number): number {
  const [last, before, after] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!before || !after) return 5;
  if (before.kind === 'space') {
    if (/^[.;:?!]$/.test(last?.text ?? '')) return 5;
    return last?.text === ',' ? 4 : 2;
  }
  if (/^[,;:]$/.test(after.text)) return 3;
  return after.kind === 'space' ? 1 : 0;
}
